using DisclosureRules.Audit.Results;

namespace DisclosureRules.Audit.Review;

/// <summary>A finding that was looked at and is let be. Immutable and safe to share between threads.</summary>
internal sealed record Waiver
{
    public required string Fingerprint { get; init; }

    /// <summary>The numbers and words that were let be (<c>Finding.ValueHash</c>); <see langword="null"/> where whatever stands there is.</summary>
    public string? ValueHash { get; init; }

    /// <summary>How many findings of that fingerprint it covers.</summary>
    public int Count { get; init; } = 1;

    public required WaiverKind Kind { get; init; }

    public string? Reason { get; init; }

    public string? Reviewer { get; init; }

    /// <summary>The last day on which it holds.</summary>
    public DateOnly? Expiry { get; init; }

    /// <summary>Where it stands in the file, for messages.</summary>
    public int Line { get; init; }
}
