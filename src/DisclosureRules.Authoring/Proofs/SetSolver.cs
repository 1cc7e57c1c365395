using DisclosureRules.Constraints.Solving;
using DisclosureRules.Expressions.Tree;
using DisclosureRules.Reports;

namespace DisclosureRules.Authoring.Proofs;

/// <summary>Asks the solver for reports that satisfy some formulas and a set of rules, as much of it as a search looks at. Not safe to share between threads.</summary>
/// <param name="start">What stands in cells that nothing looked at names.</param>
/// <param name="wanted">The formulas.</param>
/// <param name="ruleOf">What a rule asks; <see langword="null"/> where that can't be told.</param>
/// <param name="isOfZeros">Whether the start is a report of zeros, so that rules about whole tables can be read for integers.</param>
internal sealed class SetSolver(Report start, IReadOnlyList<Asking> wanted, Func<int, Asking?> ruleOf, bool isOfZeros)
{
    // What is only tried may take less: where one rule excludes something, that takes some twenty, and little work; where it doesn't, tables of sums take a hundred times that.
    private const int FewPivots = 200;
    private const long WorkOfTry = 60_000;

    // All problems of a search together: one that goes on longer gives up.
    private const int MostPivots = 40_000;

    private int _pivots;

    /// <summary>What may be calculated; <see langword="null"/> for the effort of each problem alone.</summary>
    public WorkMeter? Meter { get; set; }

    public bool IsOver => Meter?.IsOver == true;

    public Report Start => start;

    /// <summary>What a rule asks; <see langword="null"/> where that can't be told.</summary>
    public Asking? RuleOf(int rule) => ruleOf(rule);

    /// <summary>What is asked of reports of integers.</summary>
    public IReadOnlyList<Asking> WantedOfIntegers => [.. wanted.Select(w => w.OfIntegers(start))];

    /// <summary>Solves the formulas with rules.</summary>
    public Answer Solve(SearchStage stage, IEnumerable<int> rules, out NamedProblem problem) => Solve(stage, Formulas(rules), MostPivots, out problem);

    /// <summary>The same, with little effort.</summary>
    public Answer Try(IEnumerable<int> rules, out NamedProblem problem) => Solve(SearchStage.Loose, Formulas(rules), FewPivots, out problem);

    /// <summary>Solves what the formulas and rules come to for reports of integers.</summary>
    public Answer SolveIntegers(IEnumerable<int> rules, out NamedProblem problem) =>
        Solve(SearchStage.Integers, [.. WantedOfIntegers, .. rules.Select(r => ruleOf(r)!.OfIntegers(start))], MostPivots, out problem);

    /// <summary>The report that a solution stands for; <see langword="null"/> where a number has more digits than a cell can hold.</summary>
    public Report? ReportOf(NamedProblem problem, Satisfied satisfied) => ReportOfPoint.Of(start, problem, satisfied.Point);

    /// <summary>The rules that a proof rests on.</summary>
    public int[] Needed(NamedProblem problem, Proof proof, IEnumerable<int> rules)
    {
        int[] all = [.. rules];
        return [.. proof.DemandsOf(problem.Problem).Where(d => d >= wanted.Count && d < problem.FormulaCount).Select(d => all[d - wanted.Count])];
    }

    private Asking[] Formulas(IEnumerable<int> rules) => [.. wanted, .. rules.Select(r => ruleOf(r)!)];

    private Answer Solve(SearchStage stage, Asking[] formulas, int most, out NamedProblem problem)
    {
        long work = formulas.Sum(f => f.Work);
        if (Meter?.TrySpend(work) == false)
        {
            problem = NamedProblem.Empty;
            return new Undecided();
        }

        problem = new(formulas, ScopeOf(stage, formulas), isNamed: false);
        Meter?.Spend(problem.WorkBeyond(work));
        if (IsOver)
            return new Undecided();
        int pivots = 0;
        long least = most == FewPivots && Meter is not null ? Meter.Left - WorkOfTry : long.MinValue;
        return Solver.Solve(problem.Problem, NamedProblem.Effort with { Meter = Meter, IsOver = () => ++pivots > most || ++_pivots > MostPivots || Meter?.Left < least });
    }

    private Func<CellVariable, CellScope> ScopeOf(SearchStage stage, Asking[] formulas)
    {
        HashSet<CellVariable> asked = [.. wanted.SelectMany(w => w.Few)], looked = [.. asked];
        for (int i = wanted.Count; i < formulas.Length; i++)
        {
            if (!formulas[i].IsOfTables)
                looked.UnionWith(formulas[i].Few);
            else if (isOfZeros && formulas[i].OfIntegers(start) is { IsOfTables: false } few)
                looked.UnionWith(few.Cells);
        }

        bool IsNumber(CellVariable cell) => start[cell.Index].State == CellState.Number;
        return stage switch
        {
            SearchStage.Whole => cell => asked.Contains(cell) ? CellScope.Usual : looked.Contains(cell) ? CellScope.Whole : CellScope.Zero,
            SearchStage.Few => cell => looked.Contains(cell) ? CellScope.Usual : IsNumber(cell) ? CellScope.Zero : CellScope.Missing,
            SearchStage.Integers => cell => IsNumber(cell) ? CellScope.Whole : CellScope.Missing,
            SearchStage.Loose => cell => looked.Contains(cell) ? CellScope.Full : CellScope.Loose,
            _ => _ => CellScope.Full,
        };
    }
}
