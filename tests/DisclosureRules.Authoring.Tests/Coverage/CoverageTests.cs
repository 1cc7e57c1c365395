using DisclosureRules.Authoring.Coverage;
using DisclosureRules.Authoring.PackTests;
using DisclosureRules.Diagnostics;

namespace DisclosureRules.Authoring.Tests.Coverage;

/// <summary>What coverage says of rules that hold in some years.</summary>
public sealed class CoverageTests
{
    [Theory]
    [InlineData("\"years\": \"2023..\"", true)]
    [InlineData("\"years\": \"2021..2022\"", true)]
    [InlineData("\"years\": \"2022\"", true)]
    [InlineData("\"when\": \"year >= 2024\"", true)]
    [InlineData("\"when\": \"year < 2021\"", false)]
    public void A_cell_is_watched_where_a_rule_watches_it_in_any_year(string member, bool isWatched)
    {
        PackCoverage coverage = Of($$"""
            "forms": ["cn-annual-report-2021"], "rules": [{ "id": "a.b", "severity": "info", "title": "t", {{member}}, "check": "requests[granted, total] = 0" }],
            "tests": [{ "rule": "a.b", "name": "t", "report": { "year": 2024, "rest": 0 }, "expects": "{{(member.Contains("2024", StringComparison.Ordinal) || member.Contains("2023", StringComparison.Ordinal) ? "pass" : "doesNotApply")}}" }]
            """);
        CellCoverage cell = Assert.Single(coverage.Cells.Values.SelectMany(c => c), c => c.Cell.Id.ToString() == "requests[granted, total]" && c.Readers > 0);
        Assert.Equal((isWatched ? 1 : 0, isWatched), (cell.Noticing, cell.IsPinned));
    }

    /// <summary>Rules of different years each watch their cells: one year alone would show half of them.</summary>
    [Fact]
    public void Rules_of_different_years_are_all_seen()
    {
        PackCoverage coverage = Of("""
            "forms": ["cn-annual-report-2021"], "rules": [
              { "id": "a.before", "severity": "info", "title": "t", "years": "2021", "check": "requests[granted, total] = 0" },
              { "id": "a.after", "severity": "info", "title": "t", "years": "2022..", "check": "requests[partial, total] = 0" } ]
            """);
        Assert.Equal(
            ["requests[granted, total]", "requests[partial, total]"],
            coverage.Cells.Values.SelectMany(c => c).Where(c => c.IsPinned).Select(c => c.Cell.Id.ToString()));
    }

    /// <summary>A rule for both forms whose years are those of one can't be reached on the other: no test is missing there.</summary>
    [Theory]
    [InlineData("2021..", 1)]
    [InlineData("2020..", 2)]
    public void What_no_report_can_reach_is_not_counted(string years, int instances)
    {
        PackCoverage coverage = Of($$"""
            "forms": ["cn-annual-report-2019", "cn-annual-report-2021"], "rules": [{ "id": "a.b", "severity": "info", "title": "t", "years": "{{years}}", "check": "requests[granted, total] = 0" }]
            """);
        Assert.Equal(instances, coverage.Instances.Count);
    }

    private static PackCoverage Of(string members)
    {
        using TemporaryPack pack = new($$"""{ "pack": "a", "version": "1.0.0", {{members}} }""");
        Assert.True(PackTestSuite.TryRead([pack.Path], out PackTestSuite? suite, out IReadOnlyList<Diagnostic> problems), string.Join('\n', problems));
        return PackCoverage.Of(suite);
    }
}
