namespace DisclosureRules.Packages.Tests.Samples;

/// <summary>The library in a native executable, trimmed and without a just-in-time compiler.</summary>
public sealed class NativeAotTests
{
    [NativeFact]
    public void A_native_executable_finds_what_the_ordinary_one_finds()
    {
        using TemporaryFolder folder = new();
        string publish = Command.RunDotnet(RepositoryFiles.Root, null, "publish", "samples/NativeAot", "-c", "Release", "--use-current-runtime",
            "--artifacts-path", folder.Path("build"), "-o", folder.Path("out")).Succeeded();
        Assert.DoesNotContain("warning IL", publish, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.Path("out/NativeAot.dll")));
        foreach (string report in new[] { "qingshi-water-2023.json", "qingshi-forestry-2023.json" })
        {
            Command native = Command.Run(folder.Path("out/NativeAot"), Sample.Reports, null, report);
            Command ordinary = Command.RunDotnet(Sample.Reports, null, Sample.Program("NativeAot"), report);
            Assert.Equal((ordinary.ExitCode, ordinary.Output, ordinary.Error), (native.ExitCode, native.Output, native.Error));
            Assert.Equal(report.Contains("water", StringComparison.Ordinal), native.Output.Contains("requests.row-total", StringComparison.Ordinal));
        }
    }
}
