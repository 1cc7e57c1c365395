using DisclosureRules.Repair;
using DisclosureRules.Reports;
using DisclosureRules.Rules;
using DisclosureRules.Tests.Corpus;
using DisclosureRules.Tests.Generators;
using Xunit.Abstractions;

namespace DisclosureRules.Tests.Repair;

/// <summary>Published reports with errors in their tables: the cells that are named are those that a person names who looks at the report.</summary>
public sealed class CorpusRepairTests(ITestOutputHelper output)
{
    /// <summary>洪泽 2023: 10 + 1 reviews and 5 lawsuits against totals printed as 0.</summary>
    [Fact]
    public void Totals_printed_as_0_are_named()
    {
        if (Find("hongze_district_2023.json") is not { } result)
            return;
        Assert.Equal((RepairStatus.Proven, 2), (result.Status, result.Size));
        Assert.Contains(result.Repairs, r => Shown(r).SequenceEqual(["review total 0 11", "litigationAfterReview total 0 5"]));
    }

    /// <summary>长春二道 2022: 18 requests granted, and no total beside them.</summary>
    [Fact]
    public void A_total_left_blank_is_named()
    {
        if (Find("changchun_erdao_expropriation_2022.json") is { } result)
            Assert.Equal(["granted total  18"], Shown(result.Filled!));
    }

    /// <summary>上海 2019: the rows of results have no totals, in eleven of them over numbers; the last column adds up to the 805 that are printed once they are filled in.</summary>
    [Fact]
    public void Many_totals_left_blank_are_named_and_nothing_else()
    {
        if (Find("shanghai_general_office_2019.json") is not { } result)
            return;
        Assert.Equal(
            [
                "granted total  272", "partial total  3", "denied.stateSecret total  14", "denied.internalAffairs total  5", "denied.deliberative total  4", "denied.adminQuery total  12",
                "unable.notHeld total  265", "unable.needsCreation total  47", "unable.stillUnclear total  25", "rejected.petition total  149", "rejected.duplicate total  9",
            ], Shown(result.Filled!));
        Assert.Equal(HypothesisKind.TotalLeftBlank, result.Filled!.Hypothesis!.Kind);
    }

    [Fact]
    public void Of_published_reports_without_known_errors_nothing_has_to_be_changed_and_every_error_of_the_others_is_explained()
    {
        foreach (string file in CorpusFigures.Files)
        {
            Report report = CorpusFigures.Read(file);
            RepairResult result = National.Rules.FindRepairs(report);
            string[] errors = [.. National.Rules.Check(report).Where(f => f.Severity == Severity.Error && !f.Rule.StartsWith("form.", StringComparison.Ordinal)).Select(f => f.Fingerprint)];
            output.WriteLine($"{Path.GetFileName(file)}: {result.Status} {result.Size} ({result.Repairs.Count})");
            Assert.True(errors.Length > 0 != (result.Status == RepairStatus.Consistent), Path.GetFileName(file));
            Assert.Equal(errors.Order(StringComparer.Ordinal), Cause.Of(result, National.Rules.Check(report)).SelectMany(c => c.Findings).Select(f => f.Fingerprint).Distinct().Order(StringComparer.Ordinal));
        }
    }

    private RepairResult? Find(string name)
    {
        if (CorpusFigures.Files.FirstOrDefault(f => Path.GetFileName(f) == name) is { } file)
            return National.Rules.FindRepairs(CorpusFigures.Read(file));
        output.WriteLine("Not checked: shared/corpus/figures is not beside the repository.");
        return null;
    }

    private static IEnumerable<string> Shown(CellRepair repair) => repair.Cells.Select(c => $"{c.Cell.Row} {c.Cell.Column} {c.From} {c.To}");
}
