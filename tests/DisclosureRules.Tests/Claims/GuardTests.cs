using DisclosureRules.Claims;
using DisclosureRules.Reports;
using DisclosureRules.Tests.Generators;

namespace DisclosureRules.Tests.Claims;

/// <summary>
/// Numbers that were once read with certainty and accused reports that agree, each with its family: none of these sentences states the quantity with
/// certainty, whatever else it states. Beside them stand sentences of the same shape that do.
/// </summary>
public sealed class GuardTests
{
    [Theory]

    // A carry-over in the next clause that has a number of its own.
    [InlineData("requests.carriedOut", 13, "收到政府信息公开申请14件,年内办毕13件,留待次年办理的2件。")]
    [InlineData("requests.carriedOut", 71, "新收政府信息公开申请90件,当年办结71件,余16件结转2024年。")]
    [InlineData("requests.carriedOut", 8, "收到政府信息公开申请9件,已办8件,结转下年度1件。")]
    [InlineData("requests.carriedOut", 8, "收到政府信息公开申请9件,处置8件,转入下一年度继续办理1件。")]
    [InlineData("requests.carriedOut", 18, "依申请公开事项20件,当年办理完毕18件,顺延至下年度2件。")]

    // How many nouns were joined.
    [InlineData("reviewsAndLitigation.total", 2, "行政复议与行政诉讼两项相加88件。")]
    [InlineData("reviewsAndLitigation.total", 2, "行政复议、行政诉讼两项合计31件。")]
    [InlineData("reviewsAndLitigation.total", 2, "行政复议和行政诉讼两类共12件。")]
    [InlineData("reviewsAndLitigation.total", 2, "行政复议及行政诉讼两项总计7件。")]
    [InlineData("reviewsAndLitigation.total", 2, "复议、诉讼两项均是空白。")]
    [InlineData("reviewsAndLitigation.total", 2, "行政复议、行政诉讼两项均为零。")]
    [InlineData("reviewsAndLitigation.total", 2, "行政复议和行政诉讼两类都没有。")]
    [InlineData("reviewsAndLitigation.total", 2, "行政复议、行政诉讼两项无。")]

    // Some of all that were answered.
    [InlineData("requests.answered", 11, "新收申请87件,上年度转来3件,共计90件当年全部办结,其中延期答复11件。")]
    [InlineData("requests.answered", 11, "收到政府信息公开申请90件,延期答复11件。")]
    [InlineData("requests.answered", 8, "新收政府信息公开申请30件,结转1件,31件全部办结,其中提前办结8件。")]
    [InlineData("requests.answered", 4, "收到政府信息公开申请30件,延长期限答复4件。")]

    // Sums of some of the results.
    [InlineData("requests.answered", 22, "收到政府信息公开申请169件。不予处理12件,不予公开10件,二者合计22件。")]
    [InlineData("requests.answered", 147, "收到政府信息公开申请322件。予以公开121件和部分公开26件合计147件。")]
    [InlineData("requests.answered", 9, "收到政府信息公开申请50件。不予公开4件、无法提供5件,两类共9件。")]
    [InlineData("requests.answered", 9, "收到政府信息公开申请50件,不予公开4件,无法提供5件,共计9件。")]

    // Another year, in whose whole something was counted.
    [InlineData("requests.received", 3, "2021年全年收到政府信息公开申请3件。")]
    [InlineData("requests.received", 3, "2022年全年共收到政府信息公开申请3件。")]
    [InlineData("requests.answered", 3, "收到政府信息公开申请1件;2020年度全年答复3件。")]
    public void Another_number_counts(string claim, int value, string text) => Assert.DoesNotContain(Read(text), c => c.Id == claim && c.Value == value && c.IsCertain);

    [Theory]

    // Something of some of them, for a reason.
    [InlineData("requests.answered", "5件答复因寄送差错重新送达。")]
    [InlineData("requests.answered", "收到政府信息公开申请9件。2件答复因文字疏漏予以更正。")]
    [InlineData("requests.answered", "存在的不足:3件答复因超期被通报。")]
    [InlineData("requests.answered", "另有1件答复由于地址不详被退回。")]

    // Among what the word names.
    [InlineData("requests.handled", "办理的申请中有3件被要求更正答复书。")]
    [InlineData("requests.handled", "本年度办理的政府信息公开申请中有2件延期答复。")]
    [InlineData("requests.received", "收到的申请中有4件涉及征地。")]
    [InlineData("requests.received", "收到的政府信息公开申请当中有1件为重复申请。")]
    [InlineData("requests.answered", "答复的申请中有6件征求了第三方意见。")]

    // Two matters together, which nothing counts together.
    [InlineData("normativeDocuments.inForce", "现行有效的市政府规章、规范性文件共计205件。")]
    [InlineData("normativeDocuments.inForce", "现行有效的政府规章和行政规范性文件共30件。")]
    [InlineData("normativeDocuments.made", "制定政府规章、规范性文件共计8件。")]
    [InlineData("penalties.decisions", "作出行政许可、行政处罚共计60件。")]
    [InlineData("penalties.decisions", "作出行政许可和行政处罚决定合计61件。")]

    // Parts of what the report does not count.
    [InlineData("requests.denied", "全年收文2011件,发文416件(主动公开61件、依申请公开29件、不予公开326件)。")]
    [InlineData("requests.denied", "制发公文120件(主动公开80件、不予公开40件)。")]
    [InlineData("requests.granted", "形成公文55份(予以公开30份、不予公开25份)。")]
    [InlineData("requests.denied", "审查文件33件(予以公开20件,不予公开13件)。")]

    // Results of reviews and lawsuits together.
    [InlineData("litigation.upheld", "行政复议、行政诉讼合计维持25件。")]
    [InlineData("litigation.upheld", "行政复议和行政诉讼维持25件,纠正3件。")]
    [InlineData("litigation.pending", "复议诉讼合计维持25件,尚未审结的共5件。")]
    [InlineData("litigation.corrected", "行政复议11件,行政诉讼4件,复议诉讼中被纠正的共计2件。")]
    [InlineData("litigation.upheld", "行政复议、诉讼结果维持25件,尚未审结5件。")]
    [InlineData("litigation.upheld", "复议诉讼案件共17件,其中复议9件、诉讼8件;结果维持12件、纠正3件。")]
    [InlineData("litigation.corrected", "复议诉讼案件共17件,其中复议9件、诉讼8件;结果维持12件、纠正3件。")]
    [InlineData("litigation.upheld", "复议诉讼案件共17件,其中复议9件、诉讼8件。结果维持12件。")]
    [InlineData("litigation.upheld", "发生复议、诉讼17件(复议9件、诉讼8件),维持12件。")]
    [InlineData("litigation.corrected", "行政复议129件、行政诉讼73件;被纠错15件,比上年少2件。")]
    [InlineData("litigation.corrected", "行政复议129件,行政诉讼73件;纠正15件。")]
    [InlineData("reviews.upheld", "行政诉讼73件、行政复议129件;维持100件。")]

    // What the courts have left, behind reviews.
    [InlineData("reviews.pending", "行政复议2件,其中1件复议后又诉至法院,法院未结1件。")]
    [InlineData("reviews.pending", "行政复议2件,法院尚未审结1件。")]

    // Kinds of what is published.
    [InlineData("requests.answered", "全年发布政策解读12篇。公开答复20件,部分公开5件。")]
    [InlineData("licensing.decisions", "平台发布行政执法类(含处罚、强制)17245条、行政许可类22549条。")]
    [InlineData("licensing.decisions", "公示行政处罚259项,行政许可73项,行政强制7项。")]
    [InlineData("coercion.decisions", "公示行政处罚259项,行政许可73项,行政强制7项。")]

    // Parts of a result, told in brackets behind it.
    [InlineData("reviews.total", "两类案件中,结果维持合计8件(复议3件、诉讼5件),其他结果1件。")]
    [InlineData("litigation.total", "行政复议、行政诉讼维持8件(复议3件、诉讼5件)。")]
    [InlineData("litigation.total", "复议诉讼被纠正2件(其中诉讼1件)。")]

    // Of every matter.
    [InlineData("litigation.total", "全县全部行政诉讼案件170件,一审审结20件。")]
    [InlineData("reviews.total", "所有行政复议案件31件。")]
    [InlineData("reviews.total", "全部的行政复议共31件。")]

    // None was left, and what stands before was counted of something else.
    [InlineData("requests.carriedOut", "全年办理22件,年内全部答复,共22件,没有未办结的事项转入下一年。")]
    [InlineData("requests.carriedOut", "收到政府信息公开申请9件,共办9件,没有结转下年度的申请。")]

    // What was carried over of another matter.
    [InlineData("requests.carriedIn", "除2022年度遗留的1件起诉件撤诉外,未发生行政复议。")]
    [InlineData("requests.carriedIn", "上年结转1件行政诉讼,年内审结。")]
    [InlineData("requests.carriedIn", "上年度遗留1件行政复议,已维持。")]

    // Drafted for others, and documents told of once more.
    [InlineData("regulations.made", "牵头制定两部政府规章。")]
    [InlineData("regulations.made", "牵头起草政府规章2部。")]
    [InlineData("normativeDocuments.made", "参与制定规范性文件6件。")]
    [InlineData("normativeDocuments.made", "重新公布规范性文件5件。")]
    [InlineData("normativeDocuments.made", "重新印发规范性文件5件。")]

    // Filed, accepted or passed on, not decided.
    [InlineData("penalties.decisions", "立案处罚58起。")]
    [InlineData("penalties.decisions", "上报许可27件,处罚5件。")]
    [InlineData("licensing.decisions", "受理许可27件。")]

    // What a court enforces, and what is asked of it.
    [InlineData("coercion.decisions", "作出行政处罚4件,申请法院强制执行21件。")]
    [InlineData("coercion.decisions", "申请人民法院强制执行10宗,法院裁定准予8宗。")]
    [InlineData("coercion.decisions", "移送法院强制执行3件。")]

    // Caused by what was counted before, or of those only.
    [InlineData("litigation.total", "工伤认定1540件,引起的复议9件、诉讼15件。")]
    [InlineData("reviews.total", "工伤认定1540件,引起的复议9件、诉讼15件。")]
    [InlineData("requests.denied", "收到政府信息公开申请22件,请求公开执法视频的9件,因属案卷,不予公开9件。")]
    [InlineData("requests.granted", "收到政府信息公开申请22件,涉及征收的12件,予以公开12件。")]
    [InlineData("requests.unable", "全年发布政策解读12篇。其中15件为同一申请人提出,处理为:公开1件、无法提供3件。")]

    // How something was published, not how requests came.
    [InlineData("requests.channelOnline", "在政务公开网上公开政府信息累计49条。")]
    [InlineData("requests.channelOnline", "依申请公开0件,网上公开了21件。")]

    // Where requests came in, and who answered for others.
    [InlineData("requests.received", "代办帮办409件,现场受理公开申请0件。")]
    [InlineData("requests.handled", "申请统一由区局登记。由本所承办的4件,其中3件已由区局予以公开。")]

    // Not all that were answered: others were not in time, or ended otherwise.
    [InlineData("requests.answered", "全年共办理申请6件(含上年结转3件),其中5件按规定及时答复。")]
    [InlineData("requests.answered", "全年收到依申请公开75件,按时办结66件,5件逾期未补正,2件撤销申请,结转下年度继续办理2件。")]
    [InlineData("requests.answered", "上年结转2件在一季度答复完毕;新收申请10件,年内答复9件,1件结转下年。")]
    [InlineData("requests.answered", "有1件信息公开答复被提起行政复议。")]

    // Of another matter, as the word before says.
    [InlineData("reviewsAndLitigation.total", "全部执法类复议诉讼共231件。")]
    [InlineData("reviews.total", "执法类复议31件。")]
    [InlineData("requests.denied.internalAffairs", "收到政府信息公开申请1件,属社会组织内部事务。")]

    // What is asked for, and what the report leaves out.
    [InlineData("requests.granted", "收到政府信息公开申请13件,其中要求公开轮候排序依据的8件。")]
    [InlineData("requests.granted", "要求公开养老机构评估报告的4件,均已答复。")]
    [InlineData("normativeDocuments.made", "与其他部门联合印发规范性文件2件,未计入本年数量。")]
    [InlineData("requests.carriedOut", "收到政府信息公开申请128件,加上跨年结转来的7件,应办135件。")]

    // Another matter's lawsuits and reviews.
    [InlineData("litigation.total", "举报类诉讼5件。")]
    [InlineData("litigation.total", "信访类行政诉讼5件。")]
    [InlineData("reviews.total", "投诉类行政复议4件。")]
    [InlineData("reviews.total", "举报行政复议4件。")]
    [InlineData("litigation.total", "投诉举报类诉讼3件,信息公开类诉讼无。")]

    // Two results have one number.
    [InlineData("requests.rejected", "收到政府信息公开申请9件,无法提供及不予处理4件。")]
    [InlineData("requests.unable", "公开(含部分公开)13件、不予公开和无法提供共9件、其他处理2件。")]
    [InlineData("requests.unable", "不予公开及无法提供的合计26件。")]
    [InlineData("requests.rejected", "无法提供、不予处理共4件。")]
    [InlineData("requests.unable", "不予公开以及无法提供9件。")]

    // Citizens and organisations are all that may ask.
    [InlineData("requests.fromOrganizations", "共收到公民法人和其他组织提出的政府信息公开申请14件。")]
    [InlineData("requests.fromOrganizations", "收到公民法人或者其他组织申请14件。")]
    [InlineData("requests.fromOrganizations", "公民和法人或其他组织申请公开政府信息14件。")]
    [InlineData("requests.fromOrganizations", "收到公民、法人及其他组织的申请14件。")]

    // Something else is said of what was answered.
    [InlineData("requests.answered", "3件答复平均用时9个工作日。")]
    [InlineData("requests.answered", "4件答复甲乙于三月。")]

    // What wasn't held isn't denied itself, and on what nothing was charged isn't, either.
    [InlineData("requests.unable", "收到政府信息公开申请5件,公开3件,不存在该信息、无法提供1件。")]
    [InlineData("requests.unable", "公开3件,没有相关信息、无法提供1件。")]
    [InlineData("requests.unable", "公开3件,无该信息而无法提供2件。")]
    [InlineData("requests.none", "按照规定,我局2023年度未对任何申请收取信息处理费。")]
    [InlineData("requests.none", "未对政府信息公开申请收取费用。")]
    [InlineData("requests.none", "没有对依申请公开收取任何费用。")]
    [InlineData("requests.none", "未就政府信息公开申请收取信息处理费。")]

    // Something is told of some of the answers.
    [InlineData("requests.answered", "部分单位答复不规范,27件答复经补正程序后才办结。")]

    // What stood between two verbs narrows what is counted.
    [InlineData("requests.answered", "(二)规范依申请公开办理\n2023年度通过政府门户网站共办理并答复信息公开申请4件、纸质申请37件。")]
    [InlineData("requests.answered", "办理:由各镇街甲乙办理并答复信息公开申请4件。")]

    // All of a part that no table has.
    [InlineData("litigation.allUpheld", "行政诉讼7件,其中一审审结5件,均驳回原告诉讼请求,2件尚在审理。")]
    [InlineData("reviews.allUpheld", "行政复议7件,其中当面听证5件,均维持。")]

    // What a unit decides on is not what is decided on it.
    [InlineData("reviews.corrected", "作为复议机关审理信息公开类复议案件34件,其中纠错6件。")]
    [InlineData("reviews.total", "作为行政复议机关审结政府信息公开行政复议34件。")]
    [InlineData("reviews.upheld", "以复议机关身份审理政府信息公开行政复议案件34件,维持30件。")]

    // One kind among others, and one instance among others.
    [InlineData("requests.unable.notHeld", "81件因不掌握相关政府信息等原因无法提供。")]
    [InlineData("requests.rejected.duplicate", "14件因属于重复申请、信访投诉类申请等不予处理。")]
    [InlineData("requests.other.noCorrection", "收到政府信息公开申请9件,6件因逾期不补正等作其他处理。")]
    [InlineData("litigation.upheld", "诉讼一审胜诉1件,二审维持1件。")]
    [InlineData("litigation.upheld", "行政诉讼二审维持2件。")]

    // All of what was counted last, where it was told what became of the others.
    [InlineData("reviewsAndLitigation.allUpheld", "行政复议21件,其中8件维持,行政诉讼7件,均维持。")]
    [InlineData("reviewsAndLitigation.allUpheld", "被申请行政复议或提起行政诉讼中,行政复议8件,均维持结果。")]
    [InlineData("reviews.allUpheld", "行政复议21件,维持8件,行政诉讼7件,均维持。")]

    // Results of lawsuits that nobody knows.
    [InlineData("litigation.corrected", "行政诉讼一审收案118件,败诉9件。")]
    [InlineData("reviews.upheld", "行政复议收案118件,维持9件。")]
    [InlineData("litigation.pending", "行政诉讼甲乙丙结案30件,尚未审结2件。")]

    // All of the rest, and how something was answered.
    [InlineData("requests.allGranted", "收到政府信息公开申请30件,16件申请人主动撤销,2件转下年度办结,其余12件均予以公开。")]
    [InlineData("reviews.allUpheld", "行政复议5件,纠正1件,其余4件均维持。")]
    [InlineData("requests.channelLetter", "收到政府信息公开申请13件,均已按照有关规定以邮寄和网络邮件等形式回复申请人。")]
    [InlineData("requests.channelOnline", "收到政府信息公开申请13件,均已通过网络方式答复申请人。")]
    [InlineData("requests.channelLetter", "收到政府信息公开申请13件,全部以信函形式予以答复。")]

    // What is published concerns them.
    [InlineData("normativeDocuments.made", "基层领域集中发布9064条信息。涉及以区政府办名义印发的行政规范性文件27件。")]
    [InlineData("normativeDocuments.inForce", "开展政策解读,涉及现行有效的行政规范性文件27件。")]
    [InlineData("licensing.decisions", "公示信息30条,涉及作出的行政许可决定30件。")]

    // What isn't bought centrally.
    [InlineData("procurement.amount", "集中采购以外的小额零星采购126笔,金额68.9万元。")]
    [InlineData("procurement.amount", "政府分散采购金额68.9万元。")]
    [InlineData("procurement.items", "自行采购项目126个。")]

    // What others do on behalf of the unit.
    [InlineData("requests.handled", "全县共受理依申请公开65件(其中上年结转4件),委托县自然资源局办理27件。")]
    [InlineData("requests.answered", "收到政府信息公开申请65件,委托下属单位答复27件。")]

    // Two wordings of one row.
    [InlineData("requests.unable.notHeld", "9件予以公开,8件信息不存在,3件不属于本行政机关公开。")]
    [InlineData("requests.unable", "收到政府信息公开申请17件,因不属于本机关信息无法提供1件,信息不存在1件。")]

    // Others answered for a part of them.
    [InlineData("requests.answered", "共收到政府信息公开申请29件,转交其他机关办理6件,实际由本局答复23件。")]

    // Two matters have one number, be it called a sum or not.
    [InlineData("normativeDocuments.made", "制定规章和规范性文件16件。")]
    [InlineData("normativeDocuments.made", "制发政府规章、行政规范性文件16件。")]

    // A list of what is published goes on behind what one of them is.
    [InlineData("penalties.decisions", "公开信息36份,其中新制定规范性文件7件;行政处罚364件。")]
    [InlineData("licensing.decisions", "公开信息36条,其中公文7条;行政许可364件。")]

    // Several years.
    [InlineData("requests.received", "五年间全县累计受理402件政府信息公开申请。")]
    [InlineData("requests.received", "“十四五”五年间累计受理政府信息公开申请402件。")]
    [InlineData("requests.received", "“十三五”期间共收到政府信息公开申请55件。")]
    [InlineData("requests.received", "三年来共收到政府信息公开申请31件。")]
    [InlineData("requests.received", "任期内共收到政府信息公开申请31件。")]
    public void Something_else_is_counted(string claim, string text) => Assert.DoesNotContain(Read(text), c => c.Id == claim && c.IsCertain);

    /// <summary>Sentences near those that an auditor reads without hesitation.</summary>
    [Theory]
    [InlineData("requests.carriedOut", 2, "收到政府信息公开申请14件,结转下年度2件。")]
    [InlineData("requests.answered", 5, "收到政府信息公开申请5件,答复5件。")]
    [InlineData("requests.received", 4, "收到政府信息公开申请4件。")]
    [InlineData("reviewsAndLitigation.total", 2, "行政复议、行政诉讼共2件。")]
    [InlineData("penalties.decisions", 8, "作出行政许可决定60件、行政处罚决定8件。")]
    [InlineData("requests.denied", 3, "收到政府信息公开申请9件(予以公开6件、不予公开3件)。")]
    [InlineData("litigation.total", 5, "政府信息公开行政诉讼5件。")]
    [InlineData("reviewsAndLitigation.upheld", 25, "行政复议、行政诉讼合计维持25件。")]
    [InlineData("reviewsAndLitigation.pending", 5, "复议诉讼合计维持25件,尚未审结的共5件。")]
    [InlineData("reviewsAndLitigation.upheld", 12, "复议诉讼案件共17件,其中复议9件、诉讼8件;结果维持12件、纠正3件。")]
    [InlineData("litigation.upheld", 5, "行政复议9件,维持4件;行政诉讼8件,维持5件。")]
    [InlineData("litigation.pending", 1, "行政诉讼2件,法院未结1件。")]
    [InlineData("requests.answered", 20, "收到政府信息公开申请30件,上年结转3件,公开答复20件,转下年度办理13件。")]
    [InlineData("reviews.none", 0, "没有涉及政府信息公开的复议、诉讼案件。")]
    [InlineData("litigation.none", 0, "未涉及政府信息公开的复议和诉讼。")]
    [InlineData("requests.unable.notHeld", 3, "收到政府信息公开申请9件,信息不存在无法提供3件。")]
    [InlineData("requests.granted", 2, "受理政府信息公开申请4件,内容有规范性文件目录等。其中,予以公开2件、部分公开2件。")]
    [InlineData("requests.carriedIn", 3, "收到政府信息公开申请9件,上年结转来的申请3件。")]
    [InlineData("licensing.decisions", 42, "以本局名义作出行政许可决定42件。")]
    [InlineData("licensing.decisions", 27, "执法数据:许可27件、处罚5件。")]
    [InlineData("penalties.decisions", 5, "本局许可27件,处罚5件。")]
    [InlineData("requests.unable", 81, "收到政府信息公开申请200件。予以公开94件,不予公开25件,其中行政查询类9件、过程性信息6件,无法提供81件。")]
    [InlineData("reviews.upheld", 1, "发生行政复议1起,县政府决定维持1起。")]
    [InlineData("reviews.otherResult", 3, "行政复议15件,其中维持9件,纠正1件,其他3件、未审结2件。")]
    [InlineData("litigationDirect.otherResult", 2, "行政诉讼10件:直接起诉的6件,其中维持4件、其他2件;复议后起诉的4件,其中维持3件、其他1件。")]
    [InlineData("requests.granted", 184, "新收政府信息公开申请317件,上年结转3件。其中予以公开184件,部分公开18件。")]
    [InlineData("litigation.total", 2, "未发生行政复议、行政诉讼2件。")]
    [InlineData("reviews.none", 0, "未发生行政复议、行政诉讼2件。")]
    [InlineData("requests.answered", 7, "予以公开3件,部分公开1件,不予公开1件,无法提供2件,不予处理0件,其他处理0件,总计7件。")]
    [InlineData("requests.received", 6, "2023年以来,收到政府信息公开申请6件。")]
    [InlineData("requests.carriedIn", 5, "收到政府信息公开申请620件,上年结转信件5件。")]
    [InlineData("requests.received", 14, "收到公民法人和其他组织提出的政府信息公开申请14件。")]
    [InlineData("fees.none", 0, "我局2023年度未对任何申请收取信息处理费。")]
    [InlineData("requests.answered", 3, "收到政府信息公开申请3件,3件答复均按时。")]
    [InlineData("requests.none", 0, "没有公众向我局提出政府信息公开申请。")]
    [InlineData("normativeDocuments.made", 0, "未制发行政规范性文件。")]
    [InlineData("requests.unable", 81, "收到政府信息公开申请231件。81件因不掌握相关政府信息等原因无法提供。")]
    [InlineData("requests.rejected", 14, "收到政府信息公开申请231件。14件因属于重复申请、信访投诉类申请等不予处理。")]
    [InlineData("requests.unable.notHeld", 3, "收到政府信息公开申请9件,3件因本机关不掌握无法提供。")]
    [InlineData("requests.answered", 7, "收到政府信息公开申请7件,7件全部答复到位。")]
    [InlineData("requests.channelOnline", 13, "收到政府信息公开申请13件,均为网络申请。")]
    [InlineData("requests.channelOnline", 13, "收到政府信息公开申请13件,均通过网络提交,均已答复。")]
    [InlineData("requests.unable.notHeld", 3, "收到政府信息公开申请9件,予以公开6件,不属于本行政机关掌握3件。")]
    public void What_is_stated_is_still_read(string claim, int value, string text) =>
        Assert.Contains(Read(text), c => c.Id == claim && c.Value == value && c.IsCertain);

    /// <summary>Whose cases all were upheld.</summary>
    [Theory]
    [InlineData("litigation.allUpheld", "行政复议21件,其中8件维持,行政诉讼7件,均维持。")]
    [InlineData("reviews.allUpheld", "被申请行政复议或提起行政诉讼中,行政复议8件,均维持结果。")]
    [InlineData("reviewsAndLitigation.allUpheld", "行政复议4件、行政诉讼6件,均获维持。")]
    [InlineData("reviewsAndLitigation.allUpheld", "行政复议、行政诉讼均维持。")]
    public void All_are_of_those_that_were_counted(string claim, string text) => Assert.Contains(Read(text), c => c.Id == claim && c.IsCertain);

    /// <summary>What is listed of those who did it is no part of what was done.</summary>
    [Theory]
    [InlineData("全镇发布政府信息1052条(其中镇本级684条,14个村(社区)368条)。")]
    [InlineData("发布政府信息1052条,其中镇本级684条,14个村368条。")]
    [InlineData("公开政府信息1052条,其中局机关684条,3个二级单位368条。")]
    public void Those_who_did_it_are_no_part(string text) => Assert.Equal([684m, 368m], Assert.Single(Read(text), c => c.Id == "published.total").Parts);

    private static IReadOnlyList<Claim> Read(string text)
    {
        ReportBuilder report = new(National.Form2021) { Unit = "青禾市档案局", Year = 2023, Scope = ReportScope.Own };
        report.Narrative.Add(new("1", null, text));
        return National.Rules.ReadClaims(report.Build());
    }
}
