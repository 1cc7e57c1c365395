namespace DisclosureRules.Packages.Tests;

/// <summary>The tool as its users get it: installed from the packed package.</summary>
[Collection(PackedOnce.Name)]
public sealed class ToolTests(PackedPackages packed)
{
    [Fact]
    public void Installed_from_a_folder_it_checks_reports()
    {
        using TemporaryFolder folder = new();
        folder.Write("nuget.config", $"""
            <configuration>
              <packageSources>
                <clear />
                <add key="packed" value="{packed.Feed}" />
              </packageSources>
            </configuration>
            """);
        Command.RunDotnet(folder.Root, packed.Environment, "tool", "install", "DisclosureRules.Cli", "--tool-path", folder.Path("tool"),
            "--configfile", folder.Path("nuget.config"), "--version", PackedPackages.Version).Succeeded();
        string tool = folder.Path(OperatingSystem.IsWindows() ? "tool/disclosure-rules.exe" : "tool/disclosure-rules");
        Assert.Equal(PackedPackages.Version, Command.Run(tool, folder.Root, null, "--version").Succeeded().Trim());
        Command check = Command.Run(tool, RepositoryFiles.Root, null, "check", "rules/examples/reports", "--lang", "en");
        Assert.Equal(1, check.ExitCode);
        Assert.Contains("requests.balance", check.Output, StringComparison.Ordinal);
        Assert.NotEmpty(check.Error);
        Assert.DoesNotContain(Directory.EnumerateFiles(folder.Root, "*", SearchOption.AllDirectories),
            f => Path.GetFileName(f).StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal));
    }
}
