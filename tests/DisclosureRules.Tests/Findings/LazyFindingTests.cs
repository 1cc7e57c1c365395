using DisclosureRules.Findings;
using DisclosureRules.Forms;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;
using DisclosureRules.Tests.Generators;

namespace DisclosureRules.Tests.Findings;

public sealed class LazyFindingTests
{
    /// <summary>With both languages worded at once it was some 11 kB; the object itself takes 0.2 kB, the rest are lists.</summary>
    private const int MostBytes = 2000;

    private static readonly Report Wrong = MakeWrong();

    [Fact]
    public void What_nobody_asks_of_a_finding_is_not_made()
    {
        for (int i = 0; i < 3; i++)
            Assert.Equal("reviews.row-total", Assert.Single(National.Rules.Check(Wrong)).Rule);
        long before = GC.GetAllocatedBytesForCurrentThread();
        IReadOnlyList<Finding> findings = National.Rules.Check(Wrong);
        long after = GC.GetAllocatedBytesForCurrentThread();
        Assert.Single(findings);
        Assert.InRange(after - before, 1, MostBytes);
    }

    [Fact]
    public void What_was_asked_is_kept()
    {
        Finding finding = National.Rules.Check(Wrong)[0];
        Assert.Same(finding.Cells, finding.Cells);
        Assert.Same(finding.Message, finding.Message);
        Assert.Same(finding.Fingerprint, finding.Fingerprint);
    }

    [Fact]
    public void A_finding_that_keeps_no_report_says_the_same()
    {
        Finding finding = National.Rules.Check(Wrong)[0], kept = finding.WithoutReport();
        Assert.Equal(finding, kept);
        Assert.Equal(finding.GetHashCode(), kept.GetHashCode());
        Assert.Equal(FindingJson.Write(finding), FindingJson.Write(kept));
        Assert.Equal(finding.ToString(Language.English), kept.ToString(Language.English));
        Assert.Same(kept, kept.WithoutReport());
    }

    [Fact]
    public void A_finding_keeps_its_report_until_it_is_asked_for_one_without()
    {
        (Finding[] findings, WeakReference report, WeakReference words) = FoundInWords(withoutReport: false);
        GC.Collect();
        Assert.Equal((true, true), (report.IsAlive, words.IsAlive));
        Assert.NotEmpty(findings);
    }

    [Fact]
    public void A_finding_without_report_keeps_neither_it_nor_the_words_of_the_section()
    {
        (Finding[] findings, WeakReference report, WeakReference words) = FoundInWords(withoutReport: true);
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        Assert.Equal((false, false), (report.IsAlive, words.IsAlive));
        Assert.Contains(findings, f => f.Evidence.Any(c => c.Quotation.Text.Length > 0));
    }

    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    private static (Finding[] Findings, WeakReference Report, WeakReference Words) FoundInWords(bool withoutReport)
    {
        string words = string.Join("", Enumerable.Range(0, 50).Select(i => $"第{i}项工作扎实推进。")) + "2023年共收到政府信息公开申请93件。其他工作有序开展。";
        Report report = Packs.ReportSketch.Draw("2021", "requests[newReceived, total] = 12; requests[newReceived, naturalPerson] = 12").ToBuilder().AddNarrative("1", words).Build();
        IReadOnlyList<Finding> findings = National.Rules.Check(report);
        Assert.All(findings, f => Assert.Equal(f, f.WithoutReport()));
        return ([.. findings.Select(f => withoutReport ? f.WithoutReport() : f)], new(report), new(report.Narrative[0].Text));
    }

    [Fact]
    public void A_finding_with_something_else_in_it_is_another()
    {
        Finding finding = National.Rules.Check(Wrong)[0];
        Assert.Equal(finding, National.Rules.Check(Wrong)[0]);
        Assert.NotEqual(finding, finding with { Difference = 7 });
        Assert.NotEqual(finding, finding with { Cells = [] });
        Assert.NotEqual(finding, finding with { Message = LocalizedText.Same("?") });
        Assert.Equal(finding.Expected, (finding with { Difference = 7 }).Expected);
    }

    [Fact]
    public void A_finding_is_said_in_the_words_of_a_catalogue()
    {
        Finding finding = National.Rules.Check(Wrong)[0];
        Language german = Language.Parse("de");
        TextCatalog catalog = TextCatalog.Default.With(german, "words.error", "Fehler").With(Language.English, "words.error", "wrong");
        Assert.StartsWith("Fehler  reviews.row-total", finding.ToString(german, catalog), StringComparison.Ordinal);
        Assert.StartsWith("wrong  reviews.row-total", finding.ToString(Language.English, catalog), StringComparison.Ordinal);
        Assert.StartsWith("error  reviews.row-total", finding.ToString(german), StringComparison.Ordinal);
        Assert.StartsWith("错误  reviews.row-total", finding.ToString(), StringComparison.Ordinal);
    }

    private static Report MakeWrong()
    {
        CellId total = new("reviews", "review", "total");
        ReportBuilder builder = BalancedReports.Draw(National.Form2021, new Random(11)).ToBuilder();
        builder[total] = Cell.Number(builder[total].Value!.Value + 3);
        return builder.Build();
    }
}
