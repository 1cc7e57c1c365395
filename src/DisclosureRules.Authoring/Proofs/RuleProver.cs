using DisclosureRules.Authoring.Proofs.Certificates;
using DisclosureRules.Compilation;
using DisclosureRules.Constraints.Solving;
using DisclosureRules.Forms;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;

namespace DisclosureRules.Authoring.Proofs;

/// <summary>Proves what can be said of the instances in one class of years.</summary>
internal sealed class RuleProver
{
    // What may be calculated: for the conflicts among the rules of a form, for a rule and each of its instances, and for all rules together, where each then gets
    // a like part of its own. The national rules take half of the first, and none of them two thirds of what it may.
    private const long MostOfConflicts = 16_000_000, MostOfRule = 800_000, MostOfInstance = 80_000, MostOfAll = 50_000_000;

    private readonly FormSystem _system;
    private readonly long _wanted;
    private readonly bool _isGivenUp;
    private readonly YearRange _years;
    private readonly IReadOnlyList<Conflict> _conflicts;
    private readonly IReadOnlyList<Report> _models;
    private readonly Dictionary<BoundRule, RuleVerdict> _before;

    /// <param name="form">The form.</param>
    /// <param name="years">The years.</param>
    /// <param name="before">What was proven of other years: most of it holds in these, too.</param>
    /// <param name="verdicts">The verdicts on those years.</param>
    public RuleProver(Form form, YearClass years, RuleProver? before, IEnumerable<(BoundRule Instance, RuleVerdict Verdict)> verdicts)
    {
        _system = new(form, years.Years.From!.Value, [.. years.Rules.Select(r => r.Instance)], [.. years.Rules.Select(r => r.Requirement)]);
        _years = years.Years;
        _before = verdicts.ToDictionary(v => v.Instance, v => v.Verdict);
        BoundRule[] analysed = [.. _system.Instances.Where((_, i) => _system.IsAnalysed[i])];
        _wanted = MostOf(analysed.DistinctBy(i => i.Rule).Count(), analysed.Length);
        WorkMeter meter = new(MostOfConflicts);
        ConflictSearch search = new(_system, before?._models ?? [], meter);
        (_conflicts, _models) = (years.IsOfForm ? search.Run() : [], search.Models);
        _isGivenUp = meter.IsOver;
    }

    /// <summary>Whether the year alone decides that an instance demands nothing.</summary>
    public bool IsIdle(int index) => _system.IsAnalysed[index] && _system.Requirements[index].Demand.IsTrue;

    /// <summary>The verdicts on instances of one rule, by their numbers in the class.</summary>
    public IEnumerable<(int Index, RuleVerdict Verdict)> Of(IEnumerable<int> instances)
    {
        Siblings siblings = new(_system);
        int[] all = [.. instances];
        long wanted = MostOf(1, all.Length);
        WorkMeter meter = new(_wanted <= MostOfAll ? wanted : (long)((Int128)wanted * MostOfAll / _wanted));
        foreach (int index in all)
            yield return (index, Of(index, siblings, meter));
    }

    private static long MostOf(long rules, long instances) => (MostOfRule * rules) + (MostOfInstance * instances);

    private RuleVerdict Of(int index, Siblings siblings, WorkMeter meter)
    {
        if (!_system.IsAnalysed[index])
            return NotAnalysed(index, Texts.List(ReasonWords.Of([_system.Requirements[index]])));
        if (_conflicts.FirstOrDefault(c => c.Rules.Contains(index)) is { } conflict && Contradictory(index, conflict) is { } contradictory)
            return contradictory;
        // A conflict goes before a witness: where it isn't known whether there are more, nothing is claimed.
        if (_isGivenUp)
            return NotAnalysed(index, Texts.Of("words.authoring.verdict.given-up"));
        WitnessSearch search = new(_system, meter);
        if (_before.GetValueOrDefault(_system.Instances[index])?.Witness is { } known && _system.OfYear(known) is var again && search.IsWitness(index, again))
            return New(index, VerdictKind.Independent) with { Witness = again, Certificate = new(CertificateKind.Witness, []) };
        (Report? witness, IReadOnlyList<int>? set) = search.Run(index, siblings);
        if (witness is not null)
            return New(index, VerdictKind.Independent) with { Witness = witness, Certificate = new(CertificateKind.Witness, []) };
        if (set is { Count: 0 } && Refuted(VerdictKind.NeverApplies, index, [], []) is { } never)
            return New(index, VerdictKind.NeverApplies) with { Certificate = never };
        // Where rules exclude each other in every report, none is left to judge others by; whoever reads that should mend these first.
        if (set is not null && _conflicts.Any(c => c.Cases.Count == 0) && Refuted(VerdictKind.NotAnalysed, index, set, []) is { } nothing)
            return NotAnalysed(index, Texts.Of("words.authoring.verdict.conflict")) with { By = [.. set.Select(_system.NameOf)], Certificate = nothing };
        if (set is not null && Refuted(VerdictKind.Implied, index, set, []) is { } implied)
            return New(index, VerdictKind.Implied) with { By = [.. set.Select(_system.NameOf)], Certificate = implied };
        return NotAnalysed(index, Texts.Of("words.authoring.verdict.given-up"));
    }

    private RuleVerdict? Contradictory(int index, Conflict conflict)
    {
        int[] others = [.. conflict.Rules.Where(r => r != index)];
        return Refuted(VerdictKind.Contradictory, index, others, conflict.Cases) is not { } certificate ? null : New(index, VerdictKind.Contradictory) with
        {
            By = [.. others.Select(_system.NameOf)],
            Under = conflict.Cases.Count == 0 ? null : RuleCase.Together(conflict.Cases),
            Certificate = certificate with { Cases = [.. conflict.Cases.Select(c => c.Name)], Meeting = conflict.Meeting },
        };
    }

    private Certificate? Refuted(VerdictKind kind, int index, IReadOnlyList<int> by, IReadOnlyList<RuleCase> cases) =>
        SetSearch.Refute(Obligation.Of(kind, _system.Requirements[index], by.Select(b => _system.Requirements[b]), cases)) is { } steps ? new(CertificateKind.Refutation, steps) : null;

    private RuleVerdict New(int index, VerdictKind kind) => new(_system.Instances[index].Rule, _system.Instances[index].Id, _system.Form, _years, kind);

    private RuleVerdict NotAnalysed(int index, LocalizedText reason) => New(index, VerdictKind.NotAnalysed) with { Reason = reason };
}
