using System.Text.Json.Serialization;
using DisclosureRules.Rules;

namespace DisclosureRules.Checking;

/// <summary>How one instance of a rule ended for a report. As JSON its rule is the id alone.</summary>
[JsonConverter(typeof(RuleOutcomeJsonConverter))]
public sealed record RuleOutcome
{
    internal RuleOutcome(Rule rule, string instance, Outcome outcome) => (Rule, Instance, Outcome) = (rule, instance, outcome);

    /// <summary>The rule.</summary>
    public Rule Rule { get; internal init; }

    /// <summary>The values of its variables; empty when it has none.</summary>
    public string Instance { get; internal init; }

    /// <summary>Pass, fail, not assessable or does not apply.</summary>
    public Outcome Outcome { get; internal init; }
}
