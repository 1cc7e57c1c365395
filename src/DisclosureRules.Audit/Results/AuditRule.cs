using DisclosureRules.Primitives;
using DisclosureRules.Rules;

namespace DisclosureRules.Audit.Results;

/// <summary>A rule that ran, whether or not it found anything. Immutable and safe to share between threads.</summary>
public sealed record AuditRule
{
    /// <summary>Its identifier, e.g. <c>requests.balance</c> or <c>archive.missing-report</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What holds when the rule holds, in one sentence.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>What a violation weighs.</summary>
    public required Severity Severity { get; init; }

    /// <summary>The legal or practical basis; <see langword="null"/> where none is stated.</summary>
    public LocalizedText? Basis { get; init; }

    /// <summary>The pack that states the rule; for rules of the audit itself <c>audit</c>, and <see langword="null"/> for what no pack states (<c>input.…</c>).</summary>
    public string? Pack { get; init; }

    /// <summary>The version of the pack.</summary>
    public string? PackVersion { get; init; }

    /// <summary>The check as rule text; <see langword="null"/> where it is none.</summary>
    public string? Check { get; init; }
}
