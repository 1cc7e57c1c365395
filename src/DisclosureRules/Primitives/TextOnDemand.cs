namespace DisclosureRules.Primitives;

/// <summary>A text that is made anew each time it is asked for.</summary>
internal sealed class TextOnDemand(Func<Language, TextCatalog, string> make) : LocalizedText
{
    private protected override string Make(Language language, TextCatalog catalog) => make(language, catalog);
}
