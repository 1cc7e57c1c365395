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
}
