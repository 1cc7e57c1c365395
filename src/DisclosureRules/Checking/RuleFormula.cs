using DisclosureRules.Primitives;

namespace DisclosureRules.Checking;

/// <summary>What one instance of a rule says, in the form's own words.</summary>
public sealed record RuleFormula
{
    internal RuleFormula(string instance, LocalizedText label, LocalizedText formula) => (Instance, Label, Formula) = (instance, label, formula);

    /// <summary>The values of the rule's variables; empty when it has none.</summary>
    public string Instance { get; internal init; }

    /// <summary>The same in the form's own words.</summary>
    public LocalizedText Label { get; internal init; }

    /// <summary>The check, e.g. <c>总计 = 自然人 + 商业企业 + …</c>.</summary>
    public LocalizedText Formula { get; internal init; }
}
