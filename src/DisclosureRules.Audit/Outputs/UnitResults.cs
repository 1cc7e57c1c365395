using DisclosureRules.Audit.Results;

namespace DisclosureRules.Audit.Outputs;

/// <summary>
/// The reports and findings of one unit after the other, though the files have them in the order of the reports. Of each report only its number and the places
/// of its line and of its findings' lines are kept. Not safe to share between threads.
/// </summary>
internal sealed class UnitResults : IDisposable
{
    private readonly LinesOfFile _reportLines, _findingLines;
    private readonly List<(long Line, long Findings)> _starts = [];
    private readonly Dictionary<string, List<int>> _reports = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<long>> _others = new(StringComparer.Ordinal);

    private UnitResults(string folder) =>
        (_reportLines, _findingLines) = (new(Path.Combine(folder, "reports.jsonl")), new(Path.Combine(folder, "findings.jsonl")));

    /// <summary>The units by name, in the order of their characters; those without a name first, as an empty one.</summary>
    public IReadOnlyList<string> Units { get; private set; } = [];

    /// <param name="results">The result.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    public static UnitResults Read(AuditResults results, CancellationToken cancellationToken)
    {
        UnitResults units = new(results.Folder);
        try
        {
            units.ReadPlaces(cancellationToken);
            return units;
        }
        catch
        {
            units.Dispose();
            throw;
        }
    }

    /// <summary>The reports of a unit, by year and then in their order.</summary>
    public IReadOnlyList<AuditedReport> Reports(string unit) =>
        [.. (_reports.GetValueOrDefault(unit) ?? []).Select(i => AuditedReport.Read(_reportLines.At(_starts[i].Line), i)).OrderBy(r => r.Year).ThenBy(r => r.Index)];

    /// <summary>Findings of a unit that are of no report: a year without one.</summary>
    public IReadOnlyList<AuditedFinding> Others(string unit) => [.. (_others.GetValueOrDefault(unit) ?? []).Select(at => AuditedFinding.Read(_findingLines.At(at)))];

    /// <summary>The findings of a report.</summary>
    public IReadOnlyList<AuditedFinding> Findings(AuditedReport report)
    {
        List<AuditedFinding> findings = new(report.Counts.Total);
        _findingLines.Position = _starts[report.Index].Findings;
        while (findings.Count < report.Counts.Total && _findingLines.Next() is { } line)
            findings.Add(AuditedFinding.Read(line));
        return findings;
    }

    public void Dispose()
    {
        _reportLines.Dispose();
        _findingLines.Dispose();
    }

    private void ReadPlaces(CancellationToken cancellationToken)
    {
        for (long start = 0; _reportLines.Next() is { } line; start = _reportLines.Position)
        {
            cancellationToken.ThrowIfCancellationRequested();
            AuditedReport report = AuditedReport.Read(line, _starts.Count);
            Of(_reports, report.Unit).Add(_starts.Count);
            _starts.Add((start, _findingLines.Position));
            for (int i = 0; i < report.Counts.Total; i++)
                _findingLines.Next();
        }

        for (long start = _findingLines.Position; _findingLines.Next() is { } line; start = _findingLines.Position)
            Of(_others, AuditedFinding.Read(line).Finding.Unit).Add(start);
        Units = [.. _reports.Keys.Union(_others.Keys).Order(StringComparer.Ordinal)];
    }

    private static List<T> Of<T>(Dictionary<string, List<T>> lists, string? unit)
    {
        if (!lists.TryGetValue(unit ?? "", out List<T>? list))
            lists[unit ?? ""] = list = [];
        return list;
    }
}
