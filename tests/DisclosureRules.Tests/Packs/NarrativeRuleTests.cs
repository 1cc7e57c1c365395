using DisclosureRules.Checking;
using DisclosureRules.Findings;
using DisclosureRules.Reports;
using DisclosureRules.Rules;
using DisclosureRules.Tests.Generators;

namespace DisclosureRules.Tests.Packs;

/// <summary>The packs about words: for every rule and edition words that break it, and words near them that don't.</summary>
public class NarrativeRuleTests
{
    private const string Five = "requests[newReceived, total] = 5; requests[newReceived, naturalPerson] = 5";
    private static readonly RuleSet National = RuleSet.Compile(RulePacks.National);

    /// <summary>Rule, editions, what the tables have instead of zeros, words that break it, words that don't. Sections are written 1=…|5=…, without it section 1; with their heading 1:一、总体情况=….</summary>
    public static readonly TheoryData<string, string, string, string, string> Cases = new()
    {
        { "narrative.no-requests", "2019 2021", Five, "全年未收到政府信息公开申请。", "全年收到政府信息公开申请5件,未收到不实信息投诉。" },
        { "narrative.requests-against-zero", "2019 2021", "", "共收到政府信息公开申请3件。", "共收到政府信息公开申请0件。" },
        { "narrative.received", "2019 2021", Five, "共收到政府信息公开申请4件。", "共收到政府信息公开申请5件,较上年减少4件。" },
        { "narrative.handled", "2019 2021", Five, "依申请公开情况。全年办理4件。", "依申请公开情况。全年办理5件。" },
        { "narrative.carried-in", "2019 2021", "requests[carriedIn, total] = 2", "上年结转政府信息公开申请3件。", "上年结转政府信息公开申请2件。" },
        { "narrative.answered", "2019 2021", "requests[total, total] = 5", "政府信息公开申请答复4件。", "政府信息公开申请答复5件。" },
        { "narrative.all-answered", "2019 2021", "requests[carriedOut, total] = 1", "收到的政府信息公开申请已全部办结。", "收到的政府信息公开申请均依法办理。" },
        { "narrative.carried-out", "2019 2021", "requests[carriedOut, total] = 1", "政府信息公开申请结转下年度2件。", "政府信息公开申请结转下年度1件。" },
        { "narrative.granted", "2019 2021", "requests[granted, total] = 3; requests[partial, total] = 1", "政府信息公开申请予以公开5件。", "政府信息公开申请予以公开3件。" },
        { "narrative.granted-by-applicant", "2019 2021", "requests[granted, total] = blank; requests[partial, total] = blank; requests[granted, naturalPerson] = 3", "政府信息公开申请予以公开5件。", "政府信息公开申请予以公开3件。" },
        { "narrative.partial", "2019 2021", "requests[partial, total] = 1", "政府信息公开申请部分公开2件。", "政府信息公开申请部分公开1件。" },
        { "narrative.partial-by-applicant", "2019 2021", "requests[partial, total] = blank; requests[partial, enterprise] = 1", "政府信息公开申请部分公开2件。", "政府信息公开申请部分公开1件。" },
        { "narrative.granted-or-partial", "2019 2021", "requests[granted, total] = 3; requests[partial, total] = 1", "政府信息公开申请予以公开及部分公开3件。", "政府信息公开申请予以公开及部分公开4件。" },
        { "narrative.granted-or-partial-by-applicant", "2019 2021", "requests[granted, total] = blank; requests[partial, total] = blank; requests[granted, enterprise] = 3", "政府信息公开申请予以公开及部分公开4件。", "政府信息公开申请予以公开及部分公开3件。" },
        { "narrative.denied", "2019 2021", "requests[denied.stateSecret, total] = 1", "政府信息公开申请不予公开2件。", "政府信息公开申请不予公开1件。" },
        { "narrative.denied-by-applicant", "2019 2021", "requests[denied.*, total] = blank; requests[denied.adminQuery, enterprise] = 1", "政府信息公开申请不予公开2件。", "政府信息公开申请不予公开1件。" },
        { "narrative.unable", "2019 2021", "requests[unable.notHeld, total] = 1", "政府信息公开申请无法提供2件。", "政府信息公开申请无法提供1件。" },
        { "narrative.unable-by-applicant", "2019 2021", "requests[unable.*, total] = blank; requests[unable.notHeld, enterprise] = 1", "政府信息公开申请无法提供2件。", "政府信息公开申请无法提供1件。" },
        { "narrative.rejected", "2019 2021", "requests[rejected.duplicate, total] = 1", "政府信息公开申请不予处理2件。", "政府信息公开申请不予处理1件。" },
        { "narrative.rejected-by-applicant", "2019 2021", "requests[rejected.*, total] = blank; requests[rejected.duplicate, enterprise] = 1", "政府信息公开申请不予处理2件。", "政府信息公开申请不予处理1件。" },
        { "narrative.other", "2021", "requests[other.misc, total] = 1", "政府信息公开申请作其他处理2件。", "政府信息公开申请作其他处理1件。" },
        { "narrative.other-single", "2019", "requests[other, total] = 1", "政府信息公开申请作其他处理2件。", "政府信息公开申请作其他处理1件。" },
        { "narrative.categories", "2019 2021", "requests[granted, total] = blank", "政府信息公开申请答复10件,予以公开及部分公开1件,不予公开2件,无法提供3件,不予处理1件,其他处理0件。", "政府信息公开申请答复10件,予以公开及部分公开4件,不予公开2件,无法提供3件,不予处理1件,其他处理0件。" },
        { "narrative.channels", "2019 2021", "", "收到政府信息公开申请5件,网络申请5件,信函申请5件。", "收到政府信息公开申请5件,网络申请3件,信函申请2件。" },
        { "narrative.from-natural-persons", "2019 2021", Five, "收到政府信息公开申请5件,自然人申请4件。", "收到政府信息公开申请5件,自然人申请5件。" },
        { "narrative.from-organizations", "2019 2021", "requests[newReceived, enterprise] = 2", "收到政府信息公开申请,法人和其他组织申请1件。", "收到政府信息公开申请,法人和其他组织申请2件。" },
        { "narrative.all-natural-persons", "2019 2021", "requests[newReceived, enterprise] = 2", "政府信息公开申请人均为自然人。", "政府信息公开申请人多为自然人。" },
        { "narrative.share", "2019 2021", "requests[total, total] = 805; requests[newReceived, total] = 859", "政府信息公开申请予以公开及部分公开258件,占33.9%。", "政府信息公开申请不予公开35件,占4.3%。" },
        { "narrative.share-of-received", "2019 2021", "requests[newReceived, total] = 8", "政府信息公开申请中,网络申请3件,占38.5%。", "政府信息公开申请中,网络申请3件,占37.5%。" },
        { "narrative.published-parts", "2019 2021", "", "主动公开政府信息126条,其中动态类113条,公告类14条。", "主动公开政府信息126条,其中动态类113条,公告类13条。" },
        { "narrative.review-total", "2019 2021", "reviews[review, total] = 170", "政府信息公开行政复议134件。", "政府信息公开行政复议170件。" },
        { "narrative.review-upheld", "2019 2021", "reviews[review, upheld] = 2", "行政复议结果维持3件。", "行政复议结果维持2件。" },
        { "narrative.review-corrected", "2019 2021", "reviews[review, corrected] = 2", "行政复议结果纠正3件。", "行政复议结果纠正2件。" },
        { "narrative.review-other-result", "2019 2021", "reviews[review, otherResult] = 2", "行政复议其他结果3件。", "行政复议其他结果2件。" },
        { "narrative.review-pending", "2019 2021", "reviews[review, pending] = 2", "行政复议尚未审结3件。", "行政复议尚未审结2件。" },
        { "narrative.no-review", "2019 2021", "reviews[review, upheld] = 1; reviews[review, total] = 1", "未发生因政府信息公开引起的行政复议。", "未发生因政府信息公开引起的投诉。" },
        { "narrative.review-against-zero", "2019 2021", "", "发生政府信息公开行政复议2件。", "发生政府信息公开行政复议0件。" },
        { "narrative.review-all-upheld", "2019 2021", "reviews[review, pending] = 1", "行政复议7件,均获维持。", "行政复议7件,维持6件。" },
        { "narrative.litigation-total", "2019 2021", "reviews[litigationDirect, total] = 2; reviews[litigationAfterReview, total] = 1", "行政诉讼2件。", "行政诉讼3件。" },
        { "narrative.litigation-upheld", "2019 2021", "reviews[litigationDirect, upheld] = 2", "行政诉讼结果维持3件。", "行政诉讼结果维持2件。" },
        { "narrative.litigation-corrected", "2019 2021", "reviews[litigationDirect, corrected] = 2", "行政诉讼结果纠正3件。", "行政诉讼结果纠正2件。" },
        { "narrative.litigation-other-result", "2019 2021", "reviews[litigationDirect, otherResult] = 2", "行政诉讼其他结果3件。", "行政诉讼其他结果2件。" },
        { "narrative.litigation-pending", "2019 2021", "reviews[litigationAfterReview, pending] = 2", "行政诉讼尚未审结3件。", "行政诉讼尚未审结2件。" },
        { "narrative.denied-state-secret", "2019 2021", "requests[denied.stateSecret, total] = 2", "政府信息公开申请属于国家秘密3件。", "政府信息公开申请属于国家秘密2件。" },
        { "narrative.denied-other-law", "2019 2021", "requests[denied.otherLaw, total] = 2", "政府信息公开申请其他法律行政法规禁止公开3件。", "政府信息公开申请其他法律行政法规禁止公开2件。" },
        { "narrative.denied-security-stability", "2019 2021", "requests[denied.securityStability, total] = 2", "政府信息公开申请危及三安全一稳定3件。", "政府信息公开申请危及三安全一稳定2件。" },
        { "narrative.denied-third-party", "2019 2021", "requests[denied.thirdParty, total] = 2", "政府信息公开申请保护第三方合法权益3件。", "政府信息公开申请保护第三方合法权益2件。" },
        { "narrative.denied-internal-affairs", "2019 2021", "requests[denied.internalAffairs, total] = 2", "政府信息公开申请属于三类内部事务信息3件。", "政府信息公开申请属于三类内部事务信息2件。" },
        { "narrative.denied-deliberative", "2019 2021", "requests[denied.deliberative, total] = 2", "政府信息公开申请属于四类过程性信息3件。", "政府信息公开申请属于四类过程性信息2件。" },
        { "narrative.denied-enforcement-file", "2019 2021", "requests[denied.enforcementFile, total] = 2", "政府信息公开申请属于行政执法案卷3件。", "政府信息公开申请属于行政执法案卷2件。" },
        { "narrative.denied-admin-query", "2019 2021", "requests[denied.adminQuery, total] = 2", "政府信息公开申请属于行政查询事项3件。", "政府信息公开申请属于行政查询事项2件。" },
        { "narrative.unable-not-held", "2019 2021", "requests[unable.notHeld, total] = 2", "政府信息公开申请本机关不掌握相关政府信息3件。", "政府信息公开申请本机关不掌握相关政府信息2件。" },
        { "narrative.unable-needs-creation", "2019 2021", "requests[unable.needsCreation, total] = 2", "政府信息公开申请没有现成信息需要另行制作3件。", "政府信息公开申请没有现成信息需要另行制作2件。" },
        { "narrative.unable-still-unclear", "2019 2021", "requests[unable.stillUnclear, total] = 2", "政府信息公开申请补正后申请内容仍不明确3件。", "政府信息公开申请补正后申请内容仍不明确2件。" },
        { "narrative.rejected-petition", "2019 2021", "requests[rejected.petition, total] = 2", "政府信息公开申请信访举报投诉类申请3件。", "政府信息公开申请信访举报投诉类申请2件。" },
        { "narrative.rejected-duplicate", "2019 2021", "requests[rejected.duplicate, total] = 2", "政府信息公开申请重复申请3件。", "政府信息公开申请重复申请2件。" },
        { "narrative.rejected-publication", "2019 2021", "requests[rejected.publication, total] = 2", "政府信息公开申请要求提供公开出版物3件。", "政府信息公开申请要求提供公开出版物2件。" },
        { "narrative.rejected-excessive", "2019 2021", "requests[rejected.excessive, total] = 2", "政府信息公开申请无正当理由大量反复申请3件。", "政府信息公开申请无正当理由大量反复申请2件。" },
        { "narrative.rejected-reconfirm", "2019 2021", "requests[rejected.reconfirm, total] = 2", "政府信息公开申请要求行政机关确认或重新出具已获取信息3件。", "政府信息公开申请要求行政机关确认或重新出具已获取信息2件。" },
        { "narrative.other-no-correction", "2021", "requests[other.noCorrection, total] = 2", "政府信息公开申请申请人无正当理由逾期不补正3件。", "政府信息公开申请申请人无正当理由逾期不补正2件。" },
        { "narrative.other-unpaid-fee", "2021", "requests[other.unpaidFee, total] = 2", "政府信息公开申请申请人逾期未按收费通知要求缴纳费用3件。", "政府信息公开申请申请人逾期未按收费通知要求缴纳费用2件。" },
        { "narrative.other-misc", "2021", "requests[other.misc, total] = 2", "政府信息公开申请申请人主动撤回申请3件。", "政府信息公开申请申请人主动撤回申请2件。" },
        { "narrative.from-legal-services", "2019 2021", "requests[newReceived, legalService] = 2", "政府信息公开申请法律服务机构3件。", "政府信息公开申请法律服务机构2件。" },
        { "narrative.from-enterprises", "2019 2021", "requests[newReceived, enterprise] = 2", "政府信息公开申请商业企业3件。", "政府信息公开申请商业企业2件。" },
        { "narrative.litigation-after-review", "2019 2021", "reviews[litigationAfterReview, total] = 2", "行政诉讼复议后起诉3件。", "行政诉讼复议后起诉2件。" },
        { "narrative.litigation-direct", "2019 2021", "reviews[litigationDirect, total] = 2", "行政诉讼未经复议直接起诉3件。", "行政诉讼未经复议直接起诉2件。" },
        { "narrative.litigation-direct-upheld", "2019 2021", "reviews[litigationDirect, upheld] = 2; reviews[litigationDirect, total] = 9", "行政诉讼未经复议直接起诉9件,其中结果维持3件。", "行政诉讼未经复议直接起诉9件,其中结果维持2件。" },
        { "narrative.litigation-direct-corrected", "2019 2021", "reviews[litigationDirect, corrected] = 2; reviews[litigationDirect, total] = 9", "行政诉讼未经复议直接起诉9件,其中结果纠正3件。", "行政诉讼未经复议直接起诉9件,其中结果纠正2件。" },
        { "narrative.litigation-direct-other-result", "2019 2021", "reviews[litigationDirect, otherResult] = 2; reviews[litigationDirect, total] = 9", "行政诉讼未经复议直接起诉9件,其中其他结果3件。", "行政诉讼未经复议直接起诉9件,其中其他结果2件。" },
        { "narrative.litigation-direct-pending", "2019 2021", "reviews[litigationDirect, pending] = 2; reviews[litigationDirect, total] = 9", "行政诉讼未经复议直接起诉9件,其中尚未审结3件。", "行政诉讼未经复议直接起诉9件,其中尚未审结2件。" },
        { "narrative.litigation-after-review-upheld", "2019 2021", "reviews[litigationAfterReview, upheld] = 2; reviews[litigationAfterReview, total] = 9", "行政诉讼复议后起诉9件,其中结果维持3件。", "行政诉讼复议后起诉9件,其中结果维持2件。" },
        { "narrative.litigation-after-review-corrected", "2019 2021", "reviews[litigationAfterReview, corrected] = 2; reviews[litigationAfterReview, total] = 9", "行政诉讼复议后起诉9件,其中结果纠正3件。", "行政诉讼复议后起诉9件,其中结果纠正2件。" },
        { "narrative.litigation-after-review-other-result", "2019 2021", "reviews[litigationAfterReview, otherResult] = 2; reviews[litigationAfterReview, total] = 9", "行政诉讼复议后起诉9件,其中其他结果3件。", "行政诉讼复议后起诉9件,其中其他结果2件。" },
        { "narrative.litigation-after-review-pending", "2019 2021", "reviews[litigationAfterReview, pending] = 2; reviews[litigationAfterReview, total] = 9", "行政诉讼复议后起诉9件,其中尚未审结3件。", "行政诉讼复议后起诉9件,其中尚未审结2件。" },
        { "narrative.reviews-and-litigation-upheld", "2019 2021", "reviews[review, upheld] = 2; reviews[litigationDirect, upheld] = 1", "行政复议、行政诉讼共9件,其中结果维持4件。", "行政复议、行政诉讼共9件,其中结果维持3件。" },
        { "narrative.reviews-and-litigation-corrected", "2019 2021", "reviews[review, corrected] = 2; reviews[litigationDirect, corrected] = 1", "行政复议、行政诉讼共9件,其中结果纠正4件。", "行政复议、行政诉讼共9件,其中结果纠正3件。" },
        { "narrative.reviews-and-litigation-other-result", "2019 2021", "reviews[review, otherResult] = 2; reviews[litigationDirect, otherResult] = 1", "行政复议、行政诉讼共9件,其中其他结果4件。", "行政复议、行政诉讼共9件,其中其他结果3件。" },
        { "narrative.reviews-and-litigation-pending", "2019 2021", "reviews[review, pending] = 2; reviews[litigationDirect, pending] = 1", "行政复议、行政诉讼共9件,其中尚未审结4件。", "行政复议、行政诉讼共9件,其中尚未审结3件。" },
        { "narrative.admin-fees", "2021", "proactive[adminFees, amount] = 5", "无行政事业性收费。", "行政事业性收费50000元。" },
        { "narrative.no-litigation", "2019 2021", "reviews[litigationDirect, upheld] = 1", "无行政复议、行政诉讼的情况。", "无行政复议情况。" },
        { "narrative.litigation-against-zero", "2019 2021", "", "行政诉讼2件。", "民事诉讼2件。" },
        { "narrative.litigation-all-upheld", "2019 2021", "reviews[litigationDirect, corrected] = 1", "行政诉讼7件,全部维持。", "行政复议7件,全部维持。" },
        { "narrative.reviews-and-litigation-all-upheld", "2019 2021", "reviews[review, pending] = 2", "行政复议7件、行政诉讼9件,均获维持。", "行政复议7件、行政诉讼9件,均依法应对。" },
        { "narrative.reviews-and-litigation", "2019 2021", "reviews[review, total] = 61; reviews[litigationDirect, total] = 3; reviews[litigationAfterReview, total] = 10", "行政复议、行政诉讼共75件。", "行政复议、行政诉讼共74件。" },
        { "narrative.regulations-made", "2021", "proactive[regulations, made] = 1", "制定政府规章2件。", "制定政府规章1件。" },
        { "narrative.regulations-repealed", "2021", "proactive[regulations, repealed] = 1", "废止政府规章2件。", "废止政府规章1件。" },
        { "narrative.regulations-in-force", "2021", "proactive[regulations, inForce] = 1", "现行有效政府规章2件。", "现行有效政府规章1件。" },
        { "narrative.normative-documents-made", "2021", "proactive[normativeDocuments, made] = 1", "制发行政规范性文件2件。", "制发行政规范性文件1件。" },
        { "narrative.normative-documents-repealed", "2021", "proactive[normativeDocuments, repealed] = 1", "废止行政规范性文件2件。", "废止行政规范性文件1件。" },
        { "narrative.normative-documents-in-force", "2021", "proactive[normativeDocuments, inForce] = 1", "现行有效行政规范性文件2件。", "现行有效行政规范性文件1件。" },
        { "narrative.licensing", "2019 2021", "proactive[licensing, decisions] = 1", "作出行政许可处理决定2件。", "作出行政许可处理决定1件。" },
        { "narrative.penalties", "2019 2021", "proactive[penalties, decisions] = 1", "作出行政处罚决定2件。", "公示行政处罚2件。" },
        { "narrative.coercion", "2019 2021", "proactive[coercion, decisions] = 1", "作出行政强制决定2件。", "作出行政强制决定1件。" },
        { "narrative.all-granted", "2019 2021", "requests[granted, total] = 2; requests[denied.adminQuery, total] = 1; requests[total, total] = 3", "收到政府信息公开申请3件,均予以公开。", "收到政府信息公开申请3件,均依法办理。" },
        { "narrative.from-research", "2019 2021", "requests[newReceived, research] = 2", "政府信息公开申请科研机构3件。", "政府信息公开申请科研机构2件。" },
        { "narrative.from-social-welfare", "2019 2021", "requests[newReceived, socialWelfare] = 2", "政府信息公开申请社会公益组织3件。", "政府信息公开申请社会公益组织2件。" },
        { "narrative.from-other-organizations", "2019 2021", "requests[newReceived, total] = 12; requests[newReceived, naturalPerson] = 5; requests[newReceived, enterprise] = 1; requests[newReceived, research] = 1; requests[newReceived, socialWelfare] = 1; requests[newReceived, legalService] = 1; requests[newReceived, otherOrganization] = 3", "收到政府信息公开申请12件,自然人5件、商业企业1件、科研机构1件、社会公益组织1件、法律服务机构1件、其他组织4件。", "收到政府信息公开申请12件,自然人5件、商业企业1件、科研机构1件、社会公益组织1件、法律服务机构1件、其他组织3件。" },
        { "narrative.regulations-newly-made", "2019", "proactive[regulations, newlyMade] = 1", "制发政府规章2件。", "制发政府规章1件。" },
        { "narrative.regulations-newly-disclosed", "2019", "proactive[regulations, newlyDisclosed] = 1", "新公开政府规章2件。", "新公开政府规章1件。" },
        { "narrative.regulations-total-disclosed", "2019", "proactive[regulations, totalDisclosed] = 1", "政府规章对外公开总数量2件。", "政府规章对外公开总数量1件。" },
        { "narrative.normative-documents-newly-made", "2019", "proactive[normativeDocuments, newlyMade] = 1", "制发行政规范性文件2件。", "制发行政规范性文件1件。" },
        { "narrative.normative-documents-newly-disclosed", "2019", "proactive[normativeDocuments, newlyDisclosed] = 1", "新公开行政规范性文件2件。", "新公开行政规范性文件1件。" },
        { "narrative.normative-documents-total-disclosed", "2019", "proactive[normativeDocuments, totalDisclosed] = 1", "行政规范性文件对外公开总数量2件。", "行政规范性文件对外公开总数量1件。" },
        { "narrative.licensing-previous-items", "2019", "proactive[licensing, previousItems] = 1", "行政许可上一年项目数量2项。", "行政许可上一年项目数量1项。" },
        { "narrative.other-services-previous-items", "2019", "proactive[otherServices, previousItems] = 1", "其他对外管理服务事项上一年项目数量2项。", "其他对外管理服务事项上一年项目数量1项。" },
        { "narrative.penalties-previous-items", "2019", "proactive[penalties, previousItems] = 1", "行政处罚上一年项目数量2项。", "行政处罚上一年项目数量1项。" },
        { "narrative.coercion-previous-items", "2019", "proactive[coercion, previousItems] = 1", "行政强制上一年项目数量2项。", "行政强制上一年项目数量1项。" },
        { "narrative.admin-fees-previous-items", "2019", "proactive[adminFees, previousItems] = 1", "行政事业性收费上一年项目数量2项。", "行政事业性收费上一年项目数量1项。" },
        { "narrative.other-services", "2019", "proactive[otherServices, decisions] = 1", "其他对外管理服务事项处理决定数量2件。", "其他对外管理服务事项处理决定数量1件。" },
        { "narrative.procurement-items", "2019", "proactive[procurement, items] = 1", "政府集中采购项目2个。", "政府集中采购项目1个。" },
        { "narrative.procurement-amount", "2019", "proactive[procurement, amount] = 5.25", "政府集中采购总金额5.26万元。", "政府集中采购总金额5.3万元。" },
        { "narrative.fee-missing", "2019 2021", "year = 2022", "6=无其他需要报告的事项。", "6=本年度未收取信息处理费。" },
        { "narrative.fee-multiple-of-ten", "2019 2021", "", "6=全年收取信息处理费3945元。", "6=全年收取信息处理费3940元。" },
        { "narrative.unpaid-fee", "2021", "year = 2020; requests[other.unpaidFee, total] = 6", "6=无。", "6=全年收取信息处理费0元。" },
        { "narrative.period-year", "2019 2021", "year = 2020", "intro=统计期限自2018年1月1日起至2018年12月31日止。", "intro=统计期限自2020年1月1日起至2020年12月31日止。" },
        { "narrative.stale-year", "2019 2021", "year = 2022", "截至2021年底,公开信息5条。", "截至2022年底,公开信息5条。" },
        { "structure.section-one", "2019 2021", "", "5=问题。|6=无。", "1=概况。|5=问题。|6=无。" },
        { "structure.section-two", "2019 2021", "proactive[*, *] = missing", "1=概况。|5=问题。|6=无。", "1=概况。|2=|5=问题。|6=无。" },
        { "structure.section-three", "2019 2021", "requests[*, *] = missing", "1=概况。|5=问题。|6=无。", "1=概况。|3=|5=问题。|6=无。" },
        { "structure.section-four", "2019 2021", "reviews[*, *] = missing", "1=概况。|5=问题。|6=无。", "1=概况。|4=|5=问题。|6=无。" },
        { "structure.section-five", "2019 2021", "", "1=概况。|6=无。", "1=概况。" },
        { "structure.section-six", "2019 2021", "", "1=概况。|5=问题。", "1=概况。|2=无。" },
        { "structure.words-read", "2019 2021", "", "1=概况。|2=无。", "1=概况。|5=问题。" },
        { "structure.sections-in-order", "2019 2021", "", "2=无。|1=概况。", "intro=按照要求。|1=概况。|5=问题。" },
        { "structure.overview-empty", "2019 2021", "", "1=", "1=概况。" },
        { "structure.problems-empty", "2019 2021", "", "5=无。", "5=无专职人员的问题仍然存在。" },
        { "structure.other-empty", "2019 2021", "", "6=", "6=无。" },
        { "structure.summary-publication", "2019 2021", "year = 2022", "1=概况。|5=问题。", "1=主动公开情况。|5=问题。" },
        { "structure.summary-requests", "2019 2021", "year = 2022", "1=概况。|5=问题。", "1=依申请公开情况。|5=问题。" },
        { "structure.summary-management", "2019 2021", "year = 2022", "1=概况。|5=问题。", "1=政府信息管理情况。|5=问题。" },
        { "structure.summary-platform", "2019 2021", "year = 2022", "1=概况。|5=问题。", "1=平台建设情况。|5=问题。" },
        { "structure.summary-supervision", "2019 2021", "year = 2022", "1=概况。|5=问题。", "1=监督保障情况。|5=问题。" },
        { "structure.accountability", "2019 2021", "scope = aggregate", "1=概况。|5=问题。", "1=工作纳入年度考核。|5=问题。" },
        { "structure.basis-outdated", "2019 2021", "year = 2022", "intro=根据国办公开办函〔2019〕60号编制。", "intro=根据国办公开办函〔2021〕30号编制。" },
        { "structure.basis-misnamed", "2019 2021", "", "intro=根据国办政务公开办函〔2021〕30号编制。", "intro=根据国办公开办函〔2021〕30号编制。" },
        { "structure.template-text", "2019 2021", "", "2=该部分以表格形式报告。表格如下:", "2=" },
        { "structure.heading-number-twice", "2019 2021", "", "3:四、申请情况=|4:四、复议情况=|5:五、问题=。", "3:三、申请情况=|4:四、复议情况=|5:存在的问题=。" },
        { "structure.heading-number-left-out", "2019 2021", "", "3:三、申请情况=|4:五、复议情况=|5:六、问题=。", "3:三、申请情况=|5:五、问题=。" },
        { "structure.basis-outdated-by-title", "2019 2021", "year = 2022", "intro=根据《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》编制。", "intro=根据《青禾省人民政府办公厅关于做好政府信息公开工作年度报告有关事项的通知》编制。" },
        { "structure.basis-misnumbered", "2019 2021", "", "intro=根据《政府信息公开工作年度报告格式》(国办发〔2021〕30号)编制。", "intro=根据《政府信息公开工作年度报告格式》(国办公开办函〔2021〕30号)编制。" },
        { "structure.regulation-outdated", "2019 2021", "", "intro=根据《政府信息公开条例》(国务院令第492号)编制。", "intro=根据《政府信息公开条例》(国务院令第711号)编制。" },
        { "structure.signed-after-publication", "2019 2021", "signed = 2024-01-30; published = 2024-01-23", "", "" },
        { "structure.published-in-time", "2019 2021", "year = 2023; unit = 青禾县人民政府; scope = unknown; published = 2024-02-01", "", "" },
        { "structure.published-in-time-own", "2019 2021", "year = 2023; published = 2024-02-01", "", "" },
        { "structure.published-in-time-aggregate", "2019 2021", "year = 2023; scope = aggregate; published = 2024-04-01", "", "" },
        { "structure.published-in-following-year", "2019 2021", "year = 2023; published = 2023-12-31", "", "" },
        { "structure.signed-in-following-year", "2019 2021", "year = 2023; signed = 2023-01-20", "", "" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Words_that_break_a_rule_are_found_and_words_near_them_are_not(string rule, string editions, string cells, string breaking, string near)
    {
        foreach (string edition in editions.Split(' '))
        {
            Finding finding = Assert.Single(National.CheckBothWays(Report(edition, cells, breaking)), f => f.Rule == rule);
            Assert.Equal(Outcome.Fail, finding.Outcome);
            if (National.Rules.Single(r => r.Id == rule).Claims.Count > 0)
                Assert.NotEmpty(finding.Evidence);
            if (near.Length > 0)
                Assert.DoesNotContain(National.CheckBothWays(Report(edition, cells, near)), f => f.Rule == rule);
        }
    }

    /// <summary>Words with a percentage, and whether it is held against the totals of 805 and 859.</summary>
    [Theory]
    [InlineData("予以公开258件,占33.9%。", true)]
    [InlineData("予以公开258件,占比33.9%。", true)]
    [InlineData("予以公开258件(33.9%)。", true)]
    [InlineData("258件予以公开,占答复总数的33.9%。", true)]
    [InlineData("予以公开258件(占政府信息公开申请总数的比例为33.9%)。", true)]
    [InlineData("予以公开258件,占本年度全部申请的33.9%。", true)]
    [InlineData("予以公开258件,同比增长33.9%。", false)]
    [InlineData("予以公开258件,较上年增加18件,增长33.9%。", false)]
    [InlineData("予以公开258件(同比下降33.9%)。", false)]
    [InlineData("予以公开258件,按时办结率99%。", false)]
    [InlineData("予以公开258件,其中网上办理占45%。", false)]
    [InlineData("予以公开258件,占全区总量的9%。", false)]
    [InlineData("予以公开258件,占同类申请的9%。", false)]
    [InlineData("予以公开258件,占行政复议案件的9%。", false)]
    [InlineData("予以公开258件,占约33%。", false)]
    [InlineData("予以公开258件(33.9%,较上年提高)。", false)]
    public void Only_a_percentage_that_is_said_to_be_a_share_is_held_against_the_totals(string words, bool isShare)
    {
        Report report = Report("2021", "requests[total, total] = 805; requests[newReceived, total] = 859", $"收到政府信息公开申请859件。{words}");
        Assert.Equal(isShare, National.CheckBothWays(report).Any(f => f.Rule == "narrative.share"));
    }

    /// <summary>One mistake in the words is one finding: a wrong number isn't accused once more through its percentage or its sum.</summary>
    [Theory]
    [InlineData("予以公开268件,占32.0%。", "narrative.granted")]
    [InlineData("予以公开258件,占33.9%。", "narrative.share")]
    [InlineData("予以公开258件,占32.1%。", "")]
    [InlineData("予以公开258件,占32%。", "")]
    [InlineData("答复805件,予以公开258件,部分公开0件,不予公开9件,无法提供0件,不予处理0件,其他处理547件。", "narrative.denied")]
    public void One_wrong_number_is_found_once(string words, string rule)
    {
        Report report = Report("2021", "requests[total, total] = 805; requests[newReceived, total] = 859; requests[granted, total] = 258; requests[other.misc, total] = 547", $"收到政府信息公开申请859件。{words}");
        Assert.Equal(rule.Length > 0 ? [rule] : [], National.CheckBothWays(report).Where(f => f.Rule.StartsWith("narrative.", StringComparison.Ordinal)).Select(f => f.Rule));
    }

    [Fact]
    public void A_date_of_publication_that_is_wrong_is_found_once() =>
        Assert.Equal(["structure.published-in-following-year"], National.CheckBothWays(Report("2021", "year = 2023; signed = 2024-01-20; published = 2023-01-25", "")).Select(f => f.Rule).Where(r => r.StartsWith("structure.", StringComparison.Ordinal)));

    [Fact]
    public void All_of_a_part_in_brackets_is_not_all()
    {
        Report report = Report("2021", "requests[carriedOut, total] = 1", "上年结转政府信息公开申请5件(均已办结)。");
        Assert.Equal(Outcome.NotAssessable, Assert.Single(National.CheckBothWays(report), f => f.Rule == "narrative.all-answered").Outcome);
    }

    [Fact]
    public void Dates_that_are_in_order_or_unknown_break_no_rule()
    {
        foreach (string dates in new[] { "year = 2023; signed = 2024-01-23; published = 2024-01-31", "year = 2023; scope = aggregate; published = 2024-03-31", "year = 2023" })
            Assert.DoesNotContain(National.CheckBothWays(Report("2021", dates, "")), f => f.Rule.StartsWith("structure.", StringComparison.Ordinal));
    }

    [Fact]
    public void A_report_without_words_breaks_no_rule_about_words() =>
        Assert.DoesNotContain(National.CheckBothWays(ReportSketch.Draw("2021")), f => f.Rule.StartsWith("narrative.", StringComparison.Ordinal) || f.Rule.StartsWith("structure.", StringComparison.Ordinal));

    [Fact]
    public void Every_rule_about_words_is_broken_here_in_each_of_its_editions()
    {
        IEnumerable<string> broken = Cases.SelectMany(c => ((string)c[1]).Split(' ').Select(edition => $"{c[0]} {edition}"));
        IEnumerable<string> stated = National.Rules.Where(r => r.Pack.Id is "cn.national.narrative" or "cn.national.structure").SelectMany(r => r.Forms.Select(form => $"{r.Id} {form[^4..]}"));
        Assert.Equal(stated.Order(StringComparer.Ordinal), broken.Order(StringComparer.Ordinal));
    }

    internal static Report Report(string edition, string changes, string words)
    {
        ReportBuilder report = new(ReportSketch.Draw(edition, changes));
        foreach (string part in words.Split('|', StringSplitOptions.RemoveEmptyEntries))
        {
            string[] section = part.Contains('=', StringComparison.Ordinal) ? part.Split('=') : ["1", part];
            string[] named = section[0].Split(':');
            report.Narrative.Add(new(named[0], named.Length > 1 ? named[1] : null, section[1]));
        }

        return report.Build();
    }
}
