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
    public static void Write(StorePaths paths, StoredSettings settings, AuditSummary summary, IReadOnlyList<IAuditOutput> outputs) =>
        ResultFile.Write(paths.Receipt, ResultJson.Page(Of(paths, settings, summary, outputs), ResultJson.Pages.Receipt));

    private static Receipt Of(StorePaths paths, StoredSettings settings, AuditSummary summary, IReadOnlyList<IAuditOutput> outputs) => new()
    {
        Engine = settings.Engine,
        Reader = settings.Reader,
        Options = Options(settings),
        Packs = [.. settings.Packs.Select(p => new ReceiptPart(p.Name, p.Hash, p.Version))],
        Forms = [.. settings.Forms.Select(f => new ReceiptPart(f.Name, f.Hash))],
        Lists = [.. Lists(settings)],
        InputCount = summary.Reports.Total + summary.Copies,
        InputHash = InputsOf(paths),
        Findings = summary.Findings,
        Results = [.. ResultFiles(paths).Select(f => new ReceiptPart(f, f == "summary.json" ? HashOf(summary) : HashOf(paths, f)) { Output = outputs.FirstOrDefault(o => o.IsOwn(f))?.Name })],
    };

    /// <summary>The files of the result by their paths in the folder, without the store, the receipt itself, and what was left behind by a run that was ended.</summary>
    public static IEnumerable<string> ResultFiles(StorePaths paths) => Directory.EnumerateFiles(paths.Folder, "*", SearchOption.AllDirectories)
        .Select(f => Path.GetRelativePath(paths.Folder, f).Replace('\\', '/'))
        .Where(f => !f.StartsWith(StorePaths.StoreName + "/", StringComparison.Ordinal) && f != "receipt.json" && !f.EndsWith(".unfinished", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

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
            string whole = Path.TrimEndingDirectorySeparator(Path.GetFullPath(paths.Folder)), below = whole + Path.DirectorySeparatorChar;
            HashSet<string> inputs =
                [.. File.ReadLines(paths.Reports).Select(l => Path.GetFullPath(AuditedReport.Read(Encoding.UTF8.GetBytes(l)).Source)).Where(p => p.StartsWith(below, StringComparison.Ordinal))];
            foreach (ReceiptPart part in old.Results.Where(p => p.Output is not null))
            {
                string path = Path.GetFullPath(Path.Combine(paths.Folder, part.Name));
                if (!path.StartsWith(below, StringComparison.Ordinal))
                    continue;
                if (!inputs.Contains(path) && File.Exists(path) && Hashes.OfFile(path) == part.Hash)
                    File.Delete(path);
                for (string folder = Path.GetDirectoryName(path)!; folder != whole && Directory.Exists(folder) && !Directory.EnumerateFileSystemEntries(folder).Any(); folder = Path.GetDirectoryName(folder)!)
                    Directory.Delete(folder);
            }
        }
        catch (DiagnosticException)
        {
            // What nobody can tell is kept.
        }
    }

    public static string HashOf(StorePaths paths, string file)
    {
        string path = Path.Combine(paths.Folder, file);
        return file == "summary.json" ? HashOf(ResultJson.ReadPage(path, ResultJson.Pages.AuditSummary)) : Hashes.OfFile(path);
    }

    /// <summary>How much was taken over is no part of the result.</summary>
    private static string HashOf(AuditSummary summary) =>
        Hashes.OfWritten(stream => ResultJson.WritePage(stream, summary with { TakenOver = 0 }, ResultJson.Pages.AuditSummary));

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
