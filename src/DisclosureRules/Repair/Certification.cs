using DisclosureRules.Constraints.Solving;
using DisclosureRules.Forms;
using DisclosureRules.Repair.Search;

namespace DisclosureRules.Repair;

/// <summary>Makes certificates of what the search came to.</summary>
/// <param name="rules">The hard rules.</param>
/// <param name="budget">How long it may take.</param>
internal sealed class Certification(HardRules rules, Budget budget)
{
    // A certificate that is longer is no help to anyone, and takes longer to check than the search took.
    private const int MaximumConflicts = 1_000;

    /// <summary>Why nothing cheaper than the parts' costs would do; <see langword="null"/> where that is too long or time is up.</summary>
    public RepairCertificate? Of(IEnumerable<SolvedPart> parts)
    {
        List<RepairConflict> conflicts = [];
        try
        {
            foreach (SolvedPart part in parts)
            {
                ConflictLog log = part.Log();
                if (log.Count > MaximumConflicts)
                    return null;
                foreach (LoggedConflict conflict in log.Conflicts)
                {
                    if (Of(part, conflict) is not { } certified)
                        return null;
                    conflicts.Add(certified);
                }
            }
        }
        catch (EffortSpentException)
        {
            return null;
        }

        return new(conflicts);
    }

    /// <summary>Why a part can't be satisfied at all: rules of which each is needed for that.</summary>
    public RepairCertificate? OfImpossible(RepairSystem system)
    {
        List<SystemDemand> kept = [.. system.Demands];
        bool[] isInteger = [.. system.Cells.Select(c => c.IsInteger)];
        try
        {
            Proof? proof = Refute(kept);
            if (proof is null)
                return null;
            kept = [.. proof.DemandsOf(ProblemOf(kept)).Select(i => kept[i])];
            for (int i = kept.Count - 1; i >= 0; i--)
            {
                List<SystemDemand> fewer = [.. kept[..i], .. kept[(i + 1)..]];
                if (Refute(fewer) is not null)
                    kept = fewer;
            }

            return new([new([], [.. kept.Select(d => Counted(d.Requirement, null))], Refute(kept))]);
        }
        catch (EffortSpentException)
        {
            return null;
        }

        Problem ProblemOf(List<SystemDemand> demands) => new(isInteger, [.. demands.Select(d => d.Demand)]);

        Proof? Refute(List<SystemDemand> demands) => Solver.Solve(ProblemOf(demands), budget.Effort) switch
        {
            Refuted refuted => refuted.Proof,
            Undecided => throw new EffortSpentException(),
            _ => null,
        };
    }

    private RepairConflict? Of(SolvedPart part, LoggedConflict conflict)
    {
        Component component = part.Component;
        int[] cells = [.. conflict.Cells.Members()];
        CellId[] ids = [.. cells.Select(c => component.Cells[c].Variable.Cell.Id)];
        if (conflict.Sum is { } sum)
            return new(ids, [.. sum.Select((times, i) => (times, i)).Where(s => s.times != 0).Select(s => Counted(component.EquationOrigins[s.i], s.times))]);
        if (cells is [var only] && part.Values.Wrong.Has(only))
            return new(ids, [.. component.Requirements.Where(r => SystemReader.CellsOf(rules.Requirements[r]).Distinct().ToArray() is [var named] && named == component.Cells[only].Variable).Distinct().Select(r => Counted(r, null))]);

        // What isn't a sum is proven anew.
        Problem problem = RepairChecker.Fixed(component.Problem, cells.Select(c => (c, part.Values.ValueOf(c))).Concat(Constants(part)));
        if (Solver.Solve(problem, budget.Effort) is not Refuted refuted)
            return null;
        HashSet<int> named2 = [.. refuted.Proof.DemandsOf(problem)];
        int first = component.FirstEquation;
        IEnumerable<int> requirements = component.EquationOrigins.Where((_, i) => named2.Contains(first + i))
            .Concat(component.Others.Where((_, i) => named2.Contains(first + component.Equations.Count + i)).Select(o => o.Requirement));
        return new(ids, [.. requirements.Distinct().Order().Select(r => Counted(r, null))], refuted.Proof);
    }

    private static IEnumerable<(int, Rational)> Constants(SolvedPart part) =>
        Enumerable.Range(0, part.Component.Cells.Count).Where(i => part.Component.Cells[i].Kind == CellRole.Constant).Select(i => (i, part.Values.ValueOf(i)));

    private CountedRule Counted(int requirement, int? times) => new(rules.Requirements[requirement].Rule.Id, rules.Requirements[requirement].Instance, times);
}
