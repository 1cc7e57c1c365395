using System.Text;

namespace DisclosureRules.Claims.Lexicons;

/// <summary>The patterns that may begin with a character. Most texts go on otherwise behind it, which the second character tells.</summary>
/// <param name="initial">The character.</param>
/// <param name="patterns">The patterns, with the words that they are.</param>
internal sealed class PatternsOfInitial(char initial, (WordPattern Pattern, Word Word)[] patterns)
{
    /// <summary>The character.</summary>
    public char Initial => initial;

    /// <summary>The characters that they may go on with; <see langword="null"/> where that is any.</summary>
    public string? Seconds { get; } = SecondsOf(initial, patterns);

    /// <summary>The patterns, as far as they begin with the character.</summary>
    public (WordPattern Pattern, Word Word)[] Patterns { get; } = Array.ConvertAll(patterns, p => (p.Pattern.BeginningWith(initial), p.Word));

    /// <summary>Patterns by what they may begin with.</summary>
    public static IReadOnlyList<PatternsOfInitial> Of(List<(WordPattern Pattern, Word Word)> patterns)
    {
        StringBuilder initials = new();
        foreach ((WordPattern pattern, Word _) in patterns)
        {
            foreach (string piece in pattern.Places[0])
                initials.Append(piece[0] == '{' ? Lexicon.YearInitials : piece[..1]);
        }

        List<PatternsOfInitial> all = [];
        HashSet<char> seen = [];
        for (int i = 0; i < initials.Length; i++)
        {
            char initial = initials[i];
            if (seen.Add(initial))
                all.Add(new(initial, [.. patterns.FindAll(p => p.Pattern.MayBeginWith(initial))]));
        }

        return all;
    }

    private static string? SecondsOf(char initial, (WordPattern Pattern, Word Word)[] patterns)
    {
        HashSet<char> seconds = [.. patterns.SelectMany(p => p.Pattern.SecondsAfter(initial))];
        return seconds.Contains(WordPattern.Anything) ? null : string.Concat(seconds);
    }
}
