namespace DisclosureRules.Packages.Tests.Samples;

/// <summary>The samples that one runs in a shell.</summary>
public sealed class ConsoleTests
{
    [Fact]
    public void A_report_is_checked_with_the_national_rules()
    {
        Command command = Sample.Run("CheckReport", $"{Sample.Reports}/baisha-township-2020.txt"), none = Sample.Run("CheckReport", "no-such-report.html");
        Assert.Equal((1, ""), (command.ExitCode, command.Error));
        Assert.Contains("错误  requests.balance", command.Output, StringComparison.Ordinal);
        Assert.Matches(@"\n[1-9][0-9]* errors, [0-9]+ not assessable\s*$", command.Output);
        Assert.Equal((2, ""), (none.ExitCode, none.Output));
        Assert.Contains("no-such-report.html", none.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_is_checked_with_options()
    {
        string[] lines = Sample.Run("CheckFolder", Sample.Reports).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(["baisha-township-2020.txt", "qingshi-forestry-2023.json", "qingshi-water-2023.json"], lines.Select(l => Path.GetFileName(l.Split(": ")[0])));
        Assert.EndsWith("2023.json: 0", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_unit_s_own_pack_is_checked_beside_them()
    {
        Command command = Sample.Run("OwnPack", RepositoryFiles.Path("rules/examples/unit-pack.json"), $"{Sample.Reports}/qingshi-water-2023.json");
        Assert.Equal((1, ""), (command.ExitCode, command.Error));
        Assert.Contains("archives.", command.Output, StringComparison.Ordinal);
        Assert.Contains("requests.row-total", command.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Figures_of_a_database_are_checked_before_they_are_published()
    {
        string output = Sample.Run("FromDatabase").Succeeded();
        Assert.Contains("requests.row-total [予以公开]", output, StringComparison.Ordinal);
        Assert.DoesNotContain("form.missing", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_is_audited_and_the_result_read()
    {
        using TemporaryFolder folder = new();
        Command command = Sample.Run("AuditFolder", Sample.Reports, folder.Path("result"));
        Assert.Equal((1, ""), (command.ExitCode, command.Error));
        Assert.Contains("错误  requests.balance", command.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(folder.Path("result/receipt.json")));
    }

    [Fact]
    public void A_pack_is_tested_without_a_test_framework() =>
        Assert.Equal("The pack does what is expected of it.", Command.RunDotnet(RepositoryFiles.Path("samples/PackTests"), null, Sample.Program("PackTests")).Succeeded().Trim());

    [Fact]
    public void A_pack_that_is_wrong_is_refused_with_the_place()
    {
        using TemporaryFolder folder = new();
        string pack = folder.Write("pack.json", RepositoryFiles.Text("rules/examples/unit-pack.json").Replace("carriedIn", "cariedIn", StringComparison.Ordinal));
        Command command = Sample.Run("OwnPack", pack, $"{Sample.Reports}/qingshi-water-2023.json");
        Assert.Equal((2, ""), (command.ExitCode, command.Output));
        Assert.Contains("pack.json:", command.Error, StringComparison.Ordinal);
        Assert.Contains("cariedIn", command.Error, StringComparison.Ordinal);
    }
}
