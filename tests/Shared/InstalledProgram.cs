using System.Diagnostics;

namespace DisclosureRules.Tests;

/// <summary>A program of the machine that tests hold results against.</summary>
internal static class InstalledProgram
{
    /// <summary>What is missing on this machine; <see langword="null"/> where it can be run.</summary>
    public static string? Missing(string program, string package) => Find(program) is null ? $"{program} is not installed (apt-get install {package})." : null;

    /// <summary>Where it is; <see langword="null"/> where it is not installed.</summary>
    public static string? Find(string program) => OperatingSystem.IsWindows() ? null
        : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);

    public static string Run(string program, params string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException(output + errors.Result);
    }

    /// <summary>Converts a file with LibreOffice; the path of what it wrote.</summary>
    public static string Convert(string file, string format)
    {
        string folder = Path.GetDirectoryName(file)!, converted = Path.Combine(folder, "converted");
        string output = Run("soffice", "--headless", $"-env:UserInstallation=file://{folder}/profile", "--convert-to", format, "--outdir", converted, file);
        string result = Path.Combine(converted, Path.GetFileNameWithoutExtension(file) + "." + format.Split(':')[0]);
        return File.Exists(result) || format.StartsWith("csv", StringComparison.Ordinal) ? result : throw new InvalidOperationException(output);
    }
}

/// <summary>A test that a program decides; where it is not installed, it is skipped and says so.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ProgramFactAttribute : FactAttribute
{
    public ProgramFactAttribute(string program, string package) => Skip = InstalledProgram.Missing(program, package);
}
