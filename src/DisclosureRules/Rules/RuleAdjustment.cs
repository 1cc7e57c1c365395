using DisclosureRules.Primitives;

namespace DisclosureRules.Rules;

/// <summary>What becomes of some rules; what is <see langword="null"/> stays as it is.</summary>
/// <param name="Selector">Which rules.</param>
internal sealed record RuleAdjustment(RuleSelector Selector)
{
    public bool? IsOn { get; init; }

    public Severity? Severity { get; init; }

    public LocalizedText? Message { get; init; }
}
