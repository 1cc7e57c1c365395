using DisclosureRules.Audit.Results;
using DisclosureRules.Findings;

namespace DisclosureRules.Audit.Outputs.Csv;

/// <summary>
/// The folder <c>csv</c>: <c>reports.csv</c>, <c>findings.csv</c> and <c>cells.csv</c>, the cells that findings speak of. Reports and findings are numbered from 1,
/// in the order of <c>reports.jsonl</c> and <c>findings.jsonl</c>; the numbers join the files. Stateless and safe to share between threads.
/// </summary>
public sealed class CsvOutput : IAuditOutput
{
    /// <inheritdoc/>
    public string Name => "csv";

    /// <inheritdoc/>
    public bool IsOwn(string file) => OutputFolder.Holds("csv", file);

    /// <inheritdoc/>
    public Task WriteAsync(AuditResults results, string folder, AuditOutputOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(results);
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(options);
        return WriteAsync(OutputSource.Of(results), folder, options, cancellationToken);
    }

    internal static async Task WriteAsync(OutputSource source, string folder, AuditOutputOptions options, CancellationToken cancellationToken)
    {
        string own = OutputFolder.Renew(folder, "csv");
        await using CsvWriter reports = new(
            Path.Combine(own, "reports.csv"),
            "report", "source", "hash", "unit", "unitId", "year", "form", "scope", "status", "reason", "errors", "warnings", "infos", "notAssessable", "waived", "cellsRead", "cellCount");
        await using CsvWriter findings = new(
            Path.Combine(own, "findings.csv"),
            "finding", "report", "source", "unit", "year", "form", "rule", "pack", "version", "instance", "instanceLabel", "severity", "outcome", "title", "message", "quotes",
            "expected", "actual", "difference", "basis", "fingerprint", "values", "baselineState", "waiver", "waiverStatus", "waiverReason", "waiverReviewer", "waiverExpiry");
        await using CsvWriter cells = new(
            Path.Combine(own, "cells.csv"),
            "finding", "unit", "year", "table", "row", "column", "label", "state", "raw", "value", "place");
        long finding = 0;
        await foreach (ReportWithFindings one in source.All(cancellationToken).ConfigureAwait(false))
        {
            if (one.Report is { } report)
                Write(reports, report, options);
            foreach (AuditedFinding found in one.Findings)
            {
                Write(findings, ++finding, one.Report?.Index + 1, found, options);
                foreach (FindingCell cell in found.Finding.Cells)
                    Write(cells, finding, cell, found.Finding, options);
            }
        }

        await reports.FinishAsync().ConfigureAwait(false);
        await findings.FinishAsync().ConfigureAwait(false);
        await cells.FinishAsync().ConfigureAwait(false);
    }

    private static void Write(CsvWriter csv, AuditedReport report, AuditOutputOptions options)
    {
        csv.Number(report.Index + 1).Text(report.Source).Text(report.Hash).Text(report.Unit).Text(report.UnitId).Number(report.Year).Text(report.Form);
        csv.Text(OutputNames.Of(report.Scope)).Text(OutputNames.Of(report.Status)).Text(report.Reason?.In(options.Language, options.Catalog));
        csv.Number(report.Counts.Errors).Number(report.Counts.Warnings).Number(report.Counts.Infos).Number(report.Counts.NotAssessable).Number(report.Counts.Waived);
        csv.Number(report.CellsRead).Number(report.CellCount).End();
    }

    private static void Write(CsvWriter csv, long number, long? report, AuditedFinding audited, AuditOutputOptions options)
    {
        Finding finding = audited.Finding;
        csv.Number(number).Number(report).Text(finding.Source).Text(finding.Unit).Number(finding.Year).Text(finding.Form).Text(finding.Rule).Text(finding.Pack).Text(finding.PackVersion);
        csv.Text(finding.Instance).Text(finding.InstanceLabel.In(options.Language, options.Catalog)).Text(OutputNames.Of(finding.Severity)).Text(OutputNames.Of(finding.Outcome));
        csv.Text(finding.Title.In(options.Language, options.Catalog)).Text(finding.Message.In(options.Language, options.Catalog));
        csv.Text(string.Join('\n', finding.Evidence.Select(e => e.Quotation.Text)));
        csv.Number(finding.Expected).Number(finding.Actual).Number(finding.Difference).Text(finding.Basis?.In(options.Language, options.Catalog));
        csv.Text(finding.Fingerprint).Text(finding.ValueHash).Text(OutputNames.Of(audited.BaselineState));
        csv.Text(OutputNames.Of(audited.Waiver?.Kind)).Text(OutputNames.Of(audited.Waiver?.Status)).Text(audited.Waiver?.Reason).Text(audited.Waiver?.Reviewer).Date(audited.Waiver?.Expiry).End();
    }

    private static void Write(CsvWriter csv, long finding, FindingCell cell, Finding of, AuditOutputOptions options)
    {
        csv.Number(finding).Text(cell.Unit ?? of.Unit).Number(cell.Year ?? of.Year).Text(cell.Id.Table).Text(cell.Id.Row).Text(cell.Id.Column);
        csv.Text(cell.Label.In(options.Language, options.Catalog)).Text(OutputNames.Of(cell.Content.State)).Text(cell.Content.Raw).Number(cell.Content.Value);
        csv.Text(cell.Content.Place?.ToString(options.Language, options.Catalog)).End();
    }
}
