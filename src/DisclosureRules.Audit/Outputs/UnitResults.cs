using DisclosureRules.Audit.Results;

namespace DisclosureRules.Audit.Outputs;

/// <summary>
/// The reports and findings of one unit after the other, though the files have them in the order of the reports. Of each report only its number and the place
/// of its findings' lines are kept. Not safe to share between threads.
/// </summary>
internal sealed class UnitResults : IDisposable
{
    private readonly FileStream _findings;
    private readonly List<long> _starts = [];
    private readonly Dictionary<string, List<AuditedReport>> _reports = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<AuditedFinding>> _others = new(StringComparer.Ordinal);

    private UnitResults(string findings) => _findings = new(findings, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 64 << 10);

    /// <summary>The units by name, in the order of their characters; those without a name first, as an empty one.</summary>
    public IReadOnlyList<string> Units { get; private set; } = [];

    /// <param name="results">The result.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    public static async Task<UnitResults> ReadAsync(AuditResults results, CancellationToken cancellationToken)
    {
        UnitResults units = new(Path.Combine(results.Folder, "findings.jsonl"));
        try
        {
            await units.ReadReportsAsync(results, cancellationToken).ConfigureAwait(false);
            return units;
        }
        catch
        {
            units.Dispose();
            throw;
        }
    }

    /// <summary>The reports of a unit, by year and then in their order.</summary>
    public IReadOnlyList<AuditedReport> Reports(string unit) => _reports.GetValueOrDefault(unit) is { } reports ? [.. reports.OrderBy(r => r.Year).ThenBy(r => r.Index)] : [];

    /// <summary>Findings of a unit that are of no report: a year without one.</summary>
    public IReadOnlyList<AuditedFinding> Others(string unit) => _others.GetValueOrDefault(unit) ?? [];

    /// <summary>The findings of a report.</summary>
    public IReadOnlyList<AuditedFinding> Findings(AuditedReport report)
    {
        List<AuditedFinding> findings = new(report.Counts.Total);
        _findings.Position = _starts[report.Index];
        while (findings.Count < report.Counts.Total && ReadLine() is { } line)
            findings.Add(AuditedFinding.Read(line));
        return findings;
    }

    public void Dispose() => _findings.Dispose();

    private async Task ReadReportsAsync(AuditResults results, CancellationToken cancellationToken)
    {
        await foreach (AuditedReport report in results.ReadReportsAsync(cancellationToken).ConfigureAwait(false))
        {
            _starts.Add(_findings.Position);
            for (int i = 0; i < report.Counts.Total; i++)
                ReadLine();
            Of(_reports, report.Unit).Add(report);
        }

        while (ReadLine() is { } line)
        {
            AuditedFinding other = AuditedFinding.Read(line);
            Of(_others, other.Finding.Unit).Add(other);
        }

        Units = [.. _reports.Keys.Union(_others.Keys).Order(StringComparer.Ordinal)];
    }

    private static List<T> Of<T>(Dictionary<string, List<T>> lists, string? unit)
    {
        if (!lists.TryGetValue(unit ?? "", out List<T>? list))
            lists[unit ?? ""] = list = [];
        return list;
    }

    private byte[]? ReadLine()
    {
        List<byte> line = [];
        for (int next = _findings.ReadByte(); next >= 0; next = _findings.ReadByte())
        {
            if (next == '\n')
                return [.. line];
            line.Add((byte)next);
        }

        return null;
    }
}
