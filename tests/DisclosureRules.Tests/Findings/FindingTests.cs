using DisclosureRules.Findings;
using DisclosureRules.Forms;
using DisclosureRules.Reports;
using DisclosureRules.Rules;
using DisclosureRules.Tests.Generators;
using DisclosureRules.Tests.Packs;
using FsCheck.Xunit;

namespace DisclosureRules.Tests.Findings;

[Properties(Arbitrary = [typeof(Arbitraries)], MaxTest = 100)]
public sealed class FindingTests
{
    private static readonly CellId Total = new("reviews", "review", "total");

    [Fact]
    public void The_difference_is_what_stands_there_less_what_should()
    {
        Finding finding = Check(b => b[Total] = Cell.Number(b[Total].Value!.Value + 3));
        Assert.Equal(("reviews.row-total", "review", Severity.Error, Outcome.Fail), (finding.Rule, finding.Instance, finding.Severity, finding.Outcome));
        Assert.Equal((3m, finding.Expected + 3), (finding.Difference, finding.Actual));
        Assert.Contains("相差 3", finding.Message.Zh, StringComparison.Ordinal);
        Assert.Contains("difference 3", finding.Message.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "自然人 8 + 商业企业 2 = 10,相差", "Natural persons 8 + Enterprises 2 = 10; difference")]
    [InlineData(1, "自然人 8 + 商业企业 2(另有空白 1 格,按 0 计) = 10,相差", "Natural persons 8 + Enterprises 2 (blank and counted as 0: 1) = 10; difference")]
    [InlineData(4, "自然人 8 + 商业企业 2(另有空白 4 格,按 0 计) = 10,相差", "Natural persons 8 + Enterprises 2 (blank and counted as 0: 4) = 10; difference")]
    public void Blank_cells_that_count_as_zero_are_told_where_a_sum_leaves_them_out(int blanks, string zh, string en)
    {
        ReportBuilder report = new(National.Form2021);
        report.FillMissing(Cell.Number(0));
        foreach ((string column, int number) in (ReadOnlySpan<(string, int)>)[("naturalPerson", 8), ("enterprise", 2), ("total", 11)])
            report[new CellId("requests", "newReceived", column)] = Cell.Number(number);
        foreach (string column in new[] { "research", "socialWelfare", "legalService", "otherOrganization" }.Take(blanks))
            report[new CellId("requests", "newReceived", column)] = Cell.Blank();
        Finding finding = Assert.Single(National.Rules.CheckBothWays(report.Build()), f => f.Rule == "requests.row-total");
        Assert.Contains(zh, finding.Message.Zh, StringComparison.Ordinal);
        Assert.Contains(en, finding.Message.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_cell_is_named_as_the_reason()
    {
        Finding finding = Check(b => b[Total] = Cell.Missing());
        Assert.Equal((Outcome.NotAssessable, Severity.Info), (finding.Outcome, finding.Severity));
        Assert.Equal(Total, Assert.Single(finding.Cells).Id);
        Assert.Equal((null, null, null), (finding.Expected, finding.Actual, finding.Difference));
        Assert.Contains("未找到", finding.Message.Zh, StringComparison.Ordinal);
        Assert.Contains("not found", finding.Message.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_blank_total_is_its_own_finding_and_not_a_zero()
    {
        ReportBuilder builder = Balanced().ToBuilder();
        builder[new CellId("reviews", "review", "upheld")] = Cell.Number(builder[new CellId("reviews", "review", "upheld")].Value!.Value + 1);
        builder[Total] = Cell.Blank();
        Finding finding = Assert.Single(National.Rules.CheckBothWays(builder.Build()), f => f.Severity == Severity.Error);
        Assert.Equal(("reviews.row-total-blank", "review"), (finding.Rule, finding.Instance));
    }

    [Property]
    public void The_fingerprint_stays_when_the_file_moves_the_numbers_change_and_other_findings_come(CellChange change, Seed seed)
    {
        IReadOnlyList<Finding> before = National.Rules.CheckBothWays(change.Changed);
        ReportBuilder moved = change.Changed.ToBuilder();
        moved.Source = "elsewhere.json";
        FormCell[] whole = [.. moved.Form.Cells.Where(c => c.IsNative && c.Kind == CellKind.Count && c != change.Cell)];
        FormCell other = whole[seed.Random().Next(whole.Length)];
        moved[change.Cell.Index] = Cell.Number(change.Changed[change.Cell.Index].Value!.Value + (change.Amount > 0 ? 1000 : -1000));
        moved[other.Index] = Cell.NotNumber("/");
        Dictionary<(string, string), string> after = National.Rules.CheckBothWays(moved.Build()).ToDictionary(f => (f.Rule, f.Instance), f => f.Fingerprint);
        Assert.All(before.Where(f => after.ContainsKey((f.Rule, f.Instance))), f => Assert.Equal(f.Fingerprint, after[(f.Rule, f.Instance)]));
        Assert.Equal(before.Count, before.Select(f => f.Fingerprint).Distinct().Count());
    }

    [Property]
    public void Another_unit_or_year_has_other_fingerprints(CellChange change)
    {
        HashSet<string> here = [.. National.Rules.CheckBothWays(change.Changed).Select(f => f.Fingerprint)];
        ReportBuilder elsewhere = change.Changed.ToBuilder();
        elsewhere.Unit += "分局";
        Assert.DoesNotContain(National.Rules.CheckBothWays(elsewhere.Build()), f => here.Contains(f.Fingerprint));
    }

    [Property]
    public void Two_checks_of_one_report_give_equal_findings(BrokenReport broken)
    {
        IReadOnlyList<Finding> first = National.Rules.CheckBothWays(broken.Report), second = National.Rules.Check(broken.Report);
        Assert.True(first.SequenceEqual(second));
        Assert.Equal(first.Select(f => f.GetHashCode()), second.Select(f => f.GetHashCode()));
        Assert.Equal(first.Count, first.Distinct().Count());
    }

    /// <summary>What was said of other words, and is put right, must not be what is suppressed or fixed here.</summary>
    [Fact]
    public void Words_have_their_own_fingerprint_whatever_other_words_are_found()
    {
        string[] both = Fingerprints("全年收到政府信息公开申请77件。\n经统计,全年收到政府信息公开申请88件。");
        Assert.Equal(2, both.Distinct().Count());
        Assert.Equal(both[1], Assert.Single(Fingerprints("全年收到政府信息公开申请88件。")));
        Assert.Equal(both[0], Assert.Single(Fingerprints("据此,全年收到政府信息公开申 请77件。")));
        Assert.Equal(2, Fingerprints("全年收到政府信息公开申请77件。\n全年收到政府信息公开申请77件。").Distinct().Count());

        static string[] Fingerprints(string words)
        {
            ReportBuilder report = ReportSketch.Draw("2021", "requests[newReceived, total] = 5").ToBuilder();
            report.Narrative.Add(new("1", "一、总体情况", words));
            return [.. National.Rules.CheckBothWays(report.Build()).Where(f => f.Rule == "narrative.received").Select(f => f.Fingerprint)];
        }
    }

    [Fact]
    public void Where_the_unit_is_not_known_the_source_tells_reports_apart()
    {
        Assert.NotEqual(Fingerprint(null, "a.json"), Fingerprint(null, "b.json"));
        Assert.Equal(Fingerprint(null, "2022/a.json"), Fingerprint(null, "moved/to/a.json"));
        Assert.Equal(Fingerprint("青禾镇", "a.json"), Fingerprint("青禾镇", "b.json"));

        static string Fingerprint(string? unit, string source)
        {
            ReportBuilder report = ReportSketch.Draw("2021", "reviews[review, total] = 1").ToBuilder();
            (report.Unit, report.Source) = (unit, source);
            return Assert.Single(National.Rules.CheckBothWays(report.Build()), f => f.Rule == "reviews.row-total").Fingerprint;
        }
    }

    [Property]
    public void Every_finding_speaks_both_languages_and_names_its_rule(BrokenReport broken) =>
        Assert.All(National.Rules.CheckBothWays(broken.Report), f =>
        {
            Assert.NotEmpty(f.Message.Zh);
            Assert.NotEmpty(f.Message.En);
            Assert.DoesNotContain("{", f.Message.Zh + f.Message.En, StringComparison.Ordinal);
            Assert.Contains(f.Rule, f.ToString(), StringComparison.Ordinal);
            Assert.Matches("^[0-9a-f]{32}$", f.Fingerprint);
            Assert.All(f.Cells, c => Assert.Equal(broken.Report[c.Id], c.Content));
        });

    private static Finding Check(Action<ReportBuilder> change)
    {
        ReportBuilder builder = Balanced().ToBuilder();
        change(builder);
        return Assert.Single(National.Rules.CheckBothWays(builder.Build()), f => f.Rule == "reviews.row-total");
    }

    private static Report Balanced() => BalancedReports.Draw(National.Form2021, new Random(11));
}
