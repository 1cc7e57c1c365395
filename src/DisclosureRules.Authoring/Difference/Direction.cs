using DisclosureRules.Reports;

namespace DisclosureRules.Authoring.Difference;

/// <summary>What was found of reports that one version of a rule refuses and the other doesn't.</summary>
/// <param name="Own">A report that the other version of the rule accepts.</param>
/// <param name="Whole">One that all rules of the other version accept.</param>
/// <param name="IsOpen">Whether it isn't known that there is none that the other version of the rule accepts, where none was found.</param>
/// <param name="IsWholeOpen">The same of all rules of the other version.</param>
/// <param name="By">The other version's rules of which one refuses each such report, where none was found that all accept.</param>
internal sealed record Direction(Report? Own, Report? Whole, bool IsOpen, bool IsWholeOpen, IReadOnlySet<string> By)
{
    public static Direction None { get; } = new(null, null, false, false, new HashSet<string>());

    /// <summary>Nothing is known.</summary>
    public static Direction Open { get; } = None with { IsOpen = true, IsWholeOpen = true };

    /// <summary>What holds of some reports and of others.</summary>
    public Direction With(Direction other) => new(Own ?? other.Own, Whole ?? other.Whole, IsOpen || other.IsOpen, IsWholeOpen || other.IsWholeOpen, By.Union(other.By).ToHashSet());

    /// <summary>Those rules by which it makes no difference to the packs as a whole, in order.</summary>
    public IReadOnlyList<string> Without(string rule) =>
        Whole is not null || IsWholeOpen ? [] : [.. By.Where(n => n != rule && !n.StartsWith($"{rule}[", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
}
