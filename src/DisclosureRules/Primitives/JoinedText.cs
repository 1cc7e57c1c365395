namespace DisclosureRules.Primitives;

/// <summary>Texts in a row.</summary>
internal sealed class JoinedText(LocalizedText separator, ValueList<LocalizedText> texts) : LocalizedText
{
    private protected override string Make(Language language, TextCatalog catalog) =>
        string.Join(separator.In(language, catalog), texts.Select(t => t.In(language, catalog)));
}
