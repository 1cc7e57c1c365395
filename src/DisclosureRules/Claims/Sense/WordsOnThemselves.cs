using DisclosureRules.Claims.Grammar;
using DisclosureRules.Claims.Lexicons;
using DisclosureRules.Claims.Tokenization;
using DisclosureRules.Reports;

namespace DisclosureRules.Claims.Sense;

/// <summary>Claims about the words themselves rather than about what the tables count: which reader reads which kind.</summary>
internal static class WordsOnThemselves
{
    /// <summary>The shortest words that any reader finds something in: <c>二是</c> behind a mark, or a date.</summary>
    private const int Shortest = 3;

    /// <summary>Adds to the claims what a section's words say of themselves.</summary>
    public static void Read(SectionText section, ArraySegment<Token> tokens, IReadOnlyList<(Word Word, int Start)> words, Report report, ReportingUnit speaker, Lexicon lexicon, StatedClaims claims, int first)
    {
        if (section.Text.Length < Shortest)
            return;
        Passage passage = new(section, tokens, words, report, speaker, claims, first);
        for (int i = 0; i < lexicon.OfTheWords.Count; i++)
            Read(passage, lexicon.OfTheWords[i]);

        // They say nothing of how others beside them are meant.
        claims.EndSection();
    }

    private static void Read(Passage passage, ClaimDefinition claim)
    {
        switch (claim.Kind)
        {
            case ClaimKind.PeriodStart or ClaimKind.PeriodEnd: StatedPeriod.Read(passage, claim); break;
            case ClaimKind.NoSuchDay or ClaimKind.DamagedDate: OddDates.Read(passage, claim); break;
            case ClaimKind.ItemNumber or ClaimKind.LineNumber: Numbering.Read(passage, claim); break;
            case ClaimKind.Phrase: Phrases.Read(passage, claim); break;
            case ClaimKind.DocumentNumber: DocumentNumbers.Read(passage, claim); break;
            case ClaimKind.OpeningYear or ClaimKind.SentenceYear: SentenceYears.Read(passage, claim); break;
            case ClaimKind.TitleYear: TitleYears.Read(passage, claim); break;
            case ClaimKind.ListedParts: ListedParts.Read(passage, claim); break;
            case ClaimKind.Sum or ClaimKind.Within: Sums.Read(passage, claim); break;
            case ClaimKind.Share: Shares.Read(passage, claim); break;
            case ClaimKind.SharesTogether: SharesTogether.Read(passage, claim); break;
            case ClaimKind.Growth or ClaimKind.Difference: Changes.Read(passage, claim); break;
            case ClaimKind.TitleUnit: TitleUnits.Read(passage, claim); break;
            case ClaimKind.OtherPlace: OtherPlaces.Read(passage, claim); break;
            default: throw new ArgumentOutOfRangeException(nameof(claim), claim.Kind, "No reader reads it.");
        }
    }
}
