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
    [InlineData("3=该部分以表格形式报告。", "该部分以表格形式报告")]
    [InlineData("1=概况。(文字描述),XX年。|5=××年的问题。", "(文字描述)", "XX年", "××年")]
    [InlineData("6=(收取信息处理费情况在此处报告)无。", "在此处报告")]
    [InlineData("1=20XX年,共公开信息XX条,收到申请××件。", "20XX年", "XX条", "××件")]
    [InlineData("1=XXXX年,我局公开信息__条。", "XXXX年", "__条")]
    [InlineData("6=X年X月X日。单击此处输入文字。", "X月X日", "单击此处输入")]
    [InlineData("5=(请填写存在的主要问题)", "(请填写")]
    public void What_is_left_of_the_template_is_quoted(string words, params string[] quoted) =>
        Assert.Equal(quoted, National.CheckBothWays(NarrativeRuleTests.Report("2021", "", words)).Where(f => f.Rule == "structure.template-text").Select(f => f.Evidence[0].Quotation.Text));

    [Theory]
    [InlineData("6=(收取信息处理费情况在此处报告)无。", true)]
    [InlineData("6=收取信息处理费情况在此处报告。", true)]
    [InlineData("6=(收取信息处理费情况在此处报告)本年度未收取信息处理费。", false)]
    [InlineData("6=收取信息处理费情况:无。", false)]
    public void The_instruction_to_report_on_fees_is_no_report_on_fees(string words, bool isMissing) =>
        Assert.Equal(isMissing, National.CheckBothWays(NarrativeRuleTests.Report("2021", "year = 2023", words)).Any(f => f.Rule == "narrative.fee-missing"));

    [Theory]
    [InlineData("国办发〔2021〕30号", true)]
    [InlineData("国办函[2021]30号", true)]
    [InlineData("国办公开函〔2021〕30号", true)]
    [InlineData("国办发【2019】60号", true)]
    [InlineData("国办公开办函〔2021〕30号", false)]
    [InlineData("国办公开办函[2021]30号", false)]
    [InlineData("国办发〔2021〕25号", false)]
    [InlineData("国办发〔2022〕30号", false)]
    [InlineData("〔2021〕30号", false)]
    [InlineData("青政办发〔2021〕30号", false)]
    public void The_format_document_has_one_number(string number, bool isWrong) =>
        Assert.Equal(isWrong, National.CheckBothWays(NarrativeRuleTests.Report("2021", "", $"intro=根据《政府信息公开工作年度报告格式》({number})编制。")).Any(f => f.Rule == "structure.basis-misnumbered"));

    [Theory]
    [InlineData("1=根据要求(国办公开办函〔2019〕60号),编制本报告。", true)]
    [InlineData("intro=根据要求(国办公开办函【2019】60号),编制本报告。", true)]
    [InlineData("intro=根据要求,编制本报告。|1=根据要求(国办公开办函[2019]60号),现报告如下。", true)]
    [InlineData("1=根据要求(青政办〔2019〕60号),公开工作稳步推进。", false)]
    [InlineData("5=根据国办公开办函〔2019〕60号,工作有变化。", false)]
    public void The_format_document_of_2019_is_outdated_wherever_the_report_names_its_basis(string words, bool isOutdated) =>
        Assert.Equal(isOutdated, National.CheckBothWays(NarrativeRuleTests.Report("2021", "year = 2023", words)).Any(f => f.Rule == "structure.basis-outdated"));

    [Fact]
    public void The_same_number_about_something_else_is_no_mistake() =>
        Assert.DoesNotContain(National.CheckBothWays(NarrativeRuleTests.Report("2021", "", "intro=根据国办发〔2021〕30号推进成果评价。年度报告如下。")), f => f.Rule == "structure.basis-misnumbered");

    [Theory]
    [InlineData("1:一、概况=|2:二、公开=|3:三、申请=|4:四、复议=|5:四、问题=。|6:五、其他=无。", "heading-number-twice")]
    [InlineData("1:(一)概况=|2:(二)公开=|3:(四)申请=|4:(五)复议=", "heading-number-left-out")]
    [InlineData("1:第一部分概况=|2:第二部分公开=|3:第四部分申请=", "heading-number-left-out")]
    [InlineData("1:一、概况=|3:三、申请=|4:四、复议=", "")]
    [InlineData("1:一、概况=|1:一、概况=|2:二、公开=", "")]
    [InlineData("1:概况=|2:公开=|3:一、申请=", "")]
    [InlineData("1:1、概况=|2:2.公开=|3:３．申请=", "")]
    public void Headings_are_numbered_one_by_one(string words, string rule) =>
        Assert.Equal(rule.Length > 0 ? ["structure." + rule] : [], National.CheckBothWays(NarrativeRuleTests.Report("2021", "", words)).Select(f => f.Rule).Where(r => r.StartsWith("structure.heading", StringComparison.Ordinal)));

    [Theory]
    [InlineData("1=各单位依申请公开情况表格如下:")]
    [InlineData("1=优化“申请表(XXX)”的格式。")]
    [InlineData("1=对文字描述部分与表格数据逐项比对。")]
    [InlineData("1=网页提示申请人在此处填写联系方式。")]
    [InlineData("1=二〇〇〇年起,每**年**更新,MAX条目齐全。")]
    [InlineData("1=单击此处下载电子版。在此报告所述的××单位一案中,在此报告期内。")]
    [InlineData("1=完善依申请公开的填写说明,提示请填写真实姓名。")]
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
