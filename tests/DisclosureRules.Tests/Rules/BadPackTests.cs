using System.Text;
using DisclosureRules.Checking;
using DisclosureRules.Diagnostics;
using DisclosureRules.Rules;
using DisclosureRules.Tests.Generators;

namespace DisclosureRules.Tests.Rules;

/// <summary>A bad pack is told where it is wrong, with file, line and column, and what would be accepted.</summary>
public sealed class BadPackTests
{
    private const string Lines = """
        {
          "pack": "bureau.own",
          "version": "1",
          "forms": ["cn-annual-report-2021"],
          "rules": [
            { "id": "a.rows", "severity": "error", "title": "一", "check": "requests[carredIn, total] = 0" },
            { "id": "a.type", "severity": "fatal", "title": "二", "check": "requests[total, total] + 1" },
            { "id": "a.rows", "severity": "error", "title": "三", "check": "true", "chek": 1 },
            { "id": "a.text", "severity": "error", "title": "四", "check": "unit > 'x'" }
          ]
        }
        """;

    [Fact]
    public void All_bad_rules_are_reported_at_once_each_at_its_place()
    {
        string folder = Directory.CreateTempSubdirectory("packs").FullName;
        try
        {
            string file = Path.Combine(folder, "bureau.json");
            File.WriteAllText(file, Lines);
            Assert.False(RuleSet.TryLoad(RulePacks.National, [file], out _, out IReadOnlyList<Diagnostic> diagnostics));
            Assert.All(diagnostics, p => Assert.Equal(file, p.File));
            Assert.Equal(
                [
                    ("rule.unknown-row", DocumentLocation("carredIn")), ("rule.severity", DocumentLocation("\"fatal\"")), ("rule.type", DocumentLocation("requests[total, total] + 1")),
                    ("pack.duplicate-rule", DocumentLocation("\"a.rows\", \"severity\": \"error\", \"title\": \"三")), ("json.unknown-member", DocumentLocation("\"chek")), ("rule.type", DocumentLocation("unit > ")),
                ],
                diagnostics.Select(p => (p.Code, (p.Line!.Value, p.Column!.Value))));
            Diagnostic row = diagnostics[0];
            Assert.Equal("$.rules[0].check", row.Path);
            Assert.Contains("did you mean `carriedIn`?", row.Message.En, StringComparison.Ordinal);
            Assert.Contains("`carriedIn`", row.Message.Zh, StringComparison.Ordinal);
            Assert.Contains("accepted: ", row.Message.En, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [InlineData("requests[total, totl] = 1", "rule.unknown-column", "totl", "did you mean `total`?")]
    [InlineData("request[total, total] = 1", "rule.unknown-table", "request[", "did you mean `requests`?")]
    [InlineData("proactive[adminFees, made] = 1", "rule.unknown-cell", "proactive", "accepted: amount")]
    [InlineData("1 + summ(requests[total, *]) = 1", "rule.unknown-function", "summ", "did you mean `sum`?")]
    [InlineData("yeer = 2021", "rule.unknown-name", "yeer", "did you mean `year`?")]
    [InlineData("requests[total, *] = 1", "rule.type", "requests", "write sum(requests[total, *])")]
    [InlineData("1 < year < 3", "expression.chained-comparison", "< 3", "join them with and")]
    [InlineData("year = 2021 and", "expression.syntax", "", "the expression ends here")]
    [InlineData("year = 'x", "expression.unclosed-text", "'x", "no closing '")]
    [InlineData("year = #", "expression.character", "#", "unexpected character")]
    [InlineData("year = 12345678901234567890123456789", "expression.number", "1234", "more than 28 digits")]
    [InlineData("abs(1, 2) = 1", "rule.arguments", "abs", "takes 1 argument; found 2")]
    [InlineData("all year in {granted}: true and all year in {partial}: true", "rule.variable", "all year in {p", "choose another name")]
    public void An_error_in_an_expression_points_at_its_character(string check, string code, string at, string advice)
    {
        string json = PackSketch.Of(PackSketch.Rule(check));
        Diagnostic problem = Assert.Single(PackSketch.Diagnostics(json));
        Assert.Equal(code, problem.Code);
        int start = json.IndexOf(check, StringComparison.Ordinal);
        int offset = at.Length == 0 ? check.Length : check.IndexOf(at, StringComparison.Ordinal);
        Assert.Equal((1, start + offset + 1), (problem.Line, problem.Column));
        Assert.Contains(advice, problem.Message.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ \"pack\": \"a\", ", "json.syntax", 1, "ends too early")]
    [InlineData("{ \"pack\": \"a\"，\"version\": \"1\" }", "json.syntax", 1, "`，` is full-width; write `,`")]
    [InlineData("{ \"pack\"：\"a\" }", "json.syntax", 1, "`：` is full-width; write `:`")]
    [InlineData("{ \"rules\": 【 ] }", "json.syntax", 1, "`【` is full-width; write `[`")]
    [InlineData("{ \"pack\": \"a\"\n  \"version\": \"1\" }", "json.syntax", 2, "a comma is missing before `\"` (between two items, at the end of line 1)")]
    [InlineData("{ \"rules\": [{ }\n {} ] }", "json.syntax", 2, "a comma is missing before `{`")]
    [InlineData("{ \"pack\": \"a\",\n  \"rules\": [1 2] }", "json.syntax", 2, "not valid JSON at `2`")]
    [InlineData("[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[", "json.syntax", 1, "nested more than 64 deep")]
    [InlineData("[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[{", "json.syntax", 1, "nested more than 64 deep")]
    [InlineData("[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[", "json.syntax", 1, "ends too early")]
    [InlineData("", "json.empty", 1, "one JSON value is expected")]
    [InlineData("[]", "pack.list", 1, "a pack is one object {…}")]
    [InlineData("{ \"pack\": 1, \"version\": \"1\", \"forms\": [\"cn-annual-report-2021\"], \"rules\": [] }", "json.wrong-type", 1, "a text is expected")]
    [InlineData("{ \"pack\": \"a\", \"version\": \"1\", \"forms\": [\"cn-annual-report-2021\"], \"rules\": {} }", "json.wrong-type", 1, "an array […] is expected")]
    [InlineData("{ \"pack\": \"a\", \"version\": \"1\", \"forms\": [\"cn-annual-report-2021\"] }", "json.missing-member", 1, "`rules` is missing")]
    [InlineData("{ \"pack\": \"a\", \"pack\": \"b\", \"version\": \"1\", \"forms\": [\"cn-annual-report-2021\"], \"rules\": [] }", "json.duplicate-member", 1, "`pack` appears twice")]
    [InlineData("{ \"pack\": \"a\", \"version\": \"1\", \"forms\": [\"cn-annual-report-2012\"], \"rules\": [{ \"id\": \"a.x\", \"severity\": \"info\", \"title\": \"t\", \"check\": \"true\" }] }", "rule.unknown-form", 1, "did you mean `cn-annual-report-2019`?")]
    public void A_file_that_is_no_pack_is_refused(string json, string code, int line, string advice)
    {
        Diagnostic problem = Assert.Single(PackSketch.Diagnostics(json), p => p.Code == code);
        Assert.Equal(("bureau.json", line), (problem.File, problem.Line));
        Assert.Contains(advice, problem.Message.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_byte_that_is_no_UTF_8_is_located()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("{\n \"pack\": \"办𠮷"), 0xB0, 0xEC, .. "\" }"u8];
        Diagnostic problem = Assert.Single(PackSketch.Diagnostics(bytes));
        Assert.Equal(("json.not-utf8", 2, 14), (problem.Code, problem.Line, problem.Column));
        Assert.Contains("0xB0", problem.Message.En, StringComparison.Ordinal);
        Assert.Contains("UTF-8", problem.Message.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void A_byte_order_mark_does_no_harm() =>
        Assert.Empty(PackSketch.Diagnostics([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(PackSketch.Of(PackSketch.Rule("true")))]));

    [Fact]
    public void The_same_id_in_two_packs_names_the_other_place()
    {
        RulePack national = RulePacks.National[0];
        RulePack own = RulePack.Parse("{\n \"pack\": \"own\", \"version\": \"1\", \"forms\": \"cn-annual-report-2021\",\n \"rules\": [\n"
            + $"{{ \"id\": \"{national.Rules[0].Id}\", \"severity\": \"info\", \"title\": \"t\", \"check\": \"true\" }}] }}", "own.json");
        Assert.False(RuleSet.TryCompile([national, own], out _, out IReadOnlyList<Diagnostic> diagnostics));
        Diagnostic problem = Assert.Single(diagnostics);
        Assert.Equal(("pack.duplicate-rule", "own.json", 4), (problem.Code, problem.File, problem.Line));
        Assert.Contains($"{national.File}:", problem.Message.En, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_pack_twice_is_refused()
    {
        Assert.False(RuleSet.TryCompile([RulePacks.National[0], RulePacks.National[0]], out _, out IReadOnlyList<Diagnostic> diagnostics));
        Assert.Equal(RulePacks.National[0].Rules.Count, diagnostics.Count);
        Assert.All(diagnostics, p => Assert.Equal("pack.duplicate-rule", p.Code));
    }

    [Fact]
    public void A_heuristic_is_never_an_error() =>
        Assert.Equal("rule.heuristic-error", Assert.Single(PackSketch.Diagnostics(PackSketch.Of(PackSketch.Rule("true", members: "\"evidence\": \"heuristic\",")))).Code);

    [Fact]
    public void A_heuristic_without_severity_only_lacks_its_severity() => Assert.Equal(
        ["json.missing-member"],
        PackSketch.Diagnostics(PackSketch.Of("""{ "id": "a.x", "title": "t", "evidence": "heuristic", "check": "true" }""")).Select(p => p.Code));

    [Fact]
    public void Load_throws_all_problems_of_all_files()
    {
        string folder = Directory.CreateTempSubdirectory("packs").FullName;
        try
        {
            string[] files = [Path.Combine(folder, "one.json"), Path.Combine(folder, "two.json")];
            File.WriteAllText(files[0], "{");
            File.WriteAllText(files[1], PackSketch.Of(PackSketch.Rule("1 +")));
            DiagnosticException exception = Assert.Throws<DiagnosticException>(() => RuleSet.Load(RulePacks.National, files));
            Assert.Equal([("json.syntax", files[0]), ("expression.syntax", files[1])], exception.Diagnostics.Select(p => (p.Code, p.File)));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void A_pack_for_all_forms_reports_an_error_once() =>
        Assert.Single(PackSketch.Diagnostics(PackSketch.Of(PackSketch.Rule("nothing = 1", members: "\"forms\": [\"cn-annual-report-2019\", \"cn-annual-report-2021\"],"))));

    [Fact]
    public void A_good_pack_has_no_problem() => Assert.Empty(PackSketch.Diagnostics(PackSketch.Of(PackSketch.Rule("requests[total, total] = sum(requests[total, * except total])"))));

    [Fact]
    public void Every_national_pack_fits_many_times_into_the_limits() =>
        Assert.NotEmpty(RuleSet.Compile([.. RulePacks.National, .. Enumerable.Range(0, 4).SelectMany(Copies)]).Equations(National.Form2021, 2023));

    /// <summary>Line and column of a text that stands only once in the pack.</summary>
    private static (int Line, int Column) DocumentLocation(string text)
    {
        int at = Lines.IndexOf(text, StringComparison.Ordinal);
        Assert.Equal(at, Lines.LastIndexOf(text, StringComparison.Ordinal));
        return (Lines[..at].Count(c => c == '\n') + 1, at - Lines.LastIndexOf('\n', at));
    }

    private static IEnumerable<RulePack> Copies(int copy)
    {
        foreach (RulePack pack in RulePacks.National)
        {
            using Stream stream = typeof(RulePack).Assembly.GetManifestResourceStream(pack.File!)!;
            using StreamReader reader = new(stream);
            string text = reader.ReadToEnd();
            foreach (string member in (string[])["id", "as", "of"])
                text = text.Replace($"\"{member}\": \"", $"\"{member}\": \"copy{copy}.", StringComparison.Ordinal);
            yield return RulePack.Parse(text);
        }
    }
}
