namespace DisclosureRules.Findings;

/// <summary>The two sides of a comparison that does not hold, and what lies between them.</summary>
internal sealed record ComparedNumbers(decimal? Actual, decimal? Expected, decimal? Difference)
{
    public static ComparedNumbers None { get; } = new(null, null, null);
}
