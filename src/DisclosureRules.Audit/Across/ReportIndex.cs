using DisclosureRules.Audit.Results;
using DisclosureRules.Audit.Storage;
using DisclosureRules.Audit.Units;
using DisclosureRules.Forms;
using DisclosureRules.Reports;

namespace DisclosureRules.Audit.Across;

/// <summary>
/// All reports of an audit by unit and year: of each report three numbers, of each unit its name and where its reports begin, so that a hundred thousand reports of 25,000 units
/// take some 4 MB; what they say is fetched from the journal when its turn has come. Immutable once built and safe to share between threads.
/// </summary>
internal sealed class ReportIndex
{
    private const int NoUnit = -1;
    private const byte NoScope = 0;

    private readonly Journal _journal;
    private readonly IReadOnlyList<long> _offsets;
    private readonly int[] _unitOf, _years, _order, _starts;
    private readonly byte[] _scopes;
    private readonly string[] _units;

    private ReportIndex(Journal journal, FormCatalog forms, IReadOnlyList<long> offsets, string[] units, int[] unitOf, int[] years, byte[] scopes)
    {
        (_journal, Forms, _offsets, _units, _unitOf, _years, _scopes) = (journal, forms, offsets, units, unitOf, years, scopes);
        (_starts, _order) = (new int[units.Length + 1], new int[unitOf.Count(u => u != NoUnit)]);
        foreach (int unit in unitOf.Where(u => u != NoUnit))
            _starts[unit + 1]++;
        for (int unit = 0; unit < units.Length; unit++)
            _starts[unit + 1] += _starts[unit];
        int[] next = [.. _starts];
        for (int report = 0; report < unitOf.Length; report++)
        {
            if (unitOf[report] != NoUnit)
                _order[next[unitOf[report]]++] = report;
        }
    }

    /// <summary>The forms that reports are read with.</summary>
    public FormCatalog Forms { get; }

    /// <summary>The units with reports, in the order of their keys.</summary>
    public IReadOnlyList<string> Units => _units;

    /// <summary>All inputs, also those that can't be read or are of no known unit and year.</summary>
    public int Count => _offsets.Count;

    /// <summary>Inputs that can't be read, and reports of no known unit or year; files that are no reports are not among them.</summary>
    public required IReadOnlyList<UnplacedInput> Unplaced { get; init; }

    /// <summary>Reports that are another one once more, by their places, with the place of the other. They stand in no series.</summary>
    public required IReadOnlyDictionary<int, int> Copies { get; init; }

    /// <summary>For each input the place of its unit among <see cref="Units"/>; negative where it stands in no series.</summary>
    public IReadOnlyList<int> UnitOf => _unitOf;

    /// <summary>For each input the year, where it stands in a series.</summary>
    public IReadOnlyList<int> Years => _years;

    /// <summary>The reports of a unit, in the order of the inputs.</summary>
    public IReadOnlyList<IndexedReport> Of(string unit)
    {
        int number = Array.BinarySearch(_units, unit, StringComparer.Ordinal);
        if (number < 0)
            return [];
        IndexedReport[] reports = new IndexedReport[_starts[number + 1] - _starts[number]];
        int kept = 0;
        foreach (int report in _order.AsSpan(_starts[number], reports.Length))
        {
            if (_unitOf[report] == number)
                reports[kept++] = At(report);
        }

        return kept == reports.Length ? reports : reports[..kept];
    }

    /// <summary>The report at a place, which stands in a series.</summary>
    public IndexedReport At(int report) => new(report, _offsets[report], _units[_unitOf[report]], _years[report], _scopes[report] == NoScope ? null : (ReportScope)(_scopes[report] - 1));

    public static ReportIndex Build(Journal journal, IReadOnlyList<long> offsets, AuditedUnits units, FormCatalog forms, CancellationToken cancellationToken)
    {
        Dictionary<string, int> numbers = new(StringComparer.Ordinal);
        (int[] unitOf, int[] years, byte[] scopes) = (new int[offsets.Count], new int[offsets.Count], new byte[offsets.Count]);
        List<UnplacedInput> unplaced = [];
        ReportCopies copies = new(journal, forms);
        for (int index = 0; index < offsets.Count; index++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            JournalEntry entry = JournalEntry.Read(journal.ReadHead(offsets[index]).Entry);
            AuditedReport report = entry.Report;
            unitOf[index] = NoUnit;
            if (report.Form is not null && report.Year is { } year && !string.IsNullOrWhiteSpace(report.Unit))
            {
                string key = units.KeyOf(report.Unit);
                if (!numbers.TryGetValue(key, out int number))
                    numbers[key] = number = numbers.Count;
                (unitOf[index], years[index], scopes[index]) = (number, year, report.Scope is { } scope ? (byte)(scope + 1) : NoScope);
            }
            else if (!copies.IsKnown(report.Hash, index) && !entry.IsNoReport)
            {
                unplaced.Add(new(index, report.Source, entry.Place.Path, report.Unit, report.Year, report.Status == ReportStatus.Unreadable));
            }
        }

        string[] keys = InOrder(numbers, unitOf);
        ReportIndex built = new(journal, forms, offsets, keys, unitOf, years, scopes) { Unplaced = unplaced, Copies = copies.Found };
        foreach (string unit in keys)
        {
            foreach (int copy in copies.Among(built.Of(unit)))
                unitOf[copy] = NoUnit;
        }

        return built;
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

    /// <summary>The keys in order; reports name their place in it from now on.</summary>
    private static string[] InOrder(Dictionary<string, int> numbers, int[] unitOf)
    {
        string[] keys = [.. numbers.Keys];
        Array.Sort(keys, StringComparer.Ordinal);
        int[] places = new int[keys.Length];
        for (int place = 0; place < keys.Length; place++)
            places[numbers[keys[place]]] = place;
        for (int report = 0; report < unitOf.Length; report++)
            unitOf[report] = unitOf[report] == NoUnit ? NoUnit : places[unitOf[report]];
        return keys;
    }

    private Frame FrameOf(in IndexedReport report) => _journal.Read(report.Offset) ?? throw NotThere(report);

    private static InvalidDataException NotThere(in IndexedReport report) => new($"The store has no report at {report.Offset}.");
}
