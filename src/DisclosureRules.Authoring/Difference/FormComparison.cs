using DisclosureRules.Authoring.Proofs.Certificates;
using DisclosureRules.Checking;
using DisclosureRules.Constraints;
using DisclosureRules.Forms;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;

namespace DisclosureRules.Authoring.Difference;

/// <summary>Compares two versions of rules for a form, by years. Not safe to share between threads.</summary>
internal sealed class FormComparison(Form form, PairedRule[] rules, RuleSet old, RuleSet current)
{
    private readonly List<(VersionClass Class, ClassVerdict?[] Verdicts)> _classes = [];

    /// <summary>Compares; the years of the form come first, others only for rules that are in force in none of these.</summary>
    public void Run(CancellationToken cancellationToken)
    {
        ParallelOptions options = new() { CancellationToken = cancellationToken };
        bool[] isTold = new bool[rules.Length];
        foreach (IGrouping<bool, VersionClass> classes in VersionClass.Of(form, old, current).GroupBy(c => c.IsOfForm).OrderByDescending(g => g.Key))
        {
            foreach (VersionClass years in classes)
            {
                ClassVerdict?[] verdicts = new ClassVerdict?[rules.Length];
                Parallel.For(0, rules.Length, options, i => verdicts[i] = rules[i].IsFor(form) && (classes.Key || !isTold[i]) ? Verdict(years, rules[i]) : null);
                _classes.Add((years, verdicts));
            }

            for (int i = 0; i < rules.Length; i++)
                isTold[i] = _classes.Exists(c => c.Verdicts[i] is not null);
        }

        _classes.Sort((a, b) => a.Class.Years.From!.Value.CompareTo(b.Class.Years.From!.Value));
    }

    /// <summary>What became of a rule.</summary>
    public IEnumerable<RuleDifference> Of(PairedRule rule)
    {
        if (!rule.IsFor(form))
            return [];
        int index = Array.IndexOf(rules, rule);
        RuleDifference[] all =
        [
            .. Joined(_classes.Where(c => c.Verdicts[index] is not null).Select(c => (c.Class.Years, Verdict: c.Verdicts[index]!)), (a, b) => a.IsLike(b))
                .Select(v => v.Verdict.Of(rule, form, v.Years)),
        ];
        return all.Length > 0 ? all : [new ClassVerdict(Direction.None, Direction.None, rule.IsSameText, null, []).Of(rule, form, form.Years)];
    }

    /// <summary>How the packs as a whole stand to each other in the years of the form.</summary>
    public IEnumerable<FormDifference> Whole() =>
        Joined(_classes.Where(c => c.Class.IsOfForm).Select(c => (c.Class.Years, Verdict: Whole(c.Verdicts))), (a, b) => a.Kind == b.Kind)
            .Select(c => c.Verdict with { Years = c.Years });

    private FormDifference Whole(ClassVerdict?[] verdicts)
    {
        ClassVerdict[] all = [.. verdicts.OfType<ClassVerdict>()];
        Report? refused = all.Select(v => v.Refused.Whole).FirstOrDefault(r => r is not null), accepted = all.Select(v => v.Accepted.Whole).FirstOrDefault(r => r is not null);
        bool isOpen = (refused is null && all.Any(v => v.Refused.IsWholeOpen)) || (accepted is null && all.Any(v => v.Accepted.IsWholeOpen));
        return new(form, form.Years, ClassVerdict.KindOf(refused, accepted, isOpen, all.All(v => v.IsSame)), refused, accepted);
    }

    private static ClassVerdict? Verdict(VersionClass years, PairedRule rule)
    {
        (Direction refused, Direction accepted, bool isSame, Report? assessed) = (Direction.None, Direction.None, rule.IsSameText, null);
        VersionPair[] pairs = [.. years.Pairs.Where(p => !p.IsIdle(rule.Id))];
        List<Requirement> outside = [];
        HashSet<bool?> switched = [];
        foreach (VersionPair pair in pairs)
        {
            Requirement[] unread = [.. pair.Demands(rule.Id).Where(r => !Obligation.IsWithin(r))];
            if (rule.IsSameText && pair.IsInForceAlike(rule.Id) && (unread.Length == 0 || rule.IsReadAlike))
                continue;
            isSame = false;
            switched.Add(rule.IsSameText && rule.IsReadAlike && !pair.IsInForceAlike(rule.Id) ? pair.IsInForceNow(rule.Id) : null);
            outside.AddRange(unread);
            refused = refused.With(pair.Refused(rule.Id));
            accepted = accepted.With(pair.Accepted(rule.Id));
            if (refused.Own is null && accepted.Own is null)
                assessed ??= pair.Assessed(rule.Id);
        }

        return pairs.Length == 0 ? null : new(refused, accepted, isSame, assessed, outside) { Switched = switched.Count == 1 ? switched.Single() : null };
    }

    /// <summary>Successive years of which the same is said are one; the first and the last year that a report can be of bound nothing.</summary>
    private static List<(YearRange Years, T Verdict)> Joined<T>(IEnumerable<(YearRange Years, T Verdict)> verdicts, Func<T, T, bool> isLike)
    {
        List<(YearRange Years, T Verdict)> joined = [];
        foreach ((YearRange years, T verdict) in verdicts)
        {
            if (joined is [.., var last] && last.Years.To + 1 == years.From && isLike(last.Verdict, verdict))
                joined[^1] = (new(last.Years.From, years.To), last.Verdict);
            else
                joined.Add((years, verdict));
        }

        return [.. joined.Select(j => (new YearRange(j.Years.From == Report.FirstYear ? null : j.Years.From, j.Years.To == Report.LastYear ? null : j.Years.To), j.Verdict))];
    }
}
