namespace DisclosureRules.Audit.Results;

/// <summary>The waiver that names a finding. Immutable and safe to share between threads.</summary>
public sealed record FindingWaiver
{
    /// <summary>Why the finding is waived.</summary>
    public required WaiverKind Kind { get; init; }

    /// <summary>Whether the waiver covers it.</summary>
    public required WaiverStatus Status { get; init; }

    /// <summary>The reason that was given.</summary>
    public string? Reason { get; init; }

    /// <summary>Who decided.</summary>
    public string? Reviewer { get; init; }

    /// <summary>The last day on which it holds; <see langword="null"/> where it has no end.</summary>
    public DateOnly? Expiry { get; init; }
}
