using DisclosureRules.Audit.Results;
using DisclosureRules.Audit.Storage;
using DisclosureRules.Checking;
using DisclosureRules.Claims;
using DisclosureRules.Forms;
using DisclosureRules.Reports;

namespace DisclosureRules.Audit.Outputs;

/// <summary>What outputs read of a result: those of a folder, or results that a test makes up.</summary>
internal sealed record OutputSource
{
    /// <summary>The summary.</summary>
    public required AuditSummary Summary { get; init; }

    /// <summary>All rules that ran.</summary>
    public required IReadOnlyList<AuditRule> Rules { get; init; }

    /// <summary>The forms.</summary>
    public required FormCatalog Forms { get; init; }

    /// <summary>Reads everything, each time from the start.</summary>
    public required Func<CancellationToken, IAsyncEnumerable<ReportWithFindings>> All { get; init; }

    /// <summary>A report's cells and words; <see langword="null"/> where it could not be read.</summary>
    public required Func<AuditedReport, Report?> Report { get; init; }

    /// <summary>What a report's words state, as the rules read them; <see langword="null"/> where that is not known.</summary>
    public required Func<Report, IReadOnlyList<Claim>?> Claims { get; init; }

    /// <summary>What explains a report's findings; <see langword="null"/> where that is not known.</summary>
    public required Func<AuditedReport, Report, IReadOnlyList<AuditedFinding>, ReportCauses?> Causes { get; init; }

    public static OutputSource Of(AuditResults results)
    {
        Lazy<RuleSet> rules = new(() => StoredSettings.Read(new StorePaths(results.Folder).Settings).ReadRules(results.Forms));
        return new()
        {
            Summary = results.Summary,
            Rules = results.Rules,
            Forms = results.Forms,
            All = results.ReadAllAsync,
            Report = results.ReadReport,
            Causes = new CauseReader(results, rules).Of,
            Claims = report => rules.Value.Forms.Contains(report.Form) ? rules.Value.ReadClaims(report) : null,
        };
    }
}
