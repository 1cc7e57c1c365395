using DisclosureRules.Authoring.Advice;
using DisclosureRules.Diagnostics;
using DisclosureRules.Forms;
using DisclosureRules.Primitives;

namespace DisclosureRules.Authoring.Tests.Advice;

/// <summary>The mistakes that authors made in a review, each with what is said to it: the code, and what to write instead.</summary>
public sealed class MistakeTests
{
    private const string G = "requests[granted, total]", P = "requests[partial, total]", T = "requests[total, total]", L = "proactive[licensing, decisions]";

    /// <summary>Mistakes in one check: the code of what is told, and words of it.</summary>
    public static readonly TheoryData<string, string, string> Checks = new()
    {
        { "requests[予以公开, 总计] >= 0", "rule.unknown-row", "did you mean `granted`" },
        { "requests[granted, 总计] >= 0", "rule.unknown-column", "did you mean `total`" },
        { "收到和处理政府信息公开申请情况[granted, total] >= 0", "rule.unknown-table", "did you mean `requests`" },
        { "requests[一、本年新收政府信息公开申请数量, total] >= 0", "rule.unknown-row", "did you mean `newReceived`" },
        { "requests[(一)予以公开, total] >= 0", "rule.unknown-row", "did you mean `granted`" },
        { "requests[（一） 予以公开, total] >= 0", "rule.unknown-row", "did you mean `granted`" },
        { "requests[(二)部分公开(区分处理的,只计这一情形,不计其他情形), total] >= 0", "rule.unknown-row", "did you mean `partial`" },
        { "requests[1.属于国家秘密, total] >= 0", "rule.unknown-row", "did you mean `denied.stateSecret`" },
        { "requests[１．属于国家秘密, total] >= 0", "rule.unknown-row", "did you mean `denied.stateSecret`" },
        { "sum(requests[* except {3.危及“三安全一稳定”, total, carriedOut}, total]) >= 0", "rule.unknown-row", "did you mean `denied.securityStability`" },
        { $"{G} >= 0, {P} >= 0", "expression.syntax", "`and`" },
        { $"{G} >= 90% * {T}", "expression.character", "`0.9 * …`" },
        { $"{G} > 0 && {P} > 0", "expression.character", "write `and`" },
        { $"{G} > 0 || {P} > 0", "expression.character", "write `or`" },
        { $"!({G} > 0)", "expression.character", "write `not`" },
        { $"{G} => 1", "expression.syntax", "write `>=`" },
        { $"{G} >= 1 AND {P} >= 1", "expression.syntax", "write `and`" },
        { $"{L} <= 5,000", "expression.syntax", "write `5000`" },
        { $"{L} <= 5万", "expression.syntax", "write `50000`" },
        { "unit = 青石县林业局", "rule.type", "'青石县林业局'" },
        { "unit in {'a', 'b'}", "expression.syntax", "unit = 'a' or unit = 'b'" },
        { "published < '2024-01-20'", "rule.type", "date(2024, 1, 20)" },
        { "published < date(year + 1, 2, 30)", "rule.type", "no day 30" },
        { "contains(section('五'), '诉讼')", "rule.unknown-section", "'5'" },
        { $"printed({G}) = printed({P})", "rule.type", "quoted" },
        { $"{L} in 5000..500", "advice.empty-range", "smaller one first" },
        { $"{L} >= 0 or {L} < 0", "advice.never-fails", "holds in every report" },
        { $"{L} < 0 and {L} > 5", "advice.always-fails", "holds in no report" },
        { $"{G} = {G}", "advice.never-fails", "holds in every report" },
        { "true", "advice.never-fails", "holds in every report" },
        { "if form = 'cn-annual-report-2020' then requests[granted, total] = 0", "advice.form", "never holds" },
        { $"{T} = sum(requests[{{granted, granted, partial}}, total])", "advice.named-twice", "`granted`" },
        { "requests[newReceived, total] = sum(requests[newReceived, *])", "advice.total-in-sum", "except" },
        { "proactive[procurement, items] >= 1", "advice.other-edition", "cn-annual-report-2019" },
        { "requests[other, total] >= 1", "advice.other-edition", "isPrinted" },
        { $"{G} >= 0.5", "advice.fraction", "whole numbers" },
        { "published < date(2024, 1, 20)", "advice.fixed-year", "year + 1" },
        { "published < date(year + 1, 2, 29)", "advice.leap-day", "leap years" },
        { "year = '2023'", "rule.type", "write `2023`" },
        { $"{G} 大于 3", "expression.syntax", "write `>`" },
        { $"{G} 不超过 3", "expression.syntax", "write `<=`" },
        { $"{G} 等于 3", "expression.syntax", "write `=`" },
        { $"{G} is 3", "expression.syntax", "write `=`" },
        { $"{G} between 1 and 3", "expression.syntax", "write `in`" },
        { "requests['granted', total] = 3", "expression.syntax", "write `granted`" },
        { "requests[granted, 'total'] = 3", "expression.syntax", "write `total`" },
        { "requests(granted, total) = 3", "rule.unknown-function", "`requests[granted, total]`" },
        { "requests.granted.total = 3", "rule.unknown-name", "`requests[granted, total]`" },
        { "denied.stateSecret = 3", "rule.unknown-name", "`requests[denied.stateSecret, total]`" },
        { "'2023' <= year", "rule.type", "write `2023`" },
        { $"{G} = '3'", "rule.type", "write `3`" },
        { "year in {2021, 2023}", "expression.syntax", "year = 2021 or year = 2023" },
        { "requests[total, denied.stateSecret] = 0", "rule.unknown-cell", "`requests[denied.stateSecret, total]`" },
        { "sum(requests[total, denied.*]) = 0", "rule.unknown-cell", "`requests[denied.*, total]`" },
        { "sum(requests[*, granted]) = 0", "rule.unknown-cell", "`requests[granted, *]`" },
        { "requests[r, total] >= 0", "rule.unknown-row", "\"each\": { \"r\": { \"rows\": \"requests\" } }" },
        { "requests[granted, column] >= 0", "rule.unknown-column", "\"each\": { \"c\": { \"columns\": \"requests\" } }" },
        { "requests[每行, total] >= 0", "rule.unknown-row", "\"each\": { \"r\": { \"rows\": \"requests\" } }" },
        { "x >= 0", "rule.unknown-name", "\"each\": { \"x\": \"table[*, *]\" }" },
        { "requests[denied, total] = 0", "rule.unknown-row", "`sum(requests[denied.*, total])`" },
        { "requests[不予公开, total] = 0", "rule.unknown-row", "`sum(requests[denied.*, total])`" },
        { "requests[（三）不予公开, total] = 0", "rule.unknown-row", "`sum(requests[denied.*, total])`" },
        { "requests[三、本年度办理结果, total] = 0", "rule.unknown-row", "its total is `total`" },
        { "reviews[行政诉讼, total] = 0", "rule.unknown-row", "`{litigationDirect, litigationAfterReview}`" },
        { "表三[granted, total] = 0", "rule.unknown-table", "did you mean `requests`" },
        { "表二[licensing, decisions] = 0", "rule.unknown-table", "did you mean `proactive`" },
        { "表格四[review, total] = 0", "rule.unknown-table", "did you mean `reviews`" },
        { "表3[granted, total] = 0", "rule.unknown-table", "did you mean `requests`" },
        { "第三张表[granted, total] = 0", "rule.unknown-table", "did you mean `requests`, `reviews`" },
        { "数据[granted, total] = 0", "rule.unknown-table", "did you mean `requests`" },
        { "求和(requests[denied.*, total]) = 0", "rule.unknown-function", "write `sum`" },
        { "合计(requests[denied.*, total]) = 0", "rule.unknown-function", "write `sum`" },
        { "平均(requests[denied.*, total]) <= 5", "rule.unknown-function", "multiply the other side" },
        { "average(requests[denied.*, total]) <= 5", "rule.unknown-function", "multiply the other side" },
        { "previous[carriedOut, total] = requests[carriedIn, total]", "rule.unknown-table", "`previous.requests[carriedOut, total]`" },
        { "lastYear[carriedOut, total] = requests[carriedIn, total]", "rule.unknown-table", "`previous.requests[carriedOut, total]`" },
        { "上年[carriedOut, total] = requests[carriedIn, total]", "rule.unknown-table", "`previous.requests[carriedOut, total]`" },
        { "去年.表三[carriedOut, total] = requests[carriedIn, total]", "rule.unknown-table", "`previous.requests[carriedOut, total]`" },
        { "下级.requests[granted, total] <= requests[granted, total]", "rule.unknown-table", "`sum(children.requests[granted, total])`" },
        { "上年.year = 2020", "rule.unknown-name", "did you mean `previous.year`" },
        { "年份 >= 2021", "rule.unknown-name", "did you mean `year`" },
        { "requests[granted, 2021] = 0", "rule.unknown-column", "`previous.requests[row, column]`" },
        { "requests[3, total] = 0", "rule.unknown-row", "row 3 is `granted`" },
        { "requests[granted, 1] = 0", "rule.unknown-column", "column 1 is `naturalPerson`" },
        { "sum(requests[granted..partial, total]) = 0", "expression.syntax", "{granted, partial}" },
        { "sum(requests[{granted..partial}, total]) = 0", "expression.syntax", "{granted, partial}" },
        { "requests[licensing, decisions] >= 1", "rule.unknown-row", "`proactive[licensing, decisions]`" },
    };

    /// <summary>What other languages, tables and people write: the code, and what to write, which is the same in both languages.</summary>
    public static readonly TheoryData<string, string, string> Habits = new()
    {
        { "requests[granted, partial, total] >= 0", "expression.syntax", "`requests[{granted, partial}, total]`" },
        { "requests[newReceived] >= 0", "expression.syntax", "`requests[newReceived, " },
        { "sum(requests[*]) >= 0", "expression.syntax", "`requests[*, " },
        { "sum(requests[denied*, total]) = 0", "expression.syntax", "`denied.*`" },
        { "sum(requests[{denied*, granted}, total]) = 0", "expression.syntax", "`denied.*`" },
        { "sum(requests[* - total, total]) >= 0", "expression.syntax", "`* except {total}`" },
        { "sum(requests[*-total-carriedOut, total]) >= 0", "expression.syntax", "`* except {total, carriedOut}`" },
        { "requests[granted:partial, total] = 0", "expression.syntax", "{granted, partial}" },
        { "requests[granted-partial, total] = 0", "expression.syntax", "{granted, partial}" },
        { "sum(requests[{granted:partial}, total]) = 0", "expression.syntax", "{granted, partial}" },
        { "year in (2021, 2022)", "expression.syntax", "`year in 2021..2022`" },
        { "year in (2021, 2023)", "expression.syntax", "`year = 2021 or year = 2023`" },
        { "year in [2021, 2023]", "expression.syntax", "`year = 2021 or year = 2023`" },
        { "year in 2021, 2023", "expression.syntax", "`year = 2021 or year = 2023`" },
        { "year in [2021..2023]", "expression.syntax", "`year in 2021..2023`" },
        { "year in {2021}", "expression.syntax", "`year = 2021`" },
        { "requests[granted, total] in {1, 3, 5, 7, 9}", "expression.syntax", "`requests[granted, total] = 1 or requests[granted, total] = 3 or requests[granted, total] = 5 or requests[granted, total] = 7 or …`" },
        { "requests[granted, total] in 1-5", "expression.syntax", "`requests[granted, total] in 1..5`" },
        { "requests[granted, total] in 1~5", "expression.character", "`..`" },
        { "requests[granted, total] in 1...5", "expression.character", "`..`" },
        { "requests[granted, total] in 1 to 5", "expression.syntax", "`..`" },
        { "requests[granted, total] not in 1..5", "expression.syntax", "`not requests[granted, total] in …`" },
        { "unit in ('a', 'b')", "expression.syntax", "`unit = 'a' or unit = 'b'`" },
        { "|requests[granted, total] - 1| <= 1", "expression.character", "`abs(…)`" },
        { "if year = 2021 then requests[granted, total] = 0 elseif year = 2022 then requests[granted, total] = 1", "expression.syntax", "`else if`" },
        { "if year = 2021 then requests[granted, total] = 0 elif year = 2022 then requests[granted, total] = 1", "expression.syntax", "`else if`" },
        { "requests[granted, total] >= 十", "rule.unknown-name", "`10`" },
        { "requests[granted, total] >= 二十三", "rule.unknown-name", "`23`" },
        { "requests[granted, total] <= 一百件", "rule.unknown-name", "`100`" },
        { "year = 2023年", "expression.syntax", "`2023`" },
        { "requests[granted, total] >= 5件", "expression.syntax", "`5`" },
        { "requests[granted, total] >= 5万元", "expression.syntax", "`50000`" },
        { "requests[granted, total] >= .5", "expression.character", "`0.5`" },
        { "unit = 「青石县」", "expression.character", "`'青石县'`" },
        { "unit = 『青石县』", "expression.character", "`'青石县'`" },
        { "requests[granted, total]^2 >= 0", "expression.character", "" },
        { "requests[granted, total] ** 2 >= 0", "expression.character", "" },
        { "requests[granted, total] % 2 = 0", "expression.character", "`multipleOf(a, 10)`" },
        { "IF(year = 2021, requests[granted, total] = 0, requests[granted, total] = 1)", "expression.syntax", "`if … then … else …`" },
        { "if(year = 2021, requests[granted, total] = 0)", "expression.syntax", "`if … then … else …`" },
        { "IF(year = 2021) then requests[granted, total] = 0", "expression.syntax", "`if`" },
        { "NOT(requests[granted, total] = 0)", "expression.syntax", "`not`" },
        { "for r in requests.rows: requests[r, total] >= 0", "expression.syntax", "`all`" },
        { "for all r in requests.rows: requests[r, total] >= 0", "expression.syntax", "`all`" },
        { "for each r in requests.rows: requests[r, total] >= 0", "expression.syntax", "`all`" },
        { "foreach r in requests.rows: requests[r, total] >= 0", "expression.syntax", "`all`" },
        { "unit like '%局'", "expression.syntax", "`endsWith(unit, '局')`" },
        { "unit like '青石%'", "expression.syntax", "`startsWith(unit, '青石')`" },
        { "unit like '%青石%'", "expression.syntax", "`contains(unit, '青石')`" },
        { "unit contains '局'", "expression.syntax", "`contains(unit, '局')`" },
        { "unit 包含 '局'", "expression.syntax", "`contains(unit, '局')`" },
        { "unit ends with '局'", "expression.syntax", "`endsWith(unit, '局')`" },
        { "section('5') contains '无'", "expression.syntax", "`contains(section('5'), '无')`" },
        { "unit = ''", "advice.empty-text", "`isKnown(unit)`" },
        { "requests[granted, total] = ''", "rule.type", "`isBlank(requests[granted, total])`" },
        { "requests[granted, total] = null", "rule.unknown-name", "isBlank(" },
        { "requests[granted, total] = 空", "rule.unknown-name", "isBlank(" },
        { "unit = null", "rule.unknown-name", "`isKnown(unit)`" },
        { "requests[granted, total] is null", "expression.syntax", "`isBlank(requests[granted, total])`" },
        { "requests[granted, total] is not null", "expression.syntax", "`not isBlank(requests[granted, total])`" },
        { "unit is null", "expression.syntax", "`not isKnown(unit)`" },
        { "requests[granted, total] >= 0; requests[partial, total] >= 0", "expression.character", "`and`" },
        { "requests[granted, total] >= 0;", "expression.character", "" },
        { "requests[granted, total] >= 0。", "expression.character", "" },
        { "round(requests[granted, total]) >= 0", "rule.unknown-function", "`abs(a - b) <= 1`" },
        { "四舍五入(requests[granted, total]) >= 0", "rule.unknown-function", "`abs(a - b) <= 1`" },
        { "mod(requests[granted, total], 2) = 0", "rule.unknown-function", "`multipleOf`" },
        { "contains(section(五), '无')", "rule.unknown-section", "'5'" },
        { "contains(section(5), '无')", "rule.unknown-section", "'5'" },
        { "contains(section('第五部分'), '无')", "rule.unknown-section", "'5'" },
        { "requests[total, total] >= previous.previous.requests[total, total]", "rule.unknown-table", "`previous.`" },
        { "previous.previous.year = 2020", "rule.unknown-table", "`previous.`" },
        { "requests[total, total] >= requests.previous[total, total]", "rule.unknown-table", "`previous.requests[total, total]`" },
        { "requests[licensing, total] >= 1", "rule.unknown-row", "`proactive`" },
        { "requests[granted, decisions] >= 1", "rule.unknown-column", "`proactive`" },
        { "requests[granted, total] 》 1", "expression.character", "`>`" },
        { "requests[granted, total] 》= 1", "expression.character", "`>=`" },
        { "requests[granted, total]《1", "expression.character", "`<`" },
        { "》requests[granted, total] >= 1", "expression.character", "`》`" },
        { "requests[granted, total] >= 1》", "expression.character", "`》`" },
        { "requests[granted, total] >= 1 then requests[partial, total] = 0", "expression.syntax", "`if … then …`" },
        { "if requests[granted, total] >= 1, requests[partial, total] = 0", "expression.syntax", "`if … then …`" },
        { "requests[granted, total] >= 1)", "expression.syntax", "`(`" },
        { "requests granted, total] >= 1", "expression.syntax", "`requests[granted, total]`" },
        { "sum requests[granted, *] >= 1", "expression.syntax", "`sum(requests[granted, *])`" },
        { "zero requests[{granted, partial}, total]", "expression.syntax", "`zero(requests[{granted, partial}, total])`" },
        { "requests[granted, total] = 1 or 2", "rule.type", "`requests[granted, total] = 1 or requests[granted, total] = 2`" },
        { "year = 2021 or -1", "rule.type", "`year = 2021 or year = -1`" },
        { "2021 or 2022 = year", "rule.type", "`2021 = year or 2022 = year`" },
        { "unit = 'a' or 'b'", "rule.type", "`unit = 'a' or unit = 'b'`" },
        { "requests[granted, total] != 1 and 2", "rule.type", "`requests[granted, total] != 1 and requests[granted, total] != 2`" },
    };

    /// <summary>Mistakes in other members of a rule.</summary>
    public static readonly TheoryData<string, string, string> Members = new()
    {
        { $$""" "when": "year < 2000", "check": "{{G}} >= 1" """, "advice.never-applies", "$.rules[0].when" },
        { $$""" "when": "false", "check": "{{G}} >= 1" """, "advice.never-applies", "$.rules[0].when" },
        { $$""" "years": "2015..2018", "check": "{{G}} >= 1" """, "advice.years-outside", "$.rules[0].years" },
        { $$""" "when": "unit = '青石县林业局 '", "check": "{{G}} >= 1" """, "advice.blank-in-text", "$.rules[0].when" },
        { $$""" "when": "unit = '*档案局'", "check": "{{G}} >= 1" """, "advice.unit-pattern", "$.rules[0].when" },
        { """ "columnTotals": { "table": "requests", "total": "total" } """, "advice.total-takes-in", "$.rules[0].columnTotals" },
        { $$""" "when": "scope = 'aggregated'", "check": "{{G}} >= 1" """, "advice.scope", "$.rules[0].when" },
        { $$""" "each": { "r": ["granted"] }, "check": "{{G}} >= 1" """, "advice.unused-variable", "$.rules[0].each.r" },
        { $$""" "message": "{expected}", "check": "contains(unit, '局')" """, "advice.placeholder", "$.rules[0].message" },
        { $$""" "message": "{quote}", "check": "{{G}} >= 1" """, "advice.placeholder", "$.rules[0].message" },
        { $$""" "condition": "year > 2022", "check": "{{G}} >= 1" """, "json.unknown-member", "$.rules[0].condition" },
        { $$""" "message": "{actual", "check": "{{G}} >= 1" """, "rule.message", "$.rules[0].message" },
        { $$""" "message": "{acutal}", "check": "{{G}} >= 1" """, "rule.unknown-name", "$.rules[0].message" },
        { """ "when": "foo", "check": "requests[granted, total] >= 1" """, "rule.unknown-name", "$.rules[0].when" },
        { """ "rowTotals": { "table": "requests", "total": "totl" } """, "rule.unknown-column", "$.rules[0].rowTotals.total" },
        { """ "rowTotals": { "table": "reqests", "total": "total" } """, "rule.unknown-table", "$.rules[0].rowTotals.table" },
        { """ "columnTotals": { "table": "requests", "total": "total", "except": ["newRecieved"] } """, "rule.unknown-row", "$.rules[0].columnTotals.except[0]" },
        { """ "each": [{ "r": "requests" }], "check": "requests[r, total] >= 1" """, "rule.each", "$.rules[0].each" },
        { """ "each": { "r": "requests" }, "check": "requests[r, total] >= 1" """, "rule.each", "$.rules[0].each.r" },
        { """ "each": { "r": { "rows": "reqests" } }, "check": "requests[r, total] >= 1" """, "rule.unknown-table", "$.rules[0].each.r.rows" },
        { """ "each": { "r": ["granted", "partal"] }, "check": "requests[r, total] >= 1" """, "rule.unknown-name", "$.rules[0].each.r[1]" },
        { $$""" "claim": "requests.recieved", "check": "stated >= 1" """, "rule.unknown-claim", "$.rules[0].claim" },
        { $$""" "forms": ["cn-annual-report-2022"], "check": "{{G}} >= 1" """, "rule.unknown-form", "$.rules[0].forms" },
        { $$""" "blank": 0, "check": "{{G}} >= 1" """, "rule.blank", "$.rules[0].blank" },
        { """ "rowTotals": { "table": "requests", "total": "total" } """, "advice.implied", "$.rules[0]" },
    };

    /// <summary>Mistakes outside the rules.</summary>
    public static readonly TheoryData<string, string> Packs = new()
    {
        { """ "sets": { "a": ["b"], "b": ["a"] }, "rules": [R] """, "pack.cyclic-set" },
        { """ "sets": { "a": [] }, "rules": [R] """, "pack.empty-set" },
        { """ "sets": { "a": ["grantd"] }, "rules": [R] """, "rule.unknown-row" },
        { """ "sets": { "结果": ["granted"] }, "rules": [] """, "pack.set-name" },
        { """ "sets": { "not-results": ["granted"] }, "rules": [] """, "pack.set-name" },
        { """ "sets": { "granted": ["partial"], "a": ["granted"] }, "rules": [R] """, "advice.set-hides" },
        { """ "sets": { "unused": ["局"], "a": ["granted"] }, "rules": [R] """, "advice.unused-set" },
        { """ "rules": [] """, "advice.empty-pack" },
        { """ "extends": ["nobody.knows"], "rules": [] """, "pack.unknown-extends" },
        { """ "changes": [{ "rules": "requests.balance", "severity": "info" }], "rules": [] """, "change.no-extends" },
        { """ "extends": "cn.national.requests", "changes": [{ "rules": "requests.balnce", "severity": "info" }], "rules": [] """, "change.unknown-rule" },
        { """ "extends": "cn.national.requests", "changes": [{ "rules": "requests.balance", "off": true }], "rules": [] """, "change.off" },
        { """ "extends": "cn.national.requests", "changes": [{ "rules": "requests.balance", "severity": "error" }], "rules": [] """, "advice.change-without-effect" },
        { """ "extends": "cn.national.requests", "changes": [{ "rules": "requests.balance", "off": true, "reason": "r", "reviewer": "a", "expiry": "2020-12-31" }], "rules": [] """, "change.expired" },
        { """ "units": ["甲局", "甲 局"], "rules": [] """, "advice.unit-twice" },
        { """ "years": "2030..2020", "rules": [] """, "rule.years" },
        { """ "vocabulary": { "units": { "case": ["桩"] } }, "rules": [] """, "advice.shared-unit" },
        { """ "vocabulary": { "topics": { "requests": ["办件"] } }, "rules": [] """, "advice.shared-topic" },
        { """ "vocabulary": { "units": { "session": ["场"] }, "topics": { "t": ["培训"] } }, "claims": [{ "id": "a.c", "title": "t", "topic": "t", "before": ["举办"] }], "rules": [R2] """, "advice.unused-unit" },
        { """ "vocabulary": { "topics": { "t": ["培训"] } }, "claims": [{ "id": "a.c", "title": "t", "topic": "t", "before": ["举办"], "unit": "场" }], "rules": [] """, "claim.unknown-unit" },
    };

    [Fact]
    public void A_pack_for_units_that_the_extended_pack_is_not_for_is_told()
    {
        using TemporaryPack folder = new("""{ "pack": "a.unit", "version": "1", "extends": ["city.json"], "units": ["白沙县档案局"], "forms": ["cn-annual-report-2021"], "rules": [] }""");
        folder.Write("city.json", """{ "pack": "a.city", "version": "1", "units": ["青禾市*"], "forms": ["cn-annual-report-2021"], "rules": [] }""");
        Diagnostic told = Assert.Single(PackCheck.Of([folder.Path]).Advice, d => d.Code == "advice.units-outside");
        Assert.Contains("青禾市*", told.Message.In(Language.English), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Checks))]
    public void A_mistake_in_a_check_is_told_with_what_to_write(string check, string code, string words)
    {
        Diagnostic problem = Assert.Single(Found(Rule($"\"check\": {System.Text.Json.JsonSerializer.Serialize(check)}")), d => d.Code == code);
        Assert.Contains(words, problem.Message.In(Language.English), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Habits))]
    public void What_is_written_by_habit_is_told_with_what_to_write_in_both_languages(string check, string code, string written)
    {
        Diagnostic problem = Assert.Single(Found(Rule($"\"check\": {System.Text.Json.JsonSerializer.Serialize(check)}")));
        Assert.Equal(code, problem.Code);
        Assert.Contains(written, problem.Message.In(Language.English), StringComparison.Ordinal);
        Assert.Contains(written, problem.Message.In(Language.Chinese), StringComparison.Ordinal);
    }

    /// <summary>A bar between conditions is still the one for <c>or</c>, a sign for per cent one behind a number.</summary>
    [Theory]
    [InlineData("requests[granted, total] = 1 | requests[granted, total] = 2", "write `or`")]
    [InlineData("requests[granted, total] >= 90 % * requests[total, total]", "`0.9 * …`")]
    public void A_sign_means_what_it_means_in_its_place(string check, string written) =>
        Assert.Contains(written, Assert.Single(Found(Rule($"\"check\": \"{check}\""))).Message.En, StringComparison.Ordinal);

    [Fact]
    public void All_slips_of_a_check_are_told_at_once() =>
        Assert.Equal(
            ["write `if`", "write `then`"],
            Found(Rule($"\"check\": \"如果 {G} > 0 那么 {P} = 0\"")).Where(d => d.Code == "expression.syntax").Select(d => d.Message.En.Split("; ")[1].Split(" (")[0]));

    [Fact]
    public void All_placeholders_that_there_are_not_are_told_at_once()
    {
        Diagnostic told = Assert.Single(Found(Rule($"\"message\": \"应为{{应为}},实际{{实际}}\", \"check\": \"{G} = 3\"")));
        Assert.Contains("`{应为}` (did you mean `expected`?), `{实际}` (did you mean `actual`?)", told.Message.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("件", "is one of `case`")]
    [InlineData("场", "\"units\": { \"session\": [\"场\"] }")]
    [InlineData("caes", "did you mean `case`")]
    public void A_measure_word_in_the_place_of_units_is_told_with_what_to_write(string unit, string words) =>
        Assert.Contains(words, Assert.Single(Found(Pack($$""" "vocabulary": { "topics": { "t": ["培训"] } }, "claims": [{ "id": "a.c", "title": "t", "topic": "t", "before": ["举办"], "unit": "{{unit}}" }], "rules": [] """)), d => d.Code == "claim.unknown-unit").Message.En, StringComparison.Ordinal);

    [Theory]
    [InlineData("trainig", "did you mean `training`")]
    [InlineData("业务培训", "is a word of `training`")]
    public void A_topic_that_there_is_not_is_told_with_what_to_write(string topic, string words) =>
        Assert.Contains(words, Assert.Single(Found(Pack($$""" "vocabulary": { "topics": { "training": ["业务培训"] } }, "claims": [{ "id": "a.c", "title": "t", "topic": "{{topic}}", "before": ["举办"] }], "rules": [] """)), d => d.Code == "claim.unknown-topic").Message.En, StringComparison.Ordinal);

    [Theory]
    [InlineData("condition", "when")]
    [InlineData("条件", "when")]
    [InlineData("expression", "check")]
    [InlineData("description", "title")]
    public void A_member_that_other_tools_have_is_told_with_what_it_is_called(string member, string meant) =>
        Assert.EndsWith($"is called `{meant}`", Assert.Single(Found(Rule($"\"{member}\": \"x\", \"check\": \"{G} >= 1\""))).Message.En, StringComparison.Ordinal);

    [Theory]
    [InlineData("{actual", "write `{actual}`")]
    [InlineData("{ expected is it", "write `{expected}`")]
    [InlineData("{requests[{granted, partial}, total]", "no closing `}`")]
    public void A_placeholder_that_nothing_closes_is_told_with_what_to_write(string message, string words) =>
        Assert.Contains(words, Assert.Single(Found(Rule($"\"message\": \"{message}\", \"check\": \"{G} >= 1\""))).Message.En, StringComparison.Ordinal);

    /// <summary>A row that one edition of the form has alone.</summary>
    [Fact]
    public void A_row_that_one_of_the_forms_lacks_is_told_with_the_form_that_has_it() =>
        Assert.Contains("a row of the form cn-annual-report-2021, and cn-annual-report-2019 has none", Assert.Single(Found(Rule(""" "forms": ["cn-annual-report-2019", "cn-annual-report-2021"], "check": "requests[other.misc, total] >= 1" """))).Message.En, StringComparison.Ordinal);

    /// <summary>No number is two at once: nothing is proposed that would never hold.</summary>
    [Fact]
    public void A_condition_that_could_never_hold_is_not_proposed() =>
        Assert.DoesNotContain("= 2", Assert.Single(Found(Rule($"\"check\": \"{G} = 1 and 2\""))).Message.En, StringComparison.Ordinal);

    [Fact]
    public void A_printed_label_hides_no_other_error() =>
        Assert.Equal(
            ["did you mean `granted`", "did you mean `total`", "did you mean `partial`", "`foo`"],
            Found(Rule("\"check\": \"requests[(一)予以公开, 总计] > requests[{（二）部分公开}, total] + foo\"")).Select(d => d.Message.En).Select(m => m.Contains("did you mean `f", StringComparison.Ordinal) ? "`foo`" : m.Split(" (")[1].Split('?')[0]));

    [Fact]
    public void Brackets_of_a_Chinese_keyboard_are_each_told() =>
        Assert.Equal(["write `[`", "write `,`", "write `]`"], Found(Rule("\"check\": \"sum(requests【{granted、partial}, total】) > 0\"")).Select(d => d.Message.En.Split("; ")[^1]));

    [Theory]
    [MemberData(nameof(Members))]
    public void A_mistake_in_a_member_is_told_where_the_member_stands(string members, string code, string path) =>
        Assert.Contains(Found(Rule(members)), d => d.Code == code && (d.Path ?? "").StartsWith(path, StringComparison.Ordinal));

    [Theory]
    [InlineData("*档案局", "endsWith(unit, '档案局')")]
    [InlineData("青石县*", "startsWith(unit, '青石县')")]
    [InlineData("*林*", "contains(unit, '林')")]
    [InlineData("青石县*局", "startsWith(unit, '青石县') and endsWith(unit, '局')")]
    [InlineData("*", "isKnown(unit)")]
    public void A_pattern_for_units_is_told_with_what_to_write_and_that_is_accepted(string pattern, string instead)
    {
        Diagnostic told = Assert.Single(Found(Rule($"\"when\": \"unit = '{pattern}'\", \"check\": \"{G} >= 1\"")));
        Assert.EndsWith("write " + instead, told.Message.En, StringComparison.Ordinal);
        Assert.Empty(Found(Rule($"\"when\": \"{instead}\", \"check\": \"{G} >= 1\"")));
    }

    /// <summary>What is to be written is accepted, and a total that stands below no heading takes in nothing else.</summary>
    [Theory]
    [InlineData("""{ "table": "requests", "total": "total" }""", "\"newReceived\", \"carriedIn\", \"carriedOut\"")]
    [InlineData("""{ "table": "requests", "total": "total", "except": ["newReceived"] }""", "\"newReceived\", \"carriedIn\", \"carriedOut\"")]
    [InlineData("""{ "table": "requests", "total": "total", "except": ["newReceived", "carriedIn", "carriedOut"] }""", null)]
    [InlineData("""{ "table": "requests", "total": "total", "parts": ["granted", "newReceived"] }""", null)]
    public void A_total_that_takes_in_what_stands_elsewhere_is_told(string totals, string? except)
    {
        Diagnostic[] told = [.. Found(Rule($"\"columnTotals\": {totals}")).Where(d => d.Code == "advice.total-takes-in")];
        if (except is null)
            Assert.Empty(told);
        else
            Assert.EndsWith($"write `\"except\": [{except}]`", Assert.Single(told).Message.En, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Packs))]
    public void A_mistake_in_a_pack_is_told(string members, string code) =>
        Assert.Contains(
            Found(Pack(members.Replace("R2", """{ "id": "a.b", "severity": "info", "title": "t", "check": "isStated('a.c')" }""", StringComparison.Ordinal)
                .Replace("R", """{ "id": "a.b", "severity": "info", "title": "t", "check": "zero(requests[a, total])" }""", StringComparison.Ordinal))),
            d => d.Code == code);

    [Theory]
    [InlineData("""{ "pack": "他说"好"" }""", "\\\"")]
    [InlineData("{ “pack”: 1 }", "straight quote")]
    [InlineData("{ 'pack': 1 }", "double quote")]
    [InlineData("{ \"pack\": 'a' }", "double quote")]
    [InlineData("{ \"pack\":\u3000\"a\" }", "U+3000")]
    [InlineData("{ \"pack\": \"a\",\u00A0\"version\": \"1\" }", "U+00A0")]
    public void What_is_no_JSON_is_told_with_what_to_write(string text, string words) => Assert.Contains(words, Found(text)[0].Message.En, StringComparison.Ordinal);

    [Fact]
    public void All_errors_of_an_expression_are_told_at_once()
    {
        Diagnostic[] found = [.. Found(Rule("\"check\": \"requests[grantd, totl] + requests[partil, total] > 0 and unit >= 5\""))];
        Assert.Equal(["rule.unknown-row", "rule.unknown-column", "rule.unknown-row", "rule.type"], found.Select(d => d.Code));
        Assert.Equal(found.Select(d => d.Column).Distinct().Count(), found.Length);
    }

    [Fact]
    public void All_slips_of_an_expression_are_told_at_once() =>
        Assert.Equal(["write `and`", "write `or`", "write `not`", "write `>=`", "expected `)`"], Found(Rule($"\"check\": \"{G} > 0 && {P} > 0 || !({G} => 0\"")).Select(d => d.Message.En).Select(m => m.Split("; ")[^1]));

    [Fact]
    public void A_set_that_only_another_set_names_is_used() =>
        Assert.Empty(Found(Pack("""
            "sets": { "a": ["b"], "b": ["granted"] }, "rules": [{ "id": "a.b", "severity": "info", "title": "t", "check": "zero(requests[a, total])" }]
            """)));

    [Fact]
    public void A_form_of_ones_own_answers_all_at_once_with_the_places()
    {
        using TemporaryPack form = new("""
            { "form": "own", "name": "n", "years": "2025..2021", "colour": 1,
              "sections": [{ "id": "1", "label": "s" }, { "id": "1", "label": "s" }],
              "tables": [
                { "id": "t", "label": "t", "section": "9",
                  "rows": [{ "id": "a", "label": "Men" }, { "id": "b", "label": "Men" }, { "id": "a", "label": "x" }, { "id": "c" }],
                  "columns": [{ "id": "k", "label": "k", "kind": "date" }, { "id": "l", "label": "l", "variants": ["k"] }] } ] }
            """);
        DiagnosticException problems = Assert.Throws<DiagnosticException>(() => FormCatalog.BuiltIn.WithFiles(form.Path));
        Assert.Equal(
            ["form.duplicate 2", "form.duplicate 5", "form.same-label 5", "form.same-label 6", "form.unknown-kind 6", "form.unknown-section 4", "form.years 1", "json.missing-member 5", "json.unknown-member 1"],
            problems.Diagnostics.Select(d => $"{d.Code} {d.Line}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Words_of_the_language_are_no_good_names_of_a_form()
    {
        using TemporaryPack pack = new("""{ "pack": "a", "version": "1.0.0", "forms": ["own"], "rules": [{ "id": "a.b", "severity": "info", "title": "t", "check": "t[a, k] >= 1" }] }""");
        string form = pack.Write("own.form", """{ "form": "own", "name": "n", "tables": [{ "id": "t", "label": "t", "rows": [{ "id": "a", "label": "a" }, { "id": "if", "label": "b" }], "columns": [{ "id": "k", "label": "k" }] }, { "id": "year", "label": "y", "rows": [{ "id": "a", "label": "a" }], "columns": [{ "id": "k", "label": "k" }] }] }""");
        PackCheck check = PackCheck.Of([pack.Path], withNational: false, FormCatalog.BuiltIn.WithFiles(form));
        Assert.Equal(["`year`", "`if`"], check.Advice.Where(d => d.Code == "advice.form-word").Select(d => d.Message.En.Split(' ')[9].TrimEnd(',')));
    }

    [Theory]
    [InlineData("endsWith(unit, '镇人民政府')", "endsWith(unit, '街道办事处')", false)]
    [InlineData("endsWith(unit, '镇人民政府')", "endsWith(unit, '人民政府')", true)]
    [InlineData("startsWith(unit, '青石县')", "startsWith(unit, '白沙县', '黄土县')", false)]
    [InlineData("startsWith(unit, '青石县')", "endsWith(unit, '局')", true)]
    [InlineData("scope = 'own'", "scope = 'aggregate'", false)]
    [InlineData("scope != 'own'", "scope = 'own'", false)]
    [InlineData("unit = '青石县林业局'", "endsWith(unit, '镇')", false)]
    [InlineData("unit = '青石县林业局'", "not contains(unit, '林业')", false)]
    [InlineData("unit = '青石县林业局'", "contains(unit, '林业')", true)]
    [InlineData("isBlank(requests[partial, total])", "isNumber(requests[partial, total])", false)]
    [InlineData("isBlank(requests[partial, total])", "not isNumber(requests[partial, total])", true)]
    [InlineData("isBlank(requests[partial, total])", "not isNumber(requests[partial, total], requests[granted, total])", true)]
    public void Rules_that_never_meet_exclude_nothing(string one, string other, bool canMeet)
    {
        string[] found = [.. Found(Pack($$""" "rules": [{ "id": "a.a", "severity": "info", "title": "t", "when": "{{one}}", "check": "{{L}} >= 100" }, { "id": "a.b", "severity": "info", "title": "t", "when": "{{other}}", "check": "{{L}} < 50" }] """)).Select(d => d.Code)];
        Assert.Equal(canMeet, found.Contains("advice.excludes"));
    }

    [Fact]
    public void Two_rules_that_exclude_each_other_are_told_and_one_that_is_implied()
    {
        string two(string a, string b) => Pack($$""" "rules": [{ "id": "a.a", "severity": "info", "title": "t", "check": "{{a}}" }, { "id": "a.b", "severity": "info", "title": "t", "check": "{{b}}" }] """);
        Assert.Equal(["advice.excludes"], Found(two($"{L} > 100", $"{L} < 100")).Select(d => d.Code));
        Assert.Equal(["advice.implied"], Found(two($"{L} >= 100", $"{L} >= 50")).Select(d => d.Code));
        Assert.Empty(Found(two($"{L} >= 100", $"{P} >= 50")));
    }

    /// <summary>The prover doesn't look into words: what a rule over them repeats is told by holding the conditions against each other.</summary>
    [Theory]
    [InlineData("requests.none", "requests[newReceived, total] = 0", "advice.words-same", "narrative.no-requests")]
    [InlineData("requests.received", "stated = requests[newReceived, total] or stated = requests[newReceived, total] + requests[carriedIn, total]", "advice.words-same", "narrative.received")]
    [InlineData("requests.received", "stated = requests[newReceived, total] + requests[carriedIn, total] or requests[newReceived, total] = stated", "advice.words-same", "narrative.received")]
    [InlineData("requests.received", "stated = requests[newReceived, total]", "advice.words-stricter", "narrative.received")]
    [InlineData("requests.received", "stated = requests[newReceived, total] or stated = requests[newReceived, total] + requests[carriedIn, total] or stated = 0", "advice.words-implied", "narrative.received")]
    public void A_rule_over_words_that_repeats_a_national_one_is_told(string claim, string check, string code, string other)
    {
        Diagnostic told = Assert.Single(Found(OverWords(claim, check)));
        Assert.Equal((code, "$.rules[0].check"), (told.Code, told.Path));
        Assert.Contains($"`{other}` (“", told.Message.En, StringComparison.Ordinal);
        Assert.Contains($"`{other}`(“", told.Message.Zh, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("requests.received", "stated >= 5")]
    [InlineData("requests.received", "stated = requests[granted, total]")]
    [InlineData("requests.none", "requests[carriedIn, total] = 0")]
    public void A_rule_over_words_that_says_something_of_its_own_is_not_told(string claim, string check) =>
        Assert.Empty(Found(OverWords(claim, check)));

    [Fact]
    public void A_claim_word_that_is_a_topic_elsewhere_is_told() => Assert.Contains(Found(Pack("""
        "vocabulary": { "units": { "person": ["人次"] }, "topics": { "forest": ["林长制培训"] } },
        "claims": [{ "id": "f.t", "title": "t", "topic": "forest", "before": ["培训"], "unit": "person" }],
        "rules": [{ "id": "f.a", "severity": "info", "title": "t", "claim": "f.t", "check": "stated >= 1" }]
        """)), d => d.Code == "advice.claim-word");

    [Fact]
    public void A_claim_that_is_written_wrong_is_told_once() => Assert.Equal(["claim.words"], Found(Pack("""
        "claims": [{ "id": "a.a", "title": "t" }],
        "rules": [{ "id": "a.b", "severity": "info", "title": "t", "claim": "a.a", "check": "stated >= 1" }]
        """)).Select(d => d.Code));

    [Theory]
    [InlineData("rules/national")]
    [InlineData("rules/examples/unit-pack.json")]
    public void Nothing_is_said_of_what_ships(string path)
    {
        PackCheck check = PackCheck.Of([Path.Combine(Repository.Root, path)]);
        Assert.Empty(check.Errors.Concat(check.Advice).Select(d => d.ToString(Language.English)));
    }

    [Fact]
    public void The_line_is_shown_with_a_mark_below_the_place()
    {
        using TemporaryPack pack = new(Rule("\"check\": \"requests[予以公开, total] = 1\""));
        (string line, string mark) = new SourceExcerpt().Of(PackCheck.Of([pack.Path]).Errors[0])!.Value;
        Assert.Equal("予以公开", line[mark.IndexOf('^', StringComparison.Ordinal)..][..4]);
    }

    private static string Rule(string members) => Pack($$""" "rules": [{ "id": "a.b", "severity": "info", "title": "t", {{members}} }] """);

    private static string OverWords(string claim, string check) =>
        Pack($$""" "extends": ["cn.national.words"], "rules": [{ "id": "a.b", "severity": "info", "title": "t", "claim": "{{claim}}", "check": "{{check}}" }] """);

    private static string Pack(string members) => $$"""{ "pack": "a", "version": "1.0.0", "forms": ["cn-annual-report-2021"], {{members}} }""";

    private static Diagnostic[] Found(string json)
    {
        using TemporaryPack pack = new(json);
        PackCheck check = PackCheck.Of([pack.Path], day: new(2026, 1, 1));
        return [.. check.Errors, .. check.Advice];
    }
}
