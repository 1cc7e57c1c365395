namespace DisclosureRules.Audit.Results;

/// <summary>A report's line with the lines of its findings.</summary>
/// <param name="Report">The report; <see langword="null"/> for findings that are of no report: missing reports, waivers, what the baseline had and is gone.</param>
/// <param name="Findings">The findings, in their order.</param>
public sealed record ReportWithFindings(AuditedReport? Report, IReadOnlyList<AuditedFinding> Findings);
