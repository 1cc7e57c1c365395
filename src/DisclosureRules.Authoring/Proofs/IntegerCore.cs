using DisclosureRules.Constraints.Solving;
using DisclosureRules.Expressions.Tree;

namespace DisclosureRules.Authoring.Proofs;

/// <summary>
/// Finds rules that exclude every report of integers: one with an integer in each cell that its form prints, and nothing in others. Most sums that nothing can meet are among them. Rules
/// are asked from those that a report found misses outwards, from cell to cell, so that few are found. Not safe to share between threads.
/// </summary>
/// <param name="solver">The solver, which starts from a report of zeros.</param>
/// <param name="missed">The reports found.</param>
/// <param name="among">All the rules.</param>
internal sealed class IntegerCore(SetSolver solver, MissedRules missed, IReadOnlyCollection<int> among)
{
    /// <summary>The rules; nothing where none were found.</summary>
    public IReadOnlyList<int> Find()
    {
        Dictionary<int, Asking> all = [];
        foreach (int rule in among)
        {
            if (solver.RuleOf(rule)?.OfIntegers(solver.Start) is { IsOfTables: false } asking)
                all[rule] = asking;
        }

        IEnumerable<Asking> first = missed.Sets.Take(1).SelectMany(m => m).Where(all.ContainsKey).Select(r => all[r]);
        HashSet<CellVariable> cells = [.. solver.WantedOfIntegers.Concat(first).SelectMany(a => a.Cells)];
        for (int before = 0; before != cells.Count;)
        {
            before = cells.Count;
            cells.UnionWith(all.Values.Where(a => a.Cells.Any(cells.Contains)).SelectMany(a => a.Cells).ToArray());
            int[] within = [.. all.Keys.Where(r => all[r].Cells.All(cells.Contains)).Order()];
            Answer answer = solver.SolveIntegers(within, out NamedProblem problem);
            if (answer is not Satisfied)
                return answer is Refuted refuted ? solver.Needed(problem, refuted.Proof, within) : [];
        }

        return [];
    }

    /// <summary>The rules, of which each is needed.</summary>
    public IReadOnlyList<int> FindNeeded()
    {
        List<int> left = [.. Find()];
        foreach (int one in left.ToArray())
        {
            if (left.Count > 1 && solver.SolveIntegers(left.Where(l => l != one), out _) is Refuted)
                left.Remove(one);
        }

        return left;
    }

    /// <summary>The rules about the states of whole tables: what lets a cell hold no integer, if anything does.</summary>
    public IEnumerable<int> OfStates => among.Where(r => solver.RuleOf(r) is { IsOfTables: true } rule && rule.OfIntegers(solver.Start).Formula.IsTrue);
}
