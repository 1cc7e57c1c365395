using DisclosureRules.Forms;
using DisclosureRules.Reports;
using DisclosureRules.Rules;
using DisclosureRules.Tests.Generators;

namespace DisclosureRules.Tests.Claims;

/// <summary>What a number belongs to: one matter, each of several, a part, an example of it, somebody else.</summary>
public sealed class BelongingTests
{
    [Theory]
    [InlineData("行政复议8件、行政诉讼3件。其中复议维持5件,复议纠正1件,复议其他结果2件。", "reviews.total 8|litigation.total 3|reviews.upheld 5|reviews.corrected 1|reviews.otherResult 2")]
    [InlineData("行政复议1件,维持;行政诉讼1件,经复议后提起,尚未审结1件。", "reviews.total 1|reviews.upheld 1|litigation.total 1|litigation.pending 1")]
    [InlineData("因政府信息公开申请行政复议的情况为零。", "reviews.none 0")]
    [InlineData("没有行政许可、行政处罚、行政强制事项。", "licensing.decisions 0|penalties.decisions 0|coercion.decisions 0")]
    [InlineData("行政许可、行政处罚各2件。", "licensing.decisions 2|penalties.decisions 2")]
    [InlineData("行政复议、行政诉讼各1件。", "reviews.total 1|litigation.total 1")]
    [InlineData("行政复议、行政诉讼相关事项各1件。", "reviews.total 1|litigation.total 1")]
    [InlineData("全年核发林木采伐、占用林地等行政许可386件。", "licensing.decisions 386")]
    [InlineData("核发林木采伐行政许可386件。", "licensing.decisions 386 Wording")]
    [InlineData("土地征收等申请12件。", "")]
    [InlineData("农业行政处罚12件。", "penalties.decisions 12")]
    [InlineData("林业行政处罚12件。", "penalties.decisions 12 Wording")]
    [InlineData("制定《河道管理办法》等规范性文件3件。", "normativeDocuments.made 3")]
    [InlineData("办理行政许可52件。", "licensing.decisions 52")]
    [InlineData("配合市局办理行政许可52件。", "licensing.decisions 52 Subject")]
    [InlineData("收到申请5件,均予以公开。", "received 5|allGranted")]
    [InlineData("收到申请5件,均由自然人提出,均已予以公开。", "received 5|allNaturalPersons|allGranted")]
    [InlineData("收到申请13件,自然人5件、商业企业4件、科研机构1件、社会公益组织1件、法律服务机构1件、其他1件。", "received 13|fromNaturalPersons 5|fromEnterprises 4|fromResearch 1|fromSocialWelfare 1|fromLegalServices 1|fromOtherOrganizations 1 Wording")]
    [InlineData("收到申请5件,涉及婚姻登记3件、社会组织信息2件。", "received 5")]
    [InlineData("收到申请9件,其他处理3件(逾期不补正2件、其他1件)。", "received 9|other 3|other.noCorrection 2|other.misc 1 Part, Wording")]
    [InlineData("收到申请9件,其他处理3件,其中逾期不补正2件、其他1件。", "received 9|other 3|other.noCorrection 2|other.misc 1 Part, Wording")]
    [InlineData("收到申请9件,投诉举报类申请4件。", "received 9|rejected.petition 4 Wording")]
    [InlineData("收到申请9件,2件因当事人不同意无法提供。", "received 9|unable 2 Part")]
    [InlineData("收到申请9件,2件因本机关不掌握无法提供。", "received 9|unable.notHeld 2")]
    [InlineData("收到申请350件,上年结转11件,两项合计363件。", "received 350|carriedIn 11|handled 363 Wording")]
    [InlineData("收到申请350件,公众号发文11篇,合计361件。", "received 350")]
    [InlineData("行政诉讼33件,直接起诉14件、复议后起诉19件,维持21件。", "litigation.total 33|litigationDirect.total 14|litigationAfterReview.total 19|litigation.upheld 21 Part")]
    [InlineData("行政诉讼33件,直接起诉14件、复议后起诉19件;维持21件,尚未审结4件。", "litigation.total 33|litigationDirect.total 14|litigationAfterReview.total 19|litigation.upheld 21|litigation.pending 4")]
    [InlineData("行政诉讼33件,直接起诉14件(维持5件),复议后起诉19件(维持16件)。", "litigation.total 33|litigationDirect.total 14|litigationDirect.upheld 5|litigationAfterReview.total 19|litigationAfterReview.upheld 16")]
    [InlineData("行政诉讼33件,直接起诉14件,维持5件,复议后起诉19件,维持16件。", "litigation.total 33|litigationDirect.total 14|litigationDirect.upheld 5|litigationAfterReview.total 19|litigationAfterReview.upheld 16")]
    [InlineData("收到申请95件;办结97件。自然人84件,企业11件。予以公开36件,部分公开9件。", "received 95|answered 97|fromNaturalPersons 84|fromEnterprises 11 Wording|granted 36 Wording|partial 9")]
    [InlineData("县教育局受理5件,各乡镇受理9件。答复申请14件。", "received 9 Subject, Wording|answered 14 Subject, Wording")]
    [InlineData("各乡镇受理申请9件。答复申请14件。", "received 9 Subject|answered 14 Subject")]
    [InlineData("收到申请9件,其中市局转办2件;结转下年1件。", "received 9|carriedOut 1")]
    [InlineData("收到申请278件,2022年为231件;上年结转6件。", "received 278|carriedIn 6")]
    [InlineData("其他对外管理服务事项由40项减少6项。", "otherServices.decisions 40 Wording")]
    [InlineData("公开信息92条,其中救助信息36条,低保标准提高到720元。", "published.total 92")]
    [InlineData("没有因政府信息公开引发的举报、投诉、行政复议或行政诉讼等情况。", "reviews.none 0|litigation.none 0")]
    [InlineData("没有因信息公开工作引起信访、行政复议。", "reviews.none 0")]
    [InlineData("无针对本局有关政府信息公开事务的行政复议、诉讼、申诉案例。", "reviews.none 0|litigation.none 0")]
    [InlineData("未收到投诉。", "")]
    [InlineData("未收到土地、房产类申请。", "")]
    [InlineData("未收到自然人、法人或其他组织申请公开相关政府信息。", "none 0")]
    [InlineData("未收到任何单位和个人提出的政府信息公开申请。", "none 0")]
    [InlineData("收到公民、法人或其他组织提出的政府信息公开申请13件。", "received 13")]
    [InlineData("发生因政府信息公开申请行政复议1件、提起行政诉讼2件。", "reviews.total 1|litigation.total 2")]
    [InlineData("所有申请已办结完成15件。", "")]
    [InlineData("收到申请20件,其中上年结转3件。", "handled 20|carriedIn 3")]
    [InlineData("收到申请20件(含上年结转3件)。", "handled 20|carriedIn 3")]
    [InlineData("受理申请20件,包括上年度结转3件,自然人15件。", "handled 20|carriedIn 3|fromNaturalPersons 15")]
    [InlineData("新收到申请20件,包含上年结转的3件。", "handled 20|carriedIn 3")]
    [InlineData("收到申请20件(不含上年结转3件)。", "received 20|carriedIn 3")]
    [InlineData("收到申请20件,不包括上年结转3件。", "received 20|carriedIn 3")]
    [InlineData("收到申请20件(另有上年结转3件)。", "received 20|carriedIn 3")]
    [InlineData("收到申请20件,其中1件由律师事务所提出,上年结转3件。", "received 20|carriedIn 3")]
    [InlineData("收到申请20件,其中当面申请2件,另有3件系上年结转。", "received 20|channelInPerson 2|carriedIn 3")]
    [InlineData("收到申请20件,其中上年结转0件。", "received 20|carriedIn 0")]
    [InlineData("收到申请20件,其中结转下年3件。", "received 20|carriedOut 3")]
    [InlineData("办结申请20件,其中上年结转3件。", "answered 20|carriedIn 3")]
    [InlineData("自收到申请之日起20个工作日内答复。", "")]
    [InlineData("收到申请之日起2个月内答复。", "")]
    [InlineData("办结时限压缩至15个自然日,办结9件。", "answered 9")]
    [InlineData("答复12件,其中全部或部分提供9件。", "answered 12|grantedOrPartial 9")]
    [InlineData("答复12件,其中部分或者全部公开9件。", "answered 12|grantedOrPartial 9")]
    [InlineData("答复12件,其中全部公开及部分公开9件。", "answered 12|grantedOrPartial 9")]
    [InlineData("答复12件,全部公开、部分公开分别为7件、2件。", "answered 12|granted 7 Wording|partial 2")]
    [InlineData("办结21件,待办2件。", "answered 21|carriedOut 2 Wording")]
    [InlineData("新增规章17件(含新制定4件,修改13件)。", "regulations.made 17 Wording|regulations.made 4 Part")]
    [InlineData("出台各类规范性文件8件,其中制定3件、修订5件。", "normativeDocuments.made 8 Wording|normativeDocuments.made 3 Part")]
    [InlineData("行政复议9件,其中信息公开类复议2件,维持2件。", "reviews.total 9 Part|reviews.total 2 Part|reviews.upheld 2 Part")]
    [InlineData("行政复议3件,维持1件,纠正1件,撤销复议申请1件。", "reviews.total 3|reviews.upheld 1|reviews.corrected 1|reviews.otherResult 1")]
    [InlineData("行政复议3件,维持2件,申请人自行撤销行政复议申请1件。", "reviews.total 3|reviews.upheld 2|reviews.otherResult 1")]
    [InlineData("行政复议3件,申请人主动撤回复议申请1件。", "reviews.total 3|reviews.otherResult 1")]
    [InlineData("办理行政处罚案件964件,其中作出行政处罚决定951件。", "penalties.decisions 964 Wording|penalties.decisions 951")]
    [InlineData("依申请公开。收到183个申请人提出的政府信息公开申请569件。", "received 569 Wording")]
    [InlineData("依申请公开。收到12个单位提交的申请30件。", "received 30 Wording")]
    [InlineData("依申请公开。收到12个自然人提出的政府信息公开申请30件。", "fromNaturalPersons 30")]
    [InlineData("依申请公开。受理5个公司的申请7件。", "received 7 Wording")]
    [InlineData("依申请公开。收到12个,办结10个。", "received 12|answered 10")]
    [InlineData("依申请公开。收到12件办结10件。", "received 12|answered 10")]
    [InlineData("收到申请3件,均予以公开答复。", "received 3|allAnswered")]
    [InlineData("收到申请3件,均作出予以公开答复。", "received 3|allGranted")]
    [InlineData("收到申请7件,均与企业登记档案有关。", "received 7")]
    [InlineData("收到申请7件,全部与自然人不动产有关。", "received 7")]
    [InlineData("收到申请7件,均为企业档案查询。", "received 7")]
    [InlineData("收到申请7件,均为企业申请。", "received 7|fromEnterprises 7")]
    [InlineData("行政复议8件(维持7件、撤回终止1件),行政诉讼6件(均为维持)。", "reviews.total 8|reviews.upheld 7|reviews.otherResult 1|litigation.total 6|litigation.allUpheld")]
    [InlineData("行政复议8件(均获维持),行政诉讼6件(维持5件)。", "reviews.total 8|reviews.allUpheld|litigation.total 6|litigation.upheld 5 Part")]
    [InlineData("行政复议8件,行政诉讼6件(均尚未审结)。", "reviews.total 8|litigation.total 6|litigation.pending 6")]
    [InlineData("处罚方面,食品类案件立案318件、办结291件。", "penalties.decisions 291 Part")]
    [InlineData("处罚方面,药品领域立案31件,办结29件。", "penalties.decisions 29 Part")]
    [InlineData("收到申请3件,均予以公开。", "received 3|allGranted")]
    [InlineData("公开各类非涉密信息1063条。", "published.total 1063 Wording")]
    [InlineData("依申请公开。公开非国家秘密信息12条。", "published.total 12 Wording")]
    [InlineData("依申请公开。收到非自然人申请3件。", "received 3 Wording")]
    [InlineData("依申请公开。收到非网上申请3件。", "received 3 Wording")]
    [InlineData("公开非行政处罚信息10条。", "published.total 10 Wording")]
    [InlineData("非本机关掌握22件。", "unable.notHeld 22")]
    [InlineData("依申请公开。全年处理申请数量418件。", "handled 418")]
    [InlineData("全年办理政府信息公开申请件数18件。", "handled 18 Wording")]
    [InlineData("新收申请数量18件。", "received 18 Wording")]
    [InlineData("办结上年结转申请3件,新受理申请22件(22件全部年内答复)。", "carriedIn 3|received 22|answered 22 Part|allAnswered  Part")]
    [InlineData("上年结转3件,新收申请22件(22件均已答复)。", "carriedIn 3|received 22|answered 22 Part|allAnswered  Part")]
    [InlineData("收到申请22件(22件均已答复)。", "received 22|answered 22|allAnswered  Part")]
    [InlineData("行政复议3件,撤销2件。", "reviews.total 3|reviews.corrected 2 Wording")]
    [InlineData("收到申请9件,均为企业。", "received 9|fromEnterprises 9")]
    [InlineData("行政复议3件,均被纠正。", "reviews.total 3|reviews.corrected 3")]
    [InlineData("行政许可上一年24项,作出许可决定8846件。", "licensing.previousItems 24|licensing.decisions 8846")]
    [InlineData("行政许可上一年24件。", "licensing.decisions 24 Period")]
    [InlineData("发文416件,公开258条,其中其他文件21条,无因政府信息公开申请行政复议的情况。", "published.total 258|reviews.none 0")]
    [InlineData("行政复议1件,复议机关予以维持;行政诉讼1件,法院判决维持。", "reviews.total 1|reviews.upheld 1|litigation.total 1|litigation.upheld 1")]
    [InlineData("直接诉讼1件,胜诉;复议后诉讼3件,驳回2件。", "litigationDirect.total 1|litigationAfterReview.total 3")]
    [InlineData("发生1起因政府信息公开引起的行政复议案件。", "reviews.total 1")]
    [InlineData("发生1起有关政府信息公开的行政诉讼案件。", "litigation.total 1")]
    [InlineData("发生1起因土地征收引起的行政复议案件。", "")]
    [InlineData("受理申请31件,其中涉及交通违法处罚依据的12件。处理结果:公开10件,不予公开9件。", "received 31|penalties.decisions 12 Wording|granted 10 Wording|denied 9")]
    [InlineData("发布文件15份(不予公开7份,部分公开5份)。", "published.total 15 Wording|denied 7 Part|partial 5 Part")]
    [InlineData("行政事业性收费共358.66万元。", "adminFees.amount 3586600.00")]
    [InlineData("无转结下年度继续办理件。", "noneCarriedOut 0")]
    [InlineData("有2件结转下年度办理件。", "carriedOut 2")]
    [InlineData("有2件下年度结转。", "carriedOut 2")]
    public void A_number_belongs_to_what_it_counts(string words, string claims) => Assert.Equal(claims, Read(words, "青石县农业农村局", ReportScope.Own));

    [Theory]
    [InlineData("2023年厅机关收到申请138件。", "云岭省交通运输厅", false, "received 138")]
    [InlineData("因县政府信息公开引发行政复议4件。", "石门县人民政府办公室", false, "reviews.total 4")]
    [InlineData("县政府收到申请62件。", "石门县人民政府办公室", false, "received 62 Subject")]
    [InlineData("县政府和县政府办公室收到申请62件。", "石门县人民政府办公室", false, "received 62")]
    [InlineData("县政府和县教育局收到申请62件。", "石门县人民政府办公室", false, "received 62 Subject, Wording")]
    [InlineData("代县政府答复7件。予以公开9件。", "石门县人民政府办公室", false, "answered 7 Subject|granted 9")]
    [InlineData("全县各单位收到申请62件。", "石门县人民政府", true, "received 62")]
    [InlineData("各单位收到申请62件。", "石门县人民政府", true, "received 62 Subject")]
    [InlineData("县政府及部门制发规范性文件5件。", "石门县人民政府", true, "normativeDocuments.made 5")]
    [InlineData("全县各单位收到申请62件。", "石门县水务局", false, "received 62 Subject")]
    [InlineData("公开县政府常务会议信息19条。\n2023年,共收到申请62件。", "石门县人民政府办公室", false, "published.total 19 Subject, Wording|received 62")]
    [InlineData("县政府收到申请6件。\n办结5件。", "石门县人民政府办公室", false, "received 6 Subject|answered 5 Subject")]
    public void A_number_belongs_to_whom_it_is_said_of(string words, string unit, bool isAggregate, string claims) =>
        Assert.Equal(claims, Read(words, unit, isAggregate ? ReportScope.Aggregate : ReportScope.Own));

    /// <summary>Each once accused tables that agree.</summary>
    [Theory]
    [InlineData("行政复议8件、行政诉讼3件。其中复议维持5件,复议纠正1件,复议其他结果2件。", "reviews/review/upheld 5;reviews/review/corrected 1;reviews/review/otherResult 2;reviews/review/total 8;reviews/litigationDirect/upheld 3;reviews/litigationDirect/total 3")]
    [InlineData("行政复议1件,维持;行政诉讼1件,经复议后提起,尚未审结1件。", "reviews/review/upheld 1;reviews/review/total 1;reviews/litigationAfterReview/pending 1;reviews/litigationAfterReview/total 1")]
    [InlineData("行政诉讼33件,直接起诉14件、复议后起诉19件;维持33件。", "reviews/litigationDirect/upheld 14;reviews/litigationDirect/total 14;reviews/litigationAfterReview/upheld 19;reviews/litigationAfterReview/total 19")]
    [InlineData("收到申请5件,涉及婚姻登记3件、社会组织信息2件。", "requests/newReceived/naturalPerson 5;requests/newReceived/total 5")]
    [InlineData("收到申请19件,投诉举报类申请9件,占47.4%。", "requests/newReceived/naturalPerson 19;requests/newReceived/total 19;requests/rejected.petition/naturalPerson 4;requests/rejected.petition/total 4")]
    [InlineData("收到申请9件,2件因当事人不同意无法提供。", "requests/newReceived/naturalPerson 9;requests/newReceived/total 9;requests/unable.notHeld/naturalPerson 3;requests/unable.notHeld/total 3")]
    [InlineData("主动公开信息92条,其中救助信息36条,低保标准提高到720元。", "")]
    public void Tables_that_agree_are_not_accused(string words, string cells)
    {
        ReportBuilder said = Saying(words, "青石县农业农村局", ReportScope.Own);
        said.FillMissing(Cell.Number(0));
        foreach (string[] cell in cells.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(c => c.Split('/', ' ')))
            said[new CellId(cell[0], cell[1], cell[2])] = Cell.Number(int.Parse(cell[3], System.Globalization.CultureInfo.InvariantCulture));
        Assert.DoesNotContain(National.Rules.Check(said.Build()), f => f.Outcome == Outcome.Fail && f.Rule.StartsWith("narrative.", StringComparison.Ordinal));
    }

    private static ReportBuilder Saying(string words, string unit, ReportScope scope)
    {
        ReportBuilder said = new(National.Form2021) { Unit = unit, Scope = scope, Year = 2023 };
        said.Narrative.Add(new("1", "一、总体情况", words));
        return said;
    }

    private static string Read(string words, string unit, ReportScope scope) =>
        string.Join('|', National.Rules.ReadClaims(Saying(words, unit, scope).Build()).Select(c => $"{c.Id.Replace("requests.", "", StringComparison.Ordinal)} {c.Value} {(c.IsCertain ? "" : c.Doubt)}".TrimEnd()));
}
