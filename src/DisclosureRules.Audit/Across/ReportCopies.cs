using System.Globalization;
using DisclosureRules.Audit.Results;
using DisclosureRules.Audit.Storage;
using DisclosureRules.Forms;
using DisclosureRules.Languages;
using DisclosureRules.Reports;

namespace DisclosureRules.Audit.Across;

/// <summary>
/// Finds reports that stand among the inputs more than once: the same bytes under two names, or the same unit, year and scope with the same in all cells and words, such
/// as a web page and its text. Each counts once. Only reports of one unit and year are held against each other. Not safe to share between threads.
/// </summary>
internal sealed class ReportCopies(Journal journal, FormCatalog forms)
{
    private readonly Dictionary<UInt128, int> _unplaced = [];
    private readonly Dictionary<int, int> _found = [];

    /// <summary>Each copy by its place, with that of the first report it is equal to.</summary>
    public IReadOnlyDictionary<int, int> Found => _found;

    /// <summary>Whether an input that is in no series has bytes that were there before.</summary>
    public bool IsKnown(string? hash, int index)
    {
        if (hash is null || _unplaced.TryAdd(UInt128.Parse(hash.AsSpan(0, 32), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture), index))
            return false;
        _found[index] = _unplaced[UInt128.Parse(hash.AsSpan(0, 32), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)];
        return true;
    }

    /// <summary>Whether a report is one of its unit's once more.</summary>
    public bool IsAmong(IReadOnlyList<IndexedReport> reports, in IndexedReport indexed, AuditedReport report)
    {
        foreach (IndexedReport other in reports)
        {
            if (other.Year != indexed.Year || other.Scope != indexed.Scope || !IsSame(other, indexed, report))
                continue;
            _found[indexed.Index] = other.Index;
            return true;
        }

        return false;
    }

    private bool IsSame(in IndexedReport other, in IndexedReport indexed, AuditedReport report) =>
        JournalEntry.Read(journal.ReadHead(other.Offset).Entry).Report.Hash == report.Hash
        || (Read(other.Offset) is { } first && Read(indexed.Offset) is { } second && first.SaysTheSameAs(second) && Words(first) == Words(second));

    private Report? Read(long offset) => journal.Read(offset) is { } frame ? StoredReport.Read(frame, forms) : null;

    private static string Words(Report report) => string.Join('\n', report.Narrative.Select(s => $"{s.Section} {ChineseText.WithoutBlanks(ChineseText.Fold(s.Heading + s.Text))}"));
}
