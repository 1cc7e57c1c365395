using DisclosureRules.Primitives;

namespace DisclosureRules.Authoring.PackTests;

/// <summary>How a test of a pack ended. Immutable.</summary>
public sealed record PackTestResult
{
    /// <summary>The test.</summary>
    public required PackTest Test { get; init; }

    /// <summary>The pack of the rule.</summary>
    public required string Pack { get; init; }

    /// <summary>What is not as expected, one difference each; empty where the test passed.</summary>
    public IReadOnlyList<LocalizedText> Differences { get; init => field = ValueList<LocalizedText>.Of(value); } = ValueList<LocalizedText>.Empty;

    /// <summary>Whether all is as expected.</summary>
    public bool Passed => Differences.Count == 0;
}
