using System.Collections.Concurrent;
using DisclosureRules.Authoring.Advice;
using DisclosureRules.Authoring.Proofs.Certificates;
using DisclosureRules.Checking;
using DisclosureRules.Compilation;
using DisclosureRules.Constraints.Solving;
using DisclosureRules.Diagnostics;
using DisclosureRules.Forms;
using DisclosureRules.Reports;
using DisclosureRules.Rules;

namespace DisclosureRules.Authoring.Proofs;

/// <summary>
/// Proves of the rules of packs, before they are used, which say something of their own: a report that violates the one and no other, or the proof that none exists.
/// <para>
/// A rule is <see cref="VerdictKind.Contradictory"/> where it and others, all of which can be assessed, exclude each other: in every report, or in a case that one of them provides
/// for (its <c>when</c>, or the condition of an <c>if</c>) and that none of the others excludes without it, or, alone or with such a case, in every report that is filled in as the
/// form prints it (<see cref="RuleVerdict.UnderIntegers"/>). That goes before a witness. Otherwise it is
/// <see cref="VerdictKind.Independent"/> with a report that violates it alone, in which cells may be left out; <see cref="VerdictKind.NeverApplies"/> where it applies to no
/// report, <see cref="VerdictKind.Implied"/> where whatever violates it violates one of a smallest set of others. Of what speaks of words, facts, other years, or calculates otherwise than linearly nothing is claimed. Sums are taken to fit
/// into the 128 bits that rules are evaluated with. Conflicts are looked for in the years of the form, witnesses in any;
/// where it would take too much to know whether others exclude a rule's case, that stays open, and the rest of the verdict holds.
/// </para>
/// Stateless and safe to share between threads.
/// </summary>
public static class ProofRun
{
    /// <summary>The most instances of rules for a form that are proven together.</summary>
    public const int MaximumInstances = 1_000;

    /// <summary>
    /// The verdicts, by form and in the order of its rules: one for each instance, or, where the rules in force make it differ, several, each with its years.
    /// </summary>
    /// <param name="rules">The rules.</param>
    /// <param name="cancellationToken">Ends the run early.</param>
    /// <exception cref="ArgumentNullException"><paramref name="rules"/> is <see langword="null"/>.</exception>
    /// <exception cref="DiagnosticException">There are more than <see cref="MaximumInstances"/> instances for a form, or what they say of years would take too long to read.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public static IReadOnlyList<RuleVerdict> Of(RuleSet rules, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return Of(rules, out _, cancellationToken);
    }

    /// <summary>The verdicts, and what was calculated for each form.</summary>
    internal static IReadOnlyList<RuleVerdict> Of(RuleSet rules, out IReadOnlyList<long> work, CancellationToken cancellationToken = default)
    {
        if (rules.Forms.FirstOrDefault(f => rules.Instances(f).Count > MaximumInstances) is { } form)
            throw new DiagnosticException([new(Texts.Of("prove.too-many", ("count", rules.Instances(form).Count), ("form", form.Id), ("most", MaximumInstances)))]);
        IReadOnlyList<RuleVerdict>[] found = new IReadOnlyList<RuleVerdict>[rules.Forms.Count];
        ParallelOptions options = new() { CancellationToken = cancellationToken };
        IReadOnlyList<YearClass>[] classes = [.. rules.Forms.Select(f => YearClass.Of(f, rules.Instances(f)))];
        int[] instances = [.. classes.Select(c => c.Where(y => y.IsOfForm).Sum(y => y.Rules.Count))];
        ProofBudget[] budgets = [.. classes.Select((c, i) => new ProofBudget(instances[i], instances.Sum(), c.Count(y => y.IsOfForm)))];
        Parallel.For(0, found.Length, options, i => found[i] = RepeatedWordsToldIn(Of(rules.Forms[i], rules.Instances(rules.Forms[i]), classes[i], budgets[i], options), rules.Instances(rules.Forms[i])));
        work = [.. budgets.Select(b => b.Spent)];
        return [.. found.SelectMany(f => f)];
    }

    private static List<RuleVerdict> Of(Form form, IReadOnlyList<BoundRule> instances, IReadOnlyList<YearClass> classes, ProofBudget budget, ParallelOptions options)
    {
        List<RuleVerdict>[] verdicts = [.. instances.Select(_ => new List<RuleVerdict>())], idle = [.. instances.Select(_ => new List<RuleVerdict>())];

        // The years of the form come first; others only where a rule says nothing in these.
        (RuleProver? before, IEnumerable<(BoundRule, RuleVerdict)> known) = (null, []);
        foreach (YearClass years in classes.OrderBy(c => !c.IsOfForm))
        {
            int[] asked = [.. Enumerable.Range(0, years.Rules.Count).Where(i => years.IsOfForm || verdicts[years.Rules[i].Instance.Ordinal].Count == 0)];
            if (asked.Length == 0)
                continue;
            RuleProver prover = new(form, years, before, known, budget);
            RuleVerdict[] found = Prove(prover, years, asked, budget, options);
            foreach (int i in asked)
            {
                if (years.IsOfForm || found[i].Kind == VerdictKind.Independent)
                    (prover.IsIdle(i) ? idle : verdicts)[years.Rules[i].Instance.Ordinal].Add(found[i]);
            }

            (before, known) = (prover, [.. asked.Select(i => (years.Rules[i].Instance, found[i]))]);
        }

        // Where the year alone decides that a rule holds, that is worth a verdict only if it does so in every year.
        return [.. instances.SelectMany(i => Joined(verdicts[i.Ordinal] is { Count: > 0 } some ? some : idle[i.Ordinal] is { Count: > 0 } others ? others : [Silent(form, i)]))];
    }

    /// <summary>Words are not looked into; where a pack's rule over them repeats another all the same, its verdict says so.</summary>
    private static List<RuleVerdict> RepeatedWordsToldIn(List<RuleVerdict> verdicts, IReadOnlyList<BoundRule> instances)
    {
        RepeatedWords words = new(instances);
        Dictionary<(Rule, string), BoundRule> byName = instances.Where(i => i.ReadsWords && !RulePacks.IsShared(i.Rule.Pack)).ToDictionary(i => (i.Rule, i.Id));
        return [.. verdicts.Select(v => v.Kind == VerdictKind.NotAnalysed && byName.TryGetValue((v.Rule, v.Instance), out BoundRule? own) && words.Of(own, _ => false) is var (_, message)
            ? v with { Reason = Texts.Of("words.authoring.verdict.words-repeated", ("repeated", message)) } : v)];
    }

    private static RuleVerdict[] Prove(RuleProver prover, YearClass years, int[] asked, ProofBudget budget, ParallelOptions options)
    {
        RuleVerdict[] found = new RuleVerdict[years.Rules.Count];
        int[][] rules = [.. asked.GroupBy(i => years.Rules[i].Instance.Rule).Select(r => r.ToArray())];
        for (int round = 0; round < ProofBudget.Rounds && rules.Length > 0; round++)
        {
            IReadOnlyList<WorkMeter> meters = budget.Rules([.. rules.Select(r => (r.Count(prover.IsAnalysed), !RulePacks.IsShared(years.Rules[r[0]].Instance.Rule.Pack)))], isLast: round == ProofBudget.Rounds - 1);
            long[] parts = [.. meters.Select(m => m.Left)];
            Parallel.ForEach(Partitioner.Create(Enumerable.Range(0, rules.Length), EnumerablePartitionerOptions.NoBuffering), options, rule =>
            {
                foreach ((int i, RuleVerdict verdict) in prover.Of(rules[rule], meters[rule]))
                    found[i] = verdict;
            });
            for (int rule = 0; rule < rules.Length; rule++)
                budget.Spend(parts[rule] - meters[rule].Left);
            rules = [.. rules.Where((_, rule) => parts[rule] > 0 && meters[rule].IsOver)];
        }

        return found;
    }

    /// <summary>The verdict on what is for years that are none of its form.</summary>
    private static RuleVerdict Silent(Form form, BoundRule instance) =>
        new(instance.Rule, instance.Id, form, form.Years, VerdictKind.NeverApplies) { Certificate = new(CertificateKind.Years, []) };

    /// <summary>Successive years with the same verdict are one.</summary>
    private static IEnumerable<RuleVerdict> Joined(List<RuleVerdict> verdicts)
    {
        RuleVerdict? last = null;
        foreach (RuleVerdict verdict in verdicts.OrderBy(v => v.Years.From))
        {
            if (last is not null && last.Kind == verdict.Kind && last.Under == verdict.Under && last.By.SequenceEqual(verdict.By) && last.Years.To + 1 == verdict.Years.From)
            {
                last = last with { Years = new(last.Years.From, verdict.Years.To) };
                continue;
            }

            if (last is not null)
                yield return Open(last);
            last = verdict;
        }

        if (last is not null)
            yield return Open(last);
    }

    /// <summary>The first and the last year that a report can be of bound nothing.</summary>
    private static RuleVerdict Open(RuleVerdict verdict) => verdict with
    {
        Years = new(verdict.Years.From == Report.FirstYear ? null : verdict.Years.From, verdict.Years.To == Report.LastYear ? null : verdict.Years.To),
    };
}
