using DisclosureRules.Constraints.Solving;
using DisclosureRules.Expressions.Tree;
using DisclosureRules.Reports;

namespace DisclosureRules.Authoring.Proofs;

/// <summary>
/// Looks for a report that satisfies some formulas and, of a number of rules, all: only those that a report at hand misses are looked at, until a report misses none or
/// those looked at exclude each other. Every report is held against the rules by the ordinary evaluation. Not safe to share between threads.
/// </summary>
internal sealed class SetSearch
{
    private const int MostRounds = 400, MostAdded = 6;

    // Searches among the national rules end after five rounds, or lead from the sums of one column to those of the next. What excludes reports of integers then is refuted with what
    // two rounds add, or not within many more.
    private const int RoundsAlone = 8, RoundsOfCore = 4;

    // What shows that a set is one of the smallest may take a quarter of what is left, at most.
    private const int PartOfSmaller = 4;

    private readonly SetSolver _solver;
    private readonly MissedRules _missed;
    private readonly IntegerCore? _core;
    private IReadOnlyList<int>? _set;
    private Report? _report;
    private bool _isGuessed;

    /// <param name="start">What stands in cells that nothing looked at names.</param>
    /// <param name="wanted">The formulas.</param>
    /// <param name="ruleOf">What a rule asks; <see langword="null"/> where that can't be told.</param>
    /// <param name="missed">The rules that a report misses; <see langword="null"/> where it doesn't even satisfy the formulas, or finding out is more than may be calculated.</param>
    /// <param name="meter">What may be calculated; <see langword="null"/> for the effort of each search alone.</param>
    /// <param name="among">
    /// All the rules, where the start is a report of zeros and a long search may ask which of them exclude each other in a report of integers; <see langword="null"/> where it may not.
    /// </param>
    public SetSearch(
        Report start, IReadOnlyList<Asking> wanted, Func<int, Asking?> ruleOf, Func<Report, IReadOnlySet<int>?> missed, WorkMeter? meter = null, IReadOnlyCollection<int>? among = null)
    {
        _solver = new(start, wanted, ruleOf, among is not null) { Meter = meter };
        _missed = new(missed);
        _core = among is null ? null : new(_solver, _missed, among);
    }

    /// <summary>All that was found until now, for those that search for alike; <see langword="null"/> where guesses were enough, so that it is nothing new.</summary>
    public Guesses? Found => _isGuessed ? null : _report is not null ? new([_report], []) : new(_missed.Reports, _set is null ? [] : [_set]);

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

    /// <summary>One of the smallest sets with which the formulas can't be, from the one that was found.</summary>
    public IReadOnlyList<int> Smallest(IReadOnlyList<int> known)
    {
        SmallestSet smallest = new(_solver, _missed);
        if (_core is null || _solver.Meter is not { } all)
            return _set = smallest.Of(known, isOfZeros: _core is not null);
        long given = all.Left / PartOfSmaller;
        _solver.Meter = new(given);
        _set = smallest.Of(known, isOfZeros: true);
        all.Spend(given - _solver.Meter.Left);
        _solver.Meter = all;
        return _set;
    }

    /// <summary>Rules that exclude what is wanted from every report of integers, and of which each is needed; nothing where there are none, or none were found.</summary>
    public IReadOnlyList<int> SetOfIntegers()
    {
        if (_missed.Of(_solver.Start) is { } misses)
            _missed.Keep(_solver.Start, misses, _solver);
        return _core?.FindNeeded() ?? [];
    }

    /// <summary>What of the guesses holds here.</summary>
    private (Report? Report, IReadOnlyList<int>? Set) Tried(Guesses guesses)
    {
        foreach (Report guess in guesses.Reports)
        {
            if (_missed.Of(guess) is not { } misses)
                continue;
            if (misses.Count == 0)
                return (guess, null);
            _missed.Keep(guess, misses, _solver);
        }

        foreach (IReadOnlyList<int> guess in guesses.Sets)
        {
            if (guess.All(g => _solver.RuleOf(g) is not null) && _solver.Try(guess, out NamedProblem problem) is Refuted refuted)
                return (null, _solver.Needed(problem, refuted.Proof, guess));
        }

        return default;
    }

    private (Report? Report, IReadOnlyList<int>? Set) Looked()
    {
        SearchStage stage = _solver.Start.Form.Cells.Any(c => _solver.Start[c.Index].State == CellState.Number) ? SearchStage.Whole : SearchStage.Few;
        SortedSet<int> looked = [];
        if (_core is null)
            return Looked(looked, ref stage, MostRounds, []);
        (Report? Report, IReadOnlyList<int>? Set) found = Looked(looked, ref stage, RoundsAlone, []);
        if (found is (null, null) && stage <= SearchStage.Full && _core.Find() is { Count: > 0 } core)
        {
            SearchStage loose = SearchStage.Loose;
            found = Looked([.. core, .. _core.OfStates], ref loose, RoundsOfCore, [.. core.SelectMany(r => _solver.RuleOf(r)!.Cells)]);
        }

        return found is (null, null) ? Looked(looked, ref stage, MostRounds, []) : found;
    }

    /// <summary>Goes on with rules that are looked at, a number of rounds at most.</summary>
    /// <param name="looked">The rules; receives those that are added.</param>
    /// <param name="stage">How much is looked at; beyond the last where the search has come to its end.</param>
    /// <param name="rounds">The number of rounds.</param>
    /// <param name="core">The cells about which most is to be said; empty for all alike.</param>
    private (Report? Report, IReadOnlyList<int>? Set) Looked(SortedSet<int> looked, ref SearchStage stage, int rounds, HashSet<CellVariable> core)
    {
        for (int round = 0; round < rounds && stage <= SearchStage.Full && !_solver.IsOver; round++)
        {
            switch (_solver.Solve(stage, looked, out NamedProblem problem))
            {
                case Satisfied satisfied when stage != SearchStage.Loose || !problem.IsLoose:
                    if (_solver.ReportOf(problem, satisfied) is not { } report || _missed.Of(report) is not { } misses)
                    {
                        stage++;
                        break;
                    }

                    if (misses.Count == 0)
                        return (report, null);
                    if (misses.IsSubsetOf(looked) || misses.Any(m => _solver.RuleOf(m) is null))
                    {
                        stage = SearchStage.Full + 1;
                        break;
                    }

                    _missed.Keep(report, misses, _solver);
                    looked.UnionWith(Next(misses, looked, core));
                    stage = stage == SearchStage.Full ? SearchStage.Loose : stage;
                    break;
                case Refuted refuted when stage >= SearchStage.Loose:
                    return (null, _solver.Needed(problem, refuted.Proof, looked));
                default:
                    if (stage == SearchStage.Few && SingleOf() is { } single)
                        return (null, [single]);
                    stage++;
                    break;
            }
        }

        return default;
    }

    /// <summary>What is looked at next. What names few cells comes first: often that is enough.</summary>
    private int[] Next(IReadOnlySet<int> misses, SortedSet<int> looked, HashSet<CellVariable> core) =>
    [
        .. misses.Where(m => !looked.Contains(m))
            .OrderByDescending(m => _solver.RuleOf(m)!.Cells.Count(core.Contains)).ThenBy(m => _solver.RuleOf(m)!.Cells.Count).ThenBy(m => m).Take(MostAdded),
    ];

    /// <summary>A rule that alone excludes the formulas: one that every report found misses.</summary>
    private int? SingleOf()
    {
        if (_missed.Sets.Count == 0)
            return null;
        HashSet<int> all = [.. _missed.Sets[0]];
        foreach (IReadOnlySet<int> misses in _missed.Sets)
            all.IntersectWith(misses);
        foreach (int one in all)
        {
            if (_solver.IsOver)
                return null;
            if (_solver.Try([one], out _) is Refuted)
                return one;
        }

        return null;
    }
}
