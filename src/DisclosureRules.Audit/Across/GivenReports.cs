using System.Globalization;
using System.Text;
using DisclosureRules.Audit.Results;
using DisclosureRules.Audit.Units;
using DisclosureRules.Findings;
using DisclosureRules.Forms;
using DisclosureRules.Primitives;
using DisclosureRules.Rules;

namespace DisclosureRules.Audit.Across;

/// <summary>
/// What an audit looked at: the reports that it was given and could read, and what it could not assess across them, so that what an earlier one found and this one did not ask
/// is not taken for put right. A report is known by its unit and year, wherever it lies, or else by its file. Not safe to share between threads.
/// </summary>
/// <param name="units">The list of units.</param>
/// <param name="rules">The rules that run.</param>
internal sealed class GivenReports(AuditedUnits units, IEnumerable<string> rules)
{
    private readonly HashSet<string> _rules = [.. rules];
    private readonly HashSet<ulong> _read = [], _inputs = [], _open = [];

    public void Add(AuditedReport report)
    {
        _inputs.Add(KeyOf(report.Source));
        if (report.Status == ReportStatus.Unreadable)
            return;
        _read.Add(KeyOf(report.Source));
        if (report.Unit is not { } unit)
            return;
        _read.Add(KeyOf(unit, null));
        if (report.Year is { } year)
            _read.Add(KeyOf(unit, year));
    }

    /// <summary>Keeps what could not be assessed across reports: a rule as a whole, or in some of its cells.</summary>
    public void AddOpen(ReadOnlySpan<byte> line)
    {
        if (!FindingJson.TryRead(line, out Finding? finding, out _) || finding.Outcome != Outcome.NotAssessable)
            return;
        if (finding.Instance.Length == 0)
            _open.Add(KeyOf(finding, null));
        foreach (FindingCell cell in finding.Cells)
            _open.Add(KeyOf(finding, cell.Id));
    }

    /// <summary>How a finding of the baseline that was not found again stands: it's gone where all that it needs was looked at.</summary>
    public BaselineState StateOf(ReadOnlySpan<byte> line) =>
        !FindingJson.TryRead(line, out Finding? finding, out _) || (WasAsked(finding) && IsThere(finding) && AreThere(finding)) ? BaselineState.Absent : BaselineState.ReportAbsent;

    /// <summary>Whether its rule ran, and could be assessed for its report and cells.</summary>
    private bool WasAsked(Finding finding) => _rules.Contains(finding.Rule)
        && (units.IsGiven || !(AcrossRule.NeedsUnits(finding.Rule) || finding.Cells.Any(c => c.Unit is { } unit && unit != finding.Unit)))
        && !_open.Contains(KeyOf(finding, null)) && !finding.Cells.Any(c => _open.Contains(KeyOf(finding, c.Id)));

    private bool IsThere(Finding finding) => finding.Source is not { } source
        || (finding.Rule == UnreadableInput.Rule ? _inputs.Contains(KeyOf(source)) : _read.Contains(KeyOf(source)) || (finding is { Unit: { } unit, Year: { } year } && _read.Contains(KeyOf(unit, year))));

    /// <summary>Whether the other reports are there that its own was held against.</summary>
    private bool AreThere(Finding finding) => (IsOtherThere(finding) ?? true) && finding.Cells.All(c => c is { Unit: null, Year: null } || (c.Unit ?? finding.Unit) is not { } unit || _read.Contains(KeyOf(unit, c.Year ?? finding.Year)));

    /// <summary>Whether the other unit's report that a report is the same as is there; <see langword="null"/> for what is found of one unit.</summary>
    private bool? IsOtherThere(Finding finding) =>
        finding.Rule == AcrossRule.OtherUnitsNumbers.Id ? _read.Contains(KeyOf(finding.Instance, finding.Year))
        : finding.Rule == AcrossRule.OtherUnitsWords.Id ? _read.Contains(KeyOf(finding.Instance, null))
        : null;

    private ulong KeyOf(Finding finding, CellId? cell) =>
        KeyOf(string.Create(CultureInfo.InvariantCulture, $"{finding.Rule}\n{finding.Year}\n{(finding.Unit is { } unit ? units.KeyOf(unit) : finding.Source)}\n{cell}"));

    private ulong KeyOf(string unit, int? year) => KeyOf(string.Create(CultureInfo.InvariantCulture, $"{year}\n{units.KeyOf(unit)}"));

    private static ulong KeyOf(string text) => (ulong)Fnv1a.Hash(Encoding.UTF8.GetBytes(text));
}
