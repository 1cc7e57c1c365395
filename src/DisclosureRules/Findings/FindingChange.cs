using DisclosureRules.Primitives;

namespace DisclosureRules.Findings;

/// <summary>That a pack made the severity or the words of a finding other than the rule's own pack states them. Immutable and safe to share between threads.</summary>
public sealed record FindingChange
{
    /// <summary>Identifier of the pack.</summary>
    public required string Pack { get; init; }

    /// <summary>Version of the pack.</summary>
    public required string PackVersion { get; init; }

    /// <summary>Whether the severity is from it.</summary>
    public bool ChangesSeverity { get; init; }

    /// <summary>Whether the message is from it.</summary>
    public bool ChangesMessage { get; init; }

    /// <summary>Why; <see langword="null"/> where the pack doesn't say.</summary>
    public LocalizedText? Reason { get; init; }
}
