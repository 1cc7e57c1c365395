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
/// <param name="among">
/// All the rules, where the start is a report of zeros and a long search may ask which of them exclude each other in a report of integers; <see langword="null"/> where it may not.
/// </param>
internal sealed class SetSearch(
    Report start, IReadOnlyList<Asking> wanted, Func<int, Asking?> ruleOf, Func<Report, IReadOnlySet<int>?> missed, WorkMeter? meter = null, IReadOnlyCollection<int>? among = null)
{
    // What shows that a set is one of the smallest may take a quarter of what is left, at most.
    private const int PartOfSmaller = 4;

    // Sets of so many rules come from sums, each part of which is needed: a report of integers shows that in little time.
    private const int ManyRules = 8;

    // What a row of a problem takes beside a term of a sum.
    private const int WorkOfRow = 60;

    private const int MostRounds = 400, MostSmaller = 40, MostAdded = 6;

    // Searches among the national rules end after five rounds, or lead from the sums of one column to those of the next. What excludes reports of integers then is refuted with what
    // two rounds add, or not within many more.
    private const int RoundsAlone = 8, RoundsOfCore = 4;

    /// <summary>What one problem may take; those of report forms take some hundred.</summary>
    public static Effort Effort { get; } = new(20_000);

    // What is only tried may take less: where one rule excludes something, that takes some twenty, and little work; where it doesn't, tables of sums take a hundred times that.
    private const int FewPivots = 200;
    private const long WorkOfTry = 60_000;

    // All problems of a search together: one that goes on longer gives up.
    private const int MostPivots = 40_000;

    private WorkMeter? _meter = meter;
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
        _meter?.Spend(misses.Count * (1L + _missed.Count));
        // One that misses more says nothing beside it.
        if (_missed.Exists(m => m.IsSubsetOf(misses)))
            return;
        _missed.Add(misses);
        _reports.Add(report);
    }

    private (Report? Report, IReadOnlyList<int>? Set) Looked()
    {
        Stage stage = start.Form.Cells.Any(c => start[c.Index].State == CellState.Number) ? Stage.Whole : Stage.Few;
        SortedSet<int> looked = [];
        if (among is null)
            return Looked(looked, ref stage, MostRounds, []);
        (Report? Report, IReadOnlyList<int>? Set) found = Looked(looked, ref stage, RoundsAlone, []);
        if (found is (null, null) && stage <= Stage.Full && Core() is { Length: > 0 } core)
        {
            // What lets a cell hold no integer is said of whole tables, if at all.
            IEnumerable<int> ofStates = among.Where(r => ruleOf(r) is { IsOfTables: true } rule && rule.OfIntegers(start).Formula.IsTrue);
            Stage loose = Stage.Loose;
            found = Looked([.. core, .. ofStates], ref loose, RoundsOfCore, [.. core.SelectMany(r => ruleOf(r)!.Cells)]);
        }

        return found is (null, null) ? Looked(looked, ref stage, MostRounds, []) : found;
    }

    /// <summary>Goes on with rules that are looked at, a number of rounds at most.</summary>
    /// <param name="looked">The rules; receives those that are added.</param>
    /// <param name="stage">How much is looked at; beyond the last where the search has come to its end.</param>
    /// <param name="rounds">The number of rounds.</param>
    /// <param name="core">The cells about which most is to be said; empty for all alike.</param>
    private (Report? Report, IReadOnlyList<int>? Set) Looked(SortedSet<int> looked, ref Stage stage, int rounds, HashSet<CellVariable> core)
    {
        for (int round = 0; round < rounds && stage <= Stage.Full && _meter?.IsOver != true; round++)
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
                    {
                        stage = Stage.Full + 1;
                        break;
                    }

                    Keep(report, misses);
                    // What names few cells is looked at first: often that is enough.
                    looked.UnionWith(misses.Where(m => !looked.Contains(m)).OrderByDescending(m => ruleOf(m)!.Cells.Count(core.Contains)).ThenBy(m => ruleOf(m)!.Cells.Count).ThenBy(m => m).Take(MostAdded).ToArray());
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

    /// <summary>
    /// Rules that exclude every report of integers; nothing where none were found. Most sums that nothing can meet are among them: what lets a cell hold something else comes then.
    /// Rules are asked from those that every report found misses outwards, from cell to cell, so that few are found.
    /// </summary>
    private int[] Core()
    {
        Dictionary<int, Asking> all = among!.Select(r => (Rule: r, Asking: ruleOf(r)?.OfIntegers(start))).Where(r => r.Asking is { IsOfTables: false }).ToDictionary(r => r.Rule, r => r.Asking!);
        Asking[] asked = [.. wanted.Select(w => w.OfIntegers(start))];
        HashSet<CellVariable> cells = [.. asked.Concat((_missed.FirstOrDefault() ?? new HashSet<int>()).Where(all.ContainsKey).Select(r => all[r])).SelectMany(a => a.Cells)];
        for (int before = 0; before != cells.Count;)
        {
            before = cells.Count;
            cells.UnionWith(all.Values.Where(a => a.Cells.Any(cells.Contains)).SelectMany(a => a.Cells).ToArray());
            int[] within = [.. all.Keys.Where(r => all[r].Cells.All(cells.Contains)).Order()];
            Answer answer = Solve(Stage.Integers, [.. asked, .. within.Select(r => all[r])], MostPivots, out NamedProblem problem);
            if (answer is not Satisfied)
                return answer is Refuted refuted ? Needed(problem, refuted.Proof, within) : [];
        }

        return [];
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
            if (_meter?.IsOver == true)
                return null;
            if (Solve(Stage.Loose, [one], out _, FewPivots) is Refuted)
                return one;
        }

        return null;
    }

    /// <summary>How formulas exclude each other; <see langword="null"/> where that isn't found.</summary>
    /// <param name="formulas">The formulas.</param>
    /// <param name="meter">What may be calculated.</param>
    public static Refutation? Refute(IReadOnlyList<Formula> formulas, WorkMeter meter)
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
                return new(problem, refuted.Proof);
        }

        return null;
    }

    /// <summary>
    /// One of the smallest sets with which the formulas can't be, from the one that was found. Every such set has a rule that each report found misses: one of the smallest that has is
    /// either such a set, or another report is found.
    /// </summary>
    public IReadOnlyList<int> Smallest(IReadOnlyList<int> known)
    {
        WorkMeter? all = _meter;
        long given = (all?.Left ?? 0) / PartOfSmaller;
        if (all is not null && among is not null)
            _meter = new(given);
        if (among is not null && known.Count > ManyRules)
        {
            foreach (int one in known)
                KeepWithout(known, one);
        }

        _set = Smaller(known);
        if (all is not null && among is not null)
            all.Spend(given - _meter!.Left);
        _meter = all;
        return _set;
    }

    /// <summary>
    /// Rules that exclude what is wanted from every report with an integer in each cell that its form prints and nothing in others, and of which each is needed; nothing where there
    /// are none, or none were found.
    /// </summary>
    public IReadOnlyList<int> SetOfIntegers()
    {
        if (missed(start) is { } misses)
            Keep(start, misses);
        List<int> left = [.. Core()];
        foreach (int one in left.ToArray())
        {
            if (left.Count > 1 && Solve(Stage.Integers, OfIntegers(left.Where(l => l != one)), MostPivots, out _) is Refuted)
                left.Remove(one);
        }

        return left;
    }

    private Asking[] OfIntegers(IEnumerable<int> rules) => [.. wanted.Concat(rules.Select(r => ruleOf(r)!)).Select(a => a.OfIntegers(start))];

    /// <summary>Keeps a report of integers that meets all of a set but one.</summary>
    private void KeepWithout(IReadOnlyList<int> known, int one)
    {
        if (_meter?.IsOver == true || _missed.Exists(m => m.Contains(one) && known.Count(m.Contains) == 1))
            return;
        if (Solve(Stage.Integers, OfIntegers(known.Where(k => k != one)), MostPivots, out NamedProblem problem) is Satisfied satisfied
            && ReportOfPoint.Of(start, problem, satisfied.Point) is { } report && missed(report) is { Count: > 0 } misses)
        {
            Keep(report, misses);
        }
    }

    private IReadOnlyList<int> Smaller(IReadOnlyList<int> known)
    {
        for (int i = 0; i < MostSmaller && known.Count > 1 && _meter?.IsOver != true; i++)
        {
            IReadOnlyList<int>? candidate = HittingSet.Of(_missed, known.Count - 1, out int looked);
            _meter?.Spend((long)looked * _missed.Count);
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

    private Answer Solve(Stage stage, IEnumerable<int> set, out NamedProblem problem, int most = MostPivots) =>
        Solve(stage, [.. wanted, .. set.Select(i => ruleOf(i)!)], most, out problem);

    private Answer Solve(Stage stage, Asking[] formulas, int most, out NamedProblem problem)
    {
        long work = formulas.Sum(f => f.Work);
        if (_meter?.TrySpend(work) == false)
        {
            problem = NamedProblem.Empty;
            return new Undecided();
        }

        problem = new(formulas, ScopeOf(stage, formulas), isNamed: false);
        _meter?.Spend(Math.Max(0, ((long)WorkOfRow * problem.Problem.Rows.Count) - work));
        if (_meter?.IsOver == true)
            return new Undecided();
        int pivots = 0;
        long least = most == FewPivots && _meter is not null ? _meter.Left - WorkOfTry : long.MinValue;
        return Solver.Solve(problem.Problem, Effort with { Meter = _meter, IsOver = () => ++pivots > most || ++_pivots > MostPivots || _meter?.Left < least });
    }

    private Func<CellVariable, CellScope> ScopeOf(Stage stage, Asking[] formulas)
    {
        HashSet<CellVariable> asked = [.. wanted.SelectMany(w => w.Few)], looked = [.. asked];
        for (int i = wanted.Count; i < formulas.Length; i++)
        {
            if (!formulas[i].IsOfTables)
                looked.UnionWith(formulas[i].Few);
            else if (among is not null && formulas[i].OfIntegers(start) is { IsOfTables: false } few)
                looked.UnionWith(few.Cells);
        }

        return stage switch
        {
            Stage.Whole => cell => asked.Contains(cell) ? CellScope.Usual : looked.Contains(cell) ? CellScope.Whole : CellScope.Zero,
            Stage.Few => cell => looked.Contains(cell) ? CellScope.Usual : start[cell.Index].State == CellState.Number ? CellScope.Zero : CellScope.Missing,
            Stage.Integers => cell => start[cell.Index].State == CellState.Number ? CellScope.Whole : CellScope.Missing,
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

        /// <summary>Integers in all cells that the form prints, and nothing in others: no proof rests on that, and no search goes on to it.</summary>
        Integers = -1,
    }
}
