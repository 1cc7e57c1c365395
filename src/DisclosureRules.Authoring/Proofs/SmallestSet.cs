using DisclosureRules.Constraints.Solving;

namespace DisclosureRules.Authoring.Proofs;

/// <summary>
/// Makes a set of rules with which formulas can't be as small as it goes. Every such set has a rule that each report found misses: one of the smallest that has is either such a set, or
/// another report is found. Not safe to share between threads.
/// </summary>
/// <param name="solver">The solver.</param>
/// <param name="missed">The reports found; receives those that are found here.</param>
internal sealed class SmallestSet(SetSolver solver, MissedRules missed)
{
    private const int MostSmaller = 40;

    // Sets of so many rules come from sums, each part of which is needed: a report of integers shows that in little time.
    private const int ManyRules = 8;

    /// <summary>One of the smallest sets, or what can be left of the set that is known.</summary>
    /// <param name="known">The set.</param>
    /// <param name="isOfZeros">Whether the search starts from a report of zeros.</param>
    public IReadOnlyList<int> Of(IReadOnlyList<int> known, bool isOfZeros)
    {
        if (isOfZeros && known.Count > ManyRules)
        {
            foreach (int one in known)
                KeepWithout(known, one);
        }

        for (int i = 0; i < MostSmaller && known.Count > 1 && !solver.IsOver; i++)
        {
            IReadOnlyList<int>? candidate = HittingSet.Of(missed.Sets, known.Count - 1, out int looked);
            solver.Meter?.Spend((long)looked * missed.Sets.Count);
            if (candidate is null)
                break;
            Answer answer = solver.Solve(SearchStage.Loose, candidate, out NamedProblem problem);
            if (answer is Satisfied && problem.IsLoose)
                answer = solver.Solve(SearchStage.Full, candidate, out problem);
            if (answer is Refuted)
                return candidate;
            if (answer is not Satisfied satisfied || solver.ReportOf(problem, satisfied) is not { } report || missed.Of(report) is not { Count: > 0 } misses || misses.Overlaps(candidate))
                break;
            missed.Keep(report, misses, solver);
        }

        return Irreducible(known);
    }

    /// <summary>Keeps a report of integers that meets all of a set but one.</summary>
    private void KeepWithout(IReadOnlyList<int> known, int one)
    {
        if (solver.IsOver || missed.Sets.Any(m => m.Contains(one) && known.Count(m.Contains) == 1))
            return;
        if (solver.SolveIntegers(known.Where(k => k != one), out NamedProblem problem) is Satisfied satisfied
            && solver.ReportOf(problem, satisfied) is { } report && missed.Of(report) is { Count: > 0 } misses)
        {
            missed.Keep(report, misses, solver);
        }
    }

    /// <summary>Leaves out what isn't needed, one after the other.</summary>
    private List<int> Irreducible(IReadOnlyList<int> set)
    {
        List<int> left = [.. set];
        foreach (int one in set)
        {
            int[] without = [.. left.Where(i => i != one)];

            // A report that was found may show that the others can be met.
            if (missed.Sets.Any(m => !m.Overlaps(without)))
                continue;
            if (solver.Solve(SearchStage.Loose, without, out _) is Refuted || solver.Solve(SearchStage.Full, without, out _) is Refuted)
                left.Remove(one);
        }

        return left;
    }
}
