using DisclosureRules.Diagnostics;
using DisclosureRules.Expressions.Syntax;
using DisclosureRules.Primitives;
using DisclosureRules.Rules;

namespace DisclosureRules.Checking;

/// <summary>Packs with the rules that a selection leaves on, as it adjusts them.</summary>
internal sealed record AdjustedPacks(IReadOnlyList<RulePack> Packs, bool HaveOtherMessages)
{
    public static AdjustedPacks Of(IReadOnlyList<RulePack> packs, RuleSelection selection, List<Diagnostic> diagnostics)
    {
        Rule[] rules = [.. packs.SelectMany(p => p.Rules)];
        foreach (RuleAdjustment adjustment in selection.Adjustments.Where(a => a.Selector.Text != "*" && !rules.Any(a.Selector.Fits)).DistinctBy(a => a.Selector.Text))
            diagnostics.Add(new(adjustment.Selector.Unknown(rules)));
        RulePack[] adjusted = [.. packs.Select(pack => pack.With(copy => pack.Rules.Select(r => Adjusted(r, copy, selection, diagnostics)).OfType<Rule>()))];
        return new(adjusted, selection.Adjustments.Any(a => a.Message is not null));
    }

    /// <summary>The rule as it is to be; <see langword="null"/> where it is off.</summary>
    private static Rule? Adjusted(Rule rule, RulePack pack, RuleSelection selection, List<Diagnostic> diagnostics)
    {
        bool isOn = true;
        Severity severity = rule.Severity;
        LocalizedText? message = rule.Message;
        foreach (RuleAdjustment adjustment in selection.Adjustments.Where(a => a.Selector.Fits(rule)))
        {
            isOn = adjustment.IsOn ?? isOn;
            severity = adjustment.Severity ?? severity;
            message = adjustment.Message ?? message;
        }

        if (!isOn)
            return null;
        if (severity == Severity.Error && rule.Provenance == Provenance.Heuristic)
            diagnostics.Add(new(Texts.Of("rule.heuristic-error/selected", ("rule", rule.Id))));
        return rule.In(pack, severity, message, message == rule.Message ? rule.Templates : Templates(rule, message!, diagnostics));
    }

    private static MessageTemplate[] Templates(Rule rule, LocalizedText message, List<Diagnostic> diagnostics)
    {
        try
        {
            return [MessageTemplate.Parse(message.Zh), MessageTemplate.Parse(message.En)];
        }
        catch (ExpressionException exception)
        {
            diagnostics.Add(new(exception.Error.Code, Texts.Of("words.rule-message", ("rule", rule.Id), ("error", exception.Error.Message)), new()));
            return [];
        }
    }
}
