using DisclosureRules.Primitives;
using DisclosureRules.Rules;

namespace DisclosureRules.Authoring.Mutation;

/// <summary>A rule with one change, and whether a test noticed. Immutable.</summary>
public sealed record RuleMutant
{
    /// <summary>The rule.</summary>
    public required Rule Rule { get; init; }

    /// <summary>What was changed, and to what.</summary>
    public required LocalizedText Change { get; init; }

    /// <summary>What the changed rule says, in the form's own words.</summary>
    public required LocalizedText Formula { get; init; }

    /// <summary>The first test that noticed; <see langword="null"/> where none did.</summary>
    public string? NoticedBy { get; init; }
}
