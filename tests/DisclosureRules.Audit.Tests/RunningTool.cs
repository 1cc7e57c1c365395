using System.Diagnostics;

namespace DisclosureRules.Audit.Tests;

/// <summary>The tool as a process of its own, which can be killed.</summary>
internal static class RunningTool
{
    public static Process Start(params string[] args) => Start(args, withInput: false);

    public static Process StartWithInput(params string[] args) => Start(args, withInput: true);

    public static (int ExitCode, string Output, string Error) Run(params string[] args) => RunIn("", args);

    /// <summary>Runs it in a working folder.</summary>
    public static (int ExitCode, string Output, string Error) RunIn(string folder, params string[] args)
    {
        using Process process = Start(args, withInput: false, folder);
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }

    private static Process Start(string[] args, bool withInput, string folder = "") => Process.Start(new ProcessStartInfo(
        Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [Path.Combine(AppContext.BaseDirectory, "disclosure-rules.dll"), .. args])
    {
        WorkingDirectory = folder,
        RedirectStandardInput = withInput,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;
}
