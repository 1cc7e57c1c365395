using System.Globalization;
using System.Text;
using DisclosureRules.Claims;
using DisclosureRules.Primitives;

namespace DisclosureRules.Tests.Claims.Suite;

/// <summary>
/// Everything that is read in the labelled sentences, with each doubt, share and part, as somebody has looked at it: the labels say what is
/// right, these files what has changed.
/// </summary>
public sealed class AcceptedReadingTests
{
    public static TheoryData<string> Sets => [.. AccuracySuite.Cases.Select(SetOf).Distinct()];

    [Theory]
    [MemberData(nameof(Sets))]
    public void The_labelled_sentences_are_read_as_accepted(string set)
    {
        StringBuilder text = new();
        foreach (SuiteCase labelled in AccuracySuite.Cases.Where(c => SetOf(c) == set))
        {
            text.Append(labelled.Id).Append("  ").Append(labelled.Text.ReplaceLineEndings("⏎")).Append('\n');
            foreach (Claim claim in ReadingSuiteTests.Claims(labelled, labelled.Text))
                text.Append("    ").Append(Shown(claim)).Append('\n');
        }

        Golden.Matches($"readings.{set}", text.ToString());
    }

    private static string Shown(Claim claim) => string.Create(CultureInfo.InvariantCulture,
        $"{claim.Id} = {(claim.Value is { } value ? ExactNumber.Show(value) : "-")}{(claim.Parts.Count > 0 ? $" = {string.Join(" + ", claim.Parts)}" : "")}{(claim.Share is { } share ? $", {share.Percent.ToString($"F{share.Decimals}", CultureInfo.InvariantCulture)}%" : "")}{(claim.IsCertain ? "" : $" ({claim.Doubt})")}  {claim.Quotation.Marked}");

    private static string SetOf(SuiteCase labelled) => labelled.Id[..labelled.Id.LastIndexOf('-')];
}
