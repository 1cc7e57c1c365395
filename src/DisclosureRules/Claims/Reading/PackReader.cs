using DisclosureRules.Claims.Grammar;
using DisclosureRules.Claims.Lexicons;
using DisclosureRules.Claims.Sense;
using DisclosureRules.Claims.Tokenization;
using DisclosureRules.Reports;

namespace DisclosureRules.Claims.Reading;

/// <summary>Reads the sections of a report with the words of one lexicon.</summary>
internal sealed class PackReader(Lexicon lexicon, Report report, ReportingUnit speaker, StatedClaims claims) : IDisposable
{
    private readonly Tokenizer _tokens = new(lexicon, speaker, report.Year);

    private int _first;

    /// <summary>The claims of the section read last that the lexicon is for, with where they stand.</summary>
    public IEnumerable<(Claim Claim, ClaimPlace Place)> Kept =>
        Enumerable.Range(_first, claims.Claims.Count - _first).Where(i => lexicon.IsKept(claims.Places[i].Definition)).Select(i => (claims.Claims[i], claims.Places[i]));

    /// <summary>Reads a section: its claims are added to the others.</summary>
    public void Read(SectionText section, CancellationToken cancellationToken)
    {
        ArraySegment<Token> read = _tokens.Read(section, cancellationToken);
        _first = claims.Claims.Count;
        new ClaimScanner(lexicon, speaker, report.Year, section, read, claims).Scan(cancellationToken);
        WordsOnThemselves.Read(section, read, _tokens.WordsOfTheWords, report, speaker, lexicon, claims, _first);
    }

    public void Dispose() => _tokens.Dispose();
}
