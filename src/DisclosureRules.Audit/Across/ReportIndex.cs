using DisclosureRules.Audit.Results;
using DisclosureRules.Audit.Storage;
using DisclosureRules.Audit.Units;
using DisclosureRules.Forms;
using DisclosureRules.Reports;

namespace DisclosureRules.Audit.Across;

/// <summary>
/// All reports of an audit by unit and year: some 50 bytes each, so that a hundred thousand of them take 5 MB; what they say is fetched from the journal when
/// its turn has come. Immutable once built and safe to share between threads.
/// </summary>
internal sealed class ReportIndex
{
    private readonly Journal _journal;
    private readonly Dictionary<string, IndexedReport[]> _byUnit;

    private ReportIndex(
        Journal journal, FormCatalog forms, Dictionary<string, List<IndexedReport>> byUnit, IReadOnlyList<UnplacedInput> unplaced, IReadOnlyDictionary<int, int> copies, int count)
    {
        (_journal, Forms, Unplaced, Copies, Count) = (journal, forms, unplaced, copies, count);
        _byUnit = byUnit.ToDictionary(u => u.Key, u => u.Value.ToArray(), StringComparer.Ordinal);
        Units = [.. _byUnit.Keys.Order(StringComparer.Ordinal)];
    }

    /// <summary>The forms that reports are read with.</summary>
    public FormCatalog Forms { get; }

    /// <summary>The units with reports, in the order of their keys.</summary>
    public IReadOnlyList<string> Units { get; }

    /// <summary>All inputs, also those that can't be read or are of no known unit and year.</summary>
    public int Count { get; }

    /// <summary>Inputs that can't be read, and reports of no known unit or year.</summary>
    public IReadOnlyList<UnplacedInput> Unplaced { get; }

    /// <summary>Reports that are another one once more, by their places, with the place of the other. They stand in no series.</summary>
    public IReadOnlyDictionary<int, int> Copies { get; }

    /// <summary>The reports of a unit, in the order of the inputs.</summary>
    public IReadOnlyList<IndexedReport> Of(string unit) => _byUnit.GetValueOrDefault(unit) ?? [];

    public static ReportIndex Build(Journal journal, IReadOnlyList<long> offsets, AuditedUnits units, FormCatalog forms, CancellationToken cancellationToken)
    {
        Dictionary<string, List<IndexedReport>> byUnit = new(StringComparer.Ordinal);
        List<UnplacedInput> unplaced = [];
        ReportCopies copies = new(journal, forms);
        for (int index = 0; index < offsets.Count; index++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            JournalEntry entry = JournalEntry.Read(journal.ReadHead(offsets[index]).Entry);
            AuditedReport report = entry.Report;
            if (report.Form is null || report.Year is not { } year || string.IsNullOrWhiteSpace(report.Unit))
            {
                if (!copies.IsKnown(report.Hash, index))
                    unplaced.Add(new(index, report.Source, entry.Place.Path, report.Unit, report.Year, report.Status == ReportStatus.Unreadable));
                continue;
            }

            string key = units.KeyOf(report.Unit);
            if (!byUnit.TryGetValue(key, out List<IndexedReport>? reports))
                byUnit[key] = reports = [];
            else
                key = reports[0].Unit;
            IndexedReport indexed = new(index, offsets[index], key, year, report.Scope);
            if (!copies.IsAmong(reports, indexed, report))
                reports.Add(indexed);
        }

        return new(journal, forms, byUnit, unplaced, copies.Found, offsets.Count);
    }

    /// <summary>Facts and cells of a report, with its words where they are asked for.</summary>
    public Report Read(in IndexedReport report, bool withWords = false)
    {
        Frame frame = FrameOf(report);
        return (withWords ? StoredReport.Read(frame, Forms) : StoredReport.ReadFacts(frame, Forms)) ?? throw NotThere(report);
    }

    /// <summary>A report of which facts and cells were read, with its words.</summary>
    public Report WithWords(Report facts, in IndexedReport report) => StoredReport.WithWords(facts, FrameOf(report));

    /// <summary>What is compared of a report's words.</summary>
    public byte[] ReadSketch(in IndexedReport report) => _journal.ReadSketch(report.Offset);

    /// <summary>How many clauses that are.</summary>
    public int ClausesOf(in IndexedReport report) => _journal.SketchLength(report.Offset) / Similarity.WordSketch.Entry;

    private Frame FrameOf(in IndexedReport report) => _journal.Read(report.Offset) ?? throw NotThere(report);

    private static InvalidDataException NotThere(in IndexedReport report) => new($"The store has no report at {report.Offset}.");
}
