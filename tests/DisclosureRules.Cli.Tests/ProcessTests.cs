using System.Diagnostics;
using System.Text;

namespace DisclosureRules.Cli.Tests;

/// <summary>The tool as the shell sees it.</summary>
public class ProcessTests
{
    [Theory]
    [InlineData("clean.json", 0)]
    [InlineData("planted.json", 1)]
    [InlineData("missing.json", 1)]
    public void Exit_codes_reach_the_shell(string report, int exitCode) => Assert.Equal(exitCode, Start(["check", Tool.Data(report), .. Tool.Own], []).ExitCode);

    [Fact]
    public void A_wrong_command_line_reaches_the_shell_as_two() => Assert.Equal(2, Start(["check"], []).ExitCode);

    [Fact]
    public void Output_is_the_same_bytes_as_in_process_whatever_the_locale()
    {
        string[] args = ["check", "-", Tool.Data("planted.json"), "--format", "jsonl", .. Tool.Own];
        byte[] input = File.ReadAllBytes(Tool.Data("clean.json")).Where(b => b != '\n').ToArray();
        (int exitCode, byte[] output, string error) = Start(args, input, ("LC_ALL", "C"), ("LANG", "tr_TR.UTF-8"));
        Tool inProcess = Tool.RunWith(input, args);
        Assert.Equal(inProcess.ExitCode, exitCode);
        Assert.Equal(inProcess.Output, Encoding.UTF8.GetString(output).Replace(Tool.Folder, "", StringComparison.Ordinal));
        Assert.Equal((byte)'{', output[0]);
        Assert.Equal(inProcess.Error, error.Replace(Tool.Folder, "", StringComparison.Ordinal));
    }

    [Fact]
    public void A_reader_that_leaves_early_ends_the_run()
    {
        if (OperatingSystem.IsWindows())
            return;
        using Process process = Process.Start(StartInfo(["check", "-", "--format", "jsonl", .. Tool.Own]))!;
        byte[] line = [.. File.ReadAllBytes(Tool.Data("planted.json")).Where(b => b != '\n'), (byte)'\n'];
        Task feeding = Task.Run(() =>
        {
            while (!process.HasExited)
                process.StandardInput.BaseStream.Write(line);
        });
        process.StandardOutput.BaseStream.ReadByte();
        process.StandardOutput.Close();
        Assert.True(process.WaitForExit(TimeSpan.FromSeconds(60)));
        Assert.Equal((3, ""), (process.ExitCode, process.StandardError.ReadToEnd()));
        Assert.IsType<IOException>(Record.Exception(feeding.GetAwaiter().GetResult) ?? new IOException());
    }

    internal static (int ExitCode, byte[] Output, string Error) Start(string[] args, byte[] input, params (string Name, string Value)[] environment)
    {
        ProcessStartInfo start = StartInfo(args);
        foreach ((string name, string value) in environment)
            start.Environment[name] = value;
        using Process process = Process.Start(start)!;
        process.StandardInput.BaseStream.Write(input);
        process.StandardInput.Close();
        Task<string> error = process.StandardError.ReadToEndAsync();
        using MemoryStream output = new();
        process.StandardOutput.BaseStream.CopyTo(output);
        process.WaitForExit();
        return (process.ExitCode, output.ToArray(), error.Result);
    }

    internal static ProcessStartInfo StartInfo(string[] args) =>
        new(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [$"{Tool.Folder}disclosure-rules.dll", .. args])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
        };
}
