using DisclosureRules.Authoring.Proofs.Certificates;
using DisclosureRules.Constraints;
using DisclosureRules.Constraints.Solving;
using DisclosureRules.Expressions.Tree;
using DisclosureRules.Reports;
using DisclosureRules.Rules;

namespace DisclosureRules.Authoring.Proofs;

/// <summary>
/// Finds the rules that exclude each other: everywhere, in every report that is filled in, and in the cases that they provide for. A case that others exclude without the rule that provides for it is
/// no conflict: that rule is implied there. Not safe to share between threads.
/// </summary>
/// <param name="system">The rules.</param>
/// <param name="meter">What may be calculated.</param>
/// <param name="before">What was found out of other years: reports that met their rules and meet these, too, need not be looked for; <see langword="null"/> for nothing.</param>
/// <param name="kept">What of it holds in these.</param>
internal sealed class ConflictSearch(FormSystem system, WorkMeter meter, ConflictSearch? before, KeptProofs? kept)
{
    // Each conflict found is looked for once more without one of its rules after the other; that many times at most.
    private const int MostSearches = 60, MostOfCase = 6;

    // One case that would take all leaves three quarters of it to the others.
    private const int PartOfCase = 4;

    private readonly WorkMeter _all = meter;

    // What may be calculated for what is looked at now.
    private WorkMeter _part = meter;

    private readonly List<Conflict> _conflicts = [];
    // Reports that meet all rules, or all but those of conflicts.
    private readonly List<Report> _models = [];
    private readonly Dictionary<(Rule Rule, int Search), Siblings> _searched = [];

    /// <summary>Whether it isn't known which rules exclude each other in every report.</summary>
    public bool IsGivenUp { get; private set; }

    /// <summary>The rules of whose cases it isn't known whether others exclude them: that would have taken too much.</summary>
    public IReadOnlySet<int> Open { get; private set; } = new HashSet<int>();

    /// <summary>The conflicts; those that hold everywhere first.</summary>
    public IReadOnlyList<Conflict> Run()
    {
        int[] all = [.. Enumerable.Range(0, system.Instances.Count).Where(i => system.IsAnalysed[i])];
        _models.AddRange(before?._models.Select(Mended).OfType<Report>() ?? []);
        if (_models.Count == 0)
            Everywhere(all);
        IsGivenUp = _models.Count == 0;
        HashSet<int> left = [.. all];
        foreach (Conflict conflict in _conflicts)
            LeaveOut(conflict, left);

        // A report that misses what is left shows nothing of its cases.
        if (_conflicts.Count > 0)
            _models.RemoveAll(m => system.Unmet(m, _all)?.Overlaps(left) != false);
        if (!IsGivenUp && OfIntegers(left, []) is { } ofIntegers)
        {
            _conflicts.Add(ofIntegers);
            LeaveOut(ofIntegers, left);
        }

        // What no rule that is new bears on was looked into for the years before.
        HashSet<int> open = [];
        Func<int, bool> isSettled = _ => false;
        if (!IsGivenUp && before is { IsGivenUp: false } && kept is not null)
        {
            _conflicts.AddRange(before._conflicts.Select(kept.Of).OfType<Conflict>());
            open.UnionWith(kept.Settled(before.Open));
            isSettled = kept.IsSettled;
        }

        Cases([.. all.Where(i => left.Contains(i) && !isSettled(i)).OrderByDescending(IsOwn)], left, open);
        return _conflicts;
    }

    /// <summary>A report of other years that meets all rules of these, perhaps with zeros where the rules that are new ask for something else; <see langword="null"/> for none.</summary>
    private Report? Mended(Report known)
    {
        Report model = system.OfYear(known);
        if (system.Unmet(model, _all) is not { Count: > 0 } unmet)
            return _all.IsOver ? null : model;
        ReportBuilder zeros = new(model);
        foreach (int cell in unmet.SelectMany(system.Cells).Where(c => c.Role == ReportRole.Self).Select(c => c.Index))
            zeros[cell] = Cell.Number(0);
        Report mended = zeros.Build();
        return system.Unmet(mended, _all) is { Count: 0 } ? mended : null;
    }

    /// <summary>Looks into the cases of all rules; those for which that takes too much stay open, and nobody else suffers from it.</summary>
    private void Cases(int[] rules, HashSet<int> left, HashSet<int> open)
    {
        foreach (int rule in rules)
        {
            _all.Spend(system.WorkOf(rule));
            bool isOwn = IsOwn(rule);
            foreach (RuleCase one in RuleCase.Of(system.Instances[rule], system.Year))
            {
                int known = _conflicts.Count;
                if (!InPart(() => InCase(rule, one, left)))
                    open.Add(rule);
                if (isOwn && _conflicts.Count == known)
                    InPart(() => _conflicts.AddRange(OfIntegers(left, [one]) is { } ofIntegers ? [ofIntegers] : []));
            }
        }

        (_part, Open) = (_all, open);
    }

    /// <summary>Looks into something with a part of what is left; whether that was enough.</summary>
    private bool InPart(Action look)
    {
        long given = Math.Max(0, _all.Left / PartOfCase);
        _part = new(given);
        look();
        _all.Spend(given - _part.Left);
        return !_part.IsOver;
    }

    private void Everywhere(int[] all)
    {
        LinkedList<HashSet<int>> open = new([[]]);
        HashSet<string> seen = [""];
        long enough = _all.Left - (_all.Left / PartOfCase);
        for (int searches = 0; open.First is { Value: var left } first && searches < MostSearches; searches++)
        {
            open.Remove(first);

            // Once a report meets all rules but those of conflicts, each further conflict has a rule of which one is told. Cases need what is left.
            if (_models.Count > 0 && _all.Left < enough)
                return;

            // A conflict that is known needs no search. The first may take all, others a part.
            Conflict? conflict = _conflicts.Find(c => !c.Rules.Any(left.Contains));
            if (conflict is null)
            {
                if (searches == 0)
                    conflict = Among(all);
                else
                    InPart(() => conflict = Among([.. all.Where(i => !left.Contains(i))]));
            }

            if (conflict is null)
                continue;
            // Most conflicts need a rule that is new: without it the others are met, or exclude each other for another reason, which is looked for first.
            foreach (int rule in conflict.Rules.Reverse())
            {
                HashSet<int> without = [.. left, rule];
                if (!seen.Add(string.Join(',', without.Order())))
                    continue;
                if (IsOwn(rule))
                    open.AddFirst(without);
                else
                    open.AddLast(without);
            }
        }
    }

    /// <summary>Looks for rules that exclude each other in every report; a report that meets all is kept.</summary>
    private Conflict? Among(int[] rules)
    {
        SetSearch search = Search([], [.. rules]);
        (Report? model, IReadOnlyList<int>? set) = search.Run();
        if (model is not null)
            _models.Add(model);
        if (set is null)
            return null;
        set = search.Smallest(set);
        Conflict conflict = new(set, [], Meeting(set, []));

        // Rules of which one can only be assessed where another can't are no conflict.
        if (conflict.Meeting is not null)
            _conflicts.Add(conflict = conflict with { Refutation = Refuted(set, []) });
        return conflict;
    }

    private void InCase(int rule, RuleCase one, HashSet<int> all)
    {
        _part.Spend(_models.Count);
        if (_part.IsOver || _models.Exists(m => one.Holds.Holds(m)))
            return;
        IReadOnlyList<CellVariable> cells = [.. Obligation.Cells([one.Holds])];
        HashSet<int> left = [.. all];
        for (int i = 0; i < MostOfCase; i++)
        {
            SetSearch search = Search([one.Holds], [.. left], canAsk: false);
            Siblings siblings = Searched(system.Instances[rule].Rule, i);
            Guesses guesses = siblings.For(cells);
            (Report? model, IReadOnlyList<int>? set) = search.Run(guesses with { Sets = guesses.Sets.Where(left.IsSupersetOf) });
            if (model is not null && left.Count == all.Count)
                _models.Add(model);
            set = set?.Contains(rule) == true ? search.Smallest(set) : set;
            siblings.Add(cells, search.Found);
            if (set is null || set.Count == 0)
                return;
            if (set.Count > 1 && set.Contains(rule) && Meeting(set, [one]) is { } meeting)
            {
                if (!_conflicts.Exists(c => c.Rules.SequenceEqual(set)))
                    _conflicts.Add(new(set, [one], meeting) { Refutation = Refuted(set, [one]) });
                return;
            }

            // Others exclude the case, or can't be assessed in it: what is without them is asked.
            left.ExceptWith(set.Where(s => s != rule));
            if (set.All(s => s == rule))
                return;
        }
    }

    /// <summary>What was found for other cases of a rule, after as many searches for them.</summary>
    private Siblings Searched(Rule rule, int searches)
    {
        if (!_searched.TryGetValue((rule, searches), out Siblings? known))
            _searched[(rule, searches)] = known = new(system);
        return known;
    }

    /// <summary>Leaves out what conflicts: the rules that are new, or all where none is.</summary>
    private void LeaveOut(Conflict conflict, HashSet<int> left)
    {
        int[] own = [.. conflict.Rules.Where(IsOwn)];
        left.ExceptWith(own.Length > 0 ? own : conflict.Rules);
    }

    private bool IsOwn(int rule) => !RulePacks.IsShared(system.Instances[rule].Rule.Pack);

    /// <summary>Rules that exclude each other, in a case or everywhere, in all reports that are filled in as the form prints it; <see langword="null"/> for none, or none that was found.</summary>
    private Conflict? OfIntegers(HashSet<int> rules, IReadOnlyList<RuleCase> cases)
    {
        if (_models.Exists(m => system.Form.Cells.All(c => c.IsNative ? m[c.Index].State == CellState.Number && decimal.IsInteger(m[c.Index].Value!.Value) : m[c.Index].State == CellState.Missing) && cases.All(c => c.Holds.Holds(m))))
            return null;
        IReadOnlyList<int> set = Search([.. cases.Select(c => c.Holds)], rules).SetOfIntegers();
        if (set.Count < 2)
            return null;
        RuleCase[] under = [.. cases, RuleCase.OfIntegers(set.Select(r => system.Requirements[r]))];
        return Meeting(set, under) is { } meeting ? new(set, under, meeting) { Refutation = Refuted(set, under) } : null;
    }

    private Refutation? Refuted(IReadOnlyList<int> rules, IReadOnlyList<RuleCase> cases) => Refutation.Of([.. rules.Select(r => Obligation.Met(system.Requirements[r])), .. cases.Select(c => c.Holds)], _part);

    private Report? Meeting(IReadOnlyList<int> rules, IReadOnlyList<RuleCase> cases)
    {
        IReadOnlyList<Formula> wanted = Obligation.Meeting(rules.Select(r => system.Requirements[r]), cases);
        SetSearch search = new(system.Nothing, [.. wanted.Select(w => new Asking(w))], _ => null, r => wanted.All(w => w.Holds(r)) ? new HashSet<int>() : null, _part);
        return search.Run().Report is { } found ? WitnessSearch.Shrunk(found, system.Nothing, r => wanted.All(w => w.Holds(r)), _part, rules.Sum(r => (long)system.WorkOf(r))) : null;
    }

    private SetSearch Search(IReadOnlyList<Formula> wanted, HashSet<int> rules, bool canAsk = true) => new(
        system.Zeros, [.. wanted.Select(w => new Asking(w))], system.Met,
        r => wanted.All(w => w.Holds(r)) ? system.Unmet(r, _part)?.Where(rules.Contains).ToHashSet() : null, _part, canAsk ? rules : null);
}

/// <summary>Rules that exclude each other.</summary>
/// <param name="Rules">Their numbers, in ascending order.</param>
/// <param name="Cases">The case in which they do; empty for everywhere.</param>
/// <param name="Meeting">A report in which all of them can be assessed.</param>
internal sealed record Conflict(IReadOnlyList<int> Rules, IReadOnlyList<RuleCase> Cases, Report? Meeting)
{
    /// <summary>The proof, its formulas in the order of the rules and the cases after them; <see langword="null"/> where that took too much.</summary>
    public Refutation? Refutation { get; init; }
}
