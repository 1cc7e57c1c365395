using DisclosureRules.Diagnostics;
using DisclosureRules.Expressions.Syntax;
using DisclosureRules.Primitives;
using DisclosureRules.Rules;
using DisclosureRules.Rules.Layers;

namespace DisclosureRules.Checking;

/// <summary>Packs with the rules that a selection leaves on, as it adjusts them.</summary>
internal sealed record AdjustedPacks(IReadOnlyList<RulePack> Packs, bool HaveOtherMessages)
{
    /// <param name="packs">The packs.</param>
    /// <param name="layers">Which extends which.</param>
    /// <param name="selection">What becomes of their rules; its severities and words go before those that packs give each other's rules.</param>
    /// <param name="diagnostics">Receives what is wrong with it.</param>
    public static AdjustedPacks Of(IReadOnlyList<RulePack> packs, PackLayers layers, RuleSelection selection, List<Diagnostic> diagnostics)
    {
        Rule[] rules = [.. packs.SelectMany(p => p.Rules)];
        foreach (RuleAdjustment adjustment in selection.Adjustments.Where(a => a.Selector.Text != "*" && !rules.Any(a.Selector.Fits)).DistinctBy(a => a.Selector.Text))
            diagnostics.Add(new(adjustment.Selector.Unknown(rules)));
        Rule[] left = [.. rules.Where(r => IsOn(r, selection))];
        RulePack[] adjusted =
        [
            .. packs.Select(pack => pack.With(
                copy => pack.Rules.Where(left.Contains).Select(r => Adjusted(r, copy, selection, diagnostics)),
                pack.Changes.SelectMany(c => Left(c, [.. left.Where(r => layers.Extends(pack, r.Pack))], selection)))),
        ];
        return new(adjusted, selection.Adjustments.Any(a => a.Message is not null) || packs.Any(p => p.Changes.Count > 0));
    }

    /// <summary>What of a change is left: nothing of rules that are off, no severity where the selection has one, no words where it has others.</summary>
    private static IEnumerable<RuleChange> Left(RuleChange change, Rule[] below, RuleSelection selection)
    {
        RuleChange[] parts =
        [
            change.Left(below, below.Where(r => selection.Adjustments.Any(a => a.Severity is not null && a.Selector.Fits(r))), new(change.Pack, [], change.Location) { Severity = change.Severity }),
            change.Left(below, below.Where(r => selection.Adjustments.Any(a => a.Message is not null && a.Selector.Fits(r))), new(change.Pack, [], change.Location) { Message = change.Message, Templates = change.Templates }),
            change.Left(below, [], new(change.Pack, [], change.Location) { IsOff = change.IsOff }),
        ];
        return parts.Where(p => p.HasEffect && p.Rules.Count > 0);
    }

    private static bool IsOn(Rule rule, RuleSelection selection) => selection.Adjustments.LastOrDefault(a => a.IsOn is not null && a.Selector.Fits(rule))?.IsOn ?? true;

    /// <summary>The rule as it is to be.</summary>
    private static Rule Adjusted(Rule rule, RulePack pack, RuleSelection selection, List<Diagnostic> diagnostics)
    {
        Severity severity = rule.Severity;
        LocalizedText? message = rule.Message;
        foreach (RuleAdjustment adjustment in selection.Adjustments.Where(a => a.Selector.Fits(rule)))
        {
            severity = adjustment.Severity ?? severity;
            message = adjustment.Message ?? message;
        }

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
