using DisclosureRules.Authoring.Advice;
using DisclosureRules.Authoring.PackTests;
using DisclosureRules.Diagnostics;

namespace DisclosureRules.Authoring.Tests.Advice;

/// <summary>Slips around packs, each with what is said to it: files that are named or used wrongly, members in the wrong place, words that do nothing.</summary>
public sealed class PackSlipTests
{
    private const string G = "requests[granted, total]", Check = """ "check": "requests[granted, total] >= 1" """;

    [Theory]
    [InlineData("m.tests.json", "n.tests.json")]
    [InlineData("N.tests.json", "n.tests.json")]
    [InlineData("n-tests.json", "n.tests.json")]
    [InlineData("n.Test.json", "n.tests.json")]
    public void Tests_of_no_pack_are_told_with_the_name_they_must_have(string name, string wanted)
    {
        using TemporaryPack folder = new(Rule(Check));
        string pack = Path.Combine(folder.Folder, "n.json");
        File.Move(folder.Path, pack);
        string orphan = folder.Write(name, """{ "tests": [] }""");
        foreach (Diagnostic told in new[] { Assert.Single(PackCheck.Of([pack]).Advice), Assert.Single(Suite(pack).Orphans) })
        {
            Assert.Equal(("advice.orphan-tests", orphan.Replace('\\', '/')), (told.Code, told.File));
            Assert.EndsWith(wanted, told.Message.En, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Tests_of_no_pack_are_told_of_a_folder_and_those_of_a_pack_are_not()
    {
        using TemporaryPack folder = new(Rule(Check), """{ "tests": [] }""");
        Assert.Empty(PackCheck.Of([folder.Folder]).Advice);
        folder.Write("gone.tests.json", """{ "tests": [] }""");
        Diagnostic told = Assert.Single(PackCheck.Of([folder.Folder]).Advice);
        Assert.Equal("advice.orphan-tests", told.Code);
        Assert.Contains("gone.json", told.Message.En, StringComparison.Ordinal);
        Assert.Empty(PackCheck.Of([folder.Path]).Advice);
    }

    [Theory]
    [InlineData("青石县%", "青石县*")]
    [InlineData("青石县?局", "青石县*局")]
    [InlineData("青石县……", "青石县*")]
    [InlineData("青石县.*局", "青石县*局")]
    [InlineData("^青石县.+局$", "青石县*局")]
    public void Another_wildcard_than_the_star_is_told(string unit, string instead) =>
        Assert.Contains($"write '{instead}'", Assert.Single(Found(Pack($$""" "units": ["{{unit}}"], "rules": [] """)), d => d.Code == "advice.unit-wildcard").Message.En, StringComparison.Ordinal);

    [Theory]
    [InlineData("应为｛expected｝件", "`{expected}`")]
    [InlineData("应为｛ requests[total, total] ｝件", "`{requests[total, total]}`")]
    [InlineData("应为｛见说明｝", null)]
    public void A_placeholder_in_full_width_braces_is_told(string message, string? written)
    {
        Diagnostic[] told = Found(Rule($$""" "message": "{{message}}", {{Check}} """));
        if (written is null)
            Assert.Empty(told);
        else
            Assert.Contains(written, Assert.Single(told, d => d.Code == "advice.full-width-brace").Message.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("开展培训4次", true)]
    [InlineData("开展培训4", true)]
    [InlineData("开展培训", false)]
    [InlineData("截至12月", false)]
    [InlineData("12345热线", false)]
    public void A_number_in_the_words_of_a_claim_is_told(string word, bool isTold) =>
        Assert.Equal(isTold, Found(Claim(word, "a.c")).Any(d => d.Code == "advice.claim-number"));

    [Fact]
    public void A_claim_that_no_rule_uses_is_told()
    {
        Assert.Contains(Found(Claim("举办", null)), d => d.Code == "advice.unused-claim");
        Assert.DoesNotContain(Found(Claim("举办", "a.c")), d => d.Code == "advice.unused-claim");
    }

    [Theory]
    [InlineData(G + " < -1", true)]
    [InlineData(G + " = -1", true)]
    [InlineData("-1 >= " + G, true)]
    [InlineData("requests[partial, total] = 3 or " + G + " < 0", true)]
    [InlineData(G + " >= -1", false)]
    [InlineData(G + " <= 0", false)]
    [InlineData("not " + G + " < 0", false)]
    [InlineData("if " + G + " < 0 then requests[partial, total] = 3", false)]
    public void A_count_below_zero_is_told_where_it_is_wanted(string check, bool isTold) =>
        Assert.Equal(isTold, Found(Rule($"\"check\": \"{check}\"")).Any(d => d.Code == "advice.negative-count"));

    [Theory]
    [InlineData("isBlank(unit)", "`unit` is not")]
    [InlineData("zero(previous.year)", "`previous.year` is not")]
    public void What_is_right_elsewhere_is_not_suggested_again(string check, string words)
    {
        Diagnostic told = Assert.Single(Found(Rule($"\"check\": \"{check}\"")));
        Assert.Contains(words, told.Message.En, StringComparison.Ordinal);
        Assert.DoesNotContain("did you mean", told.Message.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("9999-12-31", true)]
    [InlineData("2036-01-02", true)]
    [InlineData("2036-01-01", false)]
    public void A_last_day_that_nobody_will_see_is_told(string expiry, bool isTold) => Assert.Equal(isTold, Found(Pack($$"""
        "extends": "cn.national.requests", "changes": [{ "rules": "requests.balance", "off": true, "reason": "r", "reviewer": "a", "expiry": "{{expiry}}" }], "rules": []
        """)).Any(d => d.Code == "advice.far-expiry"));

    [Fact]
    public void The_id_of_a_national_pack_is_told_once()
    {
        Diagnostic told = Assert.Single(Found("""{ "pack": "cn.national.words", "version": "1.0.0", "forms": ["cn-annual-report-2021"], "rules": [] }"""));
        Assert.Equal("check.taken-id", told.Code);
    }

    [Theory]
    [InlineData(""" "rules": [{ "id": "a.b", "severity": "info", "title": "t", "units": ["青石县*"], "check": "year >= 1" }] """, "$.rules[0].units")]
    [InlineData(""" "extends": "cn.national.requests", "changes": [{ "rules": "requests.balance", "severity": "warning", "units": ["青石县*"] }], "rules": [] """, "$.changes[0].units")]
    public void Units_of_a_rule_are_told_to_belong_to_the_pack(string members, string path)
    {
        Diagnostic told = Assert.Single(Found(Pack(members)), d => d.Code == "json.unknown-member");
        Assert.Equal(path, told.Path);
        Assert.Contains("belongs to the pack", told.Message.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Off_as_a_severity_is_told_to_be_a_member() =>
        Assert.Contains("\"off\": true", Found(Pack(""" "extends": "cn.national.requests", "changes": [{ "rules": "requests.balance", "severity": "off" }], "rules": [] """))[0].Message.En, StringComparison.Ordinal);

    [Theory]
    [InlineData("""{ "packs": ["cn.national.words"] }""", "profile.members")]
    [InlineData("""{ "profile": "p", "pack": ["cn.national.words"] }""", "json.unknown-member profile.members")]
    [InlineData("""{ "profile": "p" }""", "profile.members")]
    [InlineData("""{ "tests": [] }""", "pack.is-tests")]
    [InlineData("""{ "defaults": { "year": 2025 }, "tests": [] }""", "pack.is-tests")]
    public void Another_file_than_a_pack_is_recognised_by_its_members(string json, string codes) =>
        Assert.Equal(codes, string.Join(' ', Found(json).Select(d => d.Code).Order(StringComparer.Ordinal)));

    [Fact]
    public void A_pack_without_its_extension_is_told_with_it()
    {
        using TemporaryPack folder = new(Pack(""" "extends": ["county"], "rules": [] """));
        folder.Write("county.json", """{ "pack": "a.county", "version": "1", "forms": ["cn-annual-report-2021"], "rules": [] }""");
        string profile = folder.Write("profile.json", """{ "profile": "p", "packs": ["county"] }""");
        foreach (string path in new[] { folder.Path, profile })
            Assert.Contains("`county.json`", Assert.Single(PackCheck.Of([path]).Errors).Message.En, StringComparison.Ordinal);
        string both = $"{folder.Path},{profile}";
        Assert.Contains("one by one, with no commas between: ", Assert.Single(PackCheck.Of([both]).Errors).Message.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ \"pack\": \"a\nb\" }", "a line end as `\\n`")]
    [InlineData("{ \"pack\": \"a\tb\" }", "a line end as `\\n`")]
    [InlineData("{ \"pack\": \"C:\\报表\" }", "written `\\\\`")]
    [InlineData("{ # 说明\n \"pack\": 1 }", "`//`")]
    [InlineData("{ \"pack\": \"a\" }\n{ \"pack\": \"b\" }", "a file of its own")]
    [InlineData("{ \"pack\": \"a\" } end", "has ended")]
    [InlineData("{ \"pack\": \"a\" \n \"version\": \"1\" }", "comma")]
    public void What_is_no_JSON_is_told_with_what_to_write(string text, string words) =>
        Assert.Contains(words, Found(text)[0].Message.En, StringComparison.Ordinal);

    [Theory]
    [InlineData("""{ "rule": "a.b", "name": "n", "instances": ["granted"], "expects": "pass" }""", "no `each`")]
    [InlineData("""{ "rule": "a.b", "name": "n", "claims": { "unknown": 1 }, "expects": "pass" }""", "have no claims")]
    public void A_test_that_names_what_its_pack_has_none_of_is_told_so(string test, string words)
    {
        using TemporaryPack pack = new(Rule(Check), $$"""{ "tests": [{{test}}] }""");
        Assert.False(PackTestSuite.TryRead([pack.Path], out _, out IReadOnlyList<Diagnostic> problems));
        Assert.Contains(problems, d => d.Message.En.Contains(words, StringComparison.Ordinal));
    }

    private static PackTestSuite Suite(string pack) => PackTestSuite.TryRead([pack], out PackTestSuite? suite, out IReadOnlyList<Diagnostic> problems) ? suite : throw new DiagnosticException(problems);

    private static string Claim(string word, string? used) => Pack($$"""
        "vocabulary": { "topics": { "t": ["培训"] } }, "claims": [{ "id": "a.c", "title": "t", "topic": "t", "before": ["{{word}}"] }],
        "rules": [{ "id": "a.b", "severity": "info", "title": "t", "check": "{{(used is null ? "year >= 2022" : $"isStated('{used}')")}}" }]
        """);

    private static string Rule(string members) => Pack($$""" "rules": [{ "id": "a.b", "severity": "info", "title": "t", {{members}} }] """);

    private static string Pack(string members) => $$"""{ "pack": "a", "version": "1.0.0", "forms": ["cn-annual-report-2021"], {{members}} }""";

    private static Diagnostic[] Found(string json)
    {
        using TemporaryPack pack = new(json);
        PackCheck check = PackCheck.Of([pack.Path], day: new(2026, 1, 1));
        return [.. check.Errors, .. check.Advice];
    }
}
