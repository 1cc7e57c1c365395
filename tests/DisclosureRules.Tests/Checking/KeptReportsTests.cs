using DisclosureRules.Checking;
using DisclosureRules.Reports;
using DisclosureRules.Tests.Generators;
using DisclosureRules.Tests.Packs;

namespace DisclosureRules.Tests.Checking;

public sealed class KeptReportsTests
{
    // What is kept of so many is more than stays in memory.
    private const int Units = 3_000, Years = 3;

    [Fact]
    public void Of_more_reports_than_stay_in_memory_each_comes_back_with_those_of_its_unit()
    {
        using KeptReports kept = new(National.Rules);
        ReportOfRun[] reports = [.. Enumerable.Range(0, Units * Years).Select(i => new ReportOfRun(2 * i, $"第{i}份.json", Drawn(i % Units, 2021 + (i / Units))))];
        foreach (ReportOfRun report in reports)
            kept.Add(report);
        kept.Add(new(-1, "alone.json", Drawn(Units, 2021)));
        kept.Add(new(-1, "nobody's.json", OfNobody()));

        Assert.Equal((Units * Years) + 1, kept.Count);
        (int Place, ReportOfRun Report, ReportArchive Archive)[] byUnit = [.. kept.ByUnit()];
        Assert.Equal(reports.Select(Shown).Order(StringComparer.Ordinal), byUnit.Select(r => Shown(r.Report)).Order(StringComparer.Ordinal));
        Assert.All(byUnit, r => Assert.Equal(Shown(reports[r.Place]), Shown(r.Report)));
        Assert.All(byUnit, r => Assert.Equal(r.Report.Report.Year > 2021 ? PreviousReportState.Found : PreviousReportState.NotAsked, r.Archive.PreviousOf(r.Report.Report).State));
        Assert.All(Enumerable.Range(0, 2_000), i => Assert.Equal(Shown(reports[i * 4]), Shown(kept.At(i * 4).Report)));
        Assert.All(Enumerable.Range(Units, 500), i => Assert.Equal(
            reports[i - Units].Report[0], kept.At(i).Archive.PreviousOf(kept.At(i).Report.Report).Report![0]));
    }

    // Names that differ in blanks and full-width forms are of one unit.
    private static Report Drawn(int unit, int year) => ReportSketch.Draw("2021", $"unit = 第{(year == 2022 ? $" {unit}" : unit)}镇; year = {year}; requests[carriedOut, total] = {unit % 7}; requests[carriedIn, total] = {year % 5}");

    private static Report OfNobody()
    {
        ReportBuilder builder = ReportSketch.Draw("2021").ToBuilder();
        builder.Unit = null;
        return builder.Build();
    }

    private static string Shown(ReportOfRun report) => $"{report.Index} {report.Source} {report.Report.Unit} {ReportJson.Write(National.Rules.Abridge(report.Report))}";
}
