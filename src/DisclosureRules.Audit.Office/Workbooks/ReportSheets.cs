using DisclosureRules.Audit.Office.Wording;
using DisclosureRules.Audit.Results;

namespace DisclosureRules.Audit.Office.Workbooks;

/// <summary>All reports, a row each.</summary>
internal sealed class ReportSheets(AuditResults results, AuditOutputOptions options, int most)
{
    private readonly OfficeTexts _texts = new(options);

    public Task AddAsync(WorkbookFile workbook, CancellationToken cancellationToken) => RollingSheets.AddAsync(
        workbook, Say("words.office.reports"),
        [
            (Say("words.office.unit"), 30), (Say("words.office.year"), 8), (Say("words.office.status"), 12), (Say("words.office.weight.error"), 9), (Say("words.office.weight.warning"), 9),
            (Say("words.office.weight.info"), 9), (Say("words.office.weight.open"), 11), (Say("words.office.waived"), 9), (Say("words.office.cells-read"), 12), (Say("words.office.cell-count"), 12),
            (Say("words.office.form"), 28), (Say("words.office.source"), 36), (Say("words.office.reason"), 50),
        ],
        results.ReadReportsAsync(cancellationToken), Write, most);

    private void Write(SheetWriter row, AuditedReport report)
    {
        CellStyle style = report.Status is ReportStatus.Fails or ReportStatus.Unreadable ? CellStyle.Error : report.Status == ReportStatus.NotAssessed ? CellStyle.Open : CellStyle.Cell;
        row.Text(report.Unit, CellStyle.Wrapped).Number(report.Year, CellStyle.Wrapped).Text(_texts.In(FindingWords.Status(report.Status)), style);
        row.Number(report.Counts.Errors, CellStyle.Wrapped).Number(report.Counts.Warnings, CellStyle.Wrapped).Number(report.Counts.Infos, CellStyle.Wrapped).Number(report.Counts.NotAssessable, CellStyle.Wrapped).Number(report.Counts.Waived, CellStyle.Wrapped);
        row.Number(report.CellsRead, CellStyle.Wrapped).Number(report.CellCount, CellStyle.Wrapped).Text(report.Form is { } form ? _texts.In(results.Forms.Find(form)?.Name) : "", CellStyle.Wrapped).Text(report.Source, CellStyle.Wrapped);
        row.Text(_texts.In(report.Reason), CellStyle.Wrapped);
    }

    private string Say(string key) => _texts.In(OfficeTexts.Of(key));
}
