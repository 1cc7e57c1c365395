using DisclosureRules.Audit.Results;
using DisclosureRules.Audit.Units;
using DisclosureRules.Findings;
using DisclosureRules.Primitives;

namespace DisclosureRules.Audit.Review;

/// <summary>
/// Which reports an audit was given and could read, so that what an earlier one found of others is not taken for put right. A report is known by its unit and year, wherever it
/// lies, or else by its file. Not safe to share between threads.
/// </summary>
internal sealed class GivenReports(AuditedUnits units)
{
    private readonly HashSet<ulong> _read = [], _inputs = [];

    public void Add(AuditedReport report)
    {
        _inputs.Add(KeyOf(report.Source));
        if (report.Status == ReportStatus.Unreadable)
            return;
        _read.Add(KeyOf(report.Source));
        if (report.Unit is { } unit && report.Year is { } year)
            _read.Add(KeyOf(unit, year));
    }

    /// <summary>How a finding of the baseline that was not found again stands: it's gone where its report is there.</summary>
    public BaselineState StateOf(ReadOnlySpan<byte> line)
    {
        if (!FindingJson.TryRead(line, out Finding? finding, out _) || finding.Source is not { } source)
            return BaselineState.Absent;
        bool isThere = finding.Rule == UnreadableInput.Rule ? _inputs.Contains(KeyOf(source))
            : _read.Contains(KeyOf(source)) || (finding is { Unit: { } unit, Year: { } year } && _read.Contains(KeyOf(unit, year)));
        return isThere ? BaselineState.Absent : BaselineState.ReportAbsent;
    }

    private ulong KeyOf(string unit, int year) => KeyOf(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{year}\n{units.KeyOf(unit)}"));

    private static ulong KeyOf(string text) => (ulong)Fnv1a.Hash(System.Text.Encoding.UTF8.GetBytes(text));
}
