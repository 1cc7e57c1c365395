using DisclosureRules.Primitives;

namespace DisclosureRules.Checking;

/// <summary>What one instance of a rule says, in the form's own words.</summary>
/// <param name="Instance">The values of the rule's variables; empty when it has none.</param>
/// <param name="Label">The same in the form's own words.</param>
/// <param name="Formula">The check, e.g. <c>总计 = 自然人 + 商业企业 + …</c>.</param>
public sealed record RuleFormula(string Instance, LocalizedText Label, LocalizedText Formula);
