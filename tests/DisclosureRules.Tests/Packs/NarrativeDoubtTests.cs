using DisclosureRules.Checking;
using DisclosureRules.Claims;
using DisclosureRules.Findings;
using DisclosureRules.Reports;
using DisclosureRules.Rules;
using DisclosureRules.Tests.Generators;

namespace DisclosureRules.Tests.Packs;

/// <summary>
/// Words about a report whose numbers are in order: 新收 100 (80 from natural persons), 上年结转 6, 96 answered, 10 carried over, 9 reviews and
/// 5 lawsuits. What is true, or may be, accuses nobody; what can't be true is found.
/// </summary>
public class NarrativeDoubtTests
{
    private const string Requests = """
        year = 2023; requests[newReceived, total] = 100; requests[newReceived, naturalPerson] = 80; requests[newReceived, enterprise] = 20;
        requests[carriedIn, total] = 6; requests[carriedIn, naturalPerson] = 6; requests[granted, total] = 40; requests[partial, total] = 10;
        requests[denied.thirdParty, total] = 12; requests[unable.notHeld, total] = 20; requests[rejected.petition, total] = 8;
        requests[other.misc, total] = 6; requests[total, total] = 96; requests[carriedOut, total] = 10;
        """;

    private const string Reviews = """
        reviews[review, upheld] = 5; reviews[review, corrected] = 2; reviews[review, otherResult] = 1; reviews[review, pending] = 1; reviews[review, total] = 9;
        reviews[litigationDirect, upheld] = 3; reviews[litigationDirect, total] = 3; reviews[litigationAfterReview, upheld] = 1; reviews[litigationAfterReview, pending] = 1;
        reviews[litigationAfterReview, total] = 2; proactive[normativeDocuments, made] = 4; proactive[normativeDocuments, repealed] = 2; proactive[normativeDocuments, inForce] = 25
        """;

    private const string Pending = """
        year = 2023; reviews[review, upheld] = 8; reviews[review, pending] = 1; reviews[review, total] = 9;
        reviews[litigationDirect, upheld] = 4; reviews[litigationDirect, pending] = 1; reviews[litigationDirect, total] = 5
        """;

    private static readonly RuleSet National = RuleSet.Compile(RulePacks.National);

    [Theory]
    // What is denied is more than the noun, or only what is new.
    [InlineData("无依申请公开收费。")]
    [InlineData("本年度无政府信息公开申请收费情况。")]
    [InlineData("未发生依申请公开收费。")]
    [InlineData("无依申请公开收费事项。")]
    [InlineData("依申请公开收费情况:无。")]
    [InlineData("年末无未办结的申请。")]
    [InlineData("没有未按时答复的申请。")]
    [InlineData("无未办结的行政诉讼。")]
    [InlineData("行政复议9件、行政诉讼5件。无其他行政复议、行政诉讼案件。")]
    [InlineData("未收到新的申请,6件均为上年结转。")]
    [InlineData("没有产生新的行政诉讼。")]
    [InlineData("未发生行政诉讼案件(除5件外)。")]
    [InlineData("新的行政复议:无。")]
    [InlineData("未收到法人申请。")]
    [InlineData("受疫情影响,线下未收到申请。")]
    [InlineData("未收到对依申请公开工作的投诉。")]
    [InlineData("政府信息公开申请办理零差错。")]
    [InlineData("行政诉讼零败诉。")]
    // Beginnings of a clause that narrow it.
    [InlineData("全年办结96件,超期办结0件。")]
    [InlineData("逾期答复0件。")]
    [InlineData("提前办结61件,按期办结35件。")]
    [InlineData("按期办结35件,提前办结61件。")]
    [InlineData("按时办结89件,延期答复7件。")]
    [InlineData("书面答复88件,电子邮件答复8件。")]
    [InlineData("征地类申请收到61件,规划类收到22件,登记类收到17件。")]
    [InlineData("2023年新增行政复议8件,上年结转行政复议1件。")]
    [InlineData("2023年新增行政复议8件、行政诉讼4件。")]
    [InlineData("审结行政复议8件,审结行政诉讼4件。")]
    [InlineData("首次收到申请90件,重复收到申请10件。")]
    [InlineData("在线收到申请68件。")]
    [InlineData("过程性信息不予公开4件。")]
    [InlineData("败诉行政诉讼0件。")]
    [InlineData("收到有效申请92件。")]
    // A quantity has one number.
    [InlineData("收到申请100件,受理95件,不予受理5件。")]
    [InlineData("全年收到申请100件,撤回4件,实际受理96件。")]
    [InlineData("经审查,受理82件,告知不属于本机关18件。")]
    // Parts, kinds and what became of them.
    [InlineData("新收申请100件,当年办结90件;上年结转6件,已于1月底前办结。")]
    [InlineData("当年新收的100件申请中,已办结90件,其余10件结转下年度办理。")]
    [InlineData("在涉及征地的61件申请中,予以公开22件,无法提供9件,不予公开4件。")]
    [InlineData("新收到的自然人申请80件中,予以公开28件,部分公开8件。")]
    [InlineData("对于自然人申请,予以公开30件;对于法人申请,予以公开6件。")]
    [InlineData("收到自然人申请80件,法人申请18件,其他组织申请2件。")]
    [InlineData("8件不予处理的申请均为自然人提出。")]
    [InlineData("全部为自然人申请的61件征地类申请,均已答复。")]
    [InlineData("行政复议新收8件,上年结转1件,审结8件。")]
    [InlineData("另有1件行政诉讼为上年结转。")]
    [InlineData("上年结转1件行政复议。")]
    [InlineData("收到网上申请63件,办结61件;收到信函申请32件,办结30件。")]
    [InlineData("全年收到舆情38件,办结38件。")]
    [InlineData("接收监测问题38条,办结38条,答复38条。")]
    [InlineData("收到申请100件,接听电话300件,办结295件。")]
    [InlineData("新收申请100件,其中网络申请63件(含电子邮件13件),信函申请32件,当面申请5件。")]
    [InlineData("主动公开信息2380条,其中重点领域信息900条(含行政许可320条、行政处罚31条),政务动态1400条,其他80条。")]
    // All of them.
    [InlineData("对到期申请全部予以答复。")]
    [InlineData("办结率100%,所有到期申请均已办结。")]
    [InlineData("收到申请100件,均在法定期限内办理完毕或正在办理。")]
    [InlineData("收到申请100件,已全部按期答复。")]
    [InlineData("收到申请100件,均按期答复。")]
    [InlineData("截至本报告发布之日,2023年收到的100件申请已全部办结。")]
    [InlineData("全部答复均经法制审核。")]
    [InlineData("2022年结转的申请已全部答复。")]
    [InlineData("受理的信函申请全部办结。")]
    [InlineData("均由自然人提出的信函申请32件。")]
    [InlineData("信函申请均为自然人提出。")]
    [InlineData("结转至2024年1月办理3件。")]
    [InlineData("因不动产登记信息公开引发的行政诉讼2件,因征地信息公开引发的行政诉讼3件。")]
    [InlineData("向社会予以公开信息120条。")]
    // Shares, years, offices.
    [InlineData("不予公开12件,占有效申请的13.2%。")]
    [InlineData("予以公开40件,占予以公开和部分公开总数的80%。")]
    [InlineData("截至2022年底的存量规范性文件23件,2023年清理后现行有效25件。")]
    [InlineData("截至2023年12月31日,现行有效规范性文件25件(截至2022年12月31日为23件)。")]
    [InlineData("对截至2021年12月31日前制发的规范性文件开展清理。")]
    [InlineData("与截至2022年末相比,关注人数增加。")]
    [InlineData("intro=统计期限自2023年1月1日起至2023年12月31日止。如需2022年报告(统计期限自2022年1月1日至2022年12月31日)请联系我局。")]
    [InlineData("intro=本报告统计期限自2023年1月1日起。上年度报告统计期限自2022年1月1日起。")]
    [InlineData("intro=统计期限自2023年1月1日起至12月31日止;决算公开统计期限自2022年1月1日起。")]
    [InlineData("市自然资源局高新分局受理申请17件;市局本级受理83件。")]

    // What is told of each kind of lawsuit is told of that kind.
    [InlineData("行政诉讼5件,其中未经复议直接起诉3件,维持3件;复议后起诉2件,维持1件、尚未审结1件。")]
    [InlineData("被提起行政诉讼5件,包括未经复议直接起诉3件(维持3件),复议后起诉2件(维持1件、尚未审结1件)。")]
    [InlineData("行政诉讼5件,复议后起诉2件,其中1件尚未审结、1件结果维持。")]
    [InlineData("行政诉讼5件,其中结果维持4件,分别为直接起诉3件、复议后起诉1件。")]
    [InlineData("行政诉讼维持4件,分别是未经复议直接起诉3件和复议后起诉1件。")]

    // Of the one matter that the clause names.
    [InlineData("行政复议9件、行政诉讼5件,未经复议直接起诉的诉讼均维持。")]
    [InlineData("收到行政复议9件,均已受理;其中2件被纠正。")]

    // Cases of another matter, whatever else the section counts.
    [InlineData("行政诉讼案件共21件,主要为行政处罚类案件。")]
    [InlineData("行政诉讼案件共21件,主要为行政许可、强制拆除类案件。")]
    [InlineData("全局行政复议案件共57件、行政诉讼26件。因政府信息公开引发行政复议9件、行政诉讼5件。")]
    [InlineData("因政府信息公开引发行政复议9件、行政诉讼5件。全年行政复议案件共57件、行政诉讼26件。")]
    [InlineData("政府信息公开行政复议9件、行政诉讼5件;行政许可类诉讼另有19件。")]
    [InlineData("因信息公开被申请复议9件、被提起诉讼5件,土地许可类行政诉讼另有19件。")]

    // Something of what was counted is not among what the report counts.
    [InlineData("收到政府信息公开申请102件,其中2件为咨询(不计入申请)。")]
    [InlineData("收到政府信息公开申请103件,其中3件属于信访,未计入申请数。")]
    [InlineData("全年收到申请101件,其中1件为投诉,不列入统计。")]

    // Sums of some of the parts, and parts of one row.
    [InlineData("办结96件,其中,予以公开40件、部分公开10件,合计50件。")]
    [InlineData("办结96件。其中予以公开40件、部分公开10件,共计50件;不予公开12件。")]
    [InlineData("答复96件,其中信息不存在15件、不属于本机关掌握5件。")]
    [InlineData("办结申请96件,未制作9件、本机关不掌握11件。")]

    // The rest of the applicants, and kinds in front of a noun.
    [InlineData("收到申请100件,其中自然人80件,企业15件,其余组织5件。")]
    [InlineData("收到申请100件,其中自然人80件、社会公益组织5件、企业15件。")]

    // The unit with others, and the unit.
    [InlineData("全系统共收到政府信息公开申请161件,其中我局收到100件。")]
    [InlineData("全系统(含6个分局)共收到申请161件,其中市局收到100件。")]

    // Published, and counted beside it what the tables have.
    [InlineData("制发行政规范性文件4件、废止2件,公开环评审批144件、公示处罚57件。")]

    // A growth is no number of last year's.
    [InlineData("收到政府信息公开申请100件,比上年增加13件、增长14.9%。")]
    [InlineData("收到政府信息公开申请100件,较上年减少20件,下降16.7%。")]
    public void What_may_be_true_accuses_nobody(string words) => Accuses(Requests + Reviews, "清河市自然资源局", null, words);

    [Theory]
    [InlineData("行政复议9件,已审结8件,全部维持。")]
    [InlineData("审结的行政复议案件均维持原答复。")]
    [InlineData("行政诉讼5件,已审结的4件均维持。")]
    public void All_that_were_decided_are_not_all(string words) => Accuses(Pending, "清河市自然资源局", null, words);

    [Theory]
    [InlineData("全年发生行政诉讼3件,无信息公开类行政诉讼。")]
    [InlineData("无信息公开类行政诉讼,全年发生行政诉讼3件。")]
    [InlineData("参与行政诉讼3件、行政复议1件,均与政府信息公开无关。")]
    [InlineData("行政诉讼3件,均不涉及信息公开。")]
    [InlineData("行政复议案件3件,与信息公开相关的0件。")]
    [InlineData("行政诉讼案件3件,其中政府信息公开类0件。")]
    [InlineData("全年行政复议12件,均为行政处罚类。")]
    [InlineData("收到群众申请12件,均为咨询。")]
    [InlineData("收到1件信息公开申请,经审查不属于政府信息公开申请,作为信访件处理。")]
    [InlineData("收到不属于本机关的申请1件,已告知申请人。")]
    [InlineData("受理各类申请1200件。")]
    [InlineData("受理网上申请33件,办结33件。")]
    public void Cases_that_are_said_to_be_of_another_kind_are_not_missed_in_the_tables(string words) => Accuses("", "清河市自然资源局", null, words);

    [Theory]
    [InlineData("其中,县政府收到申请17件,均按期办结。")]
    [InlineData("县政府作为被申请人的行政复议2件,维持2件。")]
    [InlineData("县政府制定规范性文件2件,废止1件,部门制定2件,废止1件。")]
    [InlineData("收到申请数量较多的单位:县住建局收到18件,办结17件。")]
    public void One_office_of_a_county_is_not_the_county(string words) => Accuses(Requests + Reviews, "清河县人民政府", ReportScope.Aggregate, words);

    [Theory]
    [InlineData("共收到申请98件。", "narrative.received")]
    [InlineData("收到申请98件,受理95件。", "narrative.received")]
    [InlineData("收到申请100件,网络申请63件,信函申请37件,答复98件。", "narrative.answered")]
    [InlineData("2023年办结95件,其中予以公开40件。", "narrative.answered")]
    [InlineData("共答复申请98件。", "narrative.answered")]
    [InlineData("收到的申请均已办结。", "narrative.all-answered")]
    [InlineData("在收到的100件申请中,自然人申请70件。", "narrative.from-natural-persons")]
    [InlineData("收到信函申请40件、网络申请65件,当面申请5件,共收到申请101件。", "narrative.channels narrative.received")]
    [InlineData("未收到申请。", "narrative.no-requests")]
    [InlineData("政府信息公开申请为零。", "narrative.no-requests")]
    [InlineData("行政复议、行政诉讼零发生。", "narrative.no-litigation narrative.no-review")]
    [InlineData("行政复议情况:无。", "narrative.no-review")]
    [InlineData("未发生因公开政府信息引起的行政复议。", "narrative.no-review")]
    [InlineData("行政复议12件,均依法应对。", "narrative.review-total")]
    [InlineData("作出予以公开决定38件,不予公开决定14件。", "narrative.denied narrative.granted")]
    [InlineData("予以公开40件,占办理总数的40%。不予公开12件,占12.5%。", "")]
    [InlineData("予以公开40件,占办理总数的45%。", "narrative.share")]
    [InlineData("无上年结转申请。", "narrative.carried-in")]
    [InlineData("没有因信息公开被行政复议纠错的情况。", "narrative.review-corrected")]
    [InlineData("上年结转5件,结转下年度11件。", "narrative.carried-in narrative.carried-out")]
    [InlineData("截至2022年底,现行有效规范性文件25件。", "narrative.stale-year")]
    [InlineData("intro=编制2023年度报告,所列数据统计期限自2022年1月1日起至2022年12月31日止。", "narrative.period-year")]
    public void What_cannot_be_true_is_found(string words, string rules)
    {
        IEnumerable<string> found = Failing(Requests + Reviews, "清河市自然资源局", null, words).Select(f => f.Rule).Distinct();
        Assert.Equal(rules, string.Join(' ', found.Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void The_same_words_are_held_against_a_row_of_zeros_only_once()
    {
        IEnumerable<string> rules = Failing("", null, null, "行政复议3件,行政诉讼2件。").Select(f => f.Rule);
        Assert.Equal(["narrative.review-against-zero", "narrative.litigation-against-zero"], rules);
    }

    /// <summary>An exception in brackets is one to the claim before them; where a section begins with it, that is no claim of another section.</summary>
    [Theory]
    [InlineData("1=(除法律另有规定外)见下。|3=收到政府信息公开申请5件。")]
    [InlineData("1=收到政府信息公开申请5件。|3=(除法律另有规定外)见上。")]
    public void A_section_may_begin_with_an_exception_in_brackets(string words)
    {
        Claim claim = Assert.Single(National.ReadClaims(NarrativeRuleTests.Report("2021", "", words)), c => c.Id == "requests.received");
        Assert.Equal((5, true), (claim.Value, claim.IsCertain));
    }

    [Fact]
    public void Channels_are_not_spoken_of_where_none_is_named_and_what_is_lacking_has_its_title()
    {
        Report SentenceClaims(string words) => NarrativeRuleTests.Report("2021", "", words);
        Assert.DoesNotContain(National.CheckBothWays(SentenceClaims("收到政府信息公开申请5件。|3=收到政府信息公开申请6件。")), f => f.Rule == "narrative.channels");
        Finding finding = Assert.Single(National.CheckBothWays(SentenceClaims("收到政府信息公开申请5件,网络申请5件。|3=收到政府信息公开申请6件。")), f => f.Rule == "narrative.channels");
        Assert.Equal(("不能核对:文中未见确定的一个数:收到申请", "can't be assessed: not stated with one certain number: requests received"), (finding.Message.Zh, finding.Message.En));
    }

    private static void Accuses(string cells, string unit, ReportScope? scope, string words) =>
        Assert.Equal([], Failing(cells, unit, scope, words).Select(f => f.Message.Zh));

    private static IEnumerable<Finding> Failing(string cells, string? unit, ReportScope? scope, string words)
    {
        ReportBuilder report = new(NarrativeRuleTests.Report("2021", cells.ReplaceLineEndings(" "), words)) { Unit = unit, Scope = scope };
        return National.CheckBothWays(report.Build()).Where(f => f.Outcome == Outcome.Fail && f.Severity != Severity.Info && f.Rule.StartsWith("narrative.", StringComparison.Ordinal) && f.Rule != "narrative.fee-missing");
    }
}
