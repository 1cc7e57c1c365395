using DisclosureRules.Claims.Reading;
using DisclosureRules.Compilation;
using DisclosureRules.Expressions.Tree;
using DisclosureRules.Reports;
using DisclosureRules.Rules;

namespace DisclosureRules.Evaluation;

/// <summary>Evaluates bound rules with three values.</summary>
internal static class RuleEvaluation
{
    /// <summary>
    /// What the rule is held against: the report, or, for a rule over claims, each place where the words state one. Empty when the report
    /// has no words and the rule asks for them, and for a rule across years or units where nobody asks about these.
    /// </summary>
    public static IEnumerable<EvaluationContext> Cases(this BoundRule rule, Report report, NarrativeReading? words, PreviousReport previous = default, UnitsBelow? children = null)
    {
        if (!rule.IsAsked(previous, children))
            return [];
        if (!rule.ReadsWords)
            return [new EvaluationContext(report, words, null, previous, children)];
        if (words is null)
            return [];
        return rule.Rule.Claims.Count == 0
            ? [new EvaluationContext(report, words, null, previous, children)]
            : words.ClaimsOf(rule.Rule.Claims) is { Length: > 0 } claims ? claims.Select(c => new EvaluationContext(report, words, c, previous, children)) : [];
    }

    /// <summary>Whether the reports that a rule reads beside the one at hand were asked for.</summary>
    public static bool IsAsked(this BoundRule rule, in PreviousReport previous, UnitsBelow? children) =>
        !(rule.ReadsLastYear && previous.State == PreviousReportState.NotAsked) && !(rule.ReadsUnitsBelow && children is null);

    /// <summary>Whether the rule passes wherever it is held against the report.</summary>
    public static bool Passes(this BoundRule rule, Report report, NarrativeReading? words, PreviousReport previous = default)
    {
        foreach (EvaluationContext facts in rule.Cases(report, words, previous))
        {
            if (rule.Evaluate(facts) != Truth.True)
                return false;
        }

        return true;
    }

    /// <summary>How the rule ends where it ends worst; that it does not apply anywhere is told apart from passing.</summary>
    public static Outcome WorstOutcome(this BoundRule rule, Report report, NarrativeReading? words, PreviousReport previous = default, UnitsBelow? children = null)
    {
        // Most rules are held against the report itself, and that often.
        if (!rule.ReadsWords && !rule.ReadsOtherReports)
            return rule.Worse(new(report, words, null, previous, children), Outcome.DoesNotApply);
        Outcome worst = Outcome.DoesNotApply;
        foreach (EvaluationContext facts in rule.Cases(report, words, previous, children))
        {
            worst = rule.Worse(facts, worst);
            if (worst == Outcome.Fail)
                break;
        }

        return worst;
    }

    private static Outcome Worse(this BoundRule rule, in EvaluationContext facts, Outcome before) => rule.Evaluate(facts) switch
    {
        Truth.False => Outcome.Fail,
        Truth.Unknown => Outcome.NotAssessable,
        _ => before == Outcome.DoesNotApply && rule.Applies(facts) ? Outcome.Pass : before,
    };

    /// <summary>Whether a rule that passes has anything to say of the report.</summary>
    private static bool Applies(this BoundRule rule, in EvaluationContext facts) =>
        (!rule.IsForSomeReports || rule.StateFor(facts.Report) == RuleState.InForce) && rule.When?.Evaluate(facts, null) != Truth.False;

    /// <summary>Whether the rule passes (true), fails (false) or can't be assessed (unknown); <paramref name="missing"/> receives why.</summary>
    public static Truth Evaluate(this BoundRule rule, in EvaluationContext facts, MissingOperands? missing = null)
    {
        if (rule.IsForSomeReports && rule.StateFor(facts.Report) is var state and not RuleState.InForce)
        {
            if (state != RuleState.Unknown)
                return Truth.True;
            if (rule.Rule.Years.IsBounded && facts.Report.Year is null)
                missing?.AddFact(ReportRole.Self, ReportFact.Year);
            if (rule.Rule.Pack.Jurisdiction.Units is not null && facts.Report.Unit is null)
                missing?.AddFact(ReportRole.Self, ReportFact.Unit);
            return Truth.Unknown;
        }

        Truth truth = rule.When?.Evaluate(facts, missing) switch
        {
            Truth.False => Truth.True,
            Truth.Unknown => Truth.Unknown,
            _ => rule.Check.Evaluate(facts, missing),
        };

        // What may not be meant of the whole report accuses nobody; where it agrees all the same, there is nothing to say.
        if (truth != Truth.False || facts.Claim is not { IsCertain: false } claim)
            return truth;
        missing?.AddClaim(claim);
        return Truth.Unknown;
    }
}
