namespace DisclosureRules.Primitives;

/// <summary>The texts of this assembly, in <c>Texts/zh.json</c> and <c>Texts/en.json</c>.</summary>
internal static class Texts
{
    public static TextSource Source { get; } = new(typeof(Texts).Assembly, "texts");

    /// <summary>Between the items of a list: a comma.</summary>
    public static LocalizedText Comma { get; } = Of("words.separator.list");

    /// <summary>Between sentences: a semicolon.</summary>
    public static LocalizedText Semicolon { get; } = Of("words.separator.sentence");

    public static Message Of(string key, params ReadOnlySpan<MessageArgument> arguments) => new(Source, key, arguments);

    public static string Say(string key, Language language, TextCatalog catalog, params ReadOnlySpan<MessageArgument> arguments) =>
        Of(key, arguments).In(language, catalog);
}
