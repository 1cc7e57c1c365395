using DisclosureRules.Claims;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;

namespace DisclosureRules.Cli.Output;

/// <summary>Prints the claims of one report: what is stated, the number, and the sentence with the words marked.</summary>
internal sealed class ClaimLines(TextPage page, Language language)
{
    public void Write(Report report, IReadOnlyList<Claim> claims)
    {
        string title = string.Join("  ", new[] { report.Unit, report.Year is { } year ? Texts.Say("words.tool.year", language, ("year", year)) : null, report.Source }.Where(p => p is not null));
        page.Line((title, "bold"));
        if (claims.Count == 0)
            page.Line(("  " + Texts.Say("words.tool.no-claims", language), "dim"));
        foreach (Claim claim in claims)
        {
            page.Line(("  " + claim.Id, "bold"), ($"  {claim.Title.In(language)}", ""), (ClaimText.Reading(claim, language), ""), (Doubts(claim), "yellow"));
            page.Line(("      " + QuotationText.Line(claim.Quotation, language), "dim"));
        }
    }

    private string Doubts(Claim claim) => claim.IsCertain ? "" : "  " + Texts.Say("words.tool.uncertain", language, ("reasons", DoubtText.Reasons(claim, language)));
}
