using DisclosureRules.Authoring.PackTests;
using DisclosureRules.Primitives;
using DisclosureRules.Rules;

namespace DisclosureRules.Authoring.Mutation;

/// <summary>A rule with one change, and whether a test noticed. Immutable.</summary>
public sealed record RuleMutant
{
    /// <summary>The rule.</summary>
    public required Rule Rule { get; init; }

    /// <summary>What was changed, in the form's own words.</summary>
    public required LocalizedText Change { get; init; }

    /// <summary>What the changed condition or check says, in the form's own words.</summary>
    public required LocalizedText Formula { get; init; }

    /// <summary>The changed member in identifiers, as packs explain mutants: <c>check: requests[granted, total] = 0</c>.</summary>
    public required string Key { get; init; }

    /// <summary>The first test that noticed; <see langword="null"/> where none did.</summary>
    public string? NoticedBy { get; init; }

    /// <summary>Why no test can notice it, as the pack explains, or because only a count below zero would show it; <see langword="null"/> where nobody has explained it.</summary>
    public MutantExplanation? Explanation { get; init; }
}
