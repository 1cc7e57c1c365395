using System.Text;
using DisclosureRules.Diagnostics;
using DisclosureRules.Forms;
using DisclosureRules.Reports;

namespace DisclosureRules.Tests.Reports;

/// <summary>A report that is no report is refused with file, line, column and what would be accepted; all mistakes at once.</summary>
public sealed class BadReportTests
{
    [Theory]
    [InlineData("\"total\": true", "json.wrong-type", "true", "a cell is a number, null (blank) or a text")]
    [InlineData("\"total\": [1]", "json.wrong-type", "[", "a cell is a number")]
    [InlineData("\"total\": \"\"", "report.empty-cell", "\"\"", "a blank cell is written null")]
    [InlineData("\"totl\": 1", "report.unknown-column", "\"totl\"", "did you mean `total`?")]
    [InlineData("\"total\": 9223372036854775808", "report.number", "92", "integers of 64 bits")]
    [InlineData("\"total\": -9223372036854775809", "report.number", "-9", "integers of 64 bits")]
    [InlineData("\"total\": 1e19", "report.number", "1e", "integers of 64 bits")]
    [InlineData("\"total\": 1.00000000000000000000000000001", "report.number", "1.", "28 significant digits")]
    [InlineData("\"total\": 0.12345678901234567890123456789", "report.number", "0.", "28 significant digits")]
    [InlineData("\"total\": 1, \"total\": 2", "json.duplicate-member", "\"total\": 2", "`total` appears twice")]
    public void A_cell_that_is_none_is_located(string cell, string code, string at, string advice)
    {
        string json = $$"""
            { "form": "cn-annual-report-2021", "unit": "办𠮷公室",
              "tables": { "requests": { "granted": { "research": 1, {{cell}} } } } }
            """;
        Diagnostic problem = Assert.Single(Problems(json));
        string line = json.Split('\n')[1];
        int column = line.IndexOf(at, line.IndexOf(cell, StringComparison.Ordinal), StringComparison.Ordinal) + 1;
        Assert.Equal((code, "unit.json", 2, column), (problem.Code, problem.File, problem.Line, problem.Column));
        Assert.StartsWith("$.tables.requests.granted.", problem.Path, StringComparison.Ordinal);
        Assert.Contains(advice, problem.Message.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ReportJson.MaximumNarrativeCharacters, null)]
    [InlineData(ReportJson.MaximumNarrativeCharacters + 1, "report.too-many-words")]
    public void Words_that_no_report_has_so_many_of_are_refused(int count, string? code)
    {
        string half = new('公', count / 2), rest = new('公', count - (count / 2));
        string json = $$"""{ "form": "cn-annual-report-2021", "narrative": [{ "section": "1", "text": "{{half}}" }, { "section": "5", "text": "{{rest}}" }] }""";
        if (code is null)
        {
            Assert.Equal(count, ReportJson.Read(json).Narrative.Sum(n => n.Text.Length));
            return;
        }

        Diagnostic problem = Assert.Single(Problems(json));
        Assert.Equal((code, "$.narrative"), (problem.Code, problem.Path));
        Assert.Contains("400001", problem.Message.En, StringComparison.Ordinal);
        Assert.Contains("400000", problem.Message.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("unit", ReportJson.MaximumFactCharacters, false)]
    [InlineData("unit", ReportJson.MaximumFactCharacters + 1, true)]
    [InlineData("title", ReportJson.MaximumFactCharacters + 1, true)]
    [InlineData("source", ReportJson.MaximumFactCharacters, false)]
    [InlineData("source", ReportJson.MaximumFactCharacters + 1, true)]
    public void What_every_finding_names_is_no_book(string member, int count, bool isRefused)
    {
        string json = $$"""{ "form": "cn-annual-report-2021", "{{member}}": "{{new string('公', count)}}" }""";
        if (!isRefused)
        {
            Assert.Equal(count, member == "unit" ? ReportJson.Read(json).Unit!.Length : ReportJson.Read(json).Source!.Length);
            return;
        }

        Diagnostic problem = Assert.Single(Problems(json));
        Assert.Equal(("report.too-long", $"$.{member}"), (problem.Code, problem.Path));
        Assert.Contains("4097", problem.Message.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"total\": 9223372036854775807", "9223372036854775807")]
    [InlineData("\"total\": -9223372036854775808", "-9223372036854775808")]
    [InlineData("\"total\": 1.5e3", "1500")]
    [InlineData("\"total\": 0.1234567890123456789012345678", "0.1234567890123456789012345678")]
    [InlineData("\"total\": 59237.2449", "59237.2449")]
    public void The_largest_and_most_exact_numbers_are_read_without_rounding(string cell, string value)
    {
        Report report = ReportJson.Read($$"""{ "form": "cn-annual-report-2021", "tables": { "requests": { "granted": { {{cell}} } } } }""");
        Assert.Equal(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), report[new CellId("requests", "granted", "total")].Value);
    }

    [Theory]
    [InlineData("\"form\": \"cn-annual-report-2022\"", "report.unknown-form", "did you mean `cn-annual-report-2021`?")]
    [InlineData("\"form\": 2021", "json.wrong-type", "a text is expected")]
    [InlineData("\"unit\": \"x\"", "json.missing-member", "`form` is missing")]
    [InlineData("\"form\": \"cn-annual-report-2021\", \"unti\": \"x\"", "json.unknown-member", "did you mean `unit`?")]
    [InlineData("\"form\": \"cn-annual-report-2021\", \"year\": \"2023\"", "json.wrong-type", "write 2023")]
    [InlineData("\"form\": \"cn-annual-report-2021\", \"year\": 2023.5", "json.wrong-type", "a whole number is expected")]
    [InlineData("\"form\": \"cn-annual-report-2021\", \"year\": 20230", "report.year", "1900 to 2999")]
    [InlineData("\"form\": \"cn-annual-report-2021\", \"scope\": \"all\"", "report.scope", "own, aggregate")]
    [InlineData("\"form\": \"cn-annual-report-2021\", \"published\": \"2024-02-30\"", "report.date", "2024-01-22")]
    [InlineData("\"form\": \"cn-annual-report-2021\", \"tables\": []", "json.wrong-type", "an object {…} is expected")]
    [InlineData("\"form\": \"cn-annual-report-2021\", \"tables\": { \"request\": {} }", "report.unknown-table", "did you mean `requests`?")]
    [InlineData("\"form\": \"cn-annual-report-2021\", \"tables\": { \"reviews\": { \"reviews\": {} } }", "report.unknown-row", "did you mean `review`?")]
    [InlineData("\"form\": \"cn-annual-report-2021\", \"narrative\": [{ \"section\": \"7\", \"text\": \"x\" }]", "report.unknown-section", "accepted: ")]
    [InlineData("\"form\": \"cn-annual-report-2021\", \"narrative\": [{ \"section\": \"1\" }]", "json.missing-member", "`text` is missing")]
    [InlineData("\"form\": \"cn-annual-report-2021\", \"title\": \"\"", "json.empty-text", "the text is empty")]
    [InlineData("\"form\": \"cn-annual-report-2021\", \"notes\": [{ \"code\": \"x\", \"cells\": [], \"message\": { \"zh\": \"\" } }]", "json.missing-member", "`en` is missing")]
    [InlineData("\"form\": \"cn-annual-report-2021\", \"details\": { \"reviews\": { \"review\": { \"total\": { \"raw\": \"1\" } } } }", "report.detail", "don't agree with tables")]
    [InlineData("\"form\": \"cn-annual-report-2021\", \"missing\": [{ \"reason\": { \"zh\": \"\", \"en\": \"\" }, \"cells\": [{ \"table\": \"reviews\", \"row\": \"x\", \"columns\": [\"total\"] }] }]", "report.unknown-cell", "the form has no cell")]
    [InlineData("\"form\": \"cn-annual-report-2021\", \"tables\": { \"reviews\": { \"review\": { \"total\": 1 } } }, \"missing\": [{ \"reason\": { \"zh\": \"\", \"en\": \"\" }, \"cells\": [{ \"table\": \"reviews\", \"row\": \"review\", \"columns\": [\"total\"] }] }]", "report.not-missing", "it is not missing")]
    [InlineData("\"form\": \"cn-annual-report-2021\", \"places\": { \"reviews\": { \"review\": { \"totl\": {} } } }", "report.unknown-column", "did you mean `total`?")]
    [InlineData("\"form\": \"cn-annual-report-2021\", \"places\": { \"reviews\": { \"review\": { \"total\": { \"page\": 0 } } } }", "json.wrong-value", "counted from 1")]
    public void A_member_of_the_wrong_kind_is_refused(string members, string code, string advice)
    {
        Diagnostic problem = Assert.Single(Problems($"{{ {members} }}"));
        Assert.Equal((code, "unit.json", 1), (problem.Code, problem.File, problem.Line));
        Assert.NotNull(problem.Column);
        Assert.Contains(advice, problem.Message.En, StringComparison.Ordinal);
    }

    [Fact]
    public void All_mistakes_of_a_report_are_reported_at_once() => Assert.Equal(
        ["json.unknown-member", "report.scope", "report.unknown-row", "json.wrong-type", "report.unknown-section"],
        Problems("""
            { "form": "cn-annual-report-2021", "scope": "mine", "colour": 1,
              "tables": { "reviews": { "appeal": {}, "review": { "upheld": false } } },
              "narrative": [{ "section": "x", "text": "" }] }
            """).Select(p => p.Code));

    [Fact]
    public void A_report_cut_off_anywhere_is_refused_with_a_place()
    {
        string whole = """{ "form": "cn-annual-report-2021", "year": 2023, "tables": { "reviews": { "review": { "upheld": 1.5 } } }, "narrative": [ { "section": "1", "text": "文本" } ] }""";
        byte[] bytes = Encoding.UTF8.GetBytes(whole);
        Assert.Empty(Problems(bytes));
        for (int length = 0; length < bytes.Length; length++)
        {
            IReadOnlyList<Diagnostic> diagnostics = Problems(bytes[..length]);
            Diagnostic problem = Assert.Single(diagnostics);
            Assert.Equal(("unit.json", 1), (problem.File, problem.Line));
            Assert.InRange(problem.Column!.Value, 1, whole.Length + 1);
        }
    }

    [Fact]
    public void A_byte_that_is_no_UTF_8_is_located()
    {
        Diagnostic problem = Assert.Single(Problems([.. Encoding.UTF8.GetBytes("{\n\"unit\": \"淮"), 0xFF, (byte)'"', (byte)'}']));
        Assert.Equal(("json.not-utf8", 2, 11), (problem.Code, problem.Line, problem.Column));
    }

    [Fact]
    public void Half_a_character_is_located()
    {
        Diagnostic problem = Assert.Single(Problems("{ \"form\": \"cn-annual-report-2021\",\n  \"unit\": \"\\ud842村\" }"));
        Assert.Equal(("json.half-character", 2, 11), (problem.Code, problem.Line, problem.Column));
    }

    [Fact]
    public void A_line_of_many_reports_keeps_its_line()
    {
        Assert.False(ReportJson.TryRead("{ \"form\": 1 }"u8, out _, out IReadOnlyList<Diagnostic> diagnostics, "all.jsonl", firstLine: 812));
        Assert.Equal(("all.jsonl", 812, 11), (diagnostics[0].File, diagnostics[0].Line!.Value, diagnostics[0].Column!.Value));
    }

    [Fact]
    public void Zero_blank_not_a_number_and_missing_are_four_things()
    {
        Report report = ReportJson.Read("""{ "form": "cn-annual-report-2021", "tables": { "reviews": { "review": { "upheld": 0, "corrected": null, "otherResult": "/" } } } }""");
        Assert.Equal(
            [CellState.Number, CellState.Blank, CellState.NotNumber, CellState.Missing],
            ((string[])["upheld", "corrected", "otherResult", "pending"]).Select(c => report[new CellId("reviews", "review", c)].State));
        Assert.Equal((0m, ""), (report[new CellId("reviews", "review", "upheld")].Value, report[new CellId("reviews", "review", "corrected")].Raw));
        Assert.Equal(("/", null), (report[new CellId("reviews", "review", "otherResult")].Raw, report[new CellId("reviews", "review", "otherResult")].Value));
    }

    [Fact]
    public void A_caller_who_names_a_cell_that_is_not_there_is_told() =>
        Assert.Throws<ArgumentException>(() => new ReportBuilder(FormCatalog.BuiltIn.All[0]).Build()[new CellId("requests", "granted", "totl")]);

    private static IReadOnlyList<Diagnostic> Problems(string json) => Problems(Encoding.UTF8.GetBytes(json));

    private static IReadOnlyList<Diagnostic> Problems(byte[] utf8)
    {
        ReportJson.TryRead(utf8, out Report? report, out IReadOnlyList<Diagnostic> diagnostics, "unit.json");
        Assert.Equal(report is null, diagnostics.Count > 0);
        return diagnostics;
    }

    /// <summary>The name that was meant is looked for only where it is told: for those that are only counted it took 12 s of 60 MB.</summary>
    [Fact]
    public void Names_that_are_only_counted_are_not_looked_up()
    {
        const int rows = 50_000;
        string names = string.Join(',', Enumerable.Range(0, rows).Select(i => $"\"grantd{i}\":{{}}"));
        byte[] json = System.Text.Encoding.UTF8.GetBytes("{\"form\":\"cn-annual-report-2021\",\"tables\":{\"requests\":{" + names + "}}}");
        ReportJson.TryRead(json, out _, out _);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.False(ReportJson.TryRead(json, out _, out IReadOnlyList<Diagnostic> problems));
        long each = (GC.GetAllocatedBytesForCurrentThread() - before) / rows;
        Assert.Equal((1_001, "input.more-problems"), (problems.Count, problems[^1].Code));
        Assert.InRange(each, 0, 700);
    }
}
