using DisclosureRules.Claims.Grammar;
using DisclosureRules.Claims.Lexicons;
using DisclosureRules.Claims.Tokenization;
using DisclosureRules.Reports;

namespace DisclosureRules.Claims.Sense;

/// <summary>A section of a report as the readers of this room look at it, and where they put what they find.</summary>
internal sealed class Passage(SectionText section, ArraySegment<Token> tokens, Report report, ReportingUnit speaker, Lexicon lexicon, StatedClaims claims, int first)
{
    /// <summary>Characters of a sentence that are looked at around a place, so that reading stays linear. Sentences of reports have up to 300.</summary>
    private const int LongestSentence = 500;

    private HashSet<ClaimDefinition>? _standing;
    private Token[]? _numbers;
    private Claim[]? _quantities;
    private CountedList[]? _lists;

    /// <summary>The section's identifier.</summary>
    public string Section => section.Section;

    /// <summary>Its text, folded and without blanks.</summary>
    public string Text => section.Text;

    /// <summary>Whether one of the words of a definition stands in the section.</summary>
    private bool HasWordOf(ClaimDefinition claim) => (_standing ??= lexicon.StandingIn(section.Text)).Contains(claim);

    /// <summary>Where the words of a definition stand, those of each word in the order of the text.</summary>
    public IEnumerable<(int Start, int End)> PlacesOf(ClaimDefinition claim) => HasWordOf(claim) ? claim.Words.SelectMany(PlacesOf) : [];

    private IEnumerable<(int Start, int End)> PlacesOf(string word)
    {
        for (int at = Text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = Text.IndexOf(word, at + word.Length, StringComparison.Ordinal))
            yield return (at, at + word.Length);
    }

    /// <summary>Its tokens.</summary>
    public ArraySegment<Token> Tokens => tokens;

    /// <summary>Those of them that are numbers.</summary>
    public Token[] Numbers => _numbers ??= FindNumbers();

    public Report Report => report;

    public ReportingUnit Speaker => speaker;

    /// <summary>What the report counts, as far as the section states it with a token among the words.</summary>
    public IEnumerable<Claim> QuantitiesAt(Token token)
    {
        _quantities ??= [.. claims.Claims.Skip(first).OrderBy(c => c.Quotation.Start)];
        int start = section.Place(token.Start), end = section.Place(token.End - 1);
        int at = FirstBehind(_quantities, start);
        while (--at >= 0 && start - _quantities[at].Quotation.Start <= LongestSentence)
        {
            if (end < _quantities[at].Quotation.End)
                yield return _quantities[at];
        }
    }

    /// <summary>The index of the first token that starts at a position or behind it.</summary>
    public int IndexBehind(int position)
    {
        int low = 0, high = tokens.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (tokens[middle].Start < position)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    /// <summary>The totals of the section with the parts that are listed behind them.</summary>
    public IReadOnlyList<CountedList> Lists => _lists ??= [.. CountedList.In(this)];

    public bool StartsLine(int at) => section.StartsLine(at);

    public bool IsBroken(int start, int end) => section.IsBroken(start, end);

    public bool Has(string word, int at) => string.CompareOrdinal(Text, at, word, 0, word.Length) == 0;

    /// <summary>Where the sentence of a position starts; of a very long one somewhere before the position.</summary>
    public int SentenceStart(int at)
    {
        for (int least = Math.Max(0, at - LongestSentence); at > least && !EndsSentence(Text[at - 1]);)
            at--;
        return at;
    }

    /// <summary>Where the sentence of a position ends, its mark not included; of a very long one somewhere behind the position.</summary>
    public int SentenceEnd(int at)
    {
        int most = Math.Min(Text.Length - at, LongestSentence);
        int length = Text.AsSpan(at, most).IndexOfAny('。', '!', '?');
        return at + (length < 0 ? most : length);
    }

    private static bool EndsSentence(char c) => c is '。' or '!' or '?';

    public void State(ClaimDefinition claim, int start, int end, decimal? value = null, StatedShare? share = null, params IReadOnlyList<decimal> parts) => claims.Add(new ClaimPlace(claim, IsNarrowed: false, IsTentative: false, IsOfAnother: false, IsRemainder: false, NamesMatter: false), new()
    {
        Id = claim.Id,
        Title = claim.Title,
        Value = value,
        Share = share,
        Parts = parts,
        Quotation = section.Quote(start, end),
    });

    private Token[] FindNumbers()
    {
        List<Token>? numbers = null;
        foreach (ref readonly Token token in tokens.AsSpan())
        {
            if (token.Kind == TokenKind.Number)
                (numbers ??= []).Add(token);
        }

        return numbers is null ? [] : [.. numbers];
    }

    private static int FirstBehind(Claim[] quantities, int place)
    {
        int low = 0, high = quantities.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (quantities[middle].Quotation.Start <= place)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
