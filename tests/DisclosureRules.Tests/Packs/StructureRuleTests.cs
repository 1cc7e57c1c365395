using DisclosureRules.Checking;
using DisclosureRules.Findings;
using DisclosureRules.Rules;
using DisclosureRules.Tests.Generators;

namespace DisclosureRules.Tests.Packs;

/// <summary>What the national packs conclude from sections, dates and names of units, and what they don't.</summary>
public sealed class StructureRuleTests
{
    private static readonly RuleSet National = RuleSet.Compile(RulePacks.National);

    /// <summary>Unit, scope, date of publication of a report for 2023, and the rule that speaks of it.</summary>
    [Theory]
    [InlineData("青禾市档案局", "unknown", "2024-02-01", "published-in-time-own")]
    [InlineData("青禾市档案局", "unknown", "2024-04-20", "published-in-time-own")]
    [InlineData("青禾市档案局", "unknown", "2024-01-31", null)]
    [InlineData("青禾市发展和改革委员会", "unknown", "2024-02-01", "published-in-time-own")]
    [InlineData("青禾市发改委", "unknown", "2024-02-01", "published-in-time-own")]
    [InlineData("青禾省财政厅", "unknown", "2024-02-01", "published-in-time-own")]
    [InlineData("青禾省人民政府办公厅", "unknown", "2024-02-01", "published-in-time")]
    [InlineData("青禾县人民政府办公室", "unknown", "2024-02-01", "published-in-time")]
    [InlineData("青禾县", "unknown", "2024-03-31", "published-in-time")]
    [InlineData("青禾县", "unknown", "2024-04-01", "published-in-time-aggregate")]
    [InlineData("青禾县", "unknown", "2024-01-31", null)]
    [InlineData("青禾高新区管理委员会", "unknown", "2024-02-01", "published-in-time")]
    [InlineData("青禾镇人民政府", "unknown", "2024-02-01", "published-in-time")]
    [InlineData("青禾县人民政府办公室", "own", "2024-02-01", "published-in-time-own")]
    [InlineData("青禾县人民政府办公室", "aggregate", "2024-02-01", null)]
    [InlineData("青禾市档案局", "aggregate", "2024-02-01", null)]
    public void A_report_is_late_by_its_scope_and_a_department_speaks_for_itself(string unit, string scope, string published, string? rule)
    {
        Finding[] findings = [.. National.CheckBothWays(ReportSketch.Draw("2021", $"unit = {unit}; scope = {scope}; published = {published}")).Where(f => f.Rule.StartsWith("structure.", StringComparison.Ordinal))];
        Assert.Equal(rule is null ? [] : ["structure." + rule], findings.Select(f => f.Rule));
        Assert.All(findings, f => Assert.Equal(rule == "published-in-time" ? Severity.Info : Severity.Warning, f.Severity));
    }

    [Theory]
    [InlineData("1=概况。|2=|3=|4=", "section-five section-six")]
    [InlineData("1=概况。|2=|3=", "section-five section-six")]
    [InlineData("1=概况。|2=|3=|4=|5=问题。", "section-six")]
    [InlineData("1=概况。|2=|3=|4=|6=无。", "section-five")]
    [InlineData("2=|3=|4=|5=问题。|6=无。", "section-one")]
    [InlineData("2=|3=|4=", "section-one")]
    [InlineData("1=概况。|2=", "words-read")]
    [InlineData("3=", "words-read")]
    [InlineData("5=问题。", "words-read")]
    [InlineData("intro=按照要求。", "")]
    [InlineData("1=概况。|2=|3=|4=|5=问题。|6=无。", "")]
    public void A_section_is_missed_where_enough_others_were_read(string words, string rules)
    {
        IEnumerable<string> found = National.CheckBothWays(NarrativeRuleTests.Report("2021", "year = 2023", words)).Select(f => f.Rule).Where(r => r.StartsWith("structure.section", StringComparison.Ordinal) || r == "structure.words-read");
        Assert.Equal(rules.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(r => "structure." + r), found);
    }

    [Theory]
    [InlineData("3=该部分以表格形式报告。", "3 “三、收到和处理政府信息公开申请情况”中留有表式的填写说明或未填的占位文字(“该部分以表格形式报告”)")]
    [InlineData("1=概况。(文字描述),XX年。|5=××年的问题。",
        "1 “一、总体情况”中留有表式的填写说明或未填的占位文字(“(文字描述)”)(“XX年”)", "5 “五、存在的主要问题及改进情况”中留有表式的填写说明或未填的占位文字(“××年”)")]
    public void What_is_left_of_the_template_is_quoted_with_its_section(string words, params string[] messages) =>
        Assert.Equal(messages, National.CheckBothWays(NarrativeRuleTests.Report("2021", "", words)).Where(f => f.Rule == "structure.template-text").Select(f => $"{f.Instance} {f.Message.Zh}"));

    [Theory]
    [InlineData("1=各单位依申请公开情况表格如下:")]
    [InlineData("1=优化“申请表(XXX)”的格式。")]
    [InlineData("1=对文字描述部分与表格数据逐项比对。")]
    [InlineData("1=网页提示申请人在此处填写联系方式。")]
    public void Words_like_those_of_the_template_are_none(string words) =>
        Assert.DoesNotContain(National.CheckBothWays(NarrativeRuleTests.Report("2021", "", words)), f => f.Rule == "structure.template-text");

    [Theory]
    [InlineData("青禾市城东区", true)]
    [InlineData("青禾县", true)]
    [InlineData("青禾自治旗", true)]
    [InlineData("青禾市城东区人民政府", true)]
    [InlineData("青禾自治区", false)]
    [InlineData("青禾市城东新区", false)]
    [InlineData("青禾市经济技术开发区", false)]
    [InlineData("青禾市高新技术产业园区", false)]
    [InlineData("青禾地区", false)]
    [InlineData("青禾市", false)]
    public void Counties_and_districts_make_no_government_rules(string unit, bool isFound) =>
        Assert.Equal(isFound, National.CheckBothWays(ReportSketch.Draw("2021", $"unit = {unit}; proactive[regulations, inForce] = 1")).Any(f => f.Rule == "proactive.regulations-power"));
}
