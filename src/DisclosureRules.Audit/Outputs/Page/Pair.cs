using System.Text.Json;
using DisclosureRules.Primitives;

namespace DisclosureRules.Audit.Outputs.Page;

/// <summary>A text in the two languages of the page, made visible.</summary>
internal readonly record struct Pair(string Zh, string En)
{
    public static Pair Empty { get; } = new("", "");

    public static Pair Of(LocalizedText? text, TextCatalog catalog) =>
        text is null ? Empty : new(VisibleText.Of(QuotedCode.In(text.In(Language.Chinese, catalog))), VisibleText.Of(QuotedCode.In(text.In(Language.English, catalog))));

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartArray();
        json.WriteStringValue(Zh);
        json.WriteStringValue(En);
        json.WriteEndArray();
    }
}
