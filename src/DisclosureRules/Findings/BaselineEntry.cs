namespace DisclosureRules.Findings;

/// <summary>A finding that is known, and why it is left alone. Immutable and safe to share between threads.</summary>
public sealed record BaselineEntry
{
    /// <summary>The <see cref="Finding.Fingerprint"/>: what the finding is about.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>The <see cref="Finding.ValueHash"/>: the numbers that were known. Others are not.</summary>
    public required string ValueHash { get; init; }

    /// <summary>Identifier of the rule, for people.</summary>
    public required string Rule { get; init; }

    /// <summary>The reporting unit, for people; <see langword="null"/> when not found.</summary>
    public string? Unit { get; init; }

    /// <summary>The year reported on, for people; <see langword="null"/> when not found.</summary>
    public int? Year { get; init; }

    /// <summary>Why the finding is left alone; <see langword="null"/> where nobody said.</summary>
    public string? Reason { get; init; }

    /// <summary>The last day on which it is left alone; <see langword="null"/> for as long as it stays the same.</summary>
    public DateOnly? Until { get; init; }
}
