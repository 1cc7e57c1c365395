namespace DisclosureRules.Checking;

/// <summary>Something that a report says and that was given otherwise from outside. Immutable.</summary>
public sealed record OverriddenFact
{
    /// <summary>Which fact, as the report JSON calls it: <c>unit</c>, <c>year</c> or <c>scope</c>.</summary>
    public required string Fact { get; init; }

    /// <summary>What the report says, as in the report JSON.</summary>
    public required string Found { get; init; }

    /// <summary>What was given instead and checked.</summary>
    public required string Given { get; init; }
}
