using DisclosureRules.Authoring.Proofs.Certificates;
using DisclosureRules.Constraints;
using DisclosureRules.Constraints.Solving;
using DisclosureRules.Expressions.Tree;
using DisclosureRules.Reports;

namespace DisclosureRules.Authoring.Proofs;

/// <summary>
/// Looks for a report that satisfies some formulas and, of a number of rules, all: only those that a report at hand misses are looked at, until a report misses none or
/// those looked at exclude each other. Every report is held against the rules by the ordinary evaluation. Not safe to share between threads.
/// </summary>
/// <param name="start">What stands in cells that nothing looked at names.</param>
/// <param name="wanted">The formulas.</param>
/// <param name="ruleOf">What a rule asks; <see langword="null"/> where that can't be told.</param>
/// <param name="missed">The rules that a report misses; <see langword="null"/> where it doesn't even satisfy the formulas, or finding out is more than may be calculated.</param>
/// <param name="meter">What may be calculated; <see langword="null"/> for the effort of each search alone.</param>
internal sealed class SetSearch(
    Report start, IReadOnlyList<Asking> wanted, Func<int, Asking?> ruleOf, Func<Report, IReadOnlySet<int>?> missed, WorkMeter? meter = null)
{
    // What a row of a problem takes beside a term of a sum.
    private const int WorkOfRow = 60;

    private const int MostRounds = 400, MostSmaller = 40, MostAdded = 6;

    /// <summary>What one problem may take; those of report forms take some hundred.</summary>
    public static Effort Effort { get; } = new(20_000);

    // What is only tried may take less: where one rule excludes something, that takes some twenty, and little work; where it doesn't, tables of sums take a hundred times that.
    private const int FewPivots = 200;
    private const long WorkOfTry = 60_000;

    // All problems of a search together: one that goes on longer gives up.
    private const int MostPivots = 40_000;

    private readonly List<IReadOnlySet<int>> _missed = [];
    private readonly List<Report> _reports = [];
    private IReadOnlyList<int>? _set;
    private Report? _report;
    private bool _isGuessed;
    private int _pivots;

    /// <summary>All that was found until now, for those that search for alike; <see langword="null"/> where guesses were enough, so that it is nothing new.</summary>
    public Guesses? Found => _isGuessed ? null : _report is not null ? new([_report], []) : new(_reports, _set is null ? [] : [_set]);

    /// <summary>What was found: a report, or a set of rules with which the formulas can't be; neither where it was given up.</summary>
    /// <param name="guesses">What is tried first.</param>
    public (Report? Report, IReadOnlyList<int>? Set) Run(Guesses? guesses = null)
    {
        (_report, _set) = guesses is null ? default : Tried(guesses);
        _isGuessed = _report is not null || _set is not null;
        if (!_isGuessed)
            (_report, _set) = Looked();
        return (_report, _set);
    }

    /// <summary>What of the guesses holds here.</summary>
    private (Report? Report, IReadOnlyList<int>? Set) Tried(Guesses guesses)
    {
        foreach (Report guess in guesses.Reports)
        {
            if (missed(guess) is not { } misses)
                continue;
            if (misses.Count == 0)
                return (guess, null);
            Keep(guess, misses);
        }

        foreach (IReadOnlyList<int> guess in guesses.Sets)
        {
            if (guess.All(g => ruleOf(g) is not null) && Solve(Stage.Loose, guess, out NamedProblem problem, FewPivots) is Refuted refuted)
                return (null, Needed(problem, refuted.Proof, guess));
        }

        return default;
    }

    private void Keep(Report report, IReadOnlySet<int> misses)
    {
        meter?.Spend(misses.Count * (1L + _missed.Count));
        // One that misses more says nothing beside it.
        if (_missed.Exists(m => m.IsSubsetOf(misses)))
            return;
        _missed.Add(misses);
        _reports.Add(report);
    }

    private (Report? Report, IReadOnlyList<int>? Set) Looked()
    {
        SortedSet<int> looked = [];
        Stage stage = start.Form.Cells.Any(c => start[c.Index].State == CellState.Number) ? Stage.Whole : Stage.Few;
        for (int round = 0; round < MostRounds && stage <= Stage.Full && meter?.IsOver != true; round++)
        {
            switch (Solve(stage, looked, out NamedProblem problem))
            {
                case Satisfied satisfied when stage != Stage.Loose || !problem.IsLoose:
                    if (ReportOfPoint.Of(start, problem, satisfied.Point) is not { } report || missed(report) is not { } misses)
                    {
                        stage++;
                        break;
                    }

                    if (misses.Count == 0)
                        return (report, null);
                    if (misses.IsSubsetOf(looked) || misses.Any(m => ruleOf(m) is null))
                        return default;
                    Keep(report, misses);
                    // What names few cells is looked at first: often that is enough.
                    looked.UnionWith(misses.Where(m => !looked.Contains(m)).OrderBy(m => ruleOf(m)!.Cells.Count).ThenBy(m => m).Take(MostAdded).ToArray());
                    stage = stage == Stage.Full ? Stage.Loose : stage;
                    break;
                case Refuted refuted when stage >= Stage.Loose:
                    return (null, Needed(problem, refuted.Proof, looked));
                default:
                    if (stage == Stage.Few && SingleOf() is { } single)
                        return (null, [single]);
                    stage++;
                    break;
            }
        }

        return default;
    }

    /// <summary>A rule that alone excludes the formulas: one that every report found misses.</summary>
    private int? SingleOf()
    {
        if (_missed.Count == 0)
            return null;
        HashSet<int> all = [.. _missed[0]];
        foreach (IReadOnlySet<int> misses in _missed)
            all.IntersectWith(misses);
        foreach (int one in all)
        {
            if (meter?.IsOver == true)
                return null;
            if (Solve(Stage.Loose, [one], out _, FewPivots) is Refuted)
                return one;
        }

        return null;
    }

    /// <summary>The steps by which formulas exclude each other; <see langword="null"/> where that isn't found.</summary>
    /// <param name="formulas">The formulas.</param>
    /// <param name="meter">What may be calculated.</param>
    public static IReadOnlyList<Step>? Refute(IReadOnlyList<Formula> formulas, WorkMeter meter)
    {
        Asking[] all = [.. formulas.Select(f => new Asking(f))];
        HashSet<CellVariable> few = [.. all.SelectMany(f => f.Few)];
        foreach (Func<CellVariable, CellScope> scope in (Func<CellVariable, CellScope>[])[c => few.Contains(c) ? CellScope.Full : CellScope.Loose, _ => CellScope.Full])
        {
            long work = all.Sum(f => f.Work);
            if (!meter.TrySpend(work))
                return null;
            NamedProblem problem = new(all, scope, isNamed: true);
            meter.Spend(Math.Max(0, ((long)WorkOfRow * problem.Problem.Rows.Count) - work));
            if (Solver.Solve(problem.Problem, Effort with { Meter = meter }) is Refuted refuted)
                return CertificateWriter.Steps(problem, refuted.Proof);
        }

        return null;
    }

    /// <summary>
    /// One of the smallest sets with which the formulas can't be, from the one that was found. Every such set has a rule that each report found misses: one of the smallest that has is
    /// either such a set, or another report is found.
    /// </summary>
    public IReadOnlyList<int> Smallest(IReadOnlyList<int> known) => _set = Smaller(known);

    private IReadOnlyList<int> Smaller(IReadOnlyList<int> known)
    {
        for (int i = 0; i < MostSmaller && known.Count > 1 && meter?.IsOver != true; i++)
        {
            IReadOnlyList<int>? candidate = HittingSet.Of(_missed, known.Count - 1, out int looked);
            meter?.Spend((long)looked * _missed.Count);
            if (candidate is null)
                break;
            Answer answer = Solve(Stage.Loose, candidate, out NamedProblem problem);
            if (answer is Satisfied && problem.IsLoose)
                answer = Solve(Stage.Full, candidate, out problem);
            if (answer is Refuted)
                return candidate;
            if (answer is not Satisfied satisfied || ReportOfPoint.Of(start, problem, satisfied.Point) is not { } report || missed(report) is not { Count: > 0 } misses || misses.Overlaps(candidate))
                return Irreducible(known);
            Keep(report, misses);
        }

        return Irreducible(known);
    }

    /// <summary>Leaves out what isn't needed, one after the other.</summary>
    private List<int> Irreducible(IReadOnlyList<int> set)
    {
        List<int> left = [.. set];
        foreach (int one in set)
        {
            int[] without = [.. left.Where(i => i != one)];

            // A report that was found may show that the others can be met.
            if (_missed.Exists(m => !m.Overlaps(without)))
                continue;
            if (Solve(Stage.Loose, without, out _) is Refuted || Solve(Stage.Full, without, out _) is Refuted)
                left.Remove(one);
        }

        return left;
    }

    private int[] Needed(NamedProblem problem, Proof proof, IEnumerable<int> looked)
    {
        int[] all = [.. looked];
        return [.. proof.DemandsOf(problem.Problem).Where(d => d >= wanted.Count && d < problem.FormulaCount).Select(d => all[d - wanted.Count])];
    }

    private Answer Solve(Stage stage, IEnumerable<int> set, out NamedProblem problem, int most = MostPivots)
    {
        Asking[] formulas = [.. wanted, .. set.Select(i => ruleOf(i)!)];
        long work = formulas.Sum(f => f.Work);
        if (meter?.TrySpend(work) == false)
        {
            problem = NamedProblem.Empty;
            return new Undecided();
        }

        problem = new(formulas, ScopeOf(stage, formulas), isNamed: false);
        meter?.Spend(Math.Max(0, ((long)WorkOfRow * problem.Problem.Rows.Count) - work));
        if (meter?.IsOver == true)
            return new Undecided();
        int pivots = 0;
        long least = most == FewPivots && meter is not null ? meter.Left - WorkOfTry : long.MinValue;
        return Solver.Solve(problem.Problem, Effort with { Meter = meter, IsOver = () => ++pivots > most || ++_pivots > MostPivots || meter?.Left < least });
    }

    private Func<CellVariable, CellScope> ScopeOf(Stage stage, Asking[] formulas)
    {
        HashSet<CellVariable> asked = [.. wanted.SelectMany(w => w.Few)], looked = [.. asked];
        for (int i = wanted.Count; i < formulas.Length; i++)
        {
            if (!formulas[i].IsOfTables)
                looked.UnionWith(formulas[i].Few);
        }

        return stage switch
        {
            Stage.Whole => cell => asked.Contains(cell) ? CellScope.Usual : looked.Contains(cell) ? CellScope.Whole : CellScope.Zero,
            Stage.Few => cell => looked.Contains(cell) ? CellScope.Usual : start[cell.Index].State == CellState.Number ? CellScope.Zero : CellScope.Missing,
            Stage.Loose => cell => looked.Contains(cell) ? CellScope.Full : CellScope.Loose,
            _ => _ => CellScope.Full,
        };
    }

    /// <summary>How much is looked at.</summary>
    private enum Stage
    {
        /// <summary>Few cells of formulas about whole tables, and beside those that are asked for integers alone, where a start is full of them: then there is little to choose.</summary>
        Whole,

        /// <summary>Few cells of formulas about whole tables, and what usually stands in cells.</summary>
        Few,

        /// <summary>All cells, but less is said of those of whole tables than is so: enough for most proofs.</summary>
        Loose,

        /// <summary>All.</summary>
        Full,
    }
}
