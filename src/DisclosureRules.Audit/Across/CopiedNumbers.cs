using System.Collections.Concurrent;
using DisclosureRules.Audit.Similarity;
using DisclosureRules.Audit.Units;
using DisclosureRules.Audit.Wording;
using DisclosureRules.Findings;
using DisclosureRules.Forms;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;

namespace DisclosureRules.Audit.Across;

/// <summary>
/// Reports whose numbers are those of another unit of the list in the same year, but for a tenth: one of them was made from the other. A government whose only
/// unit they are has its numbers by right, so that units above and below are left out. Reports may be added by several threads.
/// </summary>
internal sealed class CopiedNumbers(AuditedUnits units, ReportIndex index)
{
    /// <summary>Of the numbers that are not zero so many may differ, one in: a name that was changed is often not all that was.</summary>
    private const int OneIn = 10;

    /// <summary>Held against so many before it: equal hashes of a few common numbers make long lists.</summary>
    private const int MostBefore = 50;

    private readonly ConcurrentDictionary<int, ulong[]> _sketches = [];

    /// <summary>Keeps by what the reports of a unit are known.</summary>
    public void Add(UnitSeries unit)
    {
        if (!units.IsGiven || !unit.Unit.StartsWith('#'))
            return;
        for (int i = 0; i < unit.Reports.Count; i++)
        {
            if (NumberSketch.Of(unit.Facts(i)) is { Length: > 0 } sketch)
                _sketches[unit.Reports[i].Index] = sketch;
        }
    }

    /// <summary>What is found of all that were added, in the order of the inputs: of each report the first that has its numbers.</summary>
    public IEnumerable<AcrossFinding> Find(CancellationToken cancellationToken)
    {
        Dictionary<(ulong Hash, int Year), List<int>> alike = [];
        HashSet<(int, int)> pairs = [];
        SortedDictionary<int, (int Other, int More)> found = [];
        foreach (int report in _sketches.Keys.Order())
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (ulong hash in _sketches[report])
            {
                if (!alike.TryGetValue((hash, index.Years[report]), out List<int>? others))
                    alike[(hash, index.Years[report])] = others = [];
                pairs.UnionWith(others.Take(MostBefore).Select(o => (o, report)));
                others.Add(report);
            }

            foreach ((int other, int _) in pairs.Order())
            {
                if (AreCopies(index.Read(index.At(other)), index.Read(index.At(report))))
                {
                    Note(report, other);
                    Note(other, report);
                }
            }

            pairs.Clear();
        }

        foreach ((int report, (int other, int more)) in found)
            yield return new(report, FindingFor(index.Read(index.At(report)), index.Read(index.At(other)), more));

        void Note(int report, int other) => found[report] = found.TryGetValue(report, out (int Other, int More) first) ? first with { More = first.More + 1 } : (other, 0);
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
