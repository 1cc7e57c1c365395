using System.Buffers;

namespace DisclosureRules.Claims.Lexicons;

/// <summary>The patterns that may begin with a character. Most texts go on otherwise behind it, which the second character tells.</summary>
/// <param name="patterns">The patterns, with the words that they are.</param>
internal sealed class PatternsOfInitial((WordPattern Pattern, Word Word)[] patterns)
{
    private readonly bool _goesOnAnyhow = patterns.Any(p => p.Pattern.Seconds.Any(c => c is WordPattern.YearPlace or WordPattern.EndPlace));
    private readonly SearchValues<char> _seconds = SearchValues.Create([.. patterns.SelectMany(p => p.Pattern.Seconds)]);

    public (WordPattern Pattern, Word Word)[] Patterns => patterns;

    /// <summary>Whether one of the patterns may go on with a character.</summary>
    public bool MayGoOnWith(char second) => _goesOnAnyhow || _seconds.Contains(second);
}
