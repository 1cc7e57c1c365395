using DisclosureRules.Checking;
using DisclosureRules.Findings;
using DisclosureRules.Rules;
using DisclosureRules.Tests.Generators;

namespace DisclosureRules.Tests.Packs;

/// <summary>The national packs' own test: for every rule and edition a report that breaks it and, at the borders, reports that don't.</summary>
public class NationalRuleTests
{
    private const string SingleOther = "requests[other.*, *] = missing; requests[other, *] = 0";
    private static readonly RuleSet National = RuleSet.Compile(RulePacks.National);

    /// <summary>Rule, the one instance that fails, editions, and what the report has instead of zeros.</summary>
    public static readonly TheoryData<string, string, string, string> Violations = new()
    {
        { "form.edition-2019-outdated", "", "2019", "year = 2021" },
        { "form.edition-2021-premature", "", "2021", "year = 2020" },
        { "form.mixed-editions", "", "2021", "proactive[regulations, newlyMade] = 0" },
        { "form.not-a-number", "", "2019 2021", "requests[granted, enterprise] = blank" },
        { "form.missing-table-proactive", "", "2019 2021", "proactive[*, *] = missing" },
        { "form.missing-table-requests", "", "2019 2021", "requests[*, *] = missing" },
        { "form.missing-table-reviews", "", "2019 2021", "reviews[*, *] = missing" },
        { "proactive.count-2021", "proactive[licensing, decisions]", "2021", "proactive[licensing, decisions] = -1" },
        { "proactive.count-2019", "proactive[procurement, items]", "2019", "proactive[procurement, items] = 1.5" },
        { "proactive.change-is-whole", "proactive[licensing, change]", "2019", "proactive[licensing, change] = -0.5" },
        { "proactive.amount", "proactive[procurement, amount]", "2019", "proactive[procurement, amount] = -0.01" },
        { "proactive.amount", "proactive[adminFees, amount]", "2021", "proactive[adminFees, amount] = -0.01" },
        { "proactive.in-force", "normativeDocuments", "2021", "proactive[normativeDocuments, made] = 2; proactive[normativeDocuments, repealed] = 1" },
        { "proactive.disclosed-total", "normativeDocuments", "2019", "proactive[normativeDocuments, newlyDisclosed] = 1" },
        { "proactive.regulations-power", "", "2019", "unit = 青禾镇; proactive[regulations, totalDisclosed] = 1" },
        { "proactive.regulations-power", "", "2021", "proactive[regulations, inForce] = 1" },
        { "proactive.fee-unit", "", "2021", "proactive[adminFees, amount] = 100000" },
        { "proactive.column-confusion", "licensing", "2019", "proactive[licensing, previousItems] = 21; proactive[licensing, change] = 19; proactive[licensing, decisions] = 40" },
        { "proactive.items-left", "adminFees", "2019", "proactive[adminFees, previousItems] = 2; proactive[adminFees, change] = -3" },
        { "proactive.unit-in-cell", "proactive[procurement, amount]", "2019", "proactive[procurement, amount] = \"240万元\"" },
        { "proactive.unit-in-cell", "proactive[adminFees, amount]", "2021", "proactive[adminFees, amount] = \"240万元\"" },
        { "requests.balance", "enterprise", "2019 2021", "requests[newReceived, enterprise] = 1" },
        { "requests.row-total", "newReceived", "2019 2021", "requests[newReceived, enterprise] = 1" },
        { "requests.row-total-blank", "granted", "2019 2021", "requests[granted, enterprise] = 1; requests[granted, total] = blank" },
        { "requests.only-totals", "", "2019 2021", "requests[newReceived, *] = blank; requests[newReceived, total] = 1" },
        { "requests.column-total", "enterprise", "2019 2021", "requests[granted, enterprise] = 1" },
        { "requests.column-total-blank", "enterprise", "2019 2021", "requests[granted, enterprise] = 1; requests[total, enterprise] = blank" },
        { "requests.column-total-single-other", "enterprise", "2021", $"{SingleOther}; requests[other, enterprise] = 1" },
        { "requests.row-total-single-other", "", "2021", $"{SingleOther}; requests[other, enterprise] = 1" },
        { "requests.row-total-blank-single-other", "", "2021", $"{SingleOther}; requests[other, enterprise] = 1; requests[other, total] = blank" },
        { "requests.count-single-other", "requests[other, enterprise]", "2021", $"{SingleOther}; requests[other, enterprise] = -1" },
        { "requests.other-subrows", "", "2021", SingleOther },
        { "requests.count", "requests[granted, enterprise]", "2019 2021", "requests[granted, enterprise] = -1" },
        { "reviews.row-total", "review", "2019 2021", "reviews[review, upheld] = 1" },
        { "reviews.row-total-blank", "litigationDirect", "2019 2021", "reviews[litigationDirect, pending] = 1; reviews[litigationDirect, total] = blank" },
        { "reviews.count", "reviews[review, upheld]", "2019 2021", "reviews[review, upheld] = 0.5" },
        { "reviews.without-requests", "", "2019 2021", "reviews[review, total] = 1" },
    };

    /// <summary>Rule, edition, and a report that comes near a violation without being one.</summary>
    public static readonly TheoryData<string, string, string> NearMisses = new()
    {
        { "form.edition-2019-outdated", "2019", "year = 2019" },
        { "form.edition-2021-premature", "2021", "year = 2021" },
        { "form.not-a-number", "2021", "requests[granted, *] = missing" },
        { "form.missing-table-proactive", "2021", "proactive[*, *] = missing; proactive[adminFees, amount] = \"/\"" },
        { "form.missing-table-requests", "2021", "requests[*, *] = missing; requests[total, total] = blank" },
        { "form.missing-table-reviews", "2021", "reviews[litigationDirect, *] = missing; reviews[litigationAfterReview, *] = missing" },
        { "proactive.count-2021", "2021", "proactive[licensing, decisions] = blank; proactive[penalties, decisions] = \"/\"" },
        { "proactive.change-is-whole", "2019", "proactive[licensing, change] = -417" },
        { "proactive.amount", "2021", "proactive[adminFees, amount] = 59237.2449" },
        { "proactive.in-force", "2021", "proactive[normativeDocuments, made] = 2; proactive[normativeDocuments, repealed] = 2" },
        { "proactive.disclosed-total", "2019", "proactive[normativeDocuments, newlyDisclosed] = 8; proactive[normativeDocuments, totalDisclosed] = 8" },
        { "proactive.regulations-power", "2021", "unit = 青禾市人民政府; proactive[regulations, inForce] = 1" },
        { "proactive.regulations-power", "2021", "unit = 国家档案局; proactive[regulations, inForce] = 1" },
        { "proactive.fee-unit", "2021", "proactive[adminFees, amount] = 99999.9999" },
        { "proactive.fee-unit", "2021", "unit = 青禾市人民政府; proactive[adminFees, amount] = 100000" },
        { "proactive.column-confusion", "2019", "proactive[licensing, previousItems] = 40; proactive[licensing, decisions] = 40" },
        { "proactive.column-confusion", "2019", "proactive[licensing, previousItems] = 21; proactive[licensing, change] = 19; proactive[licensing, decisions] = 42" },
        { "proactive.items-left", "2019", "proactive[adminFees, previousItems] = 3; proactive[adminFees, change] = -3" },
        { "proactive.unit-in-cell", "2021", "proactive[adminFees, amount] = \"/\"" },
        { "requests.balance", "2021", "requests[newReceived, enterprise] = 1; requests[carriedOut, enterprise] = 1" },
        { "requests.row-total", "2021", "requests[granted, enterprise] = 1; requests[granted, total] = blank" },
        { "requests.row-total-blank", "2021", "requests[granted, *] = blank" },
        { "requests.row-total", "2021", "requests[granted, *] = blank; requests[granted, total] = 1" },
        { "requests.only-totals", "2021", "requests[granted, *] = blank; requests[granted, total] = 0" },
        { "requests.only-totals", "2021", "requests[granted, *] = blank; requests[granted, enterprise] = 0; requests[granted, total] = 1" },
        { "requests.column-total", "2021", "requests[granted, enterprise] = 1; requests[total, enterprise] = blank" },
        { "requests.column-total", "2021", SingleOther },
        { "requests.row-total", "2021", SingleOther },
        { "requests.column-total-blank", "2021", "requests[*, enterprise] = blank" },
        { "requests.column-total-blank", "2021", "requests[granted, enterprise] = 1; requests[granted, total] = 1; requests[total, enterprise] = 1; requests[total, total] = blank" },
        { "requests.column-total-single-other", "2021", $"{SingleOther}; requests[other, enterprise] = 1; requests[total, enterprise] = 1" },
        { "requests.row-total-single-other", "2021", $"{SingleOther}; requests[other, *] = blank; requests[other, total] = 1" },
        { "requests.row-total-single-other", "2021", $"{SingleOther}; requests[other, enterprise] = 1; requests[other, total] = 1" },
        { "requests.other-subrows", "2021", "requests[other, *] = 0" },
        { "reviews.row-total", "2021", "reviews[review, upheld] = 1; reviews[review, total] = blank" },
        { "reviews.row-total-blank", "2021", "reviews[review, *] = blank" },
        { "reviews.without-requests", "2021", "reviews[review, total] = 1; requests[carriedIn, total] = 1" },
    };

    [Theory]
    [MemberData(nameof(Violations))]
    public void A_violation_is_found_where_it_is(string rule, string instance, string editions, string changes)
    {
        foreach (string edition in editions.Split(' '))
        {
            Finding finding = Assert.Single(National.CheckBothWays(ReportSketch.Draw(edition, changes)), f => f.Rule == rule);
            Assert.Equal((instance, Outcome.Fail), (finding.Instance, finding.Outcome));
            Assert.DoesNotContain("?", finding.Message.Zh + finding.Message.En, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(NearMisses))]
    public void A_near_miss_is_no_finding(string rule, string edition, string changes) =>
        Assert.DoesNotContain(National.CheckBothWays(ReportSketch.Draw(edition, changes)), f => f.Rule == rule);

    [Theory]
    [InlineData("2019")]
    [InlineData("2021")]
    public void A_report_of_zeros_has_no_finding(string edition) => Assert.Empty(National.CheckBothWays(ReportSketch.Draw(edition)));

    /// <summary>Of two kinds of cells that are no numbers only those are counted of which there are any.</summary>
    [Theory]
    [InlineData("requests[granted, enterprise] = blank", "空白 1 个", "不是数字", "blank: 1", "something else")]
    [InlineData("requests[granted, enterprise] = \"/\"", "不是数字 1 个", "空白", "something else: 1", "blank")]
    public void What_there_is_none_of_is_not_counted(string changes, string zh, string notZh, string en, string notEn)
    {
        Finding found = Assert.Single(National.CheckBothWays(ReportSketch.Draw("2021", changes)), f => f.Rule == "form.not-a-number");
        Assert.Contains(zh, found.Message.Zh, StringComparison.Ordinal);
        Assert.DoesNotContain(notZh, found.Message.Zh, StringComparison.Ordinal);
        Assert.Contains(en, found.Message.En, StringComparison.Ordinal);
        Assert.DoesNotContain(notEn, found.Message.En, StringComparison.Ordinal);
    }

    /// <summary>What the form prints in Chinese is named so in brackets; ordinals, headings of sections and numbers of documents are as printed.</summary>
    [Fact]
    public void English_words_say_what_Chinese_ones_name()
    {
        Assert.All(National.Rules.SelectMany(r => new[] { r.Title.En, RuleText(r) }), text => Assert.DoesNotMatch(
            "[\u4E00-\u9FFF]{2}", System.Text.RegularExpressions.Regex.Replace(text, "\\([^()]*\\)|section [一二三四五六]、[\u4E00-\u9FFF、]+|国办(公开|政务公开)?办?函(〔[0-9]+〕[0-9]+号)?", "")));

        static string RuleText(Rule rule) => rule.Message is { } message ? message.En : "";
    }

    [Fact]
    public void Every_rule_is_violated_here_in_each_of_its_editions()
    {
        IEnumerable<string> violated = Violations.SelectMany(v => ((string)v[2]).Split(' ').Select(edition => $"{v[0]} {edition}"));
        string[] elsewhere = ["cn.national.narrative", "cn.national.structure", "cn.national.chain", "cn.national.sense"];
        IEnumerable<string> stated = National.Rules.Where(r => !elsewhere.Contains(r.Pack.Id)).SelectMany(r => r.Forms.Select(form => $"{r.Id} {form[^4..]}"));
        Assert.Equal(stated.Order(StringComparer.Ordinal), violated.Order(StringComparer.Ordinal));
    }
}
