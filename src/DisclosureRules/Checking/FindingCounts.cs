using DisclosureRules.Findings;
using DisclosureRules.Rules;

namespace DisclosureRules.Checking;

/// <summary>How many findings there are of each weight. What could not be assessed accuses nobody and is counted apart. Immutable.</summary>
public readonly record struct FindingCounts
{
    /// <summary>Violations of the severity <see cref="Severity.Error"/>.</summary>
    public int Errors { get; init; }

    /// <summary>Violations of the severity <see cref="Severity.Warning"/>.</summary>
    public int Warnings { get; init; }

    /// <summary>Violations of the severity <see cref="Severity.Info"/>.</summary>
    public int Infos { get; init; }

    /// <summary>Rules that could not be assessed, whatever their own severity.</summary>
    public int NotAssessable { get; init; }

    /// <summary>All of them.</summary>
    public int Total => Errors + Warnings + Infos + NotAssessable;

    /// <summary>Counts findings.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="findings"/> is <see langword="null"/>.</exception>
    public static FindingCounts Of(IEnumerable<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        int errors = 0, warnings = 0, infos = 0, notAssessable = 0;
        foreach (Finding finding in findings)
        {
            if (finding.Outcome == Outcome.NotAssessable)
                notAssessable++;
            else if (finding.Severity == Severity.Error)
                errors++;
            else if (finding.Severity == Severity.Warning)
                warnings++;
            else
                infos++;
        }

        return new() { Errors = errors, Warnings = warnings, Infos = infos, NotAssessable = notAssessable };
    }

    /// <summary>These and others together.</summary>
    public FindingCounts Plus(FindingCounts other) => new()
    {
        Errors = Errors + other.Errors,
        Warnings = Warnings + other.Warnings,
        Infos = Infos + other.Infos,
        NotAssessable = NotAssessable + other.NotAssessable,
    };

    /// <summary>Whether something was violated at <paramref name="severity"/> or above.</summary>
    public bool Reaches(Severity severity) => severity switch
    {
        Severity.Error => Errors > 0,
        Severity.Warning => Errors + Warnings > 0,
        _ => Errors + Warnings + Infos > 0,
    };
}
