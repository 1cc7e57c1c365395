using DisclosureRules.Audit.Similarity;
using DisclosureRules.Audit.Storage;
using DisclosureRules.Audit.Units;
using DisclosureRules.Audit.Wording;
using DisclosureRules.Findings;
using DisclosureRules.Forms;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;

namespace DisclosureRules.Audit.Across;

/// <summary>
/// Reports whose numbers are those of another unit of the list in the same year, but for a tenth: one of them was made from the other, and which is not known, so that both are told the same. A government whose only
/// unit they are has its numbers by right, so that units above and below are left out. Reports may be added by several threads.
/// </summary>
/// <param name="units">The list of units.</param>
/// <param name="index">The reports.</param>
/// <param name="file">Where what is compared waits.</param>
internal sealed class CopiedNumbers(AuditedUnits units, ReportIndex index, SpillFile file)
{
    /// <summary>Of the numbers that are not zero so many may differ, one in: a name that was changed is often not all that was.</summary>
    private const int OneIn = 10;

    /// <summary>Held against so many before it: equal hashes of a few common numbers make long lists.</summary>
    private const int MostBefore = 50;

    /// <summary>So many of what waits on disk are brought together at once.</summary>
    private const int PartSize = 1 << 17, Held = 1 << 11;

    /// <summary>Of each report eight hashes, and behind each its place: 64 bytes, on disk.</summary>
    private readonly SpilledList<ulong> _hashes = new(file, Held);

    private readonly Dictionary<int, (int Other, int More)> _found = [];

    /// <summary>Keeps by what the reports of a unit are known.</summary>
    public void Add(UnitSeries unit)
    {
        if (!units.IsGiven || !unit.Unit.StartsWith('#'))
            return;
        for (int i = 0; i < unit.Reports.Count; i++)
        {
            ulong[] sketch = NumberSketch.Of(unit.Facts(i));
            lock (_hashes)
            {
                foreach (ulong hash in sketch)
                    _hashes.Add(Packed(OfYear(hash, unit.Reports[i].Year), unit.Reports[i].Index));
            }
        }
    }

    /// <summary>Finds all pairs among those that were added.</summary>
    public void Search(CancellationToken cancellationToken)
    {
        SpilledList<ulong> pairs = new(file, Held);
        foreach (List<ulong> part in Parts(_hashes, cancellationToken))
            AddPairs(part, pairs);
        foreach (List<ulong> part in Parts(pairs, cancellationToken))
        {
            (int Place, Report? Facts) later = (-1, null);
            foreach (ulong pair in part.Distinct())
            {
                cancellationToken.ThrowIfCancellationRequested();
                (int report, int other) = ((int)(pair >> Half), (int)(uint)pair);
                if (index.Years[report] != index.Years[other])
                    continue;
                if (later.Place != report)
                    later = (report, index.Read(index.At(report)));
                if (!AreCopies(index.Read(index.At(other)), later.Facts!))
                    continue;
                Note(report, other);
                Note(other, report);
            }
        }
    }

    /// <summary>The report whose numbers a report has, of several the first; <see langword="null"/> where its numbers are its own. Asked once all are found, by any thread.</summary>
    public Report? OtherOf(int report) => _found.TryGetValue(report, out (int Other, int More) other) ? index.Read(index.At(other.Other)) : null;

    /// <summary>What was found, in the order of the inputs: of each report the first that has its numbers.</summary>
    public IEnumerable<AcrossFinding> Found()
    {
        foreach ((int report, (int other, int more)) in _found.OrderBy(f => f.Key))
            yield return new(report, FindingFor(index.Read(index.At(report)), index.Read(index.At(other)), more));
    }

    private void Note(int report, int other) =>
        _found[report] = _found.TryGetValue(report, out (int Other, int More) known) ? (Math.Min(known.Other, other), known.More + 1) : (other, 0);

    private const int Half = 32;

    /// <summary>Half of a hash: of a hundred thousand reports some ten pairs have one in common by chance, and are read in vain.</summary>
    private static uint OfYear(ulong hash, int year) => (uint)((hash ^ ((ulong)year * 0x9E3779B97F4A7C15)) >> Half);

    private static ulong Packed(uint first, int second) => ((ulong)first << Half) | (uint)second;

    private static void AddPairs(List<ulong> hashes, SpilledList<ulong> pairs)
    {
        for (int start = 0, at = 0; at < hashes.Count; at++)
        {
            if (hashes[at] >> Half != hashes[start] >> Half)
                start = at;
            for (int before = start; before < Math.Min(at, start + MostBefore); before++)
                pairs.Add(Packed((uint)hashes[at], (int)(uint)hashes[before]));
        }
    }

    /// <summary>A list in order, a part at a time: what has the first half in common is in one part. Each is used for the next.</summary>
    private static IEnumerable<List<ulong>> Parts(SpilledList<ulong> list, CancellationToken cancellationToken)
    {
        ulong parts = ((ulong)list.Count / PartSize) + 1;
        List<ulong> chosen = new((int)Math.Min(list.Count, PartSize));
        for (ulong part = 0; part < parts; part++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            chosen.Clear();
            foreach (ReadOnlyMemory<ulong> some in list.Read())
            {
                foreach (ulong one in some.Span)
                {
                    if ((one >> Half) % parts == part)
                        chosen.Add(one);
                }
            }

            chosen.Sort();
            yield return chosen;
        }
    }

    private static Finding FindingFor(Report report, Report other, int more)
    {
        FormCell[] differing = Differing(other, report, out int same);
        LocalizedText message = differing.Length == 0
            ? AuditTexts.Of("similarity.other-unit-numbers", ("count", same), ("unit", other.Unit), ("year", other.Year!.Value), ("source", other.Source))
            : AuditTexts.Of("similarity.other-unit-numbers/nearly", ("count", same), ("differing", differing.Length), ("unit", other.Unit), ("year", other.Year!.Value), ("source", other.Source));
        if (more > 0)
            message = AuditTexts.Of("words.audit.and-other-reports", ("message", message), ("count", more));
        return FindingOf.Report(AcrossRule.OtherUnitsNumbers, report, other.Unit!, message, differing.SelectMany(c => new[] { FindingOf.Own(report, c), FindingOf.Other(other, c) }));
    }

    private bool AreCopies(Report first, Report second)
    {
        if (first.Form != second.Form || units.Find(first.Unit) is not { } one || units.Find(second.Unit) is not { } other || units.AreRelated(one, other))
            return false;
        int differing = Differing(first, second, out int same).Length;
        return differing * OneIn <= same && NumberSketch.AreTelling(first.Form.Cells.Where(c => IsSame(first, second, c)), first);
    }

    /// <summary>The cells that differ, and how many have the same number, zeros apart.</summary>
    private static FormCell[] Differing(Report first, Report second, out int same)
    {
        same = first.Form.Cells.Count(c => IsSame(first, second, c) && first[c.Index].Value != 0);
        return [.. first.Form.Cells.Where(c => !first[c.Index].SameContentAs(second[c.Index]) && !IsSame(first, second, c))];
    }

    private static bool IsSame(Report first, Report second, FormCell cell) => first[cell.Index].Value is { } value && second[cell.Index].Value == value;
}
