using System.Globalization;
using DisclosureRules.Checking;
using DisclosureRules.Claims;
using DisclosureRules.Compilation;
using DisclosureRules.Evaluation;
using DisclosureRules.Expressions.Tree;
using DisclosureRules.Findings;
using DisclosureRules.Forms;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;
using DisclosureRules.Rules;

namespace DisclosureRules.Authoring.Explaining;

/// <summary>Explains how a rule ended for a report: its formula with every value in its place, or why it did not apply. Stateless and safe to share between threads.</summary>
public static class RuleExplanation
{
    /// <summary>The explanation of each instance, in the order of evaluation; none where the rule is not for the report's form.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="rule">One of them.</param>
    /// <param name="report">The report, prepared for the rules.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static IReadOnlyList<InstanceExplanation> Of(RuleSet rules, Rule rule, PreparedReport report)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(report);
        Dictionary<string, LocalizedText> formulas = FormulaText.Of(rules, rule, report.Report.Form).ToDictionary(f => f.Instance, f => f.Formula, StringComparer.Ordinal);
        Dictionary<string, LocalizedText> titles = rules.Packs.SelectMany(p => p.Claims).ToDictionary(c => c.Id, c => c.Title, StringComparer.Ordinal);
        return [.. rules.Instances(report.Report.Form).Where(i => i.Rule == rule).Select(i => Of(i, report, formulas[i.Id], titles))];
    }

    private static InstanceExplanation Of(BoundRule instance, PreparedReport report, LocalizedText formula, Dictionary<string, LocalizedText> titles)
    {
        List<Finding> findings = [];
        FindingBuilder.Add(report.Report, report.Words, instance, findings, report.Previous, report.Children);
        Outcome outcome = instance.WorstOutcome(report.Report, report.Words, report.Previous, report.Children);
        EvaluationContext facts = new(report.Report, report.Words, null, report.Previous, report.Children);
        // Where the condition decides, its cells are those that matter.
        IEnumerable<CellVariable> cells = (outcome is Outcome.DoesNotApply or Outcome.NotAssessable ? instance.When?.AllCells() ?? [] : [])
            .Concat(outcome == Outcome.DoesNotApply ? [] : instance.Check.AllCells()).Distinct();
        return new()
        {
            Instance = instance.Id,
            Label = instance.Label,
            Outcome = outcome,
            Formula = formula,
            Reason = findings.Count > 0 ? LocalizedText.Join(LocalizedText.Same("; "), findings.Select(f => f.Message)) : Reason(instance, report, outcome, titles),
            Numbers = outcome is Outcome.Pass or Outcome.Fail ? Numbers(instance, facts) : LocalizedText.Empty,
            Cells = [.. cells.Select(c => Said(facts, c))],
            Words = [.. Claims(instance, report).Select(ClaimWords.Of)],
        };
    }

    /// <summary>Both sides of the comparison, with the numbers in their places.</summary>
    private static LocalizedText Numbers(BoundRule instance, EvaluationContext facts)
    {
        if (instance.MainComparison is not { } comparison || instance.Rule.Claims.Count > 0)
            return LocalizedText.Empty;
        CellVariable[] cells = [.. comparison.AllCells()];
        return new TextOnDemand((language, catalog) =>
        {
            ExpressionWording words = new(facts, language, catalog, cells);
            string left = words.Say(comparison.Left), right = words.Say(comparison.Right), wanted = comparison.Operator.Sign();
            if (comparison.Evaluate(facts, null) != Truth.False)
                return $"{left} {wanted} {right}";

            // What doesn't hold is never written as though it did.
            string sign = comparison.Operator.Opposite().Sign();
            return Texts.Of("words.authoring.explain.unmet", ("left", left), ("sign", sign), ("right", right), ("wanted", wanted), ("apart", Apart(comparison, facts))).In(language, catalog);
        });
    }

    /// <summary>How far apart both sides are; nothing where they are equal, or too far.</summary>
    private static LocalizedText Apart(Comparison comparison, EvaluationContext facts) =>
        comparison.Left.TryEvaluate(facts, null, out ExactDecimal left) && comparison.Right.TryEvaluate(facts, null, out ExactDecimal right)
        && ExactDecimal.TryAdd(left, right.Negated, out ExactDecimal apart) && apart.ToDecimal() is { } number and not 0
            ? Texts.Of("words.authoring.explain.apart", ("difference", ExactNumber.Show(Math.Abs(number)))) : LocalizedText.Empty;

    private static Message Reason(BoundRule instance, PreparedReport report, Outcome outcome, Dictionary<string, LocalizedText> titles)
    {
        if (outcome == Outcome.Pass)
            return Texts.Of("words.authoring.explain.holds");
        Rule rule = instance.Rule;
        if (rule.Years.IsBounded && report.Report.Year is { } year && !rule.Years.Contains(year))
            return Texts.Of("words.authoring.explain.years", ("years", rule.Years.ToString()), ("year", year));
        if (outcome == Outcome.DoesNotApply && rule.Pack.Units.Count > 0 && instance.StateFor(report.Report) == RuleState.OtherUnits)
            return Texts.Of("words.authoring.explain.units", ("units", Texts.List(rule.Pack.Units)), ("unit", report.Report.Unit ?? "?"));
        if (instance.ChangesFor(report.Report) is { IsOff: true, Switch: { } off })
        {
            string expiry = off.Expiry?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "?";
            return Texts.Of("words.authoring.explain.off", ("pack", off.Pack.ToString()), ("reason", off.Reason ?? LocalizedText.Empty), ("reviewer", off.Reviewer ?? "?"), ("expiry", expiry));
        }

        if (instance.ReadsUnitsBelow)
            return Texts.Of("words.authoring.explain.units-below");
        if (instance.ReadsLastYear && report.Previous.State == PreviousReportState.NotAsked)
            return Texts.Of("words.authoring.explain.alone");
        if (instance.ReadsWords && report.Words is null)
            return Texts.Of("words.authoring.explain.no-words");
        if (rule.Claims.Count > 0 && !Claims(instance, report).Any())
            return Texts.Of("words.authoring.explain.not-stated", ("claims", Texts.List(rule.Claims.Select(c => titles.GetValueOrDefault(c) ?? LocalizedText.Same(c)))));
        if (instance.When is not { } when)
            return Texts.Of("words.authoring.explain.does-not-apply");
        CellVariable[] cells = [.. when.AllCells()];
        Condition settled = FormulaWriter.Settle(when);
        return Texts.Of("words.authoring.explain.when", ("condition", new TextOnDemand((language, catalog) => new FormulaWriter(language, catalog, instance, cells, titles).Say(settled))));
    }

    private static IEnumerable<Claim> Claims(BoundRule instance, PreparedReport report) =>
        (report.Words?.Claims ?? []).Where(c => instance.Rule.Claims.Contains(c.Id, StringComparer.Ordinal) || instance.ClaimIds.Contains(c.Id, StringComparer.Ordinal));

    private static Message Said(EvaluationContext facts, CellVariable cell)
    {
        LocalizedText content = facts.CellsOf(cell.Role) is { } report ? ExpressionWording.Content(report[cell.Index]) : Texts.Of("words.authoring.explain.no-report");
        return Texts.Of("words.authoring.explain.cell", ("cell", cell.ToString()), ("label", FormLabels.Cell(cell.Cell)), ("content", content));
    }
}
