using System.Text.Json.Serialization;
using DisclosureRules.Checking;
using DisclosureRules.Rules;

namespace DisclosureRules.Audit.Results;

/// <summary>Findings by what they weigh; those that are not assessable apart, whatever their rule weighs. Immutable.</summary>
public sealed record AuditCounts
{
    /// <summary>No findings.</summary>
    [JsonIgnore]
    public static AuditCounts None { get; } = new();

    /// <summary>Violations that are errors.</summary>
    public int Errors { get; init; }

    /// <summary>Violations that are warnings.</summary>
    public int Warnings { get; init; }

    /// <summary>Violations that are information.</summary>
    public int Infos { get; init; }

    /// <summary>Rules that could not be assessed.</summary>
    public int NotAssessable { get; init; }

    /// <summary>Those among all of these that a waiver covers.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Waived { get; init; }

    /// <summary>All of them.</summary>
    [JsonIgnore]
    public int Total => Errors + Warnings + Infos + NotAssessable;

    /// <summary>The counts of both.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is <see langword="null"/>.</exception>
    public AuditCounts Plus(AuditCounts other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new()
        {
            Errors = Errors + other.Errors,
            Warnings = Warnings + other.Warnings,
            Infos = Infos + other.Infos,
            NotAssessable = NotAssessable + other.NotAssessable,
            Waived = Waived + other.Waived,
        };
    }

    internal AuditCounts Plus(Severity severity, Outcome outcome, bool isWaived) => outcome == Outcome.NotAssessable
        ? this with { NotAssessable = NotAssessable + 1, Waived = Waived + (isWaived ? 1 : 0) }
        : severity switch
        {
            Severity.Error => this with { Errors = Errors + 1, Waived = Waived + (isWaived ? 1 : 0) },
            Severity.Warning => this with { Warnings = Warnings + 1, Waived = Waived + (isWaived ? 1 : 0) },
            _ => this with { Infos = Infos + 1, Waived = Waived + (isWaived ? 1 : 0) },
        };

    internal static AuditCounts Of(FindingCounts counts) =>
        new() { Errors = counts.Errors, Warnings = counts.Warnings, Infos = counts.Infos, NotAssessable = counts.NotAssessable };
}
