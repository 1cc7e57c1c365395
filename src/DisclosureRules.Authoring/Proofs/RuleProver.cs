using DisclosureRules.Authoring.Proofs.Certificates;
using DisclosureRules.Compilation;
using DisclosureRules.Constraints.Solving;
using DisclosureRules.Forms;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;
using DisclosureRules.Rules;

namespace DisclosureRules.Authoring.Proofs;

/// <summary>Proves what can be said of the instances in one class of years.</summary>
internal sealed class RuleProver
{
    private readonly FormSystem _system;
    private readonly Lazy<FormSystem> _ofNoUnit;
    private readonly ConflictSearch _search;
    private readonly YearRange _years;
    private readonly IReadOnlyList<Conflict> _conflicts;
    private readonly Dictionary<BoundRule, RuleVerdict> _before;
    private readonly KeptProofs? _kept;

    /// <param name="form">The form.</param>
    /// <param name="years">The years.</param>
    /// <param name="before">What was proven of other years: most of it holds in these, too.</param>
    /// <param name="verdicts">The verdicts on those years.</param>
    /// <param name="budget">What may be calculated.</param>
    public RuleProver(Form form, YearClass years, RuleProver? before, IEnumerable<(BoundRule Instance, RuleVerdict Verdict)> verdicts, ProofBudget budget)
    {
        _system = new(form, years.Years.From!.Value, [.. years.Rules.Select(r => r.Instance)], [.. years.Rules.Select(r => r.Requirement)]);
        _ofNoUnit = new(() => new(form, _system.Year, null, _system.Instances, _system.Requirements));
        _years = years.Years;
        _before = verdicts.ToDictionary(v => v.Instance, v => v.Verdict);
        _kept = before is null ? null : new(before._system, _system);
        WorkMeter meter = budget.Conflicts();
        long all = meter.Left;
        _search = new(_system, meter, before?._search, _kept);
        _conflicts = years.IsOfForm ? _search.Run() : [];
        budget.Spend(all - meter.Left);
    }

    /// <summary>Whether an instance lies within what can be looked into.</summary>
    public bool IsAnalysed(int index) => _system.IsAnalysed[index];

    /// <summary>Whether the year alone decides that an instance demands nothing.</summary>
    public bool IsIdle(int index) => _system.IsAnalysed[index] && _system.Requirements[index].Demand.IsTrue;

    /// <summary>The verdicts on instances of one rule, by their numbers in the class.</summary>
    /// <param name="instances">The numbers.</param>
    /// <param name="meter">What may be calculated for them together.</param>
    public IEnumerable<(int Index, RuleVerdict Verdict)> Of(IEnumerable<int> instances, WorkMeter meter)
    {
        Siblings siblings = new(_system);
        foreach (int index in instances)
            yield return (index, Of(index, siblings, meter));
    }

    private RuleVerdict Of(int index, Siblings siblings, WorkMeter meter)
    {
        if (!_system.IsAnalysed[index])
            return NotAnalysed(index, Texts.List(ReasonWords.Of([_system.Requirements[index]])));
        if (_conflicts.FirstOrDefault(c => c.Rules.Contains(index)) is { } conflict && Contradictory(index, conflict, meter) is { } contradictory)
            return contradictory;
        // A conflict goes before a witness: where it isn't known whether there are more, nothing is claimed.
        if (_search.IsGivenUp)
            return NotAnalysed(index, GivenUp);
        if (_before.GetValueOrDefault(_system.Instances[index]) is { Kind: VerdictKind.Implied or VerdictKind.NeverApplies } earlier && _kept?.HoldsOn(index, earlier.By) == true)
            return New(index, earlier.Kind) with { By = earlier.By, Certificate = earlier.Certificate };
        WitnessSearch search = new(_system, meter);
        if (_before.GetValueOrDefault(_system.Instances[index])?.Witness is { } known && _system.OfYear(known) is var again && (_kept?.IsWitnessStill(index, again, meter) == true || search.IsWitness(index, again)))
            return New(index, VerdictKind.Independent) with { Witness = again, Certificate = new(CertificateKind.Witness, []) };
        (Report? witness, IReadOnlyList<int>? set, IReadOnlyList<int> outside) = search.Run(index, siblings);
        // Rules that ask for the unit may leave nothing to the one that reports are taken to be of: a rule for all units needs none.
        if (outside.Count > 0 && _system.Nothing.Unit is not null && _system.Instances[index].Rule.Pack.Jurisdiction.Units is null)
            witness = new WitnessSearch(_ofNoUnit.Value, meter).Run(index, new(_ofNoUnit.Value)).Report;
        if (witness is not null)
            return New(index, VerdictKind.Independent) with { Witness = witness, Certificate = new(CertificateKind.Witness, []) };
        if (set is { Count: 0 } && Refuted(VerdictKind.NeverApplies, index, [], [], meter) is { } never)
            return New(index, VerdictKind.NeverApplies) with { Certificate = never };
        // Where rules exclude each other in every report, none is left to judge others by; whoever reads that should mend these first.
        if (set is not null && _conflicts.Any(c => c.Cases.Count == 0) && Refuted(VerdictKind.NotAnalysed, index, set, [], meter) is { } nothing)
            return NotAnalysed(index, Texts.Of("words.authoring.verdict.conflict", ("rules", Texts.List(set.Select(_system.NameOf))))) with { By = [.. set.Select(_system.NameOf)], Certificate = nothing };
        if (set is not null && Refuted(VerdictKind.Implied, index, set, [], meter) is { } implied)
            return New(index, VerdictKind.Implied) with { By = [.. set.Select(_system.NameOf)], Certificate = implied };
        return NotAnalysed(index, outside.Count > 0 ? Texts.Of("words.authoring.verdict.beside-outside", ("rules", Texts.List(outside.Select(_system.NameOf)))) : GivenUp);
    }

    /// <summary>Why nothing was found out: conflicts take much to tell apart, and are what must be mended first.</summary>
    private Message GivenUp => _conflicts.Count == 0
        ? Texts.Of("words.authoring.verdict.given-up")
        : Texts.Of("words.authoring.verdict.given-up/conflicts", ("rules", Texts.List(_conflicts.MinBy(c => c.Rules.Count)!.Rules.Select(_system.NameOf))));

    private RuleVerdict? Contradictory(int index, Conflict conflict, WorkMeter meter)
    {
        int[] others = [.. conflict.Rules.Where(r => r != index)];
        Certificate? proven = conflict.Refutation is { } refutation ? new(CertificateKind.Refutation, refutation.StepsWithFirst(others.Count(o => o < index))) : Refuted(VerdictKind.Contradictory, index, others, conflict.Cases, meter);
        return proven is not { } certificate ? null : New(index, VerdictKind.Contradictory) with
        {
            By = [.. others.Select(_system.NameOf)],
            Under = conflict.Cases.Count == 0 ? null : RuleCase.Together(conflict.Cases),
            Certificate = certificate with { Cases = [.. conflict.Cases.Select(c => c.Name)], Meeting = conflict.Meeting },
        };
    }

    private Certificate? Refuted(VerdictKind kind, int index, IReadOnlyList<int> by, IReadOnlyList<RuleCase> cases, WorkMeter meter) =>
        Refutation.Of(Obligation.Of(kind, _system.Requirements[index], by.Select(b => _system.Requirements[b]), cases), meter) is { } refutation ? new(CertificateKind.Refutation, refutation.Steps()) : null;

    private RuleVerdict New(int index, VerdictKind kind) => new(_system.Instances[index].Rule, _system.Instances[index].Id, _system.Form, _years, kind)
    {
        Reads = [.. _system.Cells(index).Select(c => c.Index)],
        IsOpen = _search.Open.Contains(index),
        Beside = kind == VerdictKind.Independent && !RulePacks.IsShared(_system.Instances[index].Rule.Pack) ? [.. _system.Beside(index).Select(_system.NameOf)] : [],
    };

    private RuleVerdict NotAnalysed(int index, LocalizedText reason) => New(index, VerdictKind.NotAnalysed) with { Reason = reason };
}
