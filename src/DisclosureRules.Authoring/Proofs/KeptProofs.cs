using DisclosureRules.Authoring.Proofs.Certificates;
using DisclosureRules.Compilation;
using DisclosureRules.Constraints;
using DisclosureRules.Constraints.Solving;
using DisclosureRules.Expressions.Tree;
using DisclosureRules.Reports;
using DisclosureRules.Rules;

namespace DisclosureRules.Authoring.Proofs;

/// <summary>
/// What was proven of other years and holds in these, because the rules that it rests on are in force and say the same. Safe to share between threads.
/// </summary>
internal sealed class KeptProofs
{
    // The longest sums of the forms have some 25 parts; a rule that reads more cells says something of each of them, and links none to another.
    private const int MostCellsOfLink = 60;

    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<int> _same = [];
    private readonly HashSet<int> _near;
    private readonly FormSystem _system;
    private readonly List<int> _other = [];
    private readonly Dictionary<int, int> _now = [];

    /// <param name="before">The rules of those years.</param>
    /// <param name="now">The rules of these.</param>
    public KeptProofs(FormSystem before, FormSystem now)
    {
        _system = now;
        Dictionary<BoundRule, int> earlier = [];
        for (int i = 0; i < before.Instances.Count; i++)
            earlier[before.Instances[i]] = i;
        List<int> changed = [];
        for (int i = 0; i < now.Instances.Count; i++)
        {
            if (earlier.TryGetValue(now.Instances[i], out int was) && before.Requirements[was].Equals(now.Requirements[i]))
            {
                _now[was] = i;
                _same.Add(i);
                _names.Add(now.NameOf(i));
            }
            else
            {
                _other.Add(i);
                if (now.IsAnalysed[i])
                    changed.Add(i);
            }
        }

        _near = Near(now, changed);
    }

    /// <summary>
    /// Whether an instance still is implied by the same others, and by no fewer: rules that are new may make a smaller set, but none where a single one is enough,
    /// and none where no chain of cells leads to them.
    /// </summary>
    /// <param name="index">The instance.</param>
    /// <param name="by">The names of those that implied it.</param>
    public bool HoldsOn(int index, IReadOnlyList<string> by) =>
        _same.Contains(index) && by.All(_names.Contains) && (by.Count <= 1 || !_near.Contains(index));

    /// <summary>Whether a report that was a witness of an instance in those years is one in these: what says the same finds the same in it, and only the others are asked.</summary>
    /// <param name="index">The instance.</param>
    /// <param name="witness">The report, as one of these years.</param>
    /// <param name="meter">What may be calculated.</param>
    public bool IsWitnessStill(int index, Report witness, WorkMeter meter)
    {
        meter.Spend(_other.Sum(i => (long)_system.WorkOf(i)));
        return _same.Contains(index) && !_other.Exists(i => _system.OutcomeOf(i, witness) == Outcome.Fail || (_system.Unassigned.Contains(i) && Obligation.Violated(_system.Requirements[i]).Holds(witness)));
    }

    /// <summary>Whether nothing that is new bears on an instance: no chain of cells leads to it.</summary>
    public bool IsSettled(int index) => _same.Contains(index) && !_near.Contains(index);

    /// <summary>The instances of these years among some of those, by their numbers there, as far as they are settled.</summary>
    public IEnumerable<int> Settled(IEnumerable<int> before) => before.Where(_now.ContainsKey).Select(b => _now[b]).Where(IsSettled);

    /// <summary>A conflict of those years, where it is one of these; <see langword="null"/> where it may not be.</summary>
    public Conflict? Of(Conflict before)
    {
        int[] now = [.. Settled(before.Rules)], rules = [.. now.Order()];
        return rules.Length == before.Rules.Count ? before with { Rules = rules, Refutation = now.SequenceEqual(rules) ? before.Refutation : null } : null;
    }

    /// <summary>The instances that share cells with some, or with what shares cells with them.</summary>
    private static HashSet<int> Near(FormSystem system, List<int> some)
    {
        HashSet<CellVariable> cells = [.. some.SelectMany(system.Cells)];
        HashSet<int> near = [.. some];
        for (int before = -1; before != near.Count;)
        {
            before = near.Count;
            for (int i = 0; i < system.Instances.Count; i++)
            {
                if (!system.IsAnalysed[i] || near.Contains(i) || system.Cells(i).Count > MostCellsOfLink || !system.Cells(i).Any(cells.Contains))
                    continue;
                near.Add(i);
                cells.UnionWith(system.Cells(i));
            }
        }

        return near;
    }
}
