using DisclosureRules.Claims.Grammar;
using DisclosureRules.Claims.Lexicons;
using DisclosureRules.Claims.Tokenization;
using DisclosureRules.Languages;
using DisclosureRules.Reports;

namespace DisclosureRules.Claims.Sense;

/// <summary>A section of a report as the readers of this room look at it, and where they put what they find.</summary>
internal sealed class Passage(SectionText section, ArraySegment<Token> tokens, IReadOnlyList<(Word Word, int Start)> words, Report report, ReportingUnit speaker, StatedClaims claims, int first)
{
    /// <summary>Characters of a sentence that are looked at around a place, so that reading stays linear. Sentences of reports have up to 300.</summary>
    private const int LongestSentence = 500;

    private const int YearDigits = 4;

    private Token[]? _numbers;
    private int[]? _numberIndices;
    private bool? _namesOtherYear;
    private Claim[]? _quantities;
    private CountedList[]? _lists;

    /// <summary>The section's identifier.</summary>
    public string Section => section.Section;

    /// <summary>Its text, folded and without blanks.</summary>
    public string Text => section.Text;

    /// <summary>Where the words of a definition stand, those of each word in the order of the text, and none within itself.</summary>
    public IReadOnlyList<(int Start, int End)> PlacesOf(ClaimDefinition claim)
    {
        List<(int, int)>? places = null;
        Word? only = null;
        bool isOne = true;
        for (int i = 0; i < words.Count; i++)
        {
            (Word word, int start) = words[i];
            if (!Says(word, claim))
                continue;
            isOne &= only is null || only == word;
            only = word;
            if (places is not [.., (_, var last)] || start >= last)
                (places ??= []).Add((start, start + word.Text.Length));
        }

        return places is null ? [] : isOne ? places : PlacesOfEach(claim);
    }

    private List<(int Start, int End)> PlacesOfEach(ClaimDefinition claim)
    {
        List<(int, int)> places = [];
        foreach (string text in claim.Words)
        {
            int last = 0;
            foreach ((Word word, int start) in words)
            {
                if (start < last || word.Text != text)
                    continue;
                last = start + text.Length;
                places.Add((start, last));
            }
        }

        return places;
    }

    private static bool Says(Word word, ClaimDefinition claim)
    {
        foreach (ClaimDefinition said in word.Says)
        {
            if (ReferenceEquals(said, claim))
                return true;
        }

        return false;
    }

    /// <summary>Its tokens.</summary>
    public ReadOnlySpan<Token> Tokens => tokens;

    /// <summary>Those of them that are numbers.</summary>
    public Token[] Numbers => _numbers ??= NumberIndices.Length == 0 ? [] : Array.ConvertAll(NumberIndices, i => tokens[i]);

    /// <summary>Which of the tokens they are.</summary>
    public int[] NumberIndices => _numberIndices ??= FindNumbers();

    /// <summary>Whether a year stands in the section that is not the report's own.</summary>
    public bool NamesOtherYear => _namesOtherYear ??= FindOtherYear();

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

    private int[] FindNumbers()
    {
        List<int>? numbers = null;
        ReadOnlySpan<Token> all = tokens;
        for (int i = 0; i < all.Length; i++)
        {
            if (all[i].Kind == TokenKind.Number)
                (numbers ??= []).Add(i);
        }

        return numbers is null ? [] : [.. numbers];
    }

    private bool FindOtherYear()
    {
        for (int at = Text.IndexOf('年', StringComparison.Ordinal); at >= 0; at = Text.IndexOf('年', at + 1))
        {
            int start = at - YearDigits;
            bool ignored = false;
            if (start >= 0 && DateDigits.TryReadYear(Text, ref start, out int year, ref ignored) && year != report.Year)
                return true;
        }

        return false;
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
