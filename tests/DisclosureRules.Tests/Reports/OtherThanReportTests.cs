using DisclosureRules.Diagnostics;
using DisclosureRules.Reports;

namespace DisclosureRules.Tests.Reports;

/// <summary>Other JSON files that are given as reports.</summary>
public sealed class OtherThanReportTests
{
    [Theory]
    [InlineData("""{ "pack": "a", "version": "1.0.0" }""", "report.is-rule-pack", "rules to check with")]
    [InlineData("""{ "profile": "a", "packs": [] }""", "report.is-rule-pack", "profile")]
    [InlineData("""{ "defaults": {}, "tests": [] }""", "report.is-something-else", "rules test")]
    [InlineData("""{ "form": "a", "tables": [{ "id": "t" }] }""", "report.is-form", "give it as a form")]
    [InlineData("""{ "form": "cn-annual-report-2021", "sections": [], "tables": {} }""", "report.is-form", "give it as a form")]
    [InlineData("""{ "$id": "a", "$defs": {} }""", "report.is-something-else", "schema")]
    [InlineData("""{ "type": "object", "properties": {} }""", "report.is-something-else", "schema")]
    public void It_is_told_what_it_is_and_where_it_belongs(string json, string code, string words)
    {
        Assert.False(ReportJson.TryRead(System.Text.Encoding.UTF8.GetBytes(json), out _, out IReadOnlyList<Diagnostic> problems));
        Diagnostic told = Assert.Single(problems);
        Assert.Equal(code, told.Code);
        Assert.Contains(words, told.Message.En, StringComparison.Ordinal);
    }
}
