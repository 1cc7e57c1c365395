using DisclosureRules.Checking;
using DisclosureRules.Findings;
using DisclosureRules.Rules;
using DisclosureRules.Tests.Generators;

namespace DisclosureRules.Tests.Packs;

/// <summary>
/// Frames of sentences that were once read with certainty and accused a report that agrees, a dozen wordings each. Over tables that agree, nothing
/// is found; over tables that contradict what the words state, it is found or said that it can't be assessed. What states nothing of a cell
/// says nothing, whatever the tables hold.
/// </summary>
public sealed class GuardFrameTests
{
    /// <summary>新收 100, 上年结转 6, 96 answered, 10 carried over; no reviews, no lawsuits, until a line says otherwise.</summary>
    private const string Agreeing = """
        year = 2023; requests[newReceived, total] = 100; requests[newReceived, naturalPerson] = 80; requests[newReceived, enterprise] = 20;
        requests[carriedIn, total] = 6; requests[carriedIn, naturalPerson] = 6; requests[granted, total] = 40; requests[partial, total] = 10;
        requests[denied.thirdParty, total] = 12; requests[unable.notHeld, total] = 20; requests[rejected.petition, total] = 8;
        requests[other.misc, total] = 6; requests[total, total] = 96; requests[carriedOut, total] = 10;
        """;

    private const string Reviews = "reviews[review, upheld] = 3; reviews[review, total] = 3;";

    private const string Lawsuits = "reviews[litigationDirect, upheld] = 2; reviews[litigationDirect, total] = 2;";

    /// <summary>Six reviews (four upheld, one corrected, one pending) and three lawsuits (two upheld, one pending).</summary>
    private const string SixAndThree = """
        reviews[review, upheld] = 4; reviews[review, corrected] = 1; reviews[review, pending] = 1; reviews[review, total] = 6;
        reviews[litigationDirect, upheld] = 2; reviews[litigationDirect, pending] = 1; reviews[litigationDirect, total] = 3;
        """;

    private static readonly RuleSet Rules = RuleSet.Compile(RulePacks.National);

    [Theory]
    [InlineData(Reviews, "没有因信息公开申请而产生的行政复议和行政诉讼。")]
    [InlineData(Reviews, "我局无因政府信息公开申请引起的行政复议。")]
    [InlineData(Reviews, "未发生因依申请公开引发的行政复议、行政诉讼案件。")]
    [InlineData(Reviews, "本年度未因办理政府信息公开申请被提起行政复议或行政诉讼。")]
    [InlineData(Lawsuits, "无因申请公开政府信息而提起的行政诉讼。")]
    [InlineData(Reviews, "没有申请人因不服信息公开申请答复而申请行政复议。")]
    [InlineData(Reviews, "未出现因政府信息依申请公开答复引起的行政复议及行政诉讼情况。")]
    [InlineData(Reviews, "全年没有因收到申请后答复不当引起的行政复议。")]
    [InlineData(Reviews, "不存在因依申请公开工作被申请行政复议的情况。")]
    [InlineData(Reviews, "因政府信息公开申请引发的行政复议、行政诉讼为零。")]
    [InlineData(Lawsuits, "2023年,我单位没有因政府信息公开申请被申请行政复议、提起行政诉讼。")]
    [InlineData(Lawsuits, "我街道无由信息公开申请产生的行政复议、行政诉讼。")]
    public void A_cause_is_not_denied_with_what_it_did_not_cause(string contradicting, string words) => Holds("", contradicting, words);

    [Theory]
    [InlineData("reviews[review, total] = 7", "行政复议、行政诉讼共9件,其中维持6件。")]
    [InlineData("reviews[review, total] = 7", "行政复议、行政诉讼案件合计9件,维持6件,纠正1件,尚未审结2件。")]
    [InlineData("reviews[review, total] = 7", "行政复议6件、行政诉讼3件,维持6件。")]
    [InlineData("reviews[litigationDirect, total] = 4", "行政复议6件,行政诉讼3件,结果维持6件,未审结2件。")]
    [InlineData("reviews[review, total] = 7", "共发生行政复议和行政诉讼9件,其中结果维持6件、结果纠正1件、尚未审结2件。")]
    [InlineData("reviews[review, total] = 7", "涉及政府信息公开的行政复议、行政诉讼9件,已审结7件,其中维持6件。")]
    [InlineData("reviews[litigationDirect, total] = 4", "行政复议6件(维持4件、纠正1件、未审结1件),行政诉讼3件(维持2件、未审结1件)。")]
    [InlineData("reviews[review, total] = 7", "行政争议9件,其中行政复议6件、行政诉讼3件,未审结2件。")]
    [InlineData("reviews[review, total] = 7", "行政复议和行政诉讼共计9件;其中维持6件,占66.67%。")]
    [InlineData("reviews[litigationDirect, total] = 4", "行政复议6件,行政诉讼3件,纠正1件。")]
    [InlineData("reviews[litigationDirect, total] = 4", "行政复议6件,未经复议直接起诉3件,复议后起诉0件,维持6件,未审结2件。")]
    public void Results_behind_several_matters_belong_to_none_of_them_alone(string contradicting, string words) => Holds(SixAndThree, contradicting, words);

    [Theory]
    [InlineData("requests[denied.deliberative, total] = 5", "不予公开(属于过程性信息)2件,不予公开(属于内部事务)1件。")]
    [InlineData("requests[denied.internalAffairs, total] = 5", "不予公开(内部事务信息)1件,不予公开(过程性信息)2件,不予公开(保护第三方合法权益)12件。")]
    [InlineData("requests[denied.deliberative, total] = 5", "不予公开:属于四类过程性信息2件,属于三类内部事务信息1件,保护第三方合法权益12件。")]
    [InlineData("requests[unable.notHeld, total] = 25", "无法提供(本机关不掌握)20件,无法提供(补正后内容仍不明确)0件。")]
    [InlineData("requests[rejected.petition, total] = 9", "不予处理(信访举报投诉类申请)8件。")]
    [InlineData("requests[rejected.petition, total] = 9", "不予处理(信访、举报、投诉类)8件,不予处理(重复申请)0件。")]
    [InlineData("requests[denied.deliberative, total] = 5", "因属于过程性信息不予公开2件,因属于内部事务信息不予公开1件。")]
    [InlineData("requests[denied.deliberative, total] = 5", "不予公开2件(过程性信息),不予公开1件(内部事务信息)。")]
    [InlineData("requests[unable.notHeld, total] = 25", "无法提供—本机关不掌握相关政府信息20件。")]
    [InlineData("requests[denied.deliberative, total] = 5", "作出不予公开决定,属于过程性信息的2件,属于内部事务信息的1件,保护第三方合法权益的12件。")]
    [InlineData("requests[denied.thirdParty, total] = 14", "不予公开(涉及第三方合法权益)12件。")]
    public void A_kind_in_brackets_is_not_its_group(string contradicting, string words) =>
        Holds("requests[denied.deliberative, total] = 2; requests[denied.internalAffairs, total] = 1; requests[denied.thirdParty, total] = 12; requests[other.misc, total] = 3;", contradicting, words);

    [Theory]
    [InlineData("requests[unable.notHeld, total] = 21", "予以公开(含部分公开)50件,不掌握20件。")]
    [InlineData("requests[unable.notHeld, total] = 21", "公开(含部分公开)50件,本机关不掌握20件。")]
    [InlineData("requests[partial, total] = 12", "予以公开50件(含部分公开10件)。")]
    [InlineData("requests[partial, total] = 12", "予以公开50件(其中部分公开10件)。")]
    [InlineData("requests[unable.notHeld, total] = 21", "公开类(含更正后部分公开的)50件,不掌握20件。")]
    [InlineData("requests[granted, total] = 45", "予以公开(包括部分公开)50件。")]
    public void A_number_that_holds_another_kind_is_more_than_its_own(string contradicting, string words) => Holds("", contradicting, words);

    [Theory]
    [InlineData("(三)复议诉讼\n行政复议6件,结果维持4件、纠正1件、尚未审结1件。\n行政诉讼3件。")]
    [InlineData("三、行政复议和行政诉讼\n行政复议6件,行政诉讼3件。")]
    [InlineData("(四)复议、诉讼\n行政诉讼3件,维持2件。")]
    [InlineData("(二)行政复议\n未经复议直接起诉3件。")]
    public void A_heading_ends_with_its_line(string words) => Holds(SixAndThree, "reviews[review, total] = 7; reviews[litigationDirect, total] = 4", words);

    [Theory]
    [InlineData("requests[newReceived, total] = 90", "收到政府信息公开申请100件,其中信函申请60件,办结58件;网络申请40件,办结38件。")]
    [InlineData(null, "信函申请6件,办结5件;网络申请9件,办结9件。")]
    [InlineData("requests[newReceived, naturalPerson] = 70", "自然人申请80件,予以公开32件。")]
    [InlineData(null, "涉及拆迁的8件均已答复。")]
    [InlineData("requests[newReceived, total] = 90", "收到申请100件,其中涉及征地补偿的12件均予以公开。")]
    [InlineData("requests[newReceived, enterprise] = 25", "商业企业申请20件,部分公开3件,无法提供4件。")]
    [InlineData(null, "通过平台提交的申请45件,已办结45件。")]
    [InlineData(null, "教育领域申请7件,答复7件,其中予以公开5件。")]
    [InlineData("requests[newReceived, total] = 90", "收到政府信息公开申请100件。当面申请3件,当场答复3件。")]
    [InlineData(null, "受理的申请中有11件转交所属单位答复。")]
    [InlineData("requests[newReceived, naturalPerson] = 70", "自然人提出的80件申请中,予以公开32件、无法提供15件。")]
    [InlineData(null, "国土类申请15件,其中予以公开9件,不予公开2件,结转下年度1件。")]
    public void What_becomes_of_a_part_is_not_said_of_all(string? contradicting, string words) => Holds("", contradicting, words);

    [Theory]
    [InlineData("诉讼3件,均不涉及信息公开。")]
    [InlineData("行政诉讼3件,但均与政府信息公开无关。")]
    [InlineData("本年度行政复议5件、行政诉讼3件,均非政府信息公开类案件。")]
    [InlineData("行政复议案件4件,均未涉及政府信息公开。")]
    [InlineData("应诉行政诉讼案件7件,没有一件涉及政府信息公开。")]
    [InlineData("公开行政处罚决定45件。")]
    [InlineData("公示行政许可决定1200件。")]
    [InlineData("在网站上公布行政处罚决定书36份。")]
    [InlineData("主动公开行政许可信息310条、行政处罚信息45条。")]
    [InlineData("双公示平台归集行政许可210件、行政处罚35件。")]
    [InlineData("公开规范性文件12件、政策解读15篇。")]
    [InlineData("上网发布行政处罚案件信息18条。")]
    public void What_was_retracted_or_only_published_states_no_cell(string words) => Holds("", null, words);

    [Theory]
    [InlineData("requests[other.noCorrection, total] = 5", "申请人撤回4件,其他处理2件。")]
    [InlineData("requests[other.noCorrection, total] = 5", "申请人主动撤回申请4件,作其他处理2件。")]
    [InlineData("requests[other.misc, total] = 8", "其他处理6件,其中申请人逾期不补正2件、主动撤回4件。")]
    [InlineData("requests[other.misc, total] = 8", "申请人逾期未补正2件,其他4件。")]
    [InlineData("requests[other.noCorrection, total] = 5", "其他处理情形:申请人无正当理由逾期不补正2件。")]
    [InlineData(null, "撤回申请4件,转交其他部门2件。")]
    [InlineData("requests[other.noCorrection, total] = 5", "逾期不补正、不再处理2件,申请人撤回4件。")]
    [InlineData("requests[other.misc, total] = 8", "其他处理6件(逾期未补正2件,撤回4件)。")]
    [InlineData("requests[other.misc, total] = 8", "其他处理共6件:补正逾期2件;其他4件。")]
    [InlineData(null, "另有4件申请人自行撤回。")]
    [InlineData("requests[other.noCorrection, total] = 5", "申请人逾期未按收费通知要求缴费0件,逾期不补正2件,其他4件。")]
    public void A_row_is_not_its_group(string? contradicting, string words) =>
        Holds("requests[other.noCorrection, total] = 2; requests[other.misc, total] = 4;", contradicting, words);

    [Theory]
    [InlineData("通过门户网站主动公开政府信息1200条,同时在微信公众号发布340条。")]
    [InlineData("全年主动公开政府信息560条,另在政务微博发布信息80条,还通过公开栏公示24条。")]
    [InlineData("主动公开信息300条,还公开行政处罚12条。")]
    [InlineData("公开信息900条,其中网站500条,公众号400条,另外公开规范性文件6件。")]
    [InlineData("完成规范性文件备案16条。")]
    [InlineData("办理规范性文件备案16件。")]
    [InlineData("报送备案规范性文件3件。")]
    [InlineData("办结行政许可备案登记22件。")]
    [InlineData("审议规范性文件项目9件。")]
    [InlineData("召开规范性文件审查会议8次,审查文件21件。")]
    [InlineData("设置政府信息公开查阅点5个,接待申请咨询36件次。")]
    [InlineData("征求规范性文件意见建议17条。")]
    public void What_stands_beside_or_belongs_to_another_matter_states_no_cell(string words) => Holds("", null, words);

    [Theory]
    [InlineData("本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六部分组成。")]
    [InlineData("本报告包括总体情况、主动公开情况、申请办理情况、行政复议、行政诉讼情况、存在问题、其他事项等六个部分。")]
    [InlineData("报告共分六部分:总体情况,主动公开,收到和处理政府信息公开申请,行政复议行政诉讼,存在问题,其他事项。")]
    [InlineData("全文由六个部分组成,包括政府信息公开行政复议、行政诉讼情况等。")]
    [InlineData("报告内容为总体情况、因政府信息公开申请行政复议、提起行政诉讼情况、存在不足等6个部分。")]
    [InlineData("本年度报告由6部分组成:一是总体情况,二是主动公开政府信息情况,三是收到和处理政府信息公开申请情况,四是行政复议、行政诉讼情况,五是存在的主要问题及改进情况,六是其他需要报告的事项。")]
    [InlineData("现将总体情况,主动公开政府信息情况,收到和处理政府信息公开申请情况,行政复议和行政诉讼情况共六个方面报告如下。")]
    [InlineData("报告包含行政复议行政诉讼情况在内的六项内容。")]
    [InlineData("报告由总体情况、主动公开政府信息、依申请公开政府信息、行政复议、行政诉讼、问题与改进和其他事项七个部分构成。")]
    [InlineData("本报告分总体情况、行政规范性文件公开、政府信息公开申请、行政复议诉讼、主要问题、其他六部分。")]
    [InlineData("报告共六个部分,分别为总体情况、主动公开、依申请公开、行政复议、行政诉讼、其他。")]
    public void What_announces_the_sections_counts_nothing(string words)
    {
        Holds("", null, words);
        Holds("", null, "intro=" + words);
        Assert.DoesNotContain(Found("", words), f => f.Evidence.Count > 0 && f.Outcome == Outcome.NotAssessable);
    }

    private static void Holds(string cells, string? contradicting, string words)
    {
        Assert.Equal([], Found(cells, words).Where(f => f.Outcome == Outcome.Fail && f.Severity != Severity.Info).Select(f => f.Message.Zh));
        if (contradicting is not null)
            Assert.Contains(Found(cells + contradicting, words), f => f.Evidence.Count > 0);
        else
            Assert.Equal([], Found(cells + Reviews + Lawsuits + "proactive[*, *] = 3", words).Where(f => f.Outcome == Outcome.Fail && f.Severity != Severity.Info).Select(f => f.Message.Zh));
    }

    private static IEnumerable<Finding> Found(string cells, string words) =>
        Rules.CheckBothWays(NarrativeRuleTests.Report("2021", (Agreeing + cells).ReplaceLineEndings(" "), words)).Where(f => f.Rule.StartsWith("narrative.", StringComparison.Ordinal) && f.Rule != "narrative.fee-missing");
}
