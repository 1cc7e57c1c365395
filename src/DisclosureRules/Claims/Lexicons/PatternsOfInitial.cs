using System.Buffers;

namespace DisclosureRules.Claims.Lexicons;

/// <summary>The patterns that may begin with a character. Most texts go on otherwise behind it, which the second character tells.</summary>
/// <param name="patterns">The patterns, with the words that they are.</param>
internal sealed class PatternsOfInitial((WordPattern Pattern, Word Word)[] patterns)
{
    private readonly bool _goesOnAnyhow = patterns.Any(p => p.Pattern.Seconds.Any(c => c is WordPattern.YearPlace or WordPattern.EndPlace));
    private readonly SearchValues<char> _seconds = SearchValues.Create([.. patterns.SelectMany(p => p.Pattern.Seconds)]);

    // Most characters are told by their last bits not to be among them.
    private readonly ulong _bits = patterns.SelectMany(p => p.Pattern.Seconds).Aggregate(0UL, (bits, c) => c is WordPattern.YearPlace or WordPattern.EndPlace ? ulong.MaxValue : bits | 1UL << (c & 63));

    public (WordPattern Pattern, Word Word)[] Patterns => patterns;

    /// <summary>Whether one of the patterns may go on with a character.</summary>
    public bool MayGoOnWith(char second) => (_bits >> second & 1) != 0 && (_goesOnAnyhow || _seconds.Contains(second));
}
