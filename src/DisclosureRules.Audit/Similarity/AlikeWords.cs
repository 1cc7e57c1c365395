using System.Runtime.InteropServices;
using DisclosureRules.Audit.Storage;

namespace DisclosureRules.Audit.Similarity;

/// <summary>
/// Finds reports whose words are last year's or another unit's. Clauses of all reports are brought together by their hashes, a part of the hashes at a time, and
/// what two reports share is added up for a part of the reports at a time, so that time grows with the number of clauses and memory hardly at all: the rest waits on
/// disk. A clause that many units write is the form's or the law's and doesn't count. Not safe to share between threads.
/// </summary>
internal sealed class AlikeWords
{
    /// <summary>From this share on words are repeated: the threshold that evaluations of such reports have published (2017).</summary>
    public const int Threshold = 90;

    /// <summary>
    /// A clause that more units than this write is form language. Judged: words are copied from one unit by a few, while phrases of models and notices spread
    /// over whole cities.
    /// </summary>
    public const int MostUnits = 4;

    /// <summary>Fewer characters say too little of their own to have been copied. Judged: three to five sentences.</summary>
    public const int ShortestWords = 120;

    // Clauses that are brought together at once, and reports whose pairs are added up at once; and what is held of each part before it is written.
    private const int PartSize = 1 << 18, ReportsOfPart = 1 << 12, Held = 512;

    private readonly IReadOnlyList<int> _units, _years;
    private readonly SpilledList<Entry>[] _clauses;
    private readonly SpilledList<Shared>[] _shared;
    private readonly int[] _whole;
    private readonly int _partSize;

    /// <param name="file">What waits, waits here.</param>
    /// <param name="units">For each report a number that stands for its unit; negative where the unit or year is not known.</param>
    /// <param name="years">For each report its year.</param>
    /// <param name="clauses">How many clauses there will be.</param>
    /// <param name="partSize">How many of them are brought together at once.</param>
    public AlikeWords(SpillFile file, IReadOnlyList<int> units, IReadOnlyList<int> years, long clauses, int partSize = PartSize)
    {
        (_units, _years, _whole, _partSize) = (units, years, new int[units.Count], partSize);
        _clauses = [.. Enumerable.Range(0, (int)(clauses / partSize) + 1).Select(_ => new SpilledList<Entry>(file, Held))];
        _shared = [.. Enumerable.Range(0, (units.Count / ReportsOfPart) + 1).Select(_ => new SpilledList<Shared>(file, Held))];
    }

    /// <summary>Adds the clauses of a report.</summary>
    public void Add(int report, ReadOnlySpan<byte> sketch)
    {
        for (; _units[report] >= 0 && !sketch.IsEmpty; sketch = sketch[WordSketch.Entry..])
        {
            (ulong hash, int length) = WordSketch.Read(sketch);
            _clauses[(int)(hash % (ulong)_clauses.Length)].Add(new Entry(hash, report, length));
        }
    }

    /// <summary>All such pairs, in the order of the reports; asked for once, when all are added.</summary>
    public IEnumerable<Alike> Find(CancellationToken cancellationToken)
    {
        Entry[] entries = new Entry[Math.Min(_partSize, _clauses.Max(c => c.Count))];
        foreach (SpilledList<Entry> part in _clauses)
        {
            cancellationToken.ThrowIfCancellationRequested();
            int count = Take(part, ref entries);
            entries.AsSpan(0, count).Sort();
            BringTogether(entries.AsSpan(0, count));
        }

        return _shared.SelectMany(AddUp);
    }

    /// <summary>
    /// The clauses of a part. What every report says has one hash and makes a part many times as long as the others: once more units have written it than count, it goes.
    /// </summary>
    private int Take(SpilledList<Entry> part, ref Entry[] entries)
    {
        int count = 0;
        HashSet<ulong> common = [];
        foreach (ReadOnlyMemory<Entry> some in part.Read())
        {
            foreach (Entry entry in some.Span)
            {
                if (common.Contains(entry.Hash))
                    continue;
                if (count == entries.Length)
                {
                    count = WithoutCommon(entries, common);
                    if (count > entries.Length / 2)
                        Array.Resize(ref entries, entries.Length * 2);
                    if (common.Contains(entry.Hash))
                        continue;
                }

                entries[count++] = entry;
            }
        }

        return count;
    }

    /// <summary>Leaves out what more units have written than count, and notes it; how many are left, in the order of their hashes.</summary>
    private int WithoutCommon(Span<Entry> entries, HashSet<ulong> common)
    {
        entries.Sort();
        int kept = 0;
        for (int start = 0, end; start < entries.Length; start = end)
        {
            end = EndOf(entries, start);
            if (IsCommon(entries[start..end]))
            {
                common.Add(entries[start].Hash);
                continue;
            }

            entries[start..end].CopyTo(entries[kept..]);
            kept += end - start;
        }

        return kept;
    }

    private IEnumerable<Alike> AddUp(SpilledList<Shared> part)
    {
        Dictionary<(int Report, int Other), int> shared = [];
        foreach (ReadOnlyMemory<Shared> some in part.Read())
        {
            foreach (Shared one in some.Span)
                CollectionsMarshal.GetValueRefOrAddDefault(shared, (one.Report, one.Other), out _) += one.Length;
        }

        return shared.Select(p => new Alike(p.Key.Report, p.Key.Other, p.Value, _whole[p.Key.Report]))
            .Where(a => a.Whole >= ShortestWords && a.Percent >= Threshold).OrderBy(a => a.Report).ThenBy(a => a.Other);
    }

    private void BringTogether(ReadOnlySpan<Entry> entries)
    {
        for (int start = 0, end; start < entries.Length; start = end)
        {
            end = EndOf(entries, start);
            if (!IsCommon(entries[start..end]))
                Count(entries[start..end]);
        }
    }

    /// <summary>Where the clauses of the same hash end.</summary>
    private static int EndOf(ReadOnlySpan<Entry> entries, int start)
    {
        int end = start + 1;
        while (end < entries.Length && entries[end].Hash == entries[start].Hash)
            end++;
        return end;
    }

    /// <summary>Whether more units than count have written the same clause.</summary>
    private bool IsCommon(ReadOnlySpan<Entry> same)
    {
        Span<int> writers = stackalloc int[MostUnits];
        int count = 0;
        foreach (Entry entry in same)
        {
            int unit = _units[entry.Report];
            if (writers[..count].Contains(unit))
                continue;
            if (count == MostUnits)
                return true;
            writers[count++] = unit;
        }

        return false;
    }

    private void Count(ReadOnlySpan<Entry> same)
    {
        // A clause that stands twice in a report is shared twice where the other has it at all.
        foreach (Entry entry in same)
        {
            _whole[entry.Report] += entry.Length;
            Pair(entry, same);
        }
    }

    private void Pair(Entry entry, ReadOnlySpan<Entry> same)
    {
        int before = -1;
        foreach (Entry other in same)
        {
            if (other.Report != entry.Report && other.Report != before && Compares(entry.Report, other.Report))
                _shared[entry.Report / ReportsOfPart].Add(new Shared(entry.Report, other.Report, entry.Length));
            before = other.Report;
        }
    }

    /// <summary>A report is held against its unit's of last year, and against those of other units for the same year and the year before.</summary>
    private bool Compares(int report, int other) => _units[report] == _units[other]
        ? _years[other] == _years[report] - 1
        : _years[other] == _years[report] || _years[other] == _years[report] - 1;

    private readonly record struct Entry(ulong Hash, int Report, int Length) : IComparable<Entry>
    {
        public int CompareTo(Entry other) => Hash != other.Hash ? Hash.CompareTo(other.Hash) : Report.CompareTo(other.Report);
    }

    /// <summary>A clause of a report that another has, too.</summary>
    private readonly record struct Shared(int Report, int Other, int Length);
}
