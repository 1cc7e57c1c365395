using DisclosureRules.Claims.Grammar;
using DisclosureRules.Claims.Lexicons;
using DisclosureRules.Claims.Sense;
using DisclosureRules.Claims.Tokenization;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;

namespace DisclosureRules.Claims.Reading;

/// <summary>What was read from the words of one report: the sections as they are searched, and the claims. Immutable.</summary>
internal sealed class NarrativeReading(IReadOnlyList<SectionText> sections, IReadOnlyList<Claim> claims, IReadOnlyList<ClaimPlace> places, Lexicon lexicon)
{
    // Many rules ask for the same section, and a report may give one in very many parts: each is put together once.
    private readonly Dictionary<string, string> _texts = sections
        .GroupBy(s => s.Section, StringComparer.Ordinal)
        .ToDictionary(parts => parts.Key, parts => string.Concat(parts.Select(p => p.Text)), StringComparer.Ordinal);

    /// <summary>The claims in the order of the text, those about the words of a section behind its others.</summary>
    public IReadOnlyList<Claim> Claims => claims;

    /// <summary>For each of <see cref="Claims"/>, where it stands among the others.</summary>
    public IReadOnlyList<ClaimPlace> Places => places;

    /// <summary>The same words with as many claims, of which more or less is certain.</summary>
    public NarrativeReading With(IReadOnlyList<Claim> others) => new(sections, others, places, lexicon);

    /// <summary>The claims about what the report counts, without those about its words.</summary>
    public IReadOnlyList<Claim> OfQuantities => [.. claims.Where(c => lexicon.ClaimOf(c.Id) is { IsOfTheWords: false })];

    /// <summary>The words of a section without blanks, all its parts; <see langword="null"/> when the report has no such section.</summary>
    public string? Text(string section) => _texts.GetValueOrDefault(section);

    /// <summary>What a claim is called, whether the words make it or not.</summary>
    public LocalizedText TitleOf(string claim) => lexicon.TitleOf(claim);

    /// <summary>What a claim states, as its pack defines it; <see langword="null"/> for one that no pack defines.</summary>
    public ClaimDefinition? DefinitionOf(string claim) => lexicon.ClaimOf(claim);

    public static NarrativeReading Of(Report report, Lexicon lexicon, CancellationToken cancellationToken = default)
    {
        List<SectionText> sections = [.. report.Narrative.Select(s => SectionText.Of(s.Section, s.Text))];
        StatedClaims claims = new();
        ReportingUnit speaker = new(report.Unit, report.Scope);
        using Tokenizer tokens = new(lexicon, speaker, report.Year);
        foreach (SectionText section in sections)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (section.Section != "signature")
            {
                ArraySegment<Token> read = tokens.Read(section);
                int first = claims.Claims.Count;
                new ClaimScanner(lexicon, speaker, report.Year, section, read, claims).Scan(cancellationToken);
                WordsOnThemselves.Read(section, read, report, speaker, lexicon.OfTheWords, claims, first);
            }

            section.ForgetPlaces();
        }

        return new(sections, claims.Claims, claims.Places, lexicon);
    }
}
