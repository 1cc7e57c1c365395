using DisclosureRules.Constraints.Solving;
using DisclosureRules.Reports;
using DisclosureRules.Rules;

namespace DisclosureRules.Authoring.Proofs;

/// <summary>
/// How instances end for reports that differ in few cells from one of two: that with nothing in it, and that with zeros. What reads none of these cells ends as it did there.
/// Safe to share between threads.
/// </summary>
internal sealed class JudgedReports
{
    // Two cells are compared in little time.
    private const int CellsAtOnce = 8;

    private readonly FormSystem _system;
    private readonly (Report Report, Outcome[] Outcomes)[] _judged;

    /// <param name="system">The rules; their cells and readers are known.</param>
    /// <param name="judging">The instances that are looked at.</param>
    public JudgedReports(FormSystem system, int[] judging)
    {
        _system = system;
        _judged = [Judge(system.Nothing), Judge(system.Zeros)];

        (Report, Outcome[]) Judge(Report report)
        {
            Outcome[] outcomes = [.. Enumerable.Repeat(Outcome.DoesNotApply, system.Instances.Count)];
            foreach (int i in judging)
                outcomes[i] = system.OutcomeOf(i, report);
            return (report, outcomes);
        }
    }

    /// <summary>The instances that end in a way for a report of the system's year and unit; <see langword="null"/> where finding out is more than may be calculated.</summary>
    /// <param name="report">The report.</param>
    /// <param name="isIn">Whether an instance that ends so is one of them.</param>
    /// <param name="meter">What may be calculated; <see langword="null"/> for no limit.</param>
    public HashSet<int>? Where(Report report, Func<int, Outcome, bool> isIn, WorkMeter? meter)
    {
        int[][] differing = [.. _judged.Select(j => Differing(j.Report, report))];
        int nearest = differing[0].Length <= differing[1].Length ? 0 : 1;
        bool[] isOpen = new bool[_system.Instances.Count];
        long work = (2 * report.Form.Cells.Count / CellsAtOnce) + isOpen.Length;
        foreach (int cell in differing[nearest])
        {
            foreach (int reader in _system.Readers(cell))
            {
                work += isOpen[reader] ? 1 : _system.WorkOf(reader);
                isOpen[reader] = true;
            }
        }

        if (meter?.TrySpend(work) == false)
            return null;
        Outcome[] before = _judged[nearest].Outcomes;
        HashSet<int> found = [];
        for (int i = 0; i < isOpen.Length; i++)
        {
            if (isIn(i, isOpen[i] ? _system.OutcomeOf(i, report) : before[i]))
                found.Add(i);
        }

        return found;
    }

    private static int[] Differing(Report one, Report other) => [.. Enumerable.Range(0, one.Form.Cells.Count).Where(i => !IsAlike(one[i], other[i]))];

    private static bool IsAlike(Cell one, Cell other) => one.State == other.State && one.Value == other.Value && one.Raw == other.Raw;
}
