using DisclosureRules.Primitives;

namespace DisclosureRules.Audit.Wording;

/// <summary>The texts of this assembly, in <c>Texts/zh.json</c> and <c>Texts/en.json</c>; its words start with <c>words.audit</c>, apart from the core's.</summary>
internal static class AuditTexts
{
    private static readonly TextSource Source = new(typeof(AuditTexts).Assembly, "texts");

    public static Message Of(string key, params ReadOnlySpan<MessageArgument> arguments) => new(Source, key, arguments);

    /// <summary>Parts of a list, as a sentence lists them.</summary>
    public static LocalizedText List(IEnumerable<LocalizedText> parts) => LocalizedText.Join(Of("words.audit.separator.list"), parts);

    /// <summary>The first few parts of a list, and how many more there are.</summary>
    public static LocalizedText Some(IReadOnlyList<LocalizedText> parts, int most)
    {
        LocalizedText list = List(parts.Take(most));
        return parts.Count <= most ? list : Of("words.audit.and-more", ("list", list), ("count", parts.Count - most));
    }
}
