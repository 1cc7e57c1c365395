using System.Diagnostics;

namespace DisclosureRules.Documents.Tests.OldWord;

/// <summary>Saves files of one format in another, by the word processor that is the oracle for old formats.</summary>
internal static class LibreOffice
{
    /// <summary>What is missing on this machine; <see langword="null"/> where it can be run.</summary>
    public static string? Missing { get; } = OnPath() ? null : "LibreOffice Writer is not installed (apt-get install libreoffice-writer).";

    /// <summary>Converts files in one run; starting the program takes longer than a file.</summary>
    public static byte[][] Convert(string to, string filter, IReadOnlyList<(string Format, byte[] Content)> files)
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            string[] names = [.. files.Select((file, i) => Path.Combine(folder, $"{i}.{file.Format}"))];
            for (int i = 0; i < names.Length; i++)
                File.WriteAllBytes(names[i], files[i].Content);
            ProcessStartInfo start = new("soffice", ["--headless", $"-env:UserInstallation=file://{folder}/profile", "--convert-to", $"{to}:{filter}", "--outdir", folder, .. names])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            using Process process = Process.Start(start)!;
            Task<string> errors = process.StandardError.ReadToEndAsync();
            string output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return [.. names.Select(n => Path.ChangeExtension(n, to)).Select(n => File.Exists(n) ? File.ReadAllBytes(n) : throw new InvalidOperationException(output + errors.Result))];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static bool OnPath() => !OperatingSystem.IsWindows()
        && (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "soffice")));
}
