using DisclosureRules.Rules;

namespace DisclosureRules.Checking;

/// <summary>How one instance of a rule ended for a report.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Instance">The values of its variables; empty when it has none.</param>
/// <param name="Outcome">Pass, fail or not assessable.</param>
public sealed record RuleOutcome(Rule Rule, string Instance, Outcome Outcome);
