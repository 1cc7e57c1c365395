using DisclosureRules.Authoring.Proofs;
using DisclosureRules.Authoring.Proofs.Certificates;
using DisclosureRules.Constraints;
using DisclosureRules.Reports;
using DisclosureRules.Rules;

namespace DisclosureRules.Authoring.Difference;

/// <summary>The rules in force by the old and by the new packs for reports on a form of a year and a unit, held against each other. Safe to share between threads.</summary>
internal sealed class VersionPair(FormSystem old, FormSystem current)
{
    private readonly ILookup<string, int> _old = ByRule(old), _current = ByRule(current);

    /// <summary>Whether the rule is in force in neither version.</summary>
    public bool IsIdle(string rule) => !_old[rule].Any() && !_current[rule].Any();

    /// <summary>Whether it is in force in both or in neither.</summary>
    public bool IsInForceAlike(string rule) => _old[rule].Any() == _current[rule].Any();

    /// <summary>Whether it is in force in the new version.</summary>
    public bool IsInForceNow(string rule) => _current[rule].Any();

    /// <summary>What it demands in both versions.</summary>
    public IEnumerable<Requirement> Demands(string rule) => _old[rule].Select(i => old.Requirements[i]).Concat(_current[rule].Select(i => current.Requirements[i]));

    /// <summary>What the new version of a rule refuses and the old one doesn't.</summary>
    public Direction Refused(string rule) => Between(old, [.. _old[rule]], current, [.. _current[rule]]);

    /// <summary>What the old version refused and the new one doesn't.</summary>
    public Direction Accepted(string rule) => Between(current, [.. _current[rule]], old, [.. _old[rule]]);

    /// <summary>A report that neither version refuses and one can't assess: the new one, or, where there is none, the old one.</summary>
    public Report? Assessed(string rule)
    {
        int[] before = [.. _old[rule]], now = [.. _current[rule]];
        if (before.Length == 0 || now.Length == 0 || !before.All(i => old.IsAnalysed[i]) || !now.All(i => current.IsAnalysed[i]))
            return null;
        return Unassessed(old, before, current, now) ?? Unassessed(current, now, old, before);
    }

    private static ILookup<string, int> ByRule(FormSystem system) => Enumerable.Range(0, system.Instances.Count).ToLookup(i => system.Instances[i].Rule.Id);

    private static Direction Between(FormSystem accepting, int[] own, FormSystem refusing, int[] asked)
    {
        Direction found = Direction.None;
        HashSet<Formula> said = [.. own.Where(i => accepting.IsAnalysed[i]).Select(i => Obligation.Violated(accepting.Requirements[i]))];
        foreach (int instance in asked)
        {
            Formula? violated = refusing.IsAnalysed[instance] ? Obligation.Violated(refusing.Requirements[instance]) : null;
            if (violated is not null && (violated.IsFalse || said.Contains(violated)))
                continue;
            found = found.With(violated is null ? Direction.Open : Of(accepting, own, violated, r => refusing.OutcomeOf(instance, r) == Outcome.Fail));
            if (found.Whole is not null)
                break;
        }

        return found;
    }

    private static Direction Of(FormSystem accepting, int[] own, Formula violated, Func<Report, bool> isRefused)
    {
        // What the rule's other version refuses, too, the packs as a whole do; and often what it accepts, they do.
        Asking[] wanted = [new(violated)];
        (Report? alone, IReadOnlyList<int>? why) = Search(accepting, wanted, r => isRefused(r) ? new SortedSet<int>(own.Where(i => accepting.OutcomeOf(i, r) == Outcome.Fail)) : null);
        if (why is not null)
            return Direction.None with { By = why.Select(accepting.NameOf).ToHashSet() };
        if (alone is not null && accepting.Violated(alone).Count == 0)
            return Direction.None with { Own = alone, Whole = alone };
        (Report? whole, IReadOnlyList<int>? set) = Search(accepting, wanted, r => isRefused(r) ? accepting.Violated(r) : null);
        if (whole is not null)
            return Direction.None with { Own = whole, Whole = whole };
        return set is null ? Direction.Open with { Own = alone } : Direction.None with { Own = alone, IsOpen = alone is null, By = set.Select(accepting.NameOf).ToHashSet() };
    }

    /// <summary>A report without violations, or a set of which each such report violates one; neither where it was given up. What is told of rules outside proves nothing.</summary>
    private static (Report? Report, IReadOnlyList<int>? Set) Search(FormSystem accepting, Asking[] wanted, Func<Report, SortedSet<int>?> violated)
    {
        SetSearch search = new(accepting.Nothing, wanted, accepting.Kept, violated);
        (Report? report, IReadOnlyList<int>? set) = search.Run();
        if (report is not null)
            return (WitnessSearch.Shrunk(report, accepting.Nothing, r => violated(r) is { Count: 0 }), null);
        return set?.All(i => accepting.IsAnalysed[i]) == true ? (null, search.Smallest(set)) : default;
    }

    /// <summary>A report that neither version refuses, all instances of one can be assessed for and some of the other can't.</summary>
    private static Report? Unassessed(FormSystem able, int[] all, FormSystem unable, int[] some)
    {
        Formula[] known = [.. all.Select(i => able.Requirements[i].Assessable)], open = [.. some.Select(i => unable.Requirements[i].Assessable)];
        if (open.All(known.Contains))
            return null;
        Asking[] wanted =
        [
            .. all.Select(i => new Asking(Obligation.Met(able.Requirements[i]))),
            .. some.Select(i => new Asking(Obligation.Kept(unable.Requirements[i]))),
            new(Formula.Any(open.Select(o => o.Negated))),
        ];
        SetSearch search = new(able.Nothing, wanted, _ => null, r => IsUnassessed(r) ? new HashSet<int>() : null);
        return search.Run().Report is { } found ? WitnessSearch.Shrunk(found, able.Nothing, IsUnassessed) : null;

        bool IsUnassessed(Report report)
        {
            Outcome[] outcomes = [.. some.Select(i => unable.OutcomeOf(i, report))];
            return !outcomes.Contains(Outcome.Fail) && outcomes.Contains(Outcome.NotAssessable) && !all.Any(i => able.OutcomeOf(i, report) is Outcome.Fail or Outcome.NotAssessable);
        }
    }
}
