using DisclosureRules.Authoring.PackTests;

namespace DisclosureRules.Authoring.Mutation;

/// <summary>What tests noticed of changed rules, and rules of changed cells. Immutable.</summary>
/// <param name="Rules">The changed rules, in the order of the rules.</param>
/// <param name="Cells">The changed cells, by form and in printed order.</param>
/// <param name="Outdated">Explanations of what is noticed by now, or is no change of the rule or cell.</param>
public sealed record MutationResult(IReadOnlyList<RuleMutant> Rules, IReadOnlyList<CellMutant> Cells, IReadOnlyList<MutantExplanation> Outdated)
{
    /// <summary>The tests that fail on the packs as they are, and so don't count as noticing anything.</summary>
    public IReadOnlyList<PackTestResult> Failed { get; init; } = [];
}
