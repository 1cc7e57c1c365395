using DisclosureRules.Checking;
using DisclosureRules.Findings;
using DisclosureRules.Reports;
using DisclosureRules.Rules;
using DisclosureRules.Tests.Claims.Blind;
using DisclosureRules.Tests.Generators;

namespace DisclosureRules.Tests.Packs;

/// <summary>The pack about the words by themselves: for every rule words that break it, and words near them that don't.</summary>
public sealed class SenseRuleTests
{
    private static readonly RuleSet National = RuleSet.Compile(RulePacks.National);

    /// <summary>Rule and words about 2023 (sections as in <see cref="NarrativeRuleTests.Report"/>) that break it exactly once.</summary>
    public static readonly TheoryData<string, string> Violations = new()
    {
        { "sense.period-year", "intro=本报告数据时限为2022年1月1日至2022年12月31日。" },
        { "sense.period-year", "intro=本报告统计周期自2022年1月1日起至2022年12月31日止。" },
        { "sense.period-year", "intro=所列数据起止时间:2022年1月1日至12月31日。" },
        { "sense.period-start", "intro=本报告统计期限为2023年2月1日至2023年12月31日。" },
        { "sense.period-end", "intro=本报告统计期限为2023年1月1日至2023年12月30日。" },
        { "sense.period-end", "intro=本报告统计期限自2023年1月1日起至2022年12月31日止。" },
        { "sense.period-end", "intro=本报告统计周期自2023年1月1日起,至11月30日止。" },
        { "sense.period-end", "1=本报告所列数据统计自2023年1月1日至2024年1月31日。" },
        { "sense.no-such-day", "intro=本报告统计期限为2023年1月1日至2023年12月32日。" },
        { "sense.no-such-day", "1=2023年2月29日,我局开放公开专区。" },
        { "sense.no-such-day", "1=11月31日公布年度预算。" },
        { "sense.no-such-day", "5=2023年13月起整改。" },
        { "sense.no-such-day", "5=4月0日起整改。" },
        { "sense.damaged-date", "intro=本报告统计期限为20231月1日至2023年12月31日。" },
        { "sense.damaged-date", "intro=本报告统计期限为2023年1月1起至2023年12月31日止。" },
        { "sense.damaged-date", "intro=本报告统计期限为202年1月1日至2023年12月31日。" },
        { "sense.damaged-date", "intro=本报告统计期限为20233年1月1日至2023年12月31日。" },
        { "sense.number-repeats", "5=存在的问题:一是更新不及时;二是解读形式单一;二是培训较少。" },
        { "sense.number-repeats", "5=一是更新不及时。三是解读形式单一。三是培训较少。" },
        { "sense.number-repeats", "5=一是更新慢;二是解读少;三是培训少;二是人员少。" },
        { "sense.number-repeats", "1=(一)主动公开。\n共9条。\n(二)依申请公开。\n无。\n(二)信息管理。\n规范。" },
        { "sense.number-repeats", "6=一、收费情况。\n无。\n二、其他。\n无。\n二、说明。\n无。" },
        { "sense.number-left-out", "5=一是更新不及时;二是解读形式单一;四是培训较少。" },
        { "sense.number-left-out", "5=问题:一是更新慢;三是解读少。(二)改进:一是加快更新;二是多解读。" },
        { "sense.number-left-out", "1=(一)主动公开。\n共9条。\n(三)信息管理。\n规范。" },
        { "sense.opening-year", "1=2021年,我局认真做好政府信息公开工作。" },
        { "sense.opening-year", "1=(一)主动公开情况\n2022年度,在上级指导下,我局公开信息9条。" },
        { "sense.opening-year", "1=2024年,青禾市档案局严格落实条例。" },
        { "sense.sentence-year", "1=公开工作稳步推进。2022年,我局公开信息120条。" },
        { "sense.title-year", "intro=现公布青禾市档案局2022年政府信息公开工作年度报告。" },
        { "sense.title-year", "intro=按照要求,编制2022年度政府信息公开工作年度报告。" },
        { "sense.title-unit", "intro=现公布青禾市水务局2023年政府信息公开工作年度报告。" },
        { "sense.title-unit", "intro=根据条例要求,编制2023年度青禾市民政局政府信息公开工作年度报告。" },
        { "sense.title-unit", "intro=现将白鹭市教育体育局2023年度信息公开年度报告公布如下。" },
        { "sense.parts", "intro=本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、其他需要报告的事项六部分组成。" },
        { "sense.parts", "intro=本报告由总体情况、主动公开情况、依申请公开情况、行政复议和行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项七个部分组成。" },
        { "sense.parts-found", "intro=本报告由总体情况、主动公开情况、依申请公开情况、复议诉讼情况、问题及改进情况五部分组成。|1=概况。|2=|3=|4=|5=问题。|6=无处理费。" },
        { "sense.sum", "1=承办建议提案24件,其中人大建议15件、政协提案8件、其他2件。" },
        { "sense.sum", "1=公开信息126条,其中动态类100条,公告类13条,其他类12条。" },
        { "sense.sum", "1=公开信息126条,其中动态类100条,其他各类信息12条。" },
        { "sense.sum", "1=发布信息30条,其中公文5条、其他方面10条。" },
        { "sense.sum", "1=制发文件30份(其中通知20份、公告4份、其余5份)。" },
        { "sense.sum", "1=主动公开情况:公开信息171条,其中基层政务124条,工作动态34条,其他政府信息4条。" },
        { "sense.sum", "1=公开信息171条:基层政务124条,工作动态34条,应急预案3条,其他政府信息4条。" },
        { "sense.within", "1=编发简报20份,其中综合12份、专题9份。" },
        { "sense.within", "1=设有专栏30个,其中市级20个,县级14个。" },
        { "sense.within", "1=编发简报126份,其中动态类100余份,公告类30份,其他类12份。" },
        { "sense.within", "1=编发简报200份,其中综合类超120份、专题类90多份。" },
        { "sense.within", "1=设有专栏30个,其中市级20个以上,县级14个。" },
        { "sense.share", "1=公开信息200条,其中动态150条,占85%,公告40条,占20%。" },
        { "sense.shares-together", "1=申请渠道中,网络占80%、信函占30%、当面占5%。" },
        { "sense.shares-together", "1=公开信息以动态类为主(占比70.5%)、公告类占比40.2%。" },
        { "sense.growth", "1=收到申请40件,比上年的33件增长25%。" },
        { "sense.growth", "1=收到申请40件,较2022年的33件下降21.2%。" },
        { "sense.difference", "1=收到申请40件,比上年的33件增加8件。" },
        { "sense.difference", "1=公开信息90条,较上年100条增加10条。" },
        { "sense.other-place", "1=2023年,红石市坚持公开为常态。" },
        { "sense.other-place", "5=红石市档案局的公开工作仍有不足。" },
        { "sense.fees-alike", "1=未收取信息处理费。|6=全年收取信息处理费340元。" },
        { "sense.received-alike", "1=收到政府信息公开申请12件。|5=全年收到政府信息公开申请15件。" },
    };

    /// <summary>Rule and words about 2023 that don't break it.</summary>
    public static readonly TheoryData<string, string> NearMisses = new()
    {
        { "sense.period-year", "intro=本报告数据时限为2023年1月1日至2023年12月31日。" },
        { "sense.period-year", "1=满意度调查的统计周期为2022年7月1日至2023年6月30日。" },
        { "sense.period-year", "intro=本报告统计期限自2022年1月1日起至2022年12月31日止。" },
        { "sense.period-start", "intro=本报告统计期限为2023年1月1日至2023年12月31日。" },
        { "sense.period-end", "intro=本报告统计期限自2023年1月1日起至12月31日止。" },
        { "sense.period-end", "intro=本报告统计期限为二〇二三年一月一日至二〇二三年十二月三十一日。" },
        { "sense.period-end", "intro=本报告统计期限为2022年1月1日至2022年12月31日。" },
        { "sense.period-end", "intro=本报告统计期限为2023年度。2024年1月20日编制。" },
        { "sense.period-end", "intro=本报告统计期限自2023年1月1日起,2024年1月20日编制。" },
        { "sense.period-end", "5=测评的统计时间为2023年1月1日至2023年6月30日。" },
        { "sense.no-such-day", "1=2024年2月29日前完成,每月28日更新,1-11月办结。" },
        { "sense.no-such-day", "1=2月29日是闰年才有的日子,服务期24月,最长13月。" },
        { "sense.no-such-day", "1=12月3\n1日完成。" },
        { "sense.damaged-date", "1=2023年1月1日起施行,12月31日止。12月3项,1月15件,热线12345月均办理。" },
        { "sense.damaged-date", "1=编号20241月报已发布,2023年1月\n1起。" },
        { "sense.number-repeats", "5=一是更新慢;二是解读少。下一步:一是加快更新;二是多解读;三是多培训。" },
        { "sense.number-repeats", "5=一是抓更新:一是定人,二是定时;二是抓解读;三是抓培训。" },
        { "sense.number-repeats", "5=一是更新慢;二是解读少。下一步,首先加快更新;二是多解读。" },
        { "sense.number-repeats", "5=(一)问题。一是更新慢;二是解读少。(二)改进。要加快更新,二是多解读。" },
        { "sense.number-repeats", "5=一是更新慢;二是解读少。针对第二是解读少,逐步改进。" },
        { "sense.number-repeats", "1=(一)主动公开。\n(一)网站。\n共9条。\n(二)公众号。\n共3条。\n(二)依申请公开。\n无。" },
        { "sense.number-repeats", "3=(三)不予公开\n(一)国家秘密\n(一)其他\n(一)其他。" },
        { "sense.number-left-out", "5=一是更新慢;二要多解读;三是多培训。" },
        { "sense.number-left-out", "5=一是更新慢。二,解读少。三是培训少,不少于十是目标。" },
        { "sense.number-left-out", "1=(一)主动公开。\n共9条。(二)依申请公开。\n无。\n(三)信息管理。\n规范。" },
        { "sense.number-left-out", "1=依照条例第二十条。\n(三)项公开。\n(五)项公开。" },
        { "sense.number-left-out", "1=第一、\n三、四季度更新。" },
        { "sense.opening-year", "1=2023年,我局认真做好政府信息公开工作。" },
        { "sense.opening-year", "1=2021年12月,我局开放专区。" },
        { "sense.opening-year", "1=2021年以来,我局认真做好公开工作。" },
        { "sense.opening-year", "1=2022年,市政府部署公开工作。" },
        { "sense.opening-year", "1=2022年结转申请2件,我局已办结。" },
        { "sense.opening-year", "5=2022年,我局培训较少。" },
        { "sense.sentence-year", "1=公开工作稳步推进。2022年,我局公开信息120条。2023年,我局公开信息150条。" },
        { "sense.sentence-year", "1=公开工作稳步推进。2022年,我局公开信息120条,2023年150条。" },
        { "sense.sentence-year", "1=公开工作稳步推进。2024年,我局将继续推进。" },
        { "sense.sentence-year", "1=公开工作稳步推进。2022年,我局获评先进单位。" },
        { "sense.title-year", "intro=现公布青禾市档案局2023年政府信息公开工作年度报告。" },
        { "sense.title-year", "intro=根据2021年印发的《政府信息公开工作年度报告格式》编制。" },
        { "sense.title-year", "intro=按照《2022年政府信息公开工作年度报告编制要求》编制,2021年发布,政府信息公开工作年度报告如下。" },
        { "sense.title-year", "1=2022年政府信息公开工作年度报告已公布。" },
        { "sense.title-unit", "intro=现公布青禾市档案局2023年政府信息公开工作年度报告。" },
        { "sense.title-unit", "intro=现公布市档案局2023年政府信息公开工作年度报告。" },
        { "sense.title-unit", "intro=现公布青禾市档案史志局2023年政府信息公开工作年度报告。" },
        { "sense.title-unit", "intro=现公布青禾市人民政府2023年政府信息公开工作年度报告。" },
        { "sense.title-unit", "intro=现公布青禾市水务局、民政局2023年政府信息公开工作年度报告。" },
        { "sense.title-unit", "intro=按照《青禾市水务局政府信息公开工作年度报告》的体例编制。" },
        { "sense.title-unit", "1=现公布青禾市水务局2023年政府信息公开工作年度报告。" },
        { "sense.parts", "intro=本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项等六个部分组成。" },
        { "sense.parts", "intro=本报告由概述、主动公开、依申请公开、复议诉讼情况、存在的问题和改进措施以及附表六部分组成。" },
        { "sense.parts", "intro=本报告包括总体情况、主动公开情况、依申请公开情况、因政府信息公开被申请行政复议、提起行政诉讼情况、存在问题及改进情况,以及其他需要报告的事项共6部分内容。" },
        { "sense.parts", "intro=本报告由总体情况、主动公开政府信息情况、依申请公开情况、行政复议和行政诉讼情况等六部分组成。" },
        { "sense.parts", "1=宣传栏由通知、公告两部分组成。" },
        { "sense.parts-found", "intro=本报告由总体情况、主动公开情况、依申请公开情况、复议诉讼情况、问题及改进情况、其他事项六部分组成。|1=概况。|2=|3=|4=|5=问题。|6=无处理费。" },
        { "sense.parts-found", "intro=本报告由总体情况、主动公开情况、依申请公开情况、复议诉讼情况、问题及改进情况五部分组成。|1=概况。|5=问题。" },
        { "sense.sum", "1=承办建议提案24件,其中人大建议15件、政协提案8件、其他1件。" },
        { "sense.sum", "1=累计主动公开政府信息14条,其中指南1条,占7%;其他公文6条。" },
        { "sense.sum", "1=公开信息126条,其中动态类100条,其他公告12条。" },
        { "sense.sum", "1=发布信息2186条,其中文件94条,征集调查12期,在线访谈2期,其他2078条。" },
        { "sense.sum", "1=公开信息126条,其中动态类100条,访谈4期,其他22条。" },
        { "sense.sum", "1=发布信息30条,其中公文5条、其他通知公告10条。" },
        { "sense.sum", "1=公开信息126条,其中动态类100余条,公告类13条,其他类12条。" },
        { "sense.sum", "1=公开信息126条,其中动态类100条,其中视频13条,其他类12条。" },
        { "sense.sum", "1=公开信息126条,其中动态类100条,公告类13条(其他公告3条),其他类13条。" },
        { "sense.sum", "1=公开信息126条,其中动态类100条、公告类26条,收到其他留言5条。" },
        { "sense.sum", "1=收到政府信息公开申请24件,其中网络15件、信函8件、其他2件。" },
        { "sense.sum", "1=公开信息171条:基层政务124条,工作动态34条,应急预案9条,其他政府信息4条。" },
        { "sense.sum", "1=公开信息171条,其中:基层政务124条,工作动态34条,应急预案9条,其他政府信息4条。" },
        { "sense.within", "1=编发简报20份,其中综合12份、专题8份。" },
        { "sense.within", "1=市级简报118份,县级简报9份,镇级2份。其中征收类64份、财政类65份。" },
        { "sense.within", "1=印发简报33份,其中涉及电梯的15份、涉及征收的11份;电梯类15份已印12份。" },
        { "sense.within", "1=印发简报33份,其中电梯类15份印12份、征收类11份印9份。" },
        { "sense.within", "1=编发简报20份,其中综合12份、专题8份,较上年增加2份。" },
        { "sense.within", "1=发布公告20份,其中招标12份、中标6份,开展抽查9份。" },
        { "sense.within", "1=公开信息126条,其中动态类近100条,公告类30条,其他类12条。" },
        { "sense.within", "1=公开信息126条,其中动态类约100余条,公告类30条。" },
        { "sense.within", "1=公开信息126条,其中动态类100余条,公告类20条。" },
        { "sense.within", "1=公开信息120余条,其中动态类100条,公告类30条。" },
        { "sense.within", "1=公开目录20个,其中新设12个、公众号发布60条。" },
        { "sense.within", "1=公开信息20条,其中新设公开栏目12个、更新信息18个。" },
        { "sense.share", "1=公开信息1046条,其中动态862条,占比82.4%;公告171条,占16.3%;其他13条,占1.3%。" },
        { "sense.share", "1=公开信息200条,其中动态150条,占全市的5%,公告40条,增长9%。" },
        { "sense.share", "1=公开信息200条,其中动态150条,占约70%,公告40条。" },
        { "sense.shares-together", "1=申请渠道中,网络占80%、信函占15%、当面占5%。" },
        { "sense.shares-together", "1=三类信息分别占33.4%、占33.3%、占33.4%。" },
        { "sense.shares-together", "1=网络申请占80%、信函占20%,自然人占90%、法人占10%。" },
        { "sense.shares-together", "1=网络申请占80%,自然人占90%;办结率100%、满意率100%。" },
        { "sense.shares-together", "1=动态类占60%、同比增长70%,公告类占40%。" },
        { "sense.growth", "1=收到申请40件,比上年的33件增长21.2%。" },
        { "sense.growth", "1=收到申请809件,比2022年增加113件、增长16.2%。" },
        { "sense.growth", "1=收到申请33件,较上年减少7件,下降17.5%。" },
        { "sense.growth", "1=收到申请40件,办结38件,比上年的33件增长21.2%。" },
        { "sense.growth", "1=收到申请40件,比上年增长21%。比2020年的33件增长9%。" },
        { "sense.growth", "1=收到申请40件,比上年的33件增长约20%,办结率提高9%。" },
        { "sense.growth", "1=收到申请90件,比上年的30件增长2倍,占9%。" },
        { "sense.difference", "1=收到申请40件,比上年的33件增加7件。" },
        { "sense.difference", "1=收到申请40件,较上年减少9件。" },
        { "sense.difference", "1=公开信息90条,较上年100条减少10条。" },
        { "sense.other-place", "1=2023年,青禾市坚持公开为常态。" },
        { "sense.other-place", "1=青禾市档案局的公开工作稳步推进。各市档案局、我市档案局、全市档案局均公开。" },
        { "sense.other-place", "1=组织人员赴红石市档案局学习。" },
        { "sense.other-place", "1=红石县严格落实。城市坚持更新。全市始终公开。" },
        { "sense.other-place", "3=红石市档案局的申请。" },
        { "sense.fees-alike", "1=收取信息处理费340元。|6=全年收取信息处理费340元。2022年收取信息处理费20元。" },
        { "sense.fees-alike", "6=全年收取信息处理费340元,其中按件收取信息处理费300元、按量收取信息处理费40元。" },
        { "sense.received-alike", "1=收到政府信息公开申请12件。|5=全年收到政府信息公开申请12件。" },
        { "sense.received-alike", "1=收到政府信息公开申请12件,上年结转3件。|5=全年收到政府信息公开申请15件。" },
    };

    [Theory]
    [MemberData(nameof(Violations))]
    public void Words_that_break_a_rule_are_found_once(string rule, string words)
    {
        Finding finding = Assert.Single(Findings(words), f => f.Rule == rule);
        Assert.Equal(Outcome.Fail, finding.Outcome);
        Assert.DoesNotContain("?", finding.Message.Zh + finding.Message.En, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(NearMisses))]
    public void Words_near_them_are_not(string rule, string words) => Assert.DoesNotContain(Findings(words), f => f.Rule == rule);

    [Theory]
    [InlineData("青山镇人民政府", "2023年,红石镇认真落实条例。", "红石镇")]
    [InlineData("青禾县青山镇", "红石镇主动公开信息9条。红石镇人民政府公开信息3条。", "红石镇")]
    [InlineData("青禾县文化市场综合执法大队", "绿水县文化市场综合执法大队认真落实条例。红石市认真落实条例。", "绿水县文化市场综合执法大队")]
    [InlineData("青禾市城东区柳树街道办事处", "梧桐街道办事处高度重视公开工作。", "梧桐街道办事处")]
    [InlineData("青禾市城东区柳树街道办事处", "2023年,督促街道严格落实条例。要求街道按照条例公开。依托街道办事处公开。", "")]
    [InlineData("青禾市档案局", "依托市档案局网站公开,协助市档案局答复。公布市政府规章3件。2023年,市档案局认真答复。", "")]
    [InlineData("青山镇人民政府", "加强镇党委领导。发挥镇人民政府作用。", "")]
    [InlineData("青禾县青山镇人民政府", "各镇人民政府认真落实,乡镇严格审核。青山镇坚持公开。全镇不断完善。", "")]
    [InlineData("青禾县青山镇人民政府", "青禾县高度重视公开工作。青禾县人民政府通过网站公开。", "")]
    [InlineData("青禾市市场监督管理局", "城市按照要求公开。红石市市场监督管理局按照要求公开。", "红石市市场监督管理局")]
    [InlineData("青禾县城乡建设局", "省城乡建设厅按照要求公开。青禾市城乡建设局通过网站公开。", "")]
    [InlineData("国家档案局", "红石镇认真落实条例。", "")]
    [InlineData("青禾市经济技术开发区管理委员会", "红石区认真落实条例,高新区坚持公开。", "")]
    public void Another_place_of_the_units_own_level_is_noticed(string unit, string words, string places) =>
        Assert.Equal(
            places.Split('|', StringSplitOptions.RemoveEmptyEntries).Distinct(),
            National.CheckBothWays(NarrativeRuleTests.Report("2021", $"year = 2023; unit = {unit}", words)).Where(f => f.Rule == "sense.other-place").Select(f => f.Evidence[0].Quotation.Text));

    [Theory]
    [InlineData("青禾县青山镇人民政府", "现公布红石镇人民政府2023年政府信息公开工作年度报告。", "红石镇人民政府")]
    [InlineData("青禾县青山镇人民政府", "现公布青山镇2023年政府信息公开工作年度报告。", "")]
    [InlineData("青禾市城东区柳树街道办事处", "编制2023年度梧桐街道办事处政府信息公开工作年度报告。", "梧桐街道办事处")]
    [InlineData("青禾市城东区柳树街道办事处", "编制2023年度柳树街道政府信息公开工作年度报告。", "")]
    [InlineData("青禾市发展和改革委员会", "现公布青禾市发改委2023年政府信息公开工作年度报告。", "")]
    [InlineData("青禾市发展和改革委员会", "现公布青禾市卫生健康委员会2023年政府信息公开工作年度报告。", "青禾市卫生健康委员会")]
    [InlineData("青禾市自然资源和规划局", "现公布青禾市自然资源局2023年政府信息公开工作年度报告。", "")]
    [InlineData("青禾县人民政府", "现公布白鹭市青禾县人民政府2023年政府信息公开工作年度报告。", "")]
    [InlineData("青禾县", "政府信息公开工作年度报告。", "")]
    [InlineData("青禾县", "信息公开年度报告。", "")]
    [InlineData("青禾县", "现公布政府信息公开工作年度报告。公布。政府信息公开年报。", "")]
    [InlineData("青禾县", "现公布红石县人民政府2023年政府信息公开工作年度报告。", "")]
    public void Another_unit_that_the_introduction_names_is_noticed(string unit, string words, string name) =>
        Assert.Equal(
            name.Length == 0 ? [] : [name],
            National.CheckBothWays(NarrativeRuleTests.Report("2021", $"year = 2023; unit = {unit}", "intro=" + words)).Where(f => f.Rule == "sense.title-unit").Select(f => f.Evidence[0].Quotation.Text));

    /// <summary>The blind sets were made by people who saw no rule of this pack; nobody would accuse their words by themselves.</summary>
    [Theory]
    [InlineData("first.json")]
    [InlineData("second.json")]
    public void Nothing_is_found_in_words_that_were_written_without_it_in_mind(string file) =>
        Assert.DoesNotContain(
            BlindPassage.Load(file).SelectMany(p => National.Check(p.Saying(p.Text))), f => f.Outcome == Outcome.Fail && f.Rule.StartsWith("sense.", StringComparison.Ordinal));

    [Fact]
    public void Every_rule_is_broken_here_and_has_words_near_it()
    {
        string[] rules = [.. National.Rules.Where(r => r.Pack.Id == "cn.national.sense").Select(r => r.Id).Order(StringComparer.Ordinal)];
        Assert.Equal(rules, Violations.Select(v => (string)v[0]).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(rules, NearMisses.Select(v => (string)v[0]).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_is_about_the_words_is_not_listed_among_the_numbers_they_state() =>
        Assert.Equal(["period.start"], National.ReadClaims(Report("intro=本报告统计期限为2023年1月1日至2023年12月31日。")).Select(c => c.Id));

    private static IReadOnlyList<Finding> Findings(string words) => National.CheckBothWays(Report(words));

    /// <summary>A report of zeros whose table 三 lacks the number received: where the table has it, the words are held against it.</summary>
    private static Report Report(string words) => NarrativeRuleTests.Report("2021", "year = 2023; requests[newReceived, total] = missing", words);
}
