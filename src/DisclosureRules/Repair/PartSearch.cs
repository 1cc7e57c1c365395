using DisclosureRules.Constraints.Solving;
using DisclosureRules.Expressions.Tree;
using DisclosureRules.Forms;
using DisclosureRules.Repair.Search;

namespace DisclosureRules.Repair;

/// <summary>Searches the parts of a report that have no cell in common, one after the other.</summary>
/// <param name="system">What the hard rules demand.</param>
/// <param name="facts">The report, and last year's where it is at hand.</param>
/// <param name="limit">How many cheapest sets of each part are looked for.</param>
/// <param name="weight">What a change of a cell costs; <see langword="null"/> where all cost the same.</param>
/// <param name="budget">How long it may take.</param>
internal sealed class PartSearch(RepairSystem system, in EvaluationContext facts, int limit, Func<FormCell, int>? weight, Budget budget)
{
    private readonly EvaluationContext _facts = facts;
    private readonly List<SolvedPart> _parts = [];

    /// <summary>What the rules demand.</summary>
    public RepairSystem System { get; } = system;

    /// <summary>The parts in which something must change.</summary>
    public IReadOnlyList<SolvedPart> Parts => _parts;

    /// <summary>What every repair costs at least.</summary>
    public int LowerBound { get; private set; }

    /// <summary>Whether the budget ended before everything was settled.</summary>
    public bool IsOver { get; private set; }

    /// <summary>Whether no change of any cells helps.</summary>
    public bool IsImpossible { get; private set; }

    /// <summary>How many cells a smallest repair changes; <see langword="null"/> where that isn't settled, or there is none.</summary>
    public static int? SizeOf(HardRules rules, in EvaluationContext facts, Budget budget)
    {
        PartSearch search = new(rules.SystemOf(facts), facts, 1, null, budget);
        search.Run();
        return search.IsOver || search.IsImpossible ? null : search.LowerBound;
    }

    public void Run()
    {
        foreach (Component component in System.Components)
        {
            if (IsImpossible)
                break;
            SolvedPart? part = null;
            try
            {
                if (TryQuick(component, out ComponentValues values))
                    continue;
                part = new(component, values, Weights(component), limit, budget);
                if (IsOver)
                    throw new EffortSpentException();
                part.Solve();
                LowerBound += part.Cost;
                IsImpossible = part.Sets.Count == 0;
                if (part.Cost > 0 || IsImpossible)
                    _parts.Add(part);
            }
            catch (Exception exception) when (exception is EffortSpentException or OverflowException)
            {
                // Numbers too large for 128 bits are as good as no time left; that something must change is known only where the search began.
                IsOver = true;
                LowerBound += part?.LowerBound ?? 0;
            }
        }
    }

    /// <summary>
    /// The number that a missing cell would have to be for its part to be right, beside the first repair of the part where one was found; <see langword="null"/> where there
    /// is none, or several.
    /// </summary>
    public decimal? Meet(FormCell free)
    {
        foreach (Component component in System.Components)
        {
            int index = component.IndexOf(free);
            if (index >= 0)
                return (_parts.Find(p => p.Component == component) ?? new SolvedPart(component, new(component, _facts), Weights(component), 1, budget)).ValueOfFree(index);
        }

        return null;
    }

    /// <summary>Whether nothing is wrong with a part, where that is seen at once.</summary>
    private bool TryQuick(Component component, out ComponentValues values)
    {
        values = new(component, _facts);
        return !component.HasFree && component.Others.Count == 0 && !values.IsImpossible && values.IsSettled;
    }

    private int[] Weights(Component component) =>
        [.. component.Cells.Select(c => c.Kind == CellRole.Changeable && weight is not null ? Math.Max(1, weight(c.Variable.Cell)) : 1)];
}
