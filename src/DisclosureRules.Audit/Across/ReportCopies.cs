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
    // Half of the digits tell any two files apart.
    private const int HashDigits = 32;

    private readonly Dictionary<UInt128, int> _unplaced = [];
    private readonly Dictionary<int, int> _found = [];

    /// <summary>Each copy by its place, with that of the first report it is equal to.</summary>
    public IReadOnlyDictionary<int, int> Found => _found;

    /// <summary>Whether an input that is in no series has bytes that were there before.</summary>
    public bool IsKnown(string? hash, int index)
    {
        if (hash is null)
            return false;
        UInt128 key = UInt128.Parse(hash.AsSpan(0, HashDigits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        if (_unplaced.TryAdd(key, index))
            return false;
        _found[index] = _unplaced[key];
        return true;
    }

    /// <summary>The places of those among a unit's reports that are another of them once more.</summary>
    public IEnumerable<int> Among(IReadOnlyList<IndexedReport> reports)
    {
        List<IndexedReport> kept = new(reports.Count);
        foreach (IndexedReport report in reports)
        {
            IndexedReport? same = kept.Select(k => (IndexedReport?)k).FirstOrDefault(k => k!.Value.Year == report.Year && k.Value.Scope == report.Scope && AreSame(k.Value, report));
            if (same is { } first)
            {
                _found[report.Index] = first.Index;
                yield return report.Index;
            }
            else
            {
                kept.Add(report);
            }
        }
    }

    private bool AreSame(in IndexedReport first, in IndexedReport second) => HashOf(first) == HashOf(second)
        || (Read(first.Offset) is { } one && Read(second.Offset) is { } other && one.SaysTheSameAs(other) && Words(one) == Words(other));

    private string? HashOf(in IndexedReport report) => JournalEntry.Read(journal.ReadHead(report.Offset).Entry).Report.Hash;

    private Report? Read(long offset) => journal.Read(offset) is { } frame ? StoredReport.Read(frame, forms) : null;

    private static string Words(Report report) => string.Join('\n', report.Narrative.Select(s => $"{s.Section} {ChineseText.WithoutBlanks(ChineseText.Fold(s.Heading + s.Text))}"));
}
