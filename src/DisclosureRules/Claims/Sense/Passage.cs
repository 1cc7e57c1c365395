using DisclosureRules.Claims.Lexicons;
using DisclosureRules.Claims.Tokenization;
using DisclosureRules.Reports;

namespace DisclosureRules.Claims.Sense;

/// <summary>A section of a report as the readers of this room look at it, and where they put what they find.</summary>
internal sealed class Passage(SectionText section, ArraySegment<Token> tokens, Report report, ReportingUnit speaker, List<Claim> claims)
{
    /// <summary>The section's identifier.</summary>
    public string Section => section.Section;

    /// <summary>Its text, folded and without blanks.</summary>
    public string Text => section.Text;

    /// <summary>Its tokens.</summary>
    public ArraySegment<Token> Tokens => tokens;

    public Report Report => report;

    public ReportingUnit Speaker => speaker;

    /// <summary>What the report counts, as the section states it.</summary>
    public IEnumerable<Claim> Quantities => claims.Where(c => ReferenceEquals(c.Quotation.Source, section.Source));

    public bool StartsLine(int at) => section.StartsLine(at);

    public bool IsBroken(int start, int end) => section.IsBroken(start, end);

    /// <summary>Whether the words of a claim of this section have a token among them.</summary>
    public bool Covers(Claim claim, Token token) => claim.Quotation.Start <= section.Place(token.Start) && section.Place(token.End - 1) < claim.Quotation.End;

    public bool Has(string word, int at) => string.CompareOrdinal(Text, at, word, 0, word.Length) == 0;

    /// <summary>Where the sentence of a position starts.</summary>
    public int SentenceStart(int at)
    {
        while (at > 0 && !EndsSentence(Text[at - 1]))
            at--;
        return at;
    }

    /// <summary>Where the sentence of a position ends, its mark not included.</summary>
    public int SentenceEnd(int at)
    {
        int length = Text.AsSpan(at).IndexOfAny('。', '!', '?');
        return length < 0 ? Text.Length : at + length;
    }

    public static bool EndsSentence(char c) => c is '。' or '!' or '?';

    public void State(ClaimDefinition claim, int start, int end, decimal? value = null, StatedShare? share = null, params IReadOnlyList<decimal> parts) => claims.Add(new()
    {
        Id = claim.Id,
        Title = claim.Title,
        Value = value,
        Share = share,
        Parts = parts,
        Quotation = section.Quote(start, end),
    });
}
