using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using DisclosureRules.Primitives;

namespace DisclosureRules.Json;

/// <summary>
/// How the library writes JSON: Chinese as Chinese, line feeds, no byte order mark. <c>&lt;</c>, <c>&gt;</c> and <c>&amp;</c> are escaped, so that it can stand
/// in a page, and so is what shows nothing or turns the writing direction, so that it disguises nothing.
/// </summary>
internal static class JsonOutput
{
    // Where characters of HiddenCharacters may start in UTF-8; the encoder escapes line separators, private use and characters beyond the basic plane itself.
    private static readonly SearchValues<byte> Suspects =
        SearchValues.Create([(byte)'<', (byte)'>', (byte)'&', 0xC2, 0xCD, 0xD8, 0xDB, 0xDC, 0xE0, 0xE1, 0xE2, 0xE3, 0xEF]);

    /// <summary>How a writer is set up whose output goes through <see cref="EscapedStream"/>.</summary>
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
        Write(buffer, indented, write);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>What is written, as UTF-8.</summary>
    public static void Write(IBufferWriter<byte> output, bool indented, Action<Utf8JsonWriter> write)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArrayBufferWriter<byte> buffer = new(4 << 10);
        using (Utf8JsonWriter writer = new(buffer, Options(indented)))
            write(writer);
        Escape(buffer.WrittenSpan, output);
    }

    /// <summary>What is to be escaped stands in JSON only inside texts, so that it can be replaced wherever it stands.</summary>
    public static void Escape(ReadOnlySpan<byte> json, IBufferWriter<byte> output)
    {
        int from = 0;
        for (int at = json.IndexOfAny(Suspects); at >= 0;)
        {
            Rune.DecodeFromUtf8(json[at..], out Rune rune, out int length);
            if (rune.Value is '<' or '>' or '&' || (rune.IsBmp && HiddenCharacters.Contains((char)rune.Value)))
            {
                output.Write(json[from..at]);
                output.Write(Encoding.ASCII.GetBytes($"\\u{rune.Value:X4}"));
                from = at + length;
            }

            at += length;
            int next = json[at..].IndexOfAny(Suspects);
            at = next < 0 ? -1 : at + next;
        }

        output.Write(json[from..]);
    }
}
