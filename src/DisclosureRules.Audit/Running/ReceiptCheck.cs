using DisclosureRules.Audit.Results;
using DisclosureRules.Audit.Storage;
using DisclosureRules.Audit.Wording;
using DisclosureRules.Diagnostics;
using DisclosureRules.Documents.Inputs;

namespace DisclosureRules.Audit.Running;

/// <summary>Recomputes what a receipt says.</summary>
internal static class ReceiptCheck
{
    public static Verification Run(string folder, CancellationToken cancellationToken)
    {
        StorePaths paths = new(folder);
        if (!File.Exists(paths.Receipt))
            throw new DiagnosticException([new(AuditTexts.Of("audit.no-receipt"), folder)]);
        Receipt receipt = ResultJson.Parse(File.ReadAllBytes(paths.Receipt), ResultJson.Pages.Receipt, paths.Receipt);
        List<Diagnostic> problems = [];
        int results = Results(paths, receipt, problems, cancellationToken);
        Rules(paths, receipt, problems);
        List<string> gone = [];
        int inputs = File.Exists(paths.Reports) ? Inputs(paths, receipt, problems, gone, cancellationToken) : 0;
        return new() { Problems = problems, Results = results, Inputs = inputs, Gone = gone };
    }

    private static int Results(StorePaths paths, Receipt receipt, List<Diagnostic> problems, CancellationToken cancellationToken)
    {
        int good = 0;
        HashSet<string> there = [.. Receipts.ResultFiles(paths)];
        foreach (ReceiptPart part in receipt.Results)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!there.Remove(part.Name))
                problems.Add(new(AuditTexts.Of("verify.gone"), part.Name));
            else if (!TryHash(paths, part.Name, out string? hash) || hash != part.Hash)
                problems.Add(new(AuditTexts.Of("verify.changed"), part.Name));
            else
                good++;
        }

        problems.AddRange(there.Order(StringComparer.Ordinal).Select(f => new Diagnostic(AuditTexts.Of("verify.added"), f)));
        return good;
    }

    private static bool TryHash(StorePaths paths, string file, out string? hash)
    {
        try
        {
            hash = Receipts.HashOf(paths, file);
            return true;
        }
        catch (DiagnosticException)
        {
            hash = null;
            return false;
        }
    }

    /// <summary>The packs and forms that are kept with the result, and those of this version that it was made with.</summary>
    private static void Rules(StorePaths paths, Receipt receipt, List<Diagnostic> problems)
    {
        if (!File.Exists(paths.Settings))
            return;
        StoredSettings settings = StoredSettings.Read(paths.Settings);
        Compare(receipt.Packs, settings.Packs, StoredSettings.NationalPacks);
        Compare(receipt.Forms, settings.Forms, StoredSettings.BuiltInForms);
        if (settings.Units is { } units)
            Compare([.. receipt.Lists.Where(l => l.Name == "units")], [units with { Name = "units" }], []);
        if (settings.Waivers is { } waivers)
            Compare([.. receipt.Lists.Where(l => l.Name == "waivers")], [waivers with { Name = "waivers" }], []);

        void Compare(IReadOnlyList<ReceiptPart> said, IReadOnlyList<StoredText> kept, IReadOnlyList<StoredText> ours)
        {
            foreach (ReceiptPart part in said)
            {
                StoredText? text = kept.FirstOrDefault(k => k.Name == part.Name);
                string? hash = text is { Text: { } content } ? Hashes.Of(System.Text.Encoding.UTF8.GetBytes(content)) : ours.FirstOrDefault(o => o.Name == part.Name)?.Hash;
                if (hash != part.Hash)
                    problems.Add(new(AuditTexts.Of("verify.other-rules", ("name", part.Name), ("version", part.Version ?? ""))));
            }
        }
    }

    private static int Inputs(StorePaths paths, Receipt receipt, List<Diagnostic> problems, List<string> gone, CancellationToken cancellationToken)
    {
        int good = 0, count = 0;
        string? below = WorkingFolder(paths);
        foreach (IGrouping<string, AuditedReport> file in Lines(paths).ChunkBy(r => FileOf(r.Source)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            AuditedReport[] reports = [.. file];
            count += reports.Length;
            string place = below is not null && Path.Combine(below, file.Key) is var whole && File.Exists(whole) ? whole : file.Key;
            if (!File.Exists(place))
            {
                gone.AddRange(reports.Where(r => r.Hash is not null).Select(r => r.Source));
                continue;
            }

            Dictionary<string, string> now = [];
            foreach (ReportInput input in ReportInputs.Find([place]))
            {
                if (input.TryFetch(out ReadOnlyMemory<byte> content, out _, null, cancellationToken))
                    now[file.Key + input.Source[place.Length..]] = Hashes.Of(content.Span);
            }

            foreach (AuditedReport report in reports.Where(r => r.Hash is not null))
            {
                if (now.GetValueOrDefault(report.Source) == report.Hash)
                    good++;
                else
                    problems.Add(new(AuditTexts.Of("verify.input-changed"), report.Source));
            }
        }

        if (count != receipt.InputCount || !TryInputs(paths, out string? list) || list != receipt.InputHash)
            problems.Add(new(AuditTexts.Of("verify.inputs"), "reports.jsonl"));
        return good;
    }

    /// <summary>Where inputs were that are named without their root, whatever folder this is called from; <see langword="null"/> where an earlier version did not keep it.</summary>
    private static string? WorkingFolder(StorePaths paths) =>
        File.Exists(paths.Settings) && StoredSettings.Read(paths.Settings).WorkingFolder is { } below ? Path.GetFullPath(Path.Combine(Path.GetFullPath(paths.Folder), below)) : null;

    private static bool TryInputs(StorePaths paths, out string? hash)
    {
        try
        {
            hash = Receipts.InputsOf(paths);
            return true;
        }
        catch (DiagnosticException)
        {
            hash = null;
            return false;
        }
    }

    /// <summary>A line of a JSON Lines file is named by its file and number.</summary>
    private static string FileOf(string source)
    {
        int colon = source.LastIndexOf(':');
        return colon > 0 && source[..colon].EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase) ? source[..colon] : source;
    }

    private static IEnumerable<AuditedReport> Lines(StorePaths paths)
    {
        foreach (string line in File.ReadLines(paths.Reports))
        {
            AuditedReport? report = null;
            try
            {
                report = AuditedReport.Read(System.Text.Encoding.UTF8.GetBytes(line));
            }
            catch (DiagnosticException)
            {
                // That the file was changed is said already.
            }

            if (report is not null)
                yield return report;
        }
    }

    /// <summary>Items that stand together and have the same key: a file is opened once for all its lines.</summary>
    private static IEnumerable<IGrouping<string, T>> ChunkBy<T>(this IEnumerable<T> items, Func<T, string> key)
    {
        List<T> chunk = [];
        foreach (T item in items)
        {
            if (chunk.Count > 0 && key(chunk[0]) != key(item))
            {
                yield return chunk.GroupBy(key).Single();
                chunk = [];
            }

            chunk.Add(item);
        }

        if (chunk.Count > 0)
            yield return chunk.GroupBy(key).Single();
    }
}
