using System.Diagnostics;
using DisclosureRules.Diagnostics;
using DisclosureRules.Documents.Inputs;
using DisclosureRules.Reports;

namespace DisclosureRules.Documents.Tests.Inputs;

/// <summary>What is found in folders, and what is said of what cannot be opened.</summary>
public sealed class ReportInputsTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>Messages show what stands in a file, and who fills a folder need not be allowed to read it.</summary>
    [Fact]
    public void Links_out_of_a_folder_are_not_followed_and_those_within_it_are()
    {
        string secret = Path.Combine(_folder.FullName, "secret.json"), inside = Path.Combine(_folder.FullName, "in");
        File.WriteAllText(secret, """{ "form": "TOP-SECRET" }""");
        Directory.CreateDirectory(Path.Combine(inside, "below"));
        File.WriteAllText(Path.Combine(inside, "below", "a.json"), """{ "form": "ours" }""");
        try
        {
            File.CreateSymbolicLink(Path.Combine(inside, "below", "b.json"), "../../secret.json");
            File.CreateSymbolicLink(Path.Combine(inside, "c.json"), secret);
            File.CreateSymbolicLink(Path.Combine(inside, "d.json"), "below/a.json");
            File.CreateSymbolicLink(Path.Combine(inside, "e.json"), "f.json");
            File.CreateSymbolicLink(Path.Combine(inside, "f.json"), "e.json");
            File.CreateSymbolicLink(Path.Combine(inside, "g.json"), "below/b.json");
            Directory.CreateSymbolicLink(Path.Combine(_folder.FullName, "linked"), inside);
        }
        catch (UnauthorizedAccessException) when (OperatingSystem.IsWindows())
        {
            // There, making links needs a right of its own.
            return;
        }

        foreach (string folder in (string[])[inside, Path.Combine(_folder.FullName, "linked")])
        {
            Dictionary<string, string> read = ReportInputs.Find([folder]).Select(i => Assert.Single(i.Read().Diagnostics)).ToDictionary(d => Path.GetFileName(d.File!), d => d.Code);
            Assert.Equal(
                ["a.json report.unknown-form", "b.json input.link", "c.json input.link", "d.json report.unknown-form", "e.json input.link", "f.json input.link", "g.json input.link"],
                read.Select(r => $"{r.Key} {r.Value}").Order(StringComparer.Ordinal));
        }

        Assert.Equal("report.unknown-form", Assert.Single(Assert.Single(ReportInputs.Find([Path.Combine(inside, "c.json")])).Read().Diagnostics).Code);
    }

    /// <summary>What says of itself at its beginning that it belongs to rules is counted as such; what doesn't is read, whatever it is called.</summary>
    [Theory]
    [InlineData("a.json", """{ "$schema": "rule-pack.schema.json", "pack": "a" }""", true)]
    [InlineData("a.json", "{ // a remark\n  \"$schema\": \"../schema/pack-tests.schema.json\" ", true)]
    [InlineData("a.json", """{ "$schema": "urn:disclosure-rules:schema:form:1" }""", true)]
    [InlineData("a.json", """{ "$id": "urn:disclosure-rules:schema:rule-pack:1" }""", true)]
    [InlineData("a.json", """{ "$schema": "report.schema.json", "form": "cn-annual-report-2021" }""", false)]
    [InlineData("a.schema.json", """{ "form": "cn-annual-report-2021" }""", false)]
    [InlineData("rules.json", """{ "form": "cn-annual-report-2021", "$schema": "rule-pack.schema.json" }""", false)]
    [InlineData("a.json", """{ "$schema": 1 }""", false)]
    [InlineData("a.json", "{", false)]
    [InlineData("a.md", "\uFEFF<!-- disclosure-rules rules new: claims.md -->\n\n# 陈述", true)]
    [InlineData("claims.md", "# 陈述", false)]
    [InlineData("a.txt", "<!-- disclosure-rules rules new: claims.md -->", false)]
    public void What_belongs_to_rules_is_left_out_of_folders(string name, string text, bool belongs)
    {
        File.WriteAllText(Path.Combine(_folder.FullName, name), text);
        File.WriteAllText(Path.Combine(_folder.FullName, "z.json"), "{}");
        List<string> skipped = [];
        Assert.Equal(belongs ? ["z.json"] : new[] { name, "z.json" }, ReportInputs.Find([_folder.FullName], skipped: skipped.Add).Select(i => Path.GetFileName(i.Source)));
        Assert.Equal(belongs ? [ReportInputs.RuleFileKind] : [], skipped.Select(ReportInputs.KindOfSkipped));
    }

    /// <summary>
    /// Names in GBK are what old archives unpack to on Linux. .NET cannot make them, so a shell does; the file systems of Windows and macOS take
    /// no such names, so there is nothing to be found there.
    /// </summary>
    [Fact]
    public void What_has_a_name_that_is_not_utf8_is_told_and_counted()
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "a.txt"), "");
        File.WriteAllText(Path.Combine(_folder.FullName, "b\uFFFD.txt"), "");
        bool isMade = OperatingSystem.IsLinux() && Shell("cd \"$1\" && echo 5 > \"$(printf '\\261\\250\\270\\346.txt')\" && echo 5 > \"$(printf '\\261\\250.png')\" && mkdir \"$(printf '\\304\\352')\" && echo 5 > \"$(printf '\\304\\352/c.txt')\"");
        List<string> skipped = [];
        ReportInput[] inputs = [.. ReportInputs.Find([_folder.FullName], Stream.Null, skipped.Add)];
        Diagnostic[] diagnostics = [.. inputs.SelectMany(i => i.Read().Diagnostics)];
        string[] unreadable = [.. diagnostics.Where(p => p.Code == "input.name-not-utf8").Select(p => Path.GetFileName(p.File!))];
        Assert.Equal(OperatingSystem.IsLinux(), isMade);
        Assert.Equal(isMade ? ["\uFFFD\uFFFD", "\uFFFD\uFFFD\uFFFD\uFFFD.txt"] : [], unreadable);
        Assert.Equal(isMade ? 4 : 2, inputs.Length);
        Assert.Equal(isMade ? 1 : 0, skipped.Count);
        if (isMade)
        {
            // The shell takes away what .NET cannot find.
            Assert.True(Shell("rm -rf \"$1\"/*"));
        }
    }

    [Fact]
    public void A_path_whose_bytes_were_lost_is_told_apart_from_one_that_leads_nowhere()
    {
        string[] codes = [.. ReportInputs.Find([Path.Combine(_folder.FullName, "\uFFFD.txt"), Path.Combine(_folder.FullName, "x.txt")], Stream.Null).Select(i => Assert.Single(i.Read().Diagnostics).Code)];
        Assert.Equal(["input.name-not-utf8", "input.not-found"], codes);
    }

    [Fact]
    public async Task The_reports_of_a_folder_are_read_in_order_and_what_cannot_be_read_stops_nothing()
    {
        const string Json = """{"form":"cn-annual-report-2021","unit":"青石市水务局","year":2023}""";
        File.WriteAllText(Path.Combine(_folder.FullName, "a.json"), Json);
        File.WriteAllText(Path.Combine(_folder.FullName, "b.json"), "{");
        File.WriteAllText(Path.Combine(_folder.FullName, "c.jsonl"), $"{Json}\n{Json}\n");
        ReportReading[] readings = await ReportInputs.ReadAllAsync(_folder.FullName).ToArrayAsync();
        Assert.Equal(["a.json", "b.json", "c.jsonl:1", "c.jsonl:2"], readings.Select(r => Path.GetFileName(r.Source)));
        Assert.Equal([true, false, true, true], readings.Select(r => r.Report is not null));
        ReportReading nowhere = await ReportInputs.ReadAllAsync(Path.Combine(_folder.FullName, "none")).SingleAsync();
        Assert.Equal("input.not-found", Assert.Single(nowhere.Diagnostics).Code);
    }

    [Fact]
    public async Task Reading_can_be_cancelled()
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "a.json"), "{");
        using CancellationTokenSource stop = new();
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await ReportInputs.ReadAllAsync(_folder.FullName, stop.Token).ToArrayAsync());
    }

    [Fact]
    public void Without_standard_input_a_dash_is_a_path_like_any_other()
    {
        ReportInput input = Assert.Single(ReportInputs.Find(["-"]));
        Assert.Equal(("-", "input.not-found"), (input.ToString(), Assert.Single(input.Read().Diagnostics).Code));
    }

    private bool Shell(string command)
    {
        using Process shell = Process.Start("/bin/sh", ["-c", command, "sh", _folder.FullName]);
        shell.WaitForExit();
        return shell.ExitCode == 0;
    }
}
