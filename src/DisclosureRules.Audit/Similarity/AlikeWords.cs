using System.Runtime.InteropServices;

namespace DisclosureRules.Audit.Similarity;

/// <summary>
/// Finds reports whose words are last year's or another unit's. Clauses of all reports are brought together by their hashes, a part of the hashes at a time,
/// so that time grows with the number of clauses and memory hardly at all. A clause that many units write is the form's or the law's and doesn't count.
/// </summary>
/// <param name="sketches">The sketches in the order of the reports.</param>
/// <param name="units">For each report a number that stands for its unit; negative where the unit or year is not known.</param>
/// <param name="years">For each report its year.</param>
internal sealed class AlikeWords(SketchFile sketches, IReadOnlyList<int> units, IReadOnlyList<int> years)
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

    // Clauses that are brought together at once: 16 bytes each.
    private const int PartSize = 1 << 20;

    private readonly int[] _whole = new int[sketches.Reports];
    private readonly Dictionary<(int, int), int> _shared = [];

    /// <summary>All such pairs, in the order of the reports.</summary>
    public IReadOnlyList<Alike> Find(CancellationToken cancellationToken)
    {
        int parts = (int)(sketches.Clauses / PartSize) + 1;
        List<Entry> entries = [];
        for (int part = 0; part < parts; part++)
        {
            entries.Clear();
            foreach ((int report, ulong hash, int length) in sketches.Read())
            {
                if (units[report] >= 0 && (int)(hash % (ulong)parts) == part)
                    entries.Add(new(hash, report, length));
            }

            cancellationToken.ThrowIfCancellationRequested();
            entries.Sort();
            BringTogether(CollectionsMarshal.AsSpan(entries));
        }

        return
        [
            .. _shared.Select(p => new Alike(p.Key.Item1, p.Key.Item2, p.Value, _whole[p.Key.Item1]))
                .Where(a => a.Whole >= ShortestWords && a.Percent >= Threshold).OrderBy(a => a.Report).ThenBy(a => a.Other),
        ];
    }

    private void BringTogether(ReadOnlySpan<Entry> entries)
    {
        for (int start = 0; start < entries.Length;)
        {
            int end = start + 1;
            while (end < entries.Length && entries[end].Hash == entries[start].Hash)
                end++;
            Count(entries[start..end]);
            start = end;
        }
    }

    private void Count(ReadOnlySpan<Entry> same)
    {
        HashSet<int> writers = [];
        foreach (Entry entry in same)
        {
            if (writers.Add(units[entry.Report]) && writers.Count > MostUnits)
                return;
        }

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
                CollectionsMarshal.GetValueRefOrAddDefault(_shared, (entry.Report, other.Report), out _) += entry.Length;
            before = other.Report;
        }
    }

    /// <summary>A report is held against its unit's of last year, and against those of other units for the same year and the year before.</summary>
    private bool Compares(int report, int other) => units[report] == units[other]
        ? years[other] == years[report] - 1
        : years[other] == years[report] || years[other] == years[report] - 1;

    private readonly record struct Entry(ulong Hash, int Report, int Length) : IComparable<Entry>
    {
        public int CompareTo(Entry other) => Hash != other.Hash ? Hash.CompareTo(other.Hash) : Report.CompareTo(other.Report);
    }
}
