using DisclosureRules.Primitives;

namespace DisclosureRules.Rules;

/// <summary>Which rules are meant: one by its id, all whose ids start alike, those of a pack, those with a tag, or all.</summary>
internal sealed record RuleSelector
{
    private const string Pack = "pack/", Tag = "tag/";

    private RuleSelector(string text, int width, Func<Rule, bool> fits) => (Text, Width, Fits) = (text, width, fits);

    /// <summary>As it was written.</summary>
    public string Text { get; }

    /// <summary>How much it takes in: of two that fit a rule the one of less width is more to the point.</summary>
    public int Width { get; }

    public Func<Rule, bool> Fits { get; }

    /// <summary>Whether it names one rule by its id.</summary>
    public bool IsId => Width == 0;

    /// <summary>Whether it means findings about reading, which are of no rule.</summary>
    public bool IsOfReading => Text.StartsWith(RulePackReader.OwnPrefix, StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads a selector; <see langword="null"/> where the text is none.</summary>
    public static RuleSelector? Parse(string text)
    {
        if (text == "*")
            return new(text, int.MaxValue, _ => true);
        if (text.StartsWith(Pack, StringComparison.Ordinal) && text[Pack.Length..] is { Length: > 0 } pack)
            return new(text, int.MaxValue - 1, r => r.Pack.Id == pack);
        if (text.StartsWith(Tag, StringComparison.Ordinal) && text[Tag.Length..] is { Length: > 0 } tag)
            return new(text, int.MaxValue - 2, r => r.Tags.Contains(tag, StringComparer.Ordinal));
        if (text.Length == 0 || text.Contains('/', StringComparison.Ordinal) || text.IndexOf('*', StringComparison.Ordinal) is >= 0 and var star && star < text.Length - 1)
            return null;
        // A longer prefix takes in less.
        return text[^1] == '*' ? new(text, int.MaxValue - 2 - text.Length, r => r.Id.StartsWith(text[..^1], StringComparison.Ordinal)) : new(text, 0, r => r.Id == text);
    }

    /// <summary>Whether a rule may fit both: of ids and their beginnings it is known, of packs and tags it is not.</summary>
    public bool MayOverlap(RuleSelector other)
    {
        return IsGroup(Text) || IsGroup(other.Text) || Fit(Text, other.Text) || Fit(other.Text, Text);

        static bool IsGroup(string text) => text.Contains('/', StringComparison.Ordinal);
        static bool Fit(string wide, string close) => wide == close || (wide[^1] == '*' && close.StartsWith(wide[..^1], StringComparison.Ordinal));
    }

    /// <summary>What is said where no rule fits.</summary>
    public Message Unknown(IReadOnlyList<Rule> rules) => IsOfReading
        ? Texts.Of("selection.unknown-rule/input", ("selector", Text))
        : Texts.Of("selection.unknown-rule", ("selector", Text), ("suggestion", Suggest(rules)));

    /// <summary>What may have been meant of some rules.</summary>
    public LocalizedText Suggest(IReadOnlyList<Rule> rules)
    {
        IEnumerable<string> accepted = Text.StartsWith(Pack, StringComparison.Ordinal) ? rules.Select(r => Pack + r.Pack.Id)
            : Text.StartsWith(Tag, StringComparison.Ordinal) ? rules.SelectMany(r => r.Tags).Select(t => Tag + t)
            : Text[^1] == '*' ? rules.SelectMany(r => Prefixes(r.Id)) : rules.Select(r => r.Id);
        return Suggestion.ForOneOf(Text, accepted.Distinct());
    }

    private static IEnumerable<string> Prefixes(string id) =>
        Enumerable.Range(0, id.Length).Where(i => id[i] == '.').Select(i => id[..(i + 1)] + '*');
}
