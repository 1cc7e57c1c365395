using System.Diagnostics;
using System.Text;

namespace DisclosureRules.Packages.Tests;

/// <summary>A program that was run: how it ended and what it wrote.</summary>
internal sealed record Command(string Line, int ExitCode, string Output, string Error)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    public static string Dotnet { get; } = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    /// <summary>Runs the SDK or a program of this build, as a shell would and not as a child of the test run.</summary>
    public static Command RunDotnet(string folder, IReadOnlyDictionary<string, string>? environment, params string[] args) =>
        Run(Dotnet, folder, environment, args);

    public static Command Run(string program, string folder, IReadOnlyDictionary<string, string>? environment, params string[] args)
    {
        using Process process = Process.Start(StartInfo(program, folder, environment, args))!;
        process.StandardInput.Close();
        Task<string> output = process.StandardOutput.ReadToEndAsync(), error = process.StandardError.ReadToEndAsync();
        string line = $"{program} {string.Join(' ', args)}";
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{line} does not end.");
        }

        return new(line, process.ExitCode, output.Result, error.Result);
    }

    public static ProcessStartInfo StartInfo(string program, string folder, IReadOnlyDictionary<string, string>? environment, params string[] args)
    {
        ProcessStartInfo start = new(program, args)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        // What the test run's own SDK left here would lead another one astray.
        foreach (string name in start.Environment.Keys.Where(n => n.StartsWith("MSBuild", StringComparison.OrdinalIgnoreCase)).ToList())
            start.Environment.Remove(name);
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        foreach ((string name, string value) in environment ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        return start;
    }

    /// <summary>What it wrote to standard output, when it ended with 0.</summary>
    public string Succeeded() => ExitCode == 0 ? Output : throw new InvalidOperationException($"{Line} ended with {ExitCode}:\n{Output}\n{Error}");
}
