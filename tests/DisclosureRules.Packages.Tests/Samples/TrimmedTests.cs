namespace DisclosureRules.Packages.Tests.Samples;

/// <summary>The readers in a trimmed application, with what their package tells its build.</summary>
public sealed class TrimmedTests
{
    [NativeFact]
    public void A_trimmed_application_is_made_without_warnings_and_finds_what_the_ordinary_one_finds()
    {
        using TemporaryFolder folder = new();
        string targets = RepositoryFiles.Path("src/DisclosureRules.Documents/buildTransitive/DisclosureRules.Documents.targets");
        string publish = Command.RunDotnet(RepositoryFiles.Root, null, "publish", "samples/CheckReport", "-c", "Release", "--use-current-runtime", "--self-contained",
            "-p:PublishTrimmed=true", $"-p:CustomAfterMicrosoftCommonTargets={targets}", "--artifacts-path", folder.Path("build"), "-o", folder.Path("out")).Succeeded();
        Assert.DoesNotContain("warning IL", publish, StringComparison.Ordinal);
        string workbook = RepositoryFiles.Path("tests/DisclosureRules.Documents.Tests/Packages/Fixtures/ruled-2021.xls");
        foreach (string report in new[] { $"{Sample.Reports}/baisha-township-2020.txt", $"{Sample.Reports}/qingshi-water-2023.json", workbook })
        {
            Command trimmed = Command.Run(folder.Path("out/CheckReport"), Sample.Reports, null, report), ordinary = Sample.Run("CheckReport", report);
            Assert.Equal((ordinary.ExitCode, ordinary.Output, ordinary.Error), (trimmed.ExitCode, trimmed.Output, trimmed.Error));
        }
    }
}
