using DisclosureRules.Checking;
using DisclosureRules.Findings;
using DisclosureRules.Forms;
using DisclosureRules.Reports;
using DisclosureRules.Rules;
using DisclosureRules.Tests.Generators;
using DisclosureRules.Tests.Packs;

namespace DisclosureRules.Tests.Reports;

public class ReportArchiveTests
{
    [Fact]
    public void A_report_is_found_by_unit_year_and_scope()
    {
        Report report = ReportSketch.Draw("2021", "year = 2022");
        ReportArchive archive = ReportArchive.Of([report, ReportSketch.Draw("2021", "unit = 青禾镇; year = 2022")]);
        Assert.Same(report, Assert.Single(archive.Find(new("青禾市档案局", 2022, ReportScope.Own))));
        Assert.Empty(archive.Find(new("青禾市档案局", 2022, ReportScope.Aggregate)));
        Assert.Empty(archive.Find(new("青禾市档案局", 2022)));
        Assert.Empty(archive.Find(new("青禾市档案局", 2021, ReportScope.Own)));
    }

    [Theory]
    [InlineData("青禾市　档案局")]
    [InlineData(" 青禾市档案局\u200B")]
    public void The_encoding_of_a_name_and_its_blanks_make_no_other_unit(string unit) =>
        Assert.Equal(new ReportKey("青禾市档案局", 2022), new ReportKey(unit, 2022));

    [Theory]
    [InlineData("青禾市档案馆")]
    [InlineData("青禾市档案局办公室")]
    public void Another_name_is_another_unit(string unit) => Assert.NotEqual(new ReportKey("青禾市档案局", 2022), new ReportKey(unit, 2022));

    [Fact]
    public void A_report_without_year_or_unit_has_no_key()
    {
        Report report = ReportSketch.Draw("2021");
        Assert.Equal(new ReportKey("青禾市档案局", 2023, ReportScope.Own), ReportKey.Of(report));
        Assert.Null(ReportKey.Of(Without(report, b => b.Year = null)));
        Assert.Null(ReportKey.Of(Without(report, b => b.Unit = null)));
        Assert.Null(ReportKey.Of(Without(report, b => b.Unit = "  ")));
    }

    [Theory]
    [InlineData("", 2022, typeof(ArgumentException))]
    [InlineData("青禾镇", Report.FirstYear - 1, typeof(ArgumentOutOfRangeException))]
    [InlineData("青禾镇", Report.LastYear + 1, typeof(ArgumentOutOfRangeException))]
    public void A_key_that_no_report_can_have_is_refused(string unit, int year, Type exception) =>
        Assert.Throws(exception, () => new ReportKey(unit, year));

    [Fact]
    public void Last_years_report_is_found_missed_or_not_asked_for()
    {
        Report first = ReportSketch.Draw("2021", "year = 2021"), second = ReportSketch.Draw("2021", "year = 2022"), fourth = ReportSketch.Draw("2021", "year = 2024");
        ReportArchive archive = ReportArchive.Of([fourth, second, first]);
        Assert.Equal(PreviousReport.Of(first), archive.PreviousOf(second));
        Assert.Equal(PreviousReportState.Absent, archive.PreviousOf(fourth).State);
        Assert.Equal(PreviousReportState.NotAsked, archive.PreviousOf(first).State);
        Assert.Equal(PreviousReportState.NotAsked, ReportArchive.Empty.PreviousOf(second).State);
        Assert.Equal(PreviousReportState.NotAsked, archive.PreviousOf(Without(second, b => b.Unit = null)).State);
    }

    /// <summary>A report that doesn't say for whom it speaks may be the one before, or the one after: nobody knows, and it is said. Two that say different things don't ask for each other.</summary>
    [Theory]
    [InlineData(null, ReportScope.Own, nameof(PreviousReportState.OfUnknownScope))]
    [InlineData(ReportScope.Own, null, nameof(PreviousReportState.OfUnknownScope))]
    [InlineData(ReportScope.Aggregate, null, nameof(PreviousReportState.OfUnknownScope))]
    [InlineData(ReportScope.Aggregate, ReportScope.Own, nameof(PreviousReportState.NotAsked))]
    [InlineData(ReportScope.Own, ReportScope.Own, nameof(PreviousReportState.Found))]
    [InlineData(null, null, nameof(PreviousReportState.Found))]
    public void A_report_of_unknown_scope_leaves_open_what_came_before(ReportScope? before, ReportScope? now, string state)
    {
        Report last = Without(ReportSketch.Draw("2021", "year = 2022"), b => b.Scope = before), report = Without(ReportSketch.Draw("2021", "year = 2023"), b => b.Scope = now);
        Assert.Equal(state, ReportArchive.Of([last, report]).PreviousOf(report).State.ToString());
        Assert.Equal(PreviousReportState.NotAsked, ReportArchive.Of([last, report]).PreviousOf(last).State);
        Report older = Without(report, b => b.Year = 2020);
        Assert.Equal(state == nameof(PreviousReportState.NotAsked) ? nameof(PreviousReportState.Absent) : state, ReportArchive.Of([older, last, report]).PreviousOf(report).State.ToString());
    }

    [Fact]
    public async Task What_of_unknown_scope_comes_before_is_told_alike_whether_results_wait_or_not()
    {
        Report last = Without(ReportSketch.Draw("2021", "year = 2022"), b => b.Scope = null), report = ReportSketch.Draw("2021", "year = 2023");
        foreach (AcrossYears when in (AcrossYears[])[AcrossYears.InEachResult, AcrossYears.AfterAllResults])
        {
            CheckResult[] results = await National.Rules.CheckAsync([last, report], (r, _) => new ReportReading($"{r.Year}.json", r, []), new() { AcrossYears = when }).ToArrayAsync();
            Finding[] open = [.. results.SelectMany(r => r.Findings).Where(f => f.Rule == "chain.carried-in")];
            Assert.NotEmpty(open);
            Assert.All(open, f => Assert.Equal((Outcome.NotAssessable, 2023), (f.Outcome, f.Year)));
            Assert.All(open, f => Assert.Contains("doesn't say for whom it speaks", f.Message.En, StringComparison.Ordinal));
        }
    }

    /// <summary>Whose first report lies among older ones of others is not told that last year's is missing.</summary>
    [Theory]
    [InlineData("unit = 白沙镇")]
    [InlineData("scope = aggregate")]
    public void A_series_begins_with_its_own_first_report(string other)
    {
        Report older = ReportSketch.Draw("2021", $"year = 2021; {other}"), first = ReportSketch.Draw("2021", "year = 2023"), later = ReportSketch.Draw("2021", "year = 2025");
        ReportArchive archive = ReportArchive.Of([older, first, later]);
        Assert.Equal(PreviousReportState.NotAsked, archive.PreviousOf(first).State);
        Assert.Equal(PreviousReportState.Absent, archive.PreviousOf(later).State);
        Assert.Equal(PreviousReportState.NotAsked, ReportArchive.Of([older, later]).PreviousOf(first).State);
    }

    [Fact]
    public void A_key_in_another_year_is_of_the_same_unit_and_scope()
    {
        ReportKey key = new("青禾镇", 2022, ReportScope.Own);
        Assert.Equal(new("青禾镇", 2019, ReportScope.Own), key.InYear(2019));
        Assert.Equal(key.InYear(2021), key.YearBefore);
        Assert.Null(key.InYear(Report.FirstYear).YearBefore);
        Assert.Throws<ArgumentOutOfRangeException>(() => key.InYear(Report.FirstYear - 1));
    }

    [Fact]
    public void Two_reports_of_last_year_that_differ_are_not_chosen_between()
    {
        Report one = ReportSketch.Draw("2021", "year = 2022"), same = ReportSketch.Draw("2021", "year = 2022"), other = ReportSketch.Draw("2021", "year = 2022; requests[carriedOut, total] = 1");
        Report current = ReportSketch.Draw("2021");
        Assert.Equal(PreviousReportState.Found, ReportArchive.Of([one, same, current]).PreviousOf(current).State);
        Assert.Equal(PreviousReportState.Ambiguous, ReportArchive.Of([one, other, current]).PreviousOf(current).State);
        Assert.Equal(PreviousReportState.Ambiguous, ReportArchive.Of([current, other, one]).PreviousOf(current).State);
    }

    [Fact]
    public void What_is_kept_of_a_report_are_its_facts_and_the_cells_asked_for()
    {
        Report report = ReportSketch.Draw("2021", "published = 2024-01-31; requests[carriedOut, total] = 3; requests[granted, total] = 4");
        Report kept = report.Abridged([report.Form.IndexOf(new("requests", "carriedOut", "total"))], withWords: false);
        Assert.Equal(ReportKey.Of(report), ReportKey.Of(kept));
        Assert.Equal(report.PublishedOn, kept.PublishedOn);
        Assert.Equal(3, kept[new CellId("requests", "carriedOut", "total")].Value);
        Assert.Single(report.Form.Cells, c => kept[c.Index].State != CellState.Missing);
    }

    private static Report Without(Report report, Action<ReportBuilder> change)
    {
        ReportBuilder builder = report.ToBuilder();
        change(builder);
        return builder.Build();
    }
}
