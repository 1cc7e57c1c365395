using DisclosureRules.Primitives;

namespace DisclosureRules.Authoring.Wording;

/// <summary>The texts of this assembly, in <c>Texts/zh.json</c> and <c>Texts/en.json</c>; its words start with <c>words.authoring</c>, apart from the core's.</summary>
internal static class Texts
{
    private static readonly TextSource Source = new(typeof(Texts).Assembly, "texts");

    public static Message Of(string key, params ReadOnlySpan<MessageArgument> arguments) => new(Source, key, arguments);

    /// <summary>Items with a comma between them.</summary>
    public static LocalizedText List(IEnumerable<LocalizedText> items) => LocalizedText.Join(Of("words.authoring.separator"), items);

    /// <summary>Names, which are the same in every language, with a comma between them.</summary>
    public static LocalizedText List(IEnumerable<string> names) => List(names.Select(LocalizedText.Same));
}
