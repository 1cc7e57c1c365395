using DisclosureRules.Reports;

namespace DisclosureRules.Checking;

/// <summary>
/// What is kept of the reports of a run for rules across years: of each the few hundred bytes that these read, by unit. Reports that belong together are unpacked when
/// one of them has its turn. Not safe to share between threads.
/// </summary>
/// <param name="rules">The rules.</param>
internal sealed class KeptReports(RuleSet rules)
{
    // Where more reports than that have their turns at once, they are unpacked again: a microsecond or two for each. Reports that come year by year would be
    // unpacked again with any number; 4,000 took a hundred megabytes at the end of a run.
    private const int MostUnpacked = 256;

    private readonly Dictionary<ReportKey, Series> _series = [];
    private readonly List<Kept> _kept = [];
    private readonly Queue<Series> _unpacked = [];
    private int _inMemory;

    /// <summary>Keeps what is needed of a report; nothing of one whose unit or year is not known, because it has no neighbours.</summary>
    public void Add(ReportOfRun report)
    {
        if (ReportKey.Of(report.Report)?.OfScope(null).InYear(Report.FirstYear) is not { } key)
            return;
        if (!_series.TryGetValue(key, out Series? series))
            _series[key] = series = new(report.Report.Unit!);
        PackedReport packed = rules.Pack(report.Report, series.Unit == report.Report.Unit ? series.Unit : report.Report.Unit);
        series.Reports.Add(packed);
        _kept.Add(new(report.Index, report.Source, packed, series));
    }

    /// <summary>The reports that have others of their unit, in their order, with these.</summary>
    public IEnumerable<(ReportOfRun Report, ReportArchive Archive)> WithNeighbours()
    {
        foreach (Kept kept in _kept)
        {
            if (kept.Series.Reports.Count > 1)
                yield return (new(kept.Index, kept.Source, rules.Unpack(kept.Report)), ArchiveOf(kept.Series));
        }
    }

    private ReportArchive ArchiveOf(Series series)
    {
        if (series.Archive is { } known)
            return known;
        while (_inMemory > MostUnpacked && _unpacked.TryDequeue(out Series? oldest))
        {
            oldest.Archive = null;
            _inMemory -= oldest.Reports.Count;
        }

        _unpacked.Enqueue(series);
        _inMemory += series.Reports.Count;
        return series.Archive = ReportArchive.Of(series.Reports.Select(rules.Unpack));
    }

    private readonly record struct Kept(int Index, string Source, PackedReport Report, Series Series);

    /// <summary>The reports of a unit.</summary>
    private sealed class Series(string unit)
    {
        public string Unit => unit;

        public List<PackedReport> Reports { get; } = new(1);

        public ReportArchive? Archive { get; set; }
    }
}

/// <summary>A report of a run.</summary>
/// <param name="Index">The place of its result.</param>
/// <param name="Source">Its input's name.</param>
/// <param name="Report">The report.</param>
internal readonly record struct ReportOfRun(int Index, string Source, Report Report);
