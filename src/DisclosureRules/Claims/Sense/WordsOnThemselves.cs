using DisclosureRules.Claims.Grammar;
using DisclosureRules.Claims.Lexicons;
using DisclosureRules.Claims.Tokenization;
using DisclosureRules.Reports;

namespace DisclosureRules.Claims.Sense;

/// <summary>Claims about the words themselves rather than about what the tables count: which reader reads which kind.</summary>
internal static class WordsOnThemselves
{
    private static readonly Dictionary<ClaimKind, Action<Passage, ClaimDefinition>> Readers = new()
    {
        [ClaimKind.PeriodStart] = StatedPeriod.Read,
        [ClaimKind.PeriodEnd] = StatedPeriod.Read,
        [ClaimKind.NoSuchDay] = OddDates.Read,
        [ClaimKind.DamagedDate] = OddDates.Read,
        [ClaimKind.ItemNumber] = Numbering.Read,
        [ClaimKind.LineNumber] = Numbering.Read,
        [ClaimKind.Phrase] = Phrases.Read,
        [ClaimKind.DocumentNumber] = DocumentNumbers.Read,
        [ClaimKind.OpeningYear] = SentenceYears.Read,
        [ClaimKind.SentenceYear] = SentenceYears.Read,
        [ClaimKind.TitleYear] = TitleYears.Read,
        [ClaimKind.ListedParts] = ListedParts.Read,
        [ClaimKind.Sum] = Sums.Read,
        [ClaimKind.Within] = Sums.Read,
        [ClaimKind.Share] = Shares.Read,
        [ClaimKind.SharesTogether] = SharesTogether.Read,
        [ClaimKind.Growth] = Changes.Read,
        [ClaimKind.Difference] = Changes.Read,
        [ClaimKind.TitleUnit] = TitleUnits.Read,
        [ClaimKind.OtherPlace] = OtherPlaces.Read,
    };

    /// <summary>The shortest words that any reader finds something in: <c>二是</c> behind a mark, or a date.</summary>
    private const int Shortest = 3;

    /// <summary>Adds to the claims what a section's words say of themselves.</summary>
    public static void Read(SectionText section, ArraySegment<Token> tokens, Report report, ReportingUnit speaker, Lexicon lexicon, StatedClaims claims, int first)
    {
        if (section.Text.Length < Shortest)
            return;
        Passage passage = new(section, tokens, report, speaker, lexicon, claims, first);
        foreach (ClaimDefinition claim in lexicon.OfTheWords)
            Readers[claim.Kind](passage, claim);

        // They say nothing of how others beside them are meant.
        claims.EndSection();
    }
}
