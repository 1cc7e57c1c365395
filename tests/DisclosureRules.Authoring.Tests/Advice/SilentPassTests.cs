using DisclosureRules.Authoring.Advice;
using DisclosureRules.Diagnostics;

namespace DisclosureRules.Authoring.Tests.Advice;

/// <summary>What can be used and does something else than its author means: each is told, and what looks like it and is meant is not.</summary>
public sealed class SilentPassTests
{
    private const string Switches = "\"reason\": \"r\", \"reviewer\": \"a\", \"expiry\": \"2027-12-31\"";

    [Theory]
    [InlineData("\"*\"", "12")]
    [InlineData("\"pack/cn.national.requests\"", "12")]
    [InlineData("\"requests.*\"", "12")]
    [InlineData("[\"requests.balance\", \"requests.row-total\"]", null)]
    public void A_pack_without_units_that_leaves_nothing_of_a_national_pack_is_told(string rules, string? count)
    {
        string changes(string more) => $$"""{{more}} "extends": "cn.national.requests", "changes": [{ "rules": {{rules}}, "off": true, {{Switches}} }], "rules": [] """;
        Diagnostic[] told = [.. Found(Pack(changes(""))).Where(d => d.Code == "advice.all-off")];
        Assert.Equal(count is null ? [] : new[] { $"all {count} rules of cn.national.requests" }, told.Select(d => d.Message.En[d.Message.En.IndexOf("all ", StringComparison.Ordinal)..].Split(',')[0]));
        Assert.DoesNotContain(Found(Pack(changes("\"units\": [\"青石县林业局\"],"))), d => d.Code == "advice.all-off");
    }

    [Fact]
    public void A_rule_that_stays_on_leaves_something_of_a_national_pack() => Assert.DoesNotContain(
        Found(Pack($$""" "extends": "cn.national.requests", "changes": [{ "rules": "*", "except": ["requests.balance"], "off": true, {{Switches}} }], "rules": [] """)),
        d => d.Code == "advice.all-off");

    [Theory]
    [InlineData("sum(requests[denied.*, total]) + requests[denied.otherLaw, total] <= 5", "advice.added-twice", "requests[denied.otherLaw, total]")]
    [InlineData("requests[granted, total] + requests[granted, total] >= 3", "advice.added-twice", "`2 * requests[granted, total]`")]
    [InlineData("5 >= sum(requests[{granted, partial}, total], requests[partial, total])", "advice.added-twice", "requests[partial, total]")]
    [InlineData("requests[carriedOut, total] >= requests[granted, total] + sum(requests[granted, {naturalPerson, enterprise}])", "advice.total-and-part", "requests[granted, total] counts requests[granted, naturalPerson]")]
    [InlineData("sum(requests[denied.*, *]) <= 5", "advice.total-and-part", "requests[denied.stateSecret, total]")]
    [InlineData("sum(requests[*, total]) >= 5", "advice.total-and-part", "requests[total, total] counts requests[granted, total]")]
    [InlineData("requests[total, total] + requests[granted, enterprise] >= 5", "advice.total-and-part", "requests[total, total] counts requests[granted, enterprise]")]
    [InlineData("sum(requests[granted, *]) >= requests[granted, total]", "advice.total-and-part", "requests[granted, total] counts")]
    [InlineData("requests[granted, total] = sum(requests[granted, *])", "advice.total-in-sum", "except")]
    [InlineData("requests[granted, total] + requests[partial, total] = requests[granted, total] + requests[carriedOut, total]", "advice.cancels", "requests[granted, total]")]
    [InlineData("requests[granted, total] <= requests[granted, total] + requests[carriedOut, total]", "advice.cancels", "requests[granted, total]")]
    [InlineData("all r in requests.rows: sum(requests[r, *]) >= requests[r, total]", "advice.total-and-part", "requests[newReceived, total]")]
    public void A_sum_that_counts_a_cell_twice_or_not_at_all_is_told(string check, string code, string words)
    {
        Diagnostic told = Assert.Single(Found(Rule($"\"check\": \"{check}\"")));
        Assert.Equal((code, "$.rules[0].check"), (told.Code, told.Path));
        Assert.Contains(words, told.Message.En, StringComparison.Ordinal);
        Assert.Contains("requests[", told.Message.Zh, StringComparison.Ordinal);
    }

    /// <summary>A sum that is asked whether it is zero, one of which the total is taken off, twice a total, other years, totals with what is not in them.</summary>
    [Theory]
    [InlineData("sum(requests[granted, *]) = 0")]
    [InlineData("sum(requests[granted, *]) > 0")]
    [InlineData("sum(requests[granted, *]) - requests[granted, total] <= 5")]
    [InlineData("sum(requests[{total, carriedOut}, total]) >= 5")]
    [InlineData("requests[total, total] >= sum(requests[{granted, partial}, total]) - 1")]
    [InlineData("requests[total, total] <= previous.requests[total, total] + requests[carriedIn, total]")]
    [InlineData("all r in requests.rows: requests[r, total] <= requests[total, total] + requests[carriedOut, total]")]
    [InlineData("2 * requests[granted, total] + 3 >= requests[partial, total]")]
    [InlineData("sum(requests[granted, *]) = 2 * requests[granted, total] + requests[carriedOut, total]")]
    public void A_sum_that_may_be_meant_is_not_told(string check) => Assert.Empty(Found(Rule($"\"check\": \"{check}\"")));

    /// <summary>A cell that stands on both sides in one instance alone is what comes of repeating the rule.</summary>
    [Fact]
    public void What_cancels_in_one_instance_alone_is_not_told() => Assert.Empty(Found(Rule(
        """ "each": { "r": ["granted", "partial"] }, "check": "requests[r, total] + requests[carriedIn, total] <= requests[granted, total] + requests[newReceived, total]" """)));

    [Fact]
    public void A_balance_with_a_row_on_both_sides_is_told() => Assert.Equal(
        [("advice.cancels", "$.rules[0].balance")],
        Found(Rule(""" "balance": { "table": "requests", "left": ["newReceived", "carriedIn"], "right": ["carriedIn", "carriedOut"] } """)).Select(d => (d.Code, d.Path ?? "")));

    [Theory]
    [InlineData("青石县 林业局", "青石县林业局")]
    [InlineData("青石县林业局", "青石县 林业局")]
    [InlineData("青石县(一)局", "青石县（一）局")]
    public void A_unit_that_is_written_otherwise_than_in_units_is_told(string written, string declared)
    {
        Diagnostic told = Assert.Single(Found(Unit(written, declared)));
        Assert.Equal("advice.unit-written-otherwise", told.Code);
        Assert.Contains($"write '{declared}'", told.Message.En, StringComparison.Ordinal);
        Assert.Contains($"'{declared}'", told.Message.Zh, StringComparison.Ordinal);
        Assert.Empty(Found(Unit(declared, declared)));
        Assert.Empty(Found(Unit("白沙县水务局", declared)));
    }

    [Theory]
    [InlineData("a.b", "a.B", true)]
    [InlineData("a.b", "a.c", false)]
    public void Ids_that_differ_in_capitals_alone_are_told_with_both_places(string first, string second, bool isTold)
    {
        Diagnostic[] told = [.. Found(Pack($$"""
            "rules": [{ "id": "{{first}}", "severity": "info", "title": "t", "check": "requests[granted, total] >= 1" },
            { "id": "{{second}}", "severity": "info", "title": "t", "check": "requests[partial, total] >= 1" }]
            """)).Where(d => d.Code == "advice.same-id")];
        Assert.Equal(isTold ? ["$.rules[1].id"] : [], told.Select(d => d.Path));
        Assert.All(told, d => Assert.Contains("pack.json:1:", d.Message.En, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{ "total": ["granted"] }""", "requests[total, enterprise] >= 1", "`r`")]
    [InlineData("""{ "requests": ["granted"] }""", "requests[requests, total] >= 1", "`r`")]
    [InlineData("""{ "sum": ["enterprise"] }""", "requests[granted, sum] >= 1", "`c`")]
    [InlineData("""{ "year": { "columns": "requests" } }""", "requests[granted, year] >= 1", "`c`")]
    [InlineData("""{ "max": "requests[*, total]", "x": ["granted"] }""", "max >= requests[x, total]", "`x2`")]
    [InlineData("""{ "r": ["granted"] }""", "requests[r, total] >= 1", null)]
    public void A_variable_that_is_called_like_something_else_is_told_with_a_free_name(string each, string check, string? instead)
    {
        Diagnostic[] told = Found(Rule($"\"each\": {each}, \"check\": \"{check}\""));
        Assert.Equal(instead is null ? [] : ["advice.variable-hides"], told.Select(d => d.Code));
        Assert.All(told, d => Assert.EndsWith(instead!, d.Message.En, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(""" "message": "{instance}", "check": "requests[granted, total] >= 1" """, true)]
    [InlineData(""" "message": "{instance}", "each": { "r": ["granted"] }, "check": "requests[r, total] >= 1" """, false)]
    public void An_instance_that_shows_nothing_is_told(string members, bool isTold) =>
        Assert.Equal(isTold ? ["$.rules[0].message"] : [], Found(Rule(members)).Select(d => d.Path));

    [Fact]
    public void An_instance_that_shows_nothing_is_told_of_other_words_too() => Assert.Contains(
        Found(Pack(""" "extends": "cn.national.requests", "changes": [{ "rules": "requests.only-totals", "message": "{instance}" }], "rules": [] """)), d => d.Code == "advice.placeholder" && d.Path == "$.changes[0]");

    /// <summary>Last year's report is of the year before: no other one is found.</summary>
    [Theory]
    [InlineData("previous.year = year", "advice.always-fails")]
    [InlineData("previous.year = year - 1", "advice.never-fails")]
    [InlineData("previous.year < year - 1", "advice.always-fails")]
    public void What_is_asked_of_last_years_year_is_known(string check, string code) => Assert.Equal([code], Found(Rule($"\"check\": \"{check}\"")).Select(d => d.Code));

    [Theory]
    [InlineData("2023..2021", "\"2021..2023\"")]
    [InlineData("2023-2021", "\"2021..2023\"")]
    [InlineData("2021-2023", "\"2021..2023\"")]
    [InlineData("2021至2023年", "\"2021..2023\"")]
    [InlineData("２０２１～２０２３", "\"2021..2023\"")]
    [InlineData("2023年以后", "\"2023..\"")]
    [InlineData("2023年起", "\"2023..\"")]
    [InlineData("2023年度", "\"2023\"")]
    [InlineData("2023年以前", "\"..2020\"")]
    public void Years_as_people_write_them_are_told_with_what_to_write(string years, string written)
    {
        Diagnostic told = Assert.Single(Found(Rule($"\"years\": \"{years}\", \"check\": \"requests[granted, total] >= 1\"")));
        Assert.Equal("rule.years", told.Code);
        Assert.Contains(written, told.Message.En, StringComparison.Ordinal);
        Assert.Contains(written, told.Message.Zh, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2023年以后", true)]
    [InlineData("2023年", true)]
    [InlineData("requests[granted, total] >= 1 and 2023年起", true)]
    [InlineData("year >= 2023年", false)]
    public void A_year_in_the_place_of_a_condition_is_told_with_what_to_write(string when, bool isOfYears)
    {
        Diagnostic told = Assert.Single(Found(Rule($"\"when\": \"{when}\", \"check\": \"requests[granted, total] >= 1\"")));
        Assert.Equal(isOfYears, told.Message.En.Contains("`year >= 2023`", StringComparison.Ordinal));
    }

    private static string Unit(string written, string declared) =>
        Pack($$""" "units": ["{{declared}}"], "rules": [{ "id": "a.b", "severity": "info", "title": "t", "when": "unit = '{{written}}'", "check": "requests[granted, total] >= 1" }] """);

    private static string Rule(string members) => Pack($$""" "rules": [{ "id": "a.b", "severity": "info", "title": "t", {{members}} }] """);

    private static string Pack(string members) => $$"""{ "pack": "a", "version": "1.0.0", "forms": ["cn-annual-report-2021"], {{members}} }""";

    private static Diagnostic[] Found(string json)
    {
        using TemporaryPack pack = new(json);
        PackCheck check = PackCheck.Of([pack.Path], day: new(2026, 1, 1));
        return [.. check.Errors, .. check.Advice];
    }
}
