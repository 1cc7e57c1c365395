using System.Diagnostics;
using System.Text;

namespace DisclosureRules.Cli.Tests;

/// <summary>Pipes and devices in the place of files: nobody waits for what may never come, and nothing without end is read.</summary>
public sealed class PipeTests : IDisposable
{
    // Only what waits, or reads without end, takes longer.
    private const int Patience = 60;

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string, string> Options
    {
        get
        {
            TheoryData<string, string> options = [];
            foreach (string option in (string[])["check --rules", "check --forms", "check --baseline", "check --selection", "audit --out OUT --units", "audit --out OUT --waivers", "rules check", "rules test"])
            {
                foreach (string path in (string[])["PIPE", "LINK", "/dev/zero", "/dev/urandom", "/dev/tty"])
                    options.Add(option, path);
            }

            options.Add("check --write-baseline", "PIPE");
            options.Add("rules cover PACK --html", "PIPE");
            return options;
        }
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Options))]
    public void A_pipe_or_device_given_to_an_option_is_refused(string option, string path)
    {
        if (OperatingSystem.IsWindows() || (path[0] == '/' && !File.Exists(path)))
            return;
        string report = option.Contains("rules ", StringComparison.Ordinal) ? "" : Tool.Data("clean.json");
        string[] words = option.Replace("OUT", _folder.Path + "/out", StringComparison.Ordinal).Replace("PACK", Tool.Data("pack.json"), StringComparison.Ordinal).Split(' ');
        (int exitCode, string output, string error) = Run($"{words[0]} {report} {string.Join(' ', words[1..])} {Place(path)}");
        Assert.Equal(2, exitCode);
        Assert.Contains("[file.not-opened]", output + error, StringComparison.Ordinal);
        Assert.Contains("管道或设备", output + error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PIPE")]
    [InlineData("LINK")]
    [InlineData("/dev/zero")]
    [InlineData("/dev/null")]
    [InlineData("/proc/kmsg")]
    public void A_pipe_or_device_in_the_place_of_a_report_is_refused_with_advice(string path)
    {
        if (OperatingSystem.IsWindows() || (path[0] == '/' && !File.Exists(path)))
            return;
        foreach (string command in (string[])["check", "extract", "claims"])
        {
            (int exitCode, string output, string error) = Run($"{command} {Place(path)}");
            Assert.Equal(1, exitCode);
            Assert.Contains("管道或设备", output + error, StringComparison.Ordinal);
            Assert.Contains("`-`", output + error, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("extract <(cat REPORT)")]
    [InlineData("extract /dev/stdin <REPORT")]
    [InlineData("cat REPORT | TOOL extract /dev/stdin")]
    public void A_pipe_that_another_program_has_open_is_read(string command)
    {
        if (OperatingSystem.IsWindows())
            return;
        string report = $"{Tool.Folder}Rules/reports/qingshi-water-2023.json";
        (int exitCode, string output, _) = Run(command.Replace("REPORT", report, StringComparison.Ordinal));
        Assert.Equal(0, exitCode);
        string read = command.Contains("/dev/stdin", StringComparison.Ordinal) ? "/dev/stdin" : "/dev/fd/63";
        Assert.Equal(Tool.Run("extract", report).Output, output.Replace(read, report.Replace(Tool.Folder, "", StringComparison.Ordinal), StringComparison.Ordinal));
    }

    [Fact]
    public void A_pack_from_a_pipe_is_refused_in_the_language_of_the_tool()
    {
        if (!OperatingSystem.IsWindows())
            Assert.Contains("管道或设备", Run($"check {Tool.Data("clean.json")} --rules <(cat {Tool.Data("pack.json")})").Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("root:x:0:0:secret", false)]
    [InlineData("PASSWORD=secret", false)]
    [InlineData("", false)]
    [InlineData("{ \"pack\": secret", true)]
    [InlineData("\uFEFF \n\n[ secret", true)]
    [InlineData("// a note\n{ \"pack\": secret", true)]
    public void Lines_are_shown_of_JSON_alone(string content, bool isShown)
    {
        string file = _folder.Write("p", content);
        foreach (string option in (string[])["--rules", "--forms", "--baseline", "--selection"])
            Assert.Equal(isShown, Tool.Run("check", Tool.Data("clean.json"), option, file).Error.Split('\n').Any(l => !l.Contains("p:", StringComparison.Ordinal) && l.Contains("secret", StringComparison.Ordinal)));
    }

    private string Place(string path)
    {
        if (path[0] == '/')
            return path;
        string pipe = $"{_folder.Path}/pipe", link = $"{_folder.Path}/link.json";
        File.Delete(pipe);
        File.Delete(link);
        using (Process made = Process.Start("mkfifo", [pipe]))
            made.WaitForExit();
        File.CreateSymbolicLink(link, pipe);
        return path == "PIPE" ? pipe : link;
    }

    private static (int ExitCode, string Output, string Error) Run(string command)
    {
        string tool = $"timeout {Patience} {Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet"} {Tool.Folder}disclosure-rules.dll";
        string whole = command.Contains("TOOL", StringComparison.Ordinal) ? command.Replace("TOOL", tool, StringComparison.Ordinal) : $"{tool} {command}";
        using Process shell = Process.Start(new ProcessStartInfo("/bin/bash", ["-c", whole]) { RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8 })!;
        Task<string> error = shell.StandardError.ReadToEndAsync();
        string output = shell.StandardOutput.ReadToEnd();
        shell.WaitForExit();
        return (shell.ExitCode, output, error.Result);
    }
}
