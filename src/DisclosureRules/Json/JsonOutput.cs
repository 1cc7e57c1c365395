using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace DisclosureRules.Json;

/// <summary>How the library writes JSON: Chinese as Chinese, line feeds, no byte order mark.</summary>
internal static class JsonOutput
{
    public static JsonWriterOptions Options(bool indented) => new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Indented = indented,
        NewLine = "\n",
    };

    /// <summary>What is written, as text.</summary>
    public static string Text(bool indented, Action<Utf8JsonWriter> write)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter writer = new(buffer, Options(indented)))
            write(writer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
