using DisclosureRules.Checking;
using DisclosureRules.Diagnostics;
using DisclosureRules.Findings;
using DisclosureRules.Forms;
using DisclosureRules.Reports;
using DisclosureRules.Rules;
using DisclosureRules.Tests.Generators;
using DisclosureRules.Tests.Packs;

namespace DisclosureRules.Tests.Checking;

/// <summary>There is a result for every input, whatever happens to it.</summary>
public sealed class CheckResultTests
{
    private static readonly Diagnostic Cut = new("document.broken", new("文件不完整", "the file is cut"), "a.pdf");

    [Fact]
    public void A_report_that_was_read_has_the_findings_of_its_check()
    {
        Report report = ReportSketch.Draw("2021", "requests[granted, total] = 3");
        CheckResult result = National.Rules.Check(new ReportReading("a.json", report, []));
        Assert.Same(report, result.Report);
        Assert.Equal(National.Rules.Check(report), result.Findings);
        Assert.Equal(("a.json", 0, 0), (result.Source, result.Diagnostics.Count, result.Overridden.Count));
        Assert.True(result.Counts.Errors > 0);
    }

    [Fact]
    public void A_summary_counts_the_form_s_own_cells_that_were_found_whatever_stands_in_them()
    {
        ReportBuilder builder = new(National.Form2021) { Unit = "青禾市档案局", Year = 2023 };
        FormCell[] native = [.. builder.Form.Cells.Where(c => c.IsNative)];
        builder[native[0].Index] = Cell.Number(0);
        builder[native[1].Index] = Cell.Blank();
        builder[native[^1].Index] = Cell.NotNumber("无");
        builder[builder.Form.Cells.First(c => !c.IsNative).Index] = Cell.Number(1);
        InputSummary summary = InputSummary.Of(National.Rules.Check(new ReportReading("a.json", builder.Build(), [])));
        Assert.Equal((3, native.Length), (summary.CellsRead, summary.CellCount));
    }

    [Fact]
    public void A_report_that_was_not_read_has_the_finding_that_says_so()
    {
        CheckResult result = National.Rules.Check(ReportReading.Failed("a.pdf", Cut), new() { Unit = "青禾市档案局", Year = 2023 });
        Assert.Null(result.Report);
        Assert.Equal([Cut], result.Diagnostics);
        Finding finding = Assert.Single(result.Findings);
        Assert.Equal((UnreadableInput.Rule, "a.pdf", "青禾市档案局", 2023), (finding.Rule, finding.Source, finding.Unit, finding.Year));
        Assert.Equal(1, result.Counts.Errors);
    }

    [Fact]
    public void A_report_of_other_forms_than_those_of_the_rules_is_told_and_stops_nothing()
    {
        RuleSet rules = RuleSet.Compile([], FormCatalog.Empty);
        CheckResult result = rules.Check(new ReportReading("a.json", ReportSketch.Draw("2021"), []));
        Assert.Equal("check.other-forms", Assert.Single(result.Diagnostics).Code);
        Assert.Equal(UnreadableInput.Rule, Assert.Single(result.Findings).Rule);
    }

    [Fact]
    public void Given_facts_fill_what_the_report_leaves_open_and_go_before_what_it_says()
    {
        Report report = ReportSketch.Draw("2021", "scope = unknown");
        CheckResult result = National.Rules.Check(new ReportReading("a.json", report, []), new() { Unit = "白沙县档案局", Year = 2022, Scope = ReportScope.Aggregate });
        Assert.Equal(("白沙县档案局", 2022, ReportScope.Aggregate), (result.Report!.Unit, result.Report.Year, result.Report.Scope));
        Assert.Equal(
            [new() { Fact = "unit", Found = "青禾市档案局", Given = "白沙县档案局" }, new() { Fact = "year", Found = "2023", Given = "2022" }],
            result.Overridden);
    }

    [Fact]
    public void A_scope_given_otherwise_is_named_as_in_the_report_json() => Assert.Equal(
        [new() { Fact = "scope", Found = "own", Given = "aggregate" }],
        new ReportOverrides { Scope = ReportScope.Aggregate }.ContradictionsOf(ReportSketch.Draw("2021")));

    [Fact]
    public void Nothing_given_leaves_the_report_as_it_is()
    {
        Report report = ReportSketch.Draw("2021");
        Assert.Same(report, ReportOverrides.None.ApplyTo(report));
        Assert.Empty(ReportOverrides.None.ContradictionsOf(report));
    }

    [Fact]
    public void A_year_that_no_report_can_be_of_is_not_given() =>
        Assert.Equal(1899, Assert.Throws<ArgumentOutOfRangeException>(() => new ReportOverrides { Year = 1899 }).ActualValue);

    [Fact]
    public void Findings_are_counted_by_weight_and_what_could_not_be_assessed_apart()
    {
        Finding error = Assert.Single(National.Rules.Check(ReportReading.Failed("a.pdf", Cut)).Findings);
        FindingCounts counts = FindingCounts.Of(
        [
            error, error with { Severity = Severity.Warning }, error with { Severity = Severity.Info }, error with { Severity = Severity.Info },
            error with { Severity = Severity.Info, Outcome = Outcome.NotAssessable },
        ]);
        Assert.Equal(new FindingCounts { Errors = 1, Warnings = 1, Infos = 2, NotAssessable = 1 }, counts);
        Assert.Equal(5, counts.Total);
        Assert.Equal(10, counts.Plus(counts).Total);
        Assert.True(counts.Reaches(Severity.Error));
    }

    [Theory]
    [InlineData(1, 0, 0, true, true, true)]
    [InlineData(0, 1, 0, false, true, true)]
    [InlineData(0, 0, 1, false, false, true)]
    [InlineData(0, 0, 0, false, false, false)]
    public void A_severity_is_reached_by_itself_and_what_is_above(int errors, int warnings, int infos, bool error, bool warning, bool info)
    {
        FindingCounts counts = new() { Errors = errors, Warnings = warnings, Infos = infos, NotAssessable = 9 };
        Assert.Equal((error, warning, info), (counts.Reaches(Severity.Error), counts.Reaches(Severity.Warning), counts.Reaches(Severity.Info)));
    }
}
