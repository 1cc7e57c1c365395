using System.Text;
using System.Text.Json;
using DisclosureRules.Claims;
using DisclosureRules.Diagnostics;
using DisclosureRules.Findings;
using DisclosureRules.Reports;
using DisclosureRules.Rules;
using DisclosureRules.Serialization;
using DisclosureRules.Tests.Generators;
using FsCheck.Xunit;

namespace DisclosureRules.Tests.Findings;

/// <summary>Nothing is lost when findings, claims and diagnostics are written as JSON and read again.</summary>
[Properties(Arbitrary = [typeof(Arbitraries)], MaxTest = 200)]
public sealed class FindingJsonLaws
{
    private static readonly JsonSchema Schema = JsonSchema.Of("finding");

    [Property]
    public void A_finding_read_back_is_equal_and_written_the_same(AnyFinding any)
    {
        string json = FindingJson.Write(any.Finding);
        Finding read = FindingJson.Read(json);
        Assert.Equal(any.Finding, read);
        Assert.Equal(any.Finding.GetHashCode(), read.GetHashCode());
        Assert.Equal(json, FindingJson.Write(read));
    }

    [Property]
    public void The_findings_of_any_report_come_back_equal_and_keep_to_the_schema(BrokenReport broken)
    {
        foreach (Finding finding in National.Rules.Check(broken.Report))
        {
            string json = FindingJson.Write(finding);
            Schema.Accepts(json);
            Assert.Equal(finding, FindingJson.Read(json));
        }
    }

    [Property]
    public void A_serializer_writes_and_reads_findings_with_reflection_and_without(AnyFinding any)
    {
        string json = JsonSerializer.Serialize(any.Finding);
        Assert.Equal(any.Finding, JsonSerializer.Deserialize<Finding>(json));
        Assert.Equal(any.Finding, JsonSerializer.Deserialize<Finding>(FindingJson.Write(any.Finding), JsonSerializerOptions.Web));
        Assert.Equal(json, JsonSerializer.Serialize(any.Finding, DisclosureJsonContext.Default.Finding));
        IReadOnlyList<Finding> list = [any.Finding, any.Finding];
        Assert.Equal(list, JsonSerializer.Deserialize(JsonSerializer.Serialize(list), DisclosureJsonContext.Default.IReadOnlyListFinding));
    }

    [Property]
    public void A_claim_read_back_is_equal_with_its_source(Seed seed)
    {
        Claim claim = AnyFindings.Claim(seed.Random());
        string json = ClaimJson.Write("a.txt", claim);
        Assert.True(ClaimJson.TryRead(Encoding.UTF8.GetBytes(json), out Claim? read, out string? source, out IReadOnlyList<Diagnostic> diagnostics));
        Assert.Empty(diagnostics);
        Assert.Equal((claim, "a.txt"), (read, source));
        Assert.Equal(claim.GetHashCode(), read.GetHashCode());
        Assert.Equal(json, ClaimJson.Write(source, read));
        Assert.Equal(claim, ClaimJson.Read(ClaimJson.Write(source: null, claim)));
        Assert.Equal(claim, JsonSerializer.Deserialize<Claim>(JsonSerializer.Serialize(claim)));
        Assert.Equal(claim.Quotation, JsonSerializer.Deserialize<Quotation>(JsonSerializer.Serialize(claim.Quotation)));
        Assert.Equal(claim.Quotation.Marked, read.Quotation.Marked);
    }

    [Property]
    public void A_diagnostic_read_back_is_equal(Seed seed)
    {
        Diagnostic diagnostic = AnyFindings.Diagnostic(seed.Random());
        string json = JsonSerializer.Serialize(diagnostic);
        Assert.Equal(diagnostic, JsonSerializer.Deserialize<Diagnostic>(json));
        Assert.Equal(json, JsonSerializer.Serialize(diagnostic, DisclosureJsonContext.Default.Diagnostic));
        Assert.Equal(diagnostic, JsonSerializer.Deserialize(json, DisclosureJsonContext.Default.Diagnostic));
    }

    [Property]
    public void A_cell_read_back_is_equal(Seed seed)
    {
        Random random = seed.Random();
        Cell cell = AnyReports.Detailed(AnyReports.Content([1, 1, 1, 1], random), random);
        Assert.Equal(cell, JsonSerializer.Deserialize<Cell>(JsonSerializer.Serialize(cell)));
    }

    [Fact]
    public void Severities_and_outcomes_are_named_as_in_the_findings()
    {
        Assert.Equal("[\"info\",\"warning\",\"error\"]", JsonSerializer.Serialize(Enum.GetValues<Severity>()));
        Assert.Equal("[\"pass\",\"fail\",\"notAssessable\",\"doesNotApply\"]", JsonSerializer.Serialize(Enum.GetValues<Outcome>()));
        Assert.Equal(Enum.GetValues<CellState>(), JsonSerializer.Deserialize<CellState[]>("[\"missing\",\"blank\",\"notNumber\",\"number\"]"));
    }

    [Fact]
    public void Everything_that_is_wrong_is_said_at_once()
    {
        string json = FindingJson.Write(AnyFindings.Draw(new(1)) with { Evidence = [], Cells = [], Rule = "r" })
            .Replace("\"rule\":\"r\"", "\"rule\":7", StringComparison.Ordinal)
            .Replace("\"cells\":[]", "\"cells\":[{\"table\":\"t\",\"row\":\"r\",\"column\":\"c\",\"state\":\"number\",\"raw\":\"1\",\"value\":null,\"label\":{\"zh\":\"\",\"en\":\"\"},\"place\":null}],\"colour\":1", StringComparison.Ordinal);
        Assert.False(FindingJson.TryRead(Encoding.UTF8.GetBytes(json), out Finding? finding, out IReadOnlyList<Diagnostic> diagnostics));
        Assert.Null(finding);
        Assert.Equal(["json.unknown-member", "json.wrong-type", "json.cell"], diagnostics.Select(d => d.Code));
        Assert.Contains("colour", Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Finding>(json)).Message, StringComparison.Ordinal);
        Assert.Throws<DiagnosticException>(() => FindingJson.Read("{}"));
    }

    [Fact]
    public void A_quote_that_is_not_where_it_says_is_refused()
    {
        string json = ClaimJson.Write(source: null, AnyFindings.Claim(new(3)));
        string moved = System.Text.RegularExpressions.Regex.Replace(json, "\"end\":[0-9]+", "\"end\":1000000");
        Assert.False(ClaimJson.TryRead(Encoding.UTF8.GetBytes(moved), out _, out _, out IReadOnlyList<Diagnostic> diagnostics));
        Assert.Equal("json.quotation", Assert.Single(diagnostics).Code);
    }
}
