using System.Text;
using System.Text.Json;
using DisclosureRules.Checking;
using DisclosureRules.Diagnostics;
using DisclosureRules.Documents;
using DisclosureRules.Findings;
using DisclosureRules.Forms;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;
using DisclosureRules.Rules;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace DisclosureRules.AspNetCore.Tests;

/// <summary>Problem details and dictionaries of errors say what was found, to programs and to people.</summary>
public sealed class ReportProblemTests
{
    private static readonly RuleSet Rules = RuleSet.Compile(RulePacks.National);

    private static readonly CheckResult Wrong = Rules.Check(ReportReading.Of(Report(3))), Clean = Rules.Check(ReportReading.Of(Report(0)));

    private static readonly CheckResult Unreadable = Rules.Check(ReportFile.Read("""
        { "form": "cn-annual-report-2021", "tables": { "requests": { "granted": { "all": 1 } } } }
        """u8.ToArray(), "a.json"));

    [Fact]
    public void A_report_that_agrees_with_itself_is_no_problem() => Assert.Null(Clean.ToProblemDetails());

    [Fact]
    public void A_report_with_errors_is_422_with_its_findings()
    {
        ProblemDetails problem = Wrong.ToProblemDetails(language: Language.English)!;
        Assert.Equal((422, "urn:disclosure-rules:problem:web.findings", $"There are {Wrong.Findings.Count} findings."), (problem.Status, problem.Type, problem.Detail));
        JsonElement json = JsonSerializer.SerializeToElement(problem, JsonSerializerOptions.Web);
        Finding[] read = [.. json.GetProperty("findings").EnumerateArray().Select(f => FindingJson.Read(f.GetRawText()))];
        Assert.Equal(Wrong.Findings, read);
    }

    [Fact]
    public void From_which_severity_on_findings_are_a_problem_is_the_application_s_choice()
    {
        CheckResult warned = Rules.With(RuleSelection.All.WithSeverity(Severity.Warning, "requests.*")).Check(ReportReading.Of(Report(3)));
        Assert.Null(warned.ToProblemDetails());
        Assert.NotNull(warned.ToProblemDetails(Severity.Warning));
    }

    [Fact]
    public void What_is_no_report_is_400_with_the_reasons_and_their_places()
    {
        ProblemDetails problem = Unreadable.ToProblemDetails()!;
        Assert.Equal((400, "共 1 个问题。"), (problem.Status, problem.Detail));
        JsonElement reason = Assert.Single(JsonSerializer.SerializeToElement(problem, JsonSerializerOptions.Web).GetProperty("problems").EnumerateArray());
        Assert.Equal(("report.unknown-column", 1), (reason.GetProperty("code").GetString(), reason.GetProperty("line").GetInt32()));
    }

    [Fact]
    public void A_file_beyond_the_limits_is_413_and_a_format_that_is_not_read_415()
    {
        Assert.Equal(413, ReportFile.Read("1234"u8.ToArray(), "a.txt", limits: new() { Bytes = 3 }).Diagnostics.ToProblemDetails().Status);
        Assert.Equal(415, ReportFile.Read(new byte[] { 0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10 }, "a").Diagnostics.ToProblemDetails().Status);
        Assert.Equal(415, ReportFile.Read(new byte[] { 1, 0, 2, 0 }, "a.txt").Diagnostics.ToProblemDetails().Status);
        Assert.Equal(400, ReportFile.Read("no report"u8.ToArray(), "a.txt").Diagnostics.ToProblemDetails().Status);
    }

    /// <summary>Every code of the core and the readers, so that a new one gets its status.</summary>
    [Fact]
    public void Codes_of_one_kind_have_one_status()
    {
        string[] codes = [.. new[] { typeof(Report).Assembly, typeof(ReportFile).Assembly }
            .SelectMany(a => new TextSource(a, "texts").Texts(Language.English).Keys).Select(k => k.Split('/')[0]).Where(c => c.Split('.')[0] is "document" or "input" or "json" or "report").Distinct()];
        Assert.Equal(codes.Where(c => c.EndsWith("too-large", StringComparison.Ordinal) || c.Contains("too-many", StringComparison.Ordinal) || c.Contains("too-long", StringComparison.Ordinal)), codes.Where(c => StatusOf(c) == 413));
        Assert.Equal(["document.binary", "document.format"], codes.Where(c => StatusOf(c) == 415));
        Assert.Equal(413, new Diagnostic[] { new("document.format", LocalizedText.Same("a")), new("json.too-large", LocalizedText.Same("b")) }.ToProblemDetails().Status);

        static int? StatusOf(string code) => new Diagnostic[] { new(code, LocalizedText.Same("?")) }.ToProblemDetails().Status;
    }

    [Fact]
    public void Reasons_are_errors_by_their_path()
    {
        (string path, string[] errors) = Assert.Single(Unreadable.Diagnostics.ToDictionary(Language.English));
        Assert.StartsWith("$.tables.requests.granted", path, StringComparison.Ordinal);
        Assert.Contains("all", Assert.Single(errors), StringComparison.Ordinal);
        HttpValidationProblemDetails details = new(Unreadable.Diagnostics.ToDictionary());
        Assert.Single(details.Errors);
        Assert.Equal("", Assert.Single(ReportFile.Read("no-such-file").Diagnostics.ToDictionary()).Key);
        Assert.Equal("1:2", Assert.Single(ReportFile.Read(Encoding.UTF8.GetBytes("{"), "a.json").Diagnostics.Select(d => d with { Path = null }).ToDictionary()).Key);
    }

    [Fact]
    public void Findings_are_errors_by_rule_and_instance()
    {
        IDictionary<string, string[]> errors = Wrong.Findings.ToDictionary();
        Assert.Contains("requests.row-total[granted]", errors.Keys);
        Assert.All(errors.Values.SelectMany(e => e), e => Assert.NotEqual("", e));
        Assert.Empty(Clean.Findings.ToDictionary());
    }

    private static Report Report(int granted) => new ReportBuilder(FormCatalog.BuiltIn.ForYear(2023)) { Unit = "青石市水务局", Year = 2023, Scope = ReportScope.Own }
        .FillMissing(Cell.Number(0)).Set("requests", "granted", "total", granted).Build();
}
