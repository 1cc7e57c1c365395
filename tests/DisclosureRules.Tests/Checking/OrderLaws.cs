using DisclosureRules.Checking;
using DisclosureRules.Findings;
using DisclosureRules.Forms;
using DisclosureRules.Reports;
using DisclosureRules.Rules;
using DisclosureRules.Tests.Generators;
using FsCheck.Xunit;

namespace DisclosureRules.Tests.Checking;

/// <summary>In whatever order things are given, the findings are the same.</summary>
[Properties(Arbitrary = [typeof(Arbitraries)], MaxTest = 100)]
public sealed class OrderLaws
{
    [Property]
    public void The_order_of_reports_changes_no_finding(BrokenReport a, AnyReport b, CellChange c, BalancedReport d, Seed seed)
    {
        Report[] reports = [a.Report, b.Report, c.Changed, d.Report, c.Balanced];
        int[] order = [0, 1, 2, 3, 4];
        seed.Random().Shuffle(order);
        IReadOnlyList<IReadOnlyList<Finding>> straight = National.Rules.CheckAll(reports);
        IReadOnlyList<IReadOnlyList<Finding>> shuffled = National.Rules.CheckAll([.. order.Select(i => reports[i])]);
        for (int i = 0; i < order.Length; i++)
            Assert.Equal(Lines(straight[order[i]]), Lines(shuffled[i]));
    }

    [Property(MaxTest = 40)]
    public void The_order_of_packs_rules_and_members_changes_no_finding(BrokenReport broken, AnyReport any, Seed seed)
    {
        Random random = seed.Random();
        RulePack[] packs = [.. RulePacks.National.Select(p => RulePack.Parse(Scrambled.Json(PackText(p.File!), "rules", random)))];
        random.Shuffle(packs);
        RuleSet rules = RuleSet.Compile(packs);
        foreach (Report report in (Report[])[broken.Report, any.Report])
            Assert.Equal(ByFingerprint(National.Rules.Check(report)), ByFingerprint(rules.Check(report)));
    }

    [Property]
    public void The_order_of_the_members_of_a_report_changes_no_finding(AnyReport any, Seed seed)
    {
        string json = ReportJson.Write(any.Report);
        Report scrambled = ReportJson.Read(Scrambled.Json(json, seed.Random()));
        Assert.Equal(json, ReportJson.Write(scrambled));
        Assert.Equal(Lines(National.Rules.Check(any.Report)), Lines(National.Rules.Check(scrambled)));
    }

    [Fact]
    public void The_order_of_the_variables_of_a_rule_changes_no_finding()
    {
        Report report = PlainReports.Draw(National.Form2021, new Random(3));
        string[] rows = ["\"r\": [\"granted\", \"partial\"]", "\"c\": [\"naturalPerson\", \"total\"]"];
        Assert.Equal(Findings(rows), Findings([.. rows.Reverse()]));

        string[] Findings(string[] each) => ByFingerprint(RuleSet.Compile([RulePack.Parse(
            $$"""
            { "pack": "a.b", "version": "1", "forms": ["cn-annual-report-2021"],
              "rules": [{ "id": "a.c", "severity": "error", "title": "t", "each": { {{string.Join(", ", each)}} }, "check": "requests[r, c] = 77" }] }
            """)]).Check(report));
    }

    [Property(MaxTest = 3)]
    public void Checking_all_is_checking_one_by_one_at_any_parallelism(Seed seed)
    {
        Random random = seed.Random();
        Report[] reports = [.. Enumerable.Range(0, 600).Select(i => i % 50 == 0 ? PlainReports.Draw(Edition(), random) : BalancedReports.Draw(Edition(), random))];
        string[][] one = [.. reports.Select(r => Lines(National.Rules.Check(r)))];
        foreach (int? parallelism in (int?[])[null, 1, 2, 7])
        {
            IReadOnlyList<IReadOnlyList<Finding>> all = National.Rules.CheckAll(reports, parallelism);
            Assert.Equal(reports.Length, all.Count);
            for (int i = 0; i < all.Count; i++)
                Assert.Equal(one[i], Lines(all[i]));
        }

        Form Edition() => National.Forms[random.Next(National.Forms.Count)];
    }

    /// <summary>The findings in their order, without the places in the file.</summary>
    private static string[] Lines(IReadOnlyList<Finding> findings) => [.. findings.Select(Line)];

    private static string[] ByFingerprint(IReadOnlyList<Finding> findings) => [.. findings.OrderBy(f => f.Fingerprint, StringComparer.Ordinal).Select(Line)];

    private static string Line(Finding finding) =>
        FindingJson.Write(finding with { Cells = [.. finding.Cells.Select(c => c with { Content = c.Content.At(null) })] });

    private static string PackText(string file)
    {
        using Stream stream = typeof(RulePack).Assembly.GetManifestResourceStream(file)!;
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }
}
