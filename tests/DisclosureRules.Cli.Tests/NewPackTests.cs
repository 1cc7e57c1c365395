namespace DisclosureRules.Cli.Tests;

/// <summary><c>rules new</c> in a folder that holds a pack already.</summary>
public sealed class NewPackTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_report_that_an_author_tries_rules_on_is_kept()
    {
        Assert.Equal(0, New("own.first").ExitCode);
        string sample = _folder.Write("sample.report.json", "{ \"edited\": true }");
        Assert.Equal(0, New("own.second").ExitCode);
        Assert.Equal("{ \"edited\": true }", File.ReadAllText(sample));
        Assert.True(File.Exists($"{_folder.Path}/first.json") && File.Exists($"{_folder.Path}/second.json"));
    }

    [Fact]
    public void A_pack_of_that_name_is_kept_and_nothing_written()
    {
        string pack = _folder.Write("first.json", "{}");
        Assert.Equal(2, New("own.first").ExitCode);
        Assert.Equal("{}", File.ReadAllText(pack));
        Assert.Single(Directory.GetFiles(_folder.Path));
    }

    /// <summary>Ten files scattered among those of somebody else are hard to gather again.</summary>
    [Fact]
    public void Where_no_folder_is_asked_for_a_new_one_has_the_name_of_the_pack()
    {
        System.Diagnostics.ProcessStartInfo start = ProcessTests.StartInfo(["rules", "new", "own.first"]);
        start.WorkingDirectory = _folder.Path;
        using (System.Diagnostics.Process process = System.Diagnostics.Process.Start(start)!)
        {
            process.StandardInput.Close();
            process.WaitForExit();
            Assert.Equal(0, process.ExitCode);
        }

        Assert.Empty(Directory.GetFiles(_folder.Path));
        Assert.Equal("first", Path.GetFileName(Assert.Single(Directory.GetDirectories(_folder.Path))));
        Assert.True(File.Exists($"{_folder.Path}/first/first.json"));
    }

    private Tool New(string id) => Tool.Run("rules", "new", id, "--out", _folder.Path);
}
