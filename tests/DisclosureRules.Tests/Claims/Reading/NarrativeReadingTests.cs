using DisclosureRules.Checking;
using DisclosureRules.Claims.Reading;
using DisclosureRules.Forms;
using DisclosureRules.Reports;
using DisclosureRules.Rules;

namespace DisclosureRules.Tests.Claims.Reading;

/// <summary>The sections of a report as its rules ask for them.</summary>
public class NarrativeReadingTests
{
    [Fact]
    public void The_parts_of_a_section_are_put_together_in_order_and_once()
    {
        ReportBuilder report = new(FormCatalog.BuiltIn.All[^1]);
        report.Narrative.AddRange([new("1", null, "甲 乙"), new("2", null, ""), new("1", null, "丙")]);
        NarrativeReading reading = NarrativeReading.Of(report.Build(), new([], [], []));
        Assert.Equal("甲乙丙", reading.Text("1"));
        Assert.Equal("", reading.Text("2"));
        Assert.Null(reading.Text("3"));
        Assert.Same(reading.Text("1"), reading.Text("1"));
    }

    /// <summary>Each of these never matched, silently: only the words of the report were folded.</summary>
    [Theory]
    [InlineData("（一）")]
    [InlineData("(一)")]
    [InlineData("１２ 件")]
    [InlineData("12件")]
    [InlineData("信息公開")]
    [InlineData("主 动\u3000公开")]
    public void A_word_is_found_in_a_section_however_the_rule_writes_it(string word)
    {
        RulePack pack = RulePack.Parse($$"""{"pack":"p","version":"1","forms":["cn-annual-report-2021"],"rules":[{"id":"p.r","severity":"info","title":"t","check":"not contains(section('1'), '{{word}}')"}]}""");
        ReportBuilder report = new(FormCatalog.BuiltIn.All[^1]);
        report.Narrative.Add(new("1", null, "（一）主动公开\n信息公开共１２件。"));
        Assert.Equal("p.r", Assert.Single(RuleSet.Compile([pack]).Check(report.Build())).Rule);
    }

    [Fact]
    public void A_word_that_is_not_in_a_section_is_not_found_there()
    {
        RulePack pack = RulePack.Parse("""{"pack":"p","version":"1","forms":["cn-annual-report-2021"],"rules":[{"id":"p.r","severity":"info","title":"t","check":"not contains(section('1'), '（二）', '13件')"}]}""");
        ReportBuilder report = new(FormCatalog.BuiltIn.All[^1]);
        report.Narrative.Add(new("1", null, "（一）主动公开12件。"));
        Assert.Empty(RuleSet.Compile([pack]).Check(report.Build()));
    }

    /// <summary>Joining them one by one took 40 GB for these; what is allocated is counted, since time is the machine's.</summary>
    [Fact]
    public void A_section_in_very_many_parts_costs_no_more_than_its_words()
    {
        const int parts = 200_000;
        RuleSet rules = RuleSet.Compile(RulePacks.National);
        ReportBuilder report = new(FormCatalog.BuiltIn.All[^1]) { Unit = "甲市乙局", Year = 2023 };
        for (int i = 0; i < parts; i++)
            report.Narrative.Add(new("1", null, "甲"));
        Report built = report.Build();
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.NotEmpty(rules.Check(built));
        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / parts, 0, 2000);
    }

    [Fact]
    public void Reading_words_can_be_cancelled()
    {
        ReportBuilder report = new(FormCatalog.BuiltIn.All[^1]);
        report.Narrative.Add(new("1", null, "收到申请12件。"));
        Assert.Throws<OperationCanceledException>(() => NarrativeReading.Of(report.Build(), new([], [], []), new(canceled: true)));
    }
}
