using DisclosureRules.Checking;
using DisclosureRules.Diagnostics;
using DisclosureRules.Findings;
using DisclosureRules.Reports;
using DisclosureRules.Rules;
using DisclosureRules.Tests;
using Xunit.Abstractions;

namespace DisclosureRules.Documents.Tests;

/// <summary>A report that was read from a document and goes through its JSON is checked as if it had not: to the byte, and without places but for those.</summary>
public class ReportJsonTests(ITestOutputHelper output)
{
    private static readonly RuleSet National = RuleSet.Compile(RulePacks.National);
    private static readonly JsonSchema ReportSchema = JsonSchema.Of("report"), FindingSchema = JsonSchema.Of("finding");

    [Theory]
    [InlineData("tests/DisclosureRules.Documents.Tests/Pdf/Fixtures", 20)]
    [InlineData("tests/DisclosureRules.Documents.Tests/Packages/Fixtures", 8)]
    [InlineData("tests/DisclosureRules.Cli.Tests/Data", 0)]
    [InlineData("rules/examples/reports", 3)]
    public void The_findings_of_a_fixture_are_the_same_through_its_json(string folder, int fewest) => Assert.InRange(Check(Path.Combine(Root(), folder)), fewest, int.MaxValue);

    [Fact]
    public void The_findings_of_a_published_report_are_the_same_through_its_json()
    {
        DirectoryInfo? beside = new(Root());
        while (beside is not null && !Directory.Exists(Path.Combine(beside.FullName, "shared", "corpus")))
            beside = beside.Parent;
        if (beside is null)
        {
            output.WriteLine("Not checked: shared/corpus is not beside the repository.");
            return;
        }

        Assert.InRange(Check(Path.Combine(beside.FullName, "shared", "corpus")), 5, int.MaxValue);
    }

    private int Check(string folder)
    {
        int read = 0;
        foreach (string file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            if (!ReportFile.Read(file).Gives(out Report? report, out _))
                continue;
            output.WriteLine(file);
            read++;
            Report whole = Through(ReportJson.Write(report, withPlaces: true)), plain = Through(ReportJson.Write(report));
            SameReport.Equal(report, whole);
            IReadOnlyList<Finding> findings = National.Check(report);
            Assert.Equal(findings.Select(FindingJson.Write), National.Check(whole).Select(FindingJson.Write));
            Assert.Equal(findings.Select(WithoutPlaces), National.Check(plain).Select(WithoutPlaces));
            Assert.Equal(findings, findings.Select(f => FindingJson.Read(FindingJson.Write(f))));
            Assert.All(findings, f => FindingSchema.Accepts(FindingJson.Write(f)));
        }

        return read;
    }

    private static Report Through(string json)
    {
        ReportSchema.Accepts(json);
        Assert.True(ReportJson.TryRead(System.Text.Encoding.UTF8.GetBytes(json), out Report? report, out IReadOnlyList<Diagnostic> diagnostics, "-"), string.Join("\n", diagnostics));
        return report;
    }

    private static string WithoutPlaces(Finding finding) =>
        FindingJson.Write(finding with { Cells = [.. finding.Cells.Select(c => c with { Content = c.Content.At(null) })] });

    private static string Root()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "DisclosureRules.sln")))
            folder = Path.GetDirectoryName(folder);
        return folder ?? throw new InvalidOperationException("The tests run inside the repository.");
    }
}
