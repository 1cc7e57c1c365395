using System.Diagnostics;
using System.Text;
using System.Text.Json;
using DisclosureRules.Cli.Output;

namespace DisclosureRules.Cli.Tests;

/// <summary>What becomes of standard output where it ends early, and what can be done with it.</summary>
public class OutputTests
{
    [Theory]
    [InlineData("jsonl")]
    [InlineData("text")]
    public void A_full_disk_has_its_own_exit_code_and_message(string format)
    {
        using LimitedStream output = new(most: 500);
        using MemoryStream error = new();
        using Terminal terminal = new(Stream.Null, output, error);
        Assert.Equal(3, Program.Run(["check", Tool.Data("planted.json"), "--format", format, .. Tool.Own], terminal));
        Assert.Contains("[output.failed]", Encoding.UTF8.GetString(error.ToArray()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_closed_or_full_standard_error_changes_nothing()
    {
        using MemoryStream output = new();
        using LimitedStream error = new(most: 0);
        using Terminal terminal = new(Stream.Null, output, error);
        string[] args = ["check", Tool.Data("planted.json"), "nowhere", .. Tool.Own];
        Assert.Equal(Tool.Run(args).ExitCode, Program.Run(args, terminal));
        Assert.Equal(Tool.Run(args).Output, Encoding.UTF8.GetString(output.ToArray()).Replace(Tool.Folder, "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(">&-", 3)]
    [InlineData(">/dev/full", 3)]
    [InlineData(">/dev/full 2>/dev/full", 3)]
    [InlineData("2>&-", 1)]
    [InlineData("2>/dev/full", 1)]
    public void Closed_and_full_files_end_as_the_shell_expects(string redirection, int exitCode)
    {
        if (OperatingSystem.IsLinux())
            Assert.Equal(exitCode, Shell($"{Command} check {Tool.Data("planted.json")} {Own} {redirection}").ExitCode);
    }

    [Theory]
    [InlineData("check REPORT OWN", ">&-", "标准输出已关闭")]
    [InlineData("check REPORT OWN", "1</dev/null", "标准输出已关闭")]
    [InlineData("extract REPORT FORMS", ">&-", "标准输出已关闭")]
    [InlineData("rules list OWN", ">&-", "标准输出已关闭")]
    [InlineData("check REPORT OWN", ">/dev/full", "磁盘已满")]
    public void Why_nothing_can_be_written_is_told_in_the_right_words(string command, string redirection, string words)
    {
        if (!OperatingSystem.IsLinux())
            return;
        string given = command.Replace("REPORT", Tool.Data("planted.json"), StringComparison.Ordinal).Replace("OWN", Own, StringComparison.Ordinal).Replace("FORMS", "--forms " + Tool.Data("form.json"), StringComparison.Ordinal);
        (int exitCode, _, string error) = Shell($"{Command} {given} {redirection}");
        Assert.Equal(3, exitCode);
        Assert.Contains($"结果无法输出:{words}", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--write-baseline=none/b.json", "none/b.json")]
    [InlineData("--write-baseline ./none/../none/b.json", "./none/../none/b.json")]
    [InlineData("--write-baseline FOLDER/none/b.json", "FOLDER/none/b.json")]
    public void A_file_that_cannot_be_written_is_named_as_it_was_given(string option, string named)
    {
        using TemporaryFolder folder = new();
        string place = Path.GetFullPath(folder.Path);
        (int exitCode, _, string error) = Shell($"cd {place}; {Command} check {Tool.Data("planted.json")} {Own} {option.Replace("FOLDER", place, StringComparison.Ordinal)}");
        Assert.Equal(3, exitCode);
        Assert.Contains($"({named.Replace("FOLDER", place, StringComparison.Ordinal)})", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_the_disk_is_full_the_file_ends_with_a_whole_line()
    {
        if (!OperatingSystem.IsLinux())
            return;
        using TemporaryFolder folder = new();
        string path = $"{folder.Path}/out.jsonl";
        // A limit on the size of files does what a full disk does, to this process alone.
        (int exitCode, _, string error) = Shell($"trap '' XFSZ; ulimit -f 3; export DOTNET_EnableWriteXorExecute=0; {Command} check {Tool.Data("planted.json")} --format jsonl {Own} >{path}");
        Assert.Equal(3, exitCode);
        Assert.Contains("[output.failed]", error, StringComparison.Ordinal);
        string[] lines = File.ReadAllText(path).Split('\n');
        Assert.Equal("", lines[^1]);
        Assert.All(lines[..^1], line => JsonDocument.Parse(line));
    }

    [Theory]
    [InlineData("INT", 130)]
    [InlineData("TERM", 143)]
    public void A_signal_ends_the_tool_behind_a_whole_line(string signal, int exitCode)
    {
        if (OperatingSystem.IsWindows())
            return;
        using Process process = Process.Start(ProcessTests.StartInfo(["check", "-", "--format", "jsonl", .. Tool.Own]))!;
        byte[] line = [.. File.ReadAllBytes(Tool.Data("planted.json")).Where(b => b != '\n'), (byte)'\n'];
        Task feeding = Task.Run(() =>
        {
            while (!process.HasExited)
                process.StandardInput.BaseStream.Write(line);
        });
        process.StandardOutput.BaseStream.ReadExactly(new byte[1]);
        using (Process kill = Process.Start("kill", [$"-{signal}", $"{process.Id}"]))
            kill.WaitForExit();
        using MemoryStream output = new();
        process.StandardOutput.BaseStream.CopyTo(output);
        process.WaitForExit();
        Assert.Equal(exitCode, process.ExitCode);
        Assert.Equal((byte)'\n', output.ToArray()[^1]);
        Assert.IsType<IOException>(Record.Exception(feeding.GetAwaiter().GetResult) ?? new IOException());
    }

    [Fact]
    public void A_line_is_there_for_whoever_waits_for_it()
    {
        using Process process = Process.Start(ProcessTests.StartInfo(["check", "-", "--format", "jsonl", .. Tool.Own]))!;
        byte[] line = [.. File.ReadAllBytes(Tool.Data("planted.json")).Where(b => b != '\n'), (byte)'\n'];
        for (int i = 0; i < 3; i++)
        {
            process.StandardInput.BaseStream.Write(line);
            process.StandardInput.BaseStream.Flush();
            Assert.Contains($"\"-:{i + 1}\"", process.StandardOutput.ReadLine(), StringComparison.Ordinal);
            // The other findings of the same report.
            int findings = Tool.Run(["check", Tool.Data("planted.json"), "--format", "jsonl", .. Tool.Own]).Findings.Length;
            for (int more = 1; more < findings; more++)
                Assert.NotNull(process.StandardOutput.ReadLine());
        }

        process.StandardInput.Close();
        Assert.Null(process.StandardOutput.ReadLine());
        process.WaitForExit();
    }

    [Theory]
    [InlineData("<b>&amp;</script>", "\\u003C", "\\u003E", "\\u0026")]
    [InlineData("甲\u202E乙\u2066丙\u2069", "\\u202E", "\\u2066", "\\u2069")]
    [InlineData("甲\u200B\uFEFF\u2028乙", "\\u200B", "\\uFEFF", "\\u2028")]
    [InlineData("甲\u061C\u180E\u3164乙", "\\u061C", "\\u180E", "\\u3164")]
    public void What_could_disguise_or_end_something_is_escaped_in_json(string unit, params string[] escapes)
    {
        string report = JsonSerializer.Serialize(new { form = "test-form", unit, year = 2022, tables = new { fees = new { adminFees = new { amount = "x" } } } });
        foreach (string[] args in (string[][])[["check", "-", "--format", "jsonl"], ["extract", "-"]])
        {
            string output = Tool.RunWith(report, [.. args, .. args[0] == "check" ? Tool.Own : ["--forms", Tool.Data("form.json")]]).Output;
            Assert.All(escapes, escape => Assert.Contains(escape, output, StringComparison.Ordinal));
            Assert.Equal(unit, JsonDocument.Parse(output.Split('\n')[0]).RootElement.GetProperty("unit").GetString());
        }
    }

    [Theory]
    [InlineData("甲\u202E乙", "甲\\u202E乙")]
    [InlineData("甲\u200B\uE000\uFFFF乙", "甲\\u200B\\uE000\\uFFFF乙")]
    [InlineData("甲\u001B[31m\u0085乙", "甲\\u001B[31m\\u0085乙")]
    [InlineData("甲\U000E0041乙", "甲\\uDB40\\uDC41乙")]
    [InlineData("a\tb\nc", "a b c")]
    [InlineData("𠮷\U000E0100", "𠮷\U000E0100")]
    public void Text_shows_the_same_as_json(string text, string shown) => Assert.Equal(shown, Printable.Clean(text));

    [Fact]
    public void A_path_that_is_named_twice_is_read_once_and_told()
    {
        string[] once = ["check", Tool.Data("planted.json"), "--format", "jsonl", .. Tool.Own];
        Tool tool = Tool.Run(["check", Tool.Data("planted.json"), Tool.Folder + "./Data/planted.json", "--format", "jsonl", .. Tool.Own]);
        Assert.Equal(Tool.Run(once).Output, tool.Output);
        Assert.Contains("planted.json: 命令行中重复", tool.Error, StringComparison.Ordinal);
        using TemporaryFolder folder = new();
        string path = folder.Write("a.json", File.ReadAllText(Tool.Data("planted.json")));
        Assert.Equal(Tool.Run(["check", folder.Path, "--format", "jsonl", .. Tool.Own]).Output, Tool.Run(["check", folder.Path, path, "--format", "jsonl", .. Tool.Own]).Output);
    }

    [Fact]
    public void Standard_input_that_is_named_twice_is_read_once()
    {
        string line = File.ReadAllText(Tool.Data("planted.json")).ReplaceLineEndings("");
        Assert.Equal(Tool.RunWith(line, ["check", "-", .. Tool.Own]).Output, Tool.RunWith(line, ["check", "-", "-", .. Tool.Own]).Output);
    }

    [Theory]
    [InlineData("jsonl")]
    [InlineData("text")]
    public void A_page_in_a_cell_is_not_repeated_by_every_finding_about_it(string format)
    {
        string report = JsonSerializer.Serialize(new { form = "test-form", unit = "甲局", year = 2022, tables = new { requests = new { received = new { persons = new string('甲', 2_000_000), total = 1 } } } });
        Assert.InRange(Tool.RunWith(report, ["check", "-", "--format", format, .. Tool.Own]).Output.Length, 500, 60_000);
    }

    [Fact]
    public void Directives_of_shells_are_not_obeyed() => Assert.Equal(Tool.Run("check", "x"), Tool.Run("[suggest]", "check", "x"));

    [Fact]
    public void A_pipe_in_a_folder_is_not_waited_for()
    {
        if (OperatingSystem.IsWindows())
            return;
        using TemporaryFolder folder = new();
        folder.Write("a.json", File.ReadAllText(Tool.Data("clean.json")));
        Assert.Equal(0, Shell($"mkfifo {folder.Path}/x.txt {folder.Path}/p.json").ExitCode);
        Tool tool = Tool.Run(["check", folder.Path, .. Tool.Own]);
        Assert.Contains("x.txt", tool.Output, StringComparison.Ordinal);
        Assert.Contains("[input.empty-file]", tool.Output, StringComparison.Ordinal);
        Assert.Contains("[file.empty]", Tool.Run("check", Tool.Data("clean.json"), "--rules", folder.Path).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("extract")]
    [InlineData("claims")]
    public void What_is_left_out_of_a_folder_is_told_whatever_the_command(string command)
    {
        using TemporaryFolder folder = new();
        folder.Write("a.json", File.ReadAllText($"{Tool.Folder}Rules/reports/qingshi-water-2023.json"));
        folder.Write("b.png", "x");
        Assert.Contains(".png ×1", Tool.Run(command, folder.Path).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("docx")]
    [InlineData("xlsx")]
    public void Word_files_and_workbooks_need_no_folder_for_temporary_files(string kind)
    {
        if (OperatingSystem.IsWindows() || !File.Exists($"{Tool.Folder}Mixed/ruled-2021.{kind}"))
            return;
        Assert.Equal(0, Shell($"TMPDIR=/nonexistent {Command} extract {Tool.Folder}Mixed/ruled-2021.{kind}").ExitCode);
    }

    private static string Command => $"{Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet"} {Tool.Folder}disclosure-rules.dll";

    private static string Own => string.Join(' ', Tool.Own);

    private static (int ExitCode, string Output, string Error) Shell(string command)
    {
        using Process shell = Process.Start(new ProcessStartInfo("/bin/bash", ["-c", command]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        Task<string> error = shell.StandardError.ReadToEndAsync();
        string output = shell.StandardOutput.ReadToEnd();
        shell.WaitForExit();
        return (shell.ExitCode, output, error.Result);
    }

    /// <summary>A file on a disk with little room.</summary>
    private sealed class LimitedStream(int most) : MemoryStream
    {
        public override void Write(ReadOnlySpan<byte> buffer) => base.Write(Length + buffer.Length <= most ? buffer : throw new IOException("No space left on device"));

        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));
    }
}
