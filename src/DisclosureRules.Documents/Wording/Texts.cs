using DisclosureRules.Primitives;

namespace DisclosureRules.Documents.Wording;

/// <summary>The texts of this assembly, in <c>Texts/zh.json</c> and <c>Texts/en.json</c>; its words start with <c>words.reading</c>, apart from the core's.</summary>
internal static class Texts
{
    /// <summary>Items of a list that are named before it breaks off.</summary>
    private const int MostNamed = 3;

    private static readonly TextSource Source = new(typeof(Texts).Assembly, "texts");

    public static Message Of(string key, params ReadOnlySpan<MessageArgument> arguments) => new(Source, key, arguments);

    /// <summary>The first few items of a list, and whether there are more.</summary>
    public static LocalizedText Some<T>(IReadOnlyList<T> items, Func<T, LocalizedText> word)
    {
        LocalizedText list = LocalizedText.Join(Of("words.reading.separator"), [.. items.Take(MostNamed).Select(word)]);
        return items.Count > MostNamed ? Of("words.reading.and-more", ("list", list)) : list;
    }

    /// <summary>A span of time in seconds, to the millisecond.</summary>
    public static decimal Seconds(TimeSpan time) => decimal.Round((decimal)time.TotalSeconds, 3);
}
