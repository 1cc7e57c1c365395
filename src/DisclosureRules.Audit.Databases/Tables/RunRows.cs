using System.Security.Cryptography;
using DisclosureRules.Audit.Outputs;
using DisclosureRules.Audit.Results;
using DisclosureRules.Claims;
using DisclosureRules.Findings;
using DisclosureRules.Primitives;

namespace DisclosureRules.Audit.Databases.Tables;

/// <summary>The rows of one audit.</summary>
/// <param name="results">The result.</param>
/// <param name="options">How it is written.</param>
internal sealed class RunRows(AuditResults results, AuditOutputOptions options)
{
    /// <summary>Identifies the audit by what it came to: the same reports and findings are the same run, whenever and wherever they were written.</summary>
    public string Id { get; } = Hash(results.Folder);

    /// <param name="rows">Where they go.</param>
    /// <param name="number">The how manieth run of the database it is.</param>
    /// <param name="cancellationToken">Ends the writing early.</param>
    public async Task WriteAsync(IRows rows, long number, CancellationToken cancellationToken)
    {
        AuditSummary summary = results.Summary;
        rows.Add(
            Table.Runs, Id, number, options.Date, ToolVersion.Number, summary.Complete, summary.Shard, (long)summary.Reports.Total, (long)summary.Reports.Passes, (long)summary.Reports.Fails,
            (long)summary.Reports.NotAssessed, (long)summary.Reports.Unreadable, (long)summary.Findings.Errors, (long)summary.Findings.Warnings, (long)summary.Findings.Infos,
            (long)summary.Findings.NotAssessable, (long)summary.Findings.Waived);
        foreach (AuditRule rule in results.Rules)
            rows.Add(Table.Rules, Id, rule.Id, OutputNames.Of(rule.Severity), Zh(rule.Title), En(rule.Title), Zh(rule.Basis), En(rule.Basis), rule.Pack, rule.PackVersion, rule.Check);
        long finding = 0;
        await foreach (ReportWithFindings one in results.ReadAllAsync(cancellationToken).ConfigureAwait(false))
        {
            if (one.Report is { } report)
                Add(rows, report);
            foreach (AuditedFinding found in one.Findings)
                Add(rows, ++finding, one.Report?.Index + 1, found);
        }
    }

    private void Add(IRows rows, AuditedReport report) => rows.Add(
        Table.Reports, Id, report.Index + 1L, Shown(report.Source), report.Hash, Shown(report.Unit), Shown(report.UnitId), (long?)report.Year, report.Form, OutputNames.Of(report.Scope),
        OutputNames.Of(report.Status), Zh(report.Reason), En(report.Reason), (long)report.Counts.Errors, (long)report.Counts.Warnings, (long)report.Counts.Infos,
        (long)report.Counts.NotAssessable, (long)report.Counts.Waived, (long)report.CellsRead, (long)report.CellCount);

    private void Add(IRows rows, long number, long? report, AuditedFinding audited)
    {
        Finding finding = audited.Finding;
        FindingWaiver? waiver = audited.Waiver;
        rows.Add(
            Table.Findings, Id, number, report, finding.Rule, finding.Instance, Zh(finding.InstanceLabel), En(finding.InstanceLabel), OutputNames.Of(finding.Severity), OutputNames.Of(finding.Outcome),
            Shown(finding.Unit), (long?)finding.Year, Zh(finding.Message), En(finding.Message), finding.Expected, finding.Actual, finding.Difference, finding.Fingerprint, finding.ValueHash,
            OutputNames.Of(audited.BaselineState), OutputNames.Of(waiver?.Kind), OutputNames.Of(waiver?.Status), Shown(waiver?.Reason), Shown(waiver?.Reviewer), waiver?.Expiry);
        for (int i = 0; i < finding.Cells.Count; i++)
        {
            FindingCell cell = finding.Cells[i];
            rows.Add(
                Table.FindingCells, Id, number, i + 1L, Shown(cell.Unit ?? finding.Unit), (long?)(cell.Year ?? finding.Year), cell.Id.Table, cell.Id.Row, cell.Id.Column, Zh(cell.Label), En(cell.Label),
                OutputNames.Of(cell.Content.State), Shown(cell.Content.Raw), cell.Content.Value, cell.Content.Place?.ToString(Language.Chinese, options.Catalog), cell.Content.Place?.ToString(Language.English, options.Catalog));
        }

        for (int i = 0; i < finding.Evidence.Count; i++)
        {
            Claim claim = finding.Evidence[i];
            rows.Add(Table.FindingQuotes, Id, number, i + 1L, claim.Id, claim.Quotation.Section, (long)claim.Quotation.Start, Shown(claim.Quotation.Text), Shown(claim.Quotation.Before), Shown(claim.Quotation.After), claim.Value);
        }
    }

    private string? Zh(LocalizedText? text) => Shown(text?.In(Language.Chinese, options.Catalog));

    private string? En(LocalizedText? text) => Shown(text?.In(Language.English, options.Catalog));

    private static string? Shown(string? text) => text is null ? null : VisibleText.Of(text);

    private static string Hash(string folder)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        byte[] buffer = new byte[64 << 10];
        foreach (string name in (ReadOnlySpan<string>)["reports.jsonl", "findings.jsonl"])
        {
            using FileStream file = new(Path.Combine(folder, name), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            for (int read = file.Read(buffer); read > 0; read = file.Read(buffer))
                hash.AppendData(buffer, 0, read);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..32];
    }
}
