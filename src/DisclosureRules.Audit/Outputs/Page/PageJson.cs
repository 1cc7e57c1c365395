using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace DisclosureRules.Audit.Outputs.Page;

/// <summary>How data are written into a page: whatever could end the script around them, or a line in it, is escaped (<c>&lt; &gt; &amp;</c>, U+2028, U+2029).</summary>
internal static class PageJson
{
    public static JsonWriterOptions Options { get; } = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    // What is written to a stream goes there once it is so much: a page is larger than what should be held of it.
    private const int Held = 64 << 10;

    public static void Numbers(this Utf8JsonWriter json, string name, IEnumerable<int> numbers)
    {
        json.WriteStartArray(name);
        foreach (int number in numbers)
            json.WriteNumberValue(number);
        json.WriteEndArray();
    }

    public static void Strings(this Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (string text in texts)
        {
            json.WriteStringValue(text);
            json.LetGo();
        }

        json.WriteEndArray();
    }

    public static void Pairs(this Utf8JsonWriter json, string name, IEnumerable<Pair> pairs)
    {
        json.WriteStartArray(name);
        foreach (Pair pair in pairs)
        {
            pair.Write(json);
            json.LetGo();
        }

        json.WriteEndArray();
    }

    public static void Pair(this Utf8JsonWriter json, string name, Pair pair)
    {
        json.WritePropertyName(name);
        pair.Write(json);
    }

    /// <summary>Lets go of what is written, where it is much.</summary>
    public static void LetGo(this Utf8JsonWriter json)
    {
        if (json.BytesPending > Held)
            json.Flush();
    }
}
