using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DisclosureRules.Audit.Results;
using DisclosureRules.Audit.Storage;
using DisclosureRules.Diagnostics;

namespace DisclosureRules.Audit.Running;

/// <summary>Makes the receipt of a result, and of an old one once more, to be compared.</summary>
internal static class Receipts
{
    public static void Write(StorePaths paths, StoredSettings settings, AuditSummary summary) =>
        ResultFile.Write(paths.Receipt, ResultJson.Page(Of(paths, settings, summary), ResultJson.Pages.Receipt));

    public static Receipt Of(StorePaths paths, StoredSettings settings, AuditSummary summary) => new()
    {
        Engine = settings.Engine,
        Reader = settings.Reader,
        Options = Options(settings),
        Packs = [.. settings.Packs.Select(p => new ReceiptPart(p.Name, p.Hash, p.Version))],
        Forms = [.. settings.Forms.Select(f => new ReceiptPart(f.Name, f.Hash))],
        Lists = [.. Lists(settings)],
        InputCount = summary.Reports.Total,
        InputHash = InputsOf(paths),
        Findings = summary.Findings,
        Results = [.. ResultFiles(paths).Select(f => new ReceiptPart(f, f == "summary.json" ? HashOf(summary) : HashOf(paths, f)))],
    };

    /// <summary>The files of the result by their paths in the folder, without the store, the receipt itself, and what was left behind by a run that was ended.</summary>
    public static IEnumerable<string> ResultFiles(StorePaths paths) => Directory.EnumerateFiles(paths.Folder, "*", SearchOption.AllDirectories)
        .Select(f => Path.GetRelativePath(paths.Folder, f).Replace('\\', '/'))
        .Where(f => !f.StartsWith(StorePaths.StoreName + "/", StringComparison.Ordinal) && f != "receipt.json" && !f.EndsWith(".unfinished", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    /// <summary>Where outputs write, beside files of their own: nothing else is ever removed.</summary>
    private static readonly string[] OutputFolders = ["csv", "notices", "parquet", "sarif"];

    /// <summary>
    /// Removes what outputs of an earlier audit wrote, as its receipt tells, so that no letter of an older result stays beside this one. What somebody has changed since
    /// then is kept, and so is everything where the receipt can't be read; an input is never removed, whatever its name and place.
    /// </summary>
    public static void RemoveOutputs(StorePaths paths)
    {
        if (!File.Exists(paths.Receipt) || !File.Exists(paths.Reports))
            return;
        try
        {
            Receipt old = ResultJson.Parse(File.ReadAllBytes(paths.Receipt), ResultJson.Pages.Receipt, paths.Receipt);
            HashSet<string> inputs = [.. File.ReadLines(paths.Reports).Select(l => Path.GetFullPath(AuditedReport.Read(Encoding.UTF8.GetBytes(l)).Source))];
            foreach (ReceiptPart part in old.Results.Where(p => IsOfOutput(p.Name)))
            {
                string path = Path.GetFullPath(Path.Combine(paths.Folder, part.Name));
                if (!inputs.Contains(path) && File.Exists(path) && Hashes.OfFile(path) == part.Hash)
                    File.Delete(path);
            }
        }
        catch (DiagnosticException)
        {
            return;
        }

        foreach (string folder in OutputFolders.Select(f => Path.Combine(paths.Folder, f)).Where(f => Directory.Exists(f) && !Directory.EnumerateFileSystemEntries(f).Any()))
            Directory.Delete(folder);
    }

    private static bool IsOfOutput(string file) =>
        file is "index.html" or "audit.xlsx" or "audit.sarif" or "audit.sqlite" or "audit.duckdb"
        || (file.StartsWith("audit-", StringComparison.Ordinal) && file.EndsWith(".xlsx", StringComparison.Ordinal) && !file.Contains('/', StringComparison.Ordinal))
        || Array.Exists(OutputFolders, f => file.StartsWith(f + "/", StringComparison.Ordinal));

    public static string HashOf(StorePaths paths, string file)
    {
        string path = Path.Combine(paths.Folder, file);
        return file == "summary.json" ? HashOf(ResultJson.ReadPage(path, ResultJson.Pages.AuditSummary)) : Hashes.OfFile(path);
    }

    /// <summary>How much was taken over is no part of the result.</summary>
    private static string HashOf(AuditSummary summary) =>
        Hashes.OfWritten(stream => ResultJson.WritePage(stream, summary with { TakenOver = 0, Cached = 0 }, ResultJson.Pages.AuditSummary));

    /// <summary>Of the names and hashes of all inputs, in their order.</summary>
    public static string InputsOf(StorePaths paths)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (byte[] line in File.ReadLines(paths.Reports).Select(Encoding.UTF8.GetBytes))
        {
            AuditedReport report = AuditedReport.Read(line);
            hash.AppendData(Encoding.UTF8.GetBytes($"{report.Source}\n{report.Hash}\n"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static SortedDictionary<string, string> Options(StoredSettings settings)
    {
        SortedDictionary<string, string> options = new(StringComparer.Ordinal) { ["fail-on"] = settings.FailOn };
        Add("unit", settings.Unit);
        Add("year", settings.Year?.ToString(CultureInfo.InvariantCulture));
        Add("scope", settings.Scope?.ToString().ToLowerInvariant());
        Add("shard", settings.Shard);
        Add("date", settings.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        return options;

        void Add(string name, string? value)
        {
            if (value is not null)
                options[name] = value;
        }
    }

    private static IEnumerable<ReceiptPart> Lists(StoredSettings settings)
    {
        if (settings.Units is { } units)
            yield return new("units", units.Hash);
        if (settings.Waivers is { } waivers)
            yield return new("waivers", waivers.Hash);
        if (settings.Baseline is { } baseline)
            yield return new("baseline", baseline);
    }
}
