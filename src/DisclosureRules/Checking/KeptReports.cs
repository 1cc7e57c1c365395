using System.Runtime.InteropServices;
using System.Security.Cryptography;
using DisclosureRules.Forms;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;

namespace DisclosureRules.Checking;

/// <summary>
/// What is kept of the reports of a run for rules across years: of each the few hundred bytes that these read, most of them in a temporary file, and the place of the one before of
/// its unit. Not safe to share between threads.
/// </summary>
internal sealed class KeptReports : IDisposable
{
    // Where more reports than that are asked for one after the other, they are unpacked again: a few microseconds for each. Reports that come year by year would be
    // unpacked again with any number; 4,000 took a hundred megabytes at the end of a run.
    private const int MostUnpacked = 256;

    // Some five thousand reports; a run of a hundred thousand took 40 MB more than one of a thousand when all stayed in memory.
    private const int HeldBytes = 1 << 20;

    private readonly RuleSet _rules;
    private readonly TemporaryFile _bytesFile = new(), _keptFile = new();
    private readonly ByteLog _bytes;
    private readonly RecordLog<Kept> _kept;

    // Units by what their folded names come to under a cryptographic hash: that two have the same is out of the question.
    private readonly Dictionary<UInt128, int> _units = [];
    private readonly List<Series> _series = [];
    private readonly Dictionary<int, Cell[]> _others = [];
    private readonly List<Form> _forms = [];
    private readonly Dictionary<int, ReportArchive> _archives = [];
    private readonly Queue<int> _unpacked = [];
    private int _inMemory;

    /// <param name="rules">The rules.</param>
    public KeptReports(RuleSet rules) => (_rules, _bytes, _kept) = (rules, new(_bytesFile, HeldBytes), new(_keptFile, HeldBytes / 4));

    /// <summary>Keeps what is needed of a report; nothing of one whose unit or year is not known, because it has no neighbours.</summary>
    public void Add(ReportOfRun report)
    {
        if (ReportKey.Of(report.Report) is not { } key)
            return;
        PackedReport packed = _rules.Pack(report.Report);
        if (packed.Others.Length > 0)
            _others[_kept.Count] = packed.Others;
        if (!_forms.Contains(report.Report.Form))
            _forms.Add(report.Report.Form);
        int series = SeriesOf(key.FoldedUnit);
        ref Series known = ref CollectionsMarshal.AsSpan(_series)[series];
        long at = _bytes.Append(report.Source);
        _bytes.Append(packed.Bytes);
        _kept.Add(new(at, (int)(_bytes.Length - at), report.Index, series, _forms.IndexOf(report.Report.Form), known.Last));
        known = new(_kept.Count - 1, known.Count + 1);
    }

    /// <summary>How many reports are kept.</summary>
    public int Count => _kept.Count;

    /// <summary>The reports that have others of their unit with these, unit by unit: each is unpacked once. With the place of each among all.</summary>
    public IEnumerable<(int Place, ReportOfRun Report, ReportArchive Archive)> ByUnit()
    {
        foreach (Series series in _series)
        {
            if (series.Count < 2)
                continue;
            (int Place, ReportOfRun Report)[] members = [.. Members(series).Select(m => (m, Unpack(m)))];
            ReportArchive archive = ReportArchive.Of(members.Select(m => m.Report.Report));
            foreach ((int place, ReportOfRun report) in members)
                yield return (place, report, archive);
        }
    }

    /// <summary>One of the reports, with all of its unit.</summary>
    public (ReportOfRun Report, ReportArchive Archive) At(int place) => (Unpack(place), ArchiveOf(_kept[place].Series));

    public void Dispose()
    {
        _bytesFile.Dispose();
        _keptFile.Dispose();
    }

    private int SeriesOf(string unit)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(MemoryMarshal.AsBytes(unit.AsSpan()), hash);
        ref int series = ref CollectionsMarshal.GetValueRefOrAddDefault(_units, MemoryMarshal.Read<UInt128>(hash), out bool isKnown);
        if (isKnown)
            return series;
        series = _series.Count;
        _series.Add(default);
        return series;
    }

    private ReportArchive ArchiveOf(int series)
    {
        if (_archives.TryGetValue(series, out ReportArchive? known))
            return known;
        while (_inMemory > MostUnpacked && _unpacked.TryDequeue(out int oldest))
        {
            _archives.Remove(oldest);
            _inMemory -= _series[oldest].Count;
        }

        _unpacked.Enqueue(series);
        _inMemory += _series[series].Count;
        return _archives[series] = ReportArchive.Of(Members(_series[series]).Select(m => Unpack(m).Report));
    }

    private int[] Members(Series series)
    {
        int[] members = new int[series.Count];
        for ((int i, int place) = (series.Count - 1, series.Last); i >= 0; place = _kept[place].Before, i--)
            members[i] = place;
        return members;
    }

    private ReportOfRun Unpack(int index)
    {
        Kept kept = _kept[index];
        byte[] bytes = _bytes.Read(kept.At, kept.Length);
        using MemoryStream stream = new(bytes);
        using BinaryReader reader = new(stream);
        string source = ByteLog.ReadText(reader);
        return new(kept.Index, source, _rules.Unpack(new(_forms[kept.Form], bytes[(int)stream.Position..], _others.GetValueOrDefault(index) ?? [])));
    }

    /// <summary>Where a report stands, and which of its unit came before.</summary>
    private readonly record struct Kept(long At, int Length, int Index, int Series, int Form, int Before);

    /// <summary>The last report of a unit, and how many there are.</summary>
    private readonly record struct Series(int Last, int Count);
}

/// <summary>A report of a run.</summary>
/// <param name="Index">The place of its result.</param>
/// <param name="Source">Its input's name.</param>
/// <param name="Report">The report.</param>
internal readonly record struct ReportOfRun(int Index, string Source, Report Report);
