using DisclosureRules.Audit.Office.Wording;
using DisclosureRules.Audit.Outputs;
using DisclosureRules.Audit.Results;
using DisclosureRules.Checking;
using DisclosureRules.Findings;
using DisclosureRules.Forms;
using DisclosureRules.Reports;

namespace DisclosureRules.Audit.Office.Workbooks;

/// <summary>One report below the other, each with its findings and its tables, in which the cells that findings speak of are coloured and remarked on.</summary>
internal sealed class DetailSheet(AuditResults results, UnitResults units, CauseReader causes, AuditOutputOptions options, string name, IReadOnlyList<AuditedReport> reports)
{
    private const int Columns = 7, ColumnWidth = 13, LabelWidth = 46;

    private readonly OfficeTexts _texts = new(options);

    public Task AddAsync(WorkbookFile workbook) => workbook.AddAsync(name, [LabelWidth, .. Enumerable.Repeat(ColumnWidth, Columns)], Write);

    private Task Write(SheetWriter sheet)
    {
        foreach (AuditedReport report in reports)
        {
            if (sheet.Rows > 0)
                sheet.Row();
            Write(sheet, report, units.Findings(report));
        }

        return Task.CompletedTask;
    }

    private void Write(SheetWriter sheet, AuditedReport report, IReadOnlyList<AuditedFinding> findings)
    {
        string unit = report.Unit ?? _texts.In(OfficeTexts.Of("words.office.unit-unknown"));
        string year = report.Year is { } known ? Packaging.Ooxml.Number(known) : _texts.In(OfficeTexts.Of("words.office.year-unknown"));
        sheet.Row().Text($"{unit} {year}", CellStyle.Title);
        sheet.Row().Text(_texts.In(FindingWords.Status(report.Status)), CellStyle.Label).Text(report.Source);
        sheet.Row().Text(_texts.In(OfficeTexts.Of("words.office.rule")), CellStyle.Heading).Text(_texts.In(OfficeTexts.Of("words.office.message")), CellStyle.Heading, span: Columns);
        foreach (AuditedFinding audited in findings)
        {
            string message = Sentence(audited);
            sheet.Row().Text($"{_texts.In(FindingWords.Weight(audited.Finding))}  {audited.Finding.Rule}", CellStyle.Label).Text(message, CellStyle.Wrapped, span: Columns);
        }

        if (results.ReadReport(report) is not { } read)
            return;
        Causes(sheet, causes.Of(report, read, findings));
        Tables(sheet, read, findings);
    }

    private void Causes(SheetWriter sheet, ReportCauses? found)
    {
        if (found is null)
            return;
        sheet.Row();
        sheet.Row().Text(_texts.In(OfficeTexts.Of("words.office.causes")), CellStyle.Heading);
        foreach (string sentence in found.Sentences.Select(_texts.In))
            sheet.Row().Text("", CellStyle.Label).Text(sentence, CellStyle.Wrapped, span: Columns);
    }

    private string Sentence(AuditedFinding audited)
    {
        string[] remarks = [.. new[] { _texts.In(FindingWords.State(audited.BaselineState)), _texts.In(FindingWords.Waiver(audited.Waiver)) }.Where(r => r.Length > 0)];
        string message = _texts.In(audited.Finding.Message);
        return remarks.Length == 0 ? message : $"{message} [{string.Join(", ", remarks)}]";
    }

    private void Tables(SheetWriter sheet, Report report, IReadOnlyList<AuditedFinding> findings)
    {
        Finding[] standing = [.. findings.Where(f => f.IsPresent && !f.IsWaived).Select(f => f.Finding)];
        CellMarks marks = CellMarks.Of(standing);
        ILookup<CellId, Finding> byCell = standing.SelectMany(f => f.Cells.Where(c => c.Unit is null && c.Year is null).Select(c => (c.Id, Finding: f))).Distinct().ToLookup(c => c.Id, c => c.Finding);
        foreach (ReportGrid grid in ReportGrid.Of(report))
        {
            sheet.Row();
            sheet.Row().Text(string.Join(" · ", new[] { _texts.In(grid.Table.Label), _texts.In(grid.Title), _texts.In(grid.Edition?.Name) }.Where(t => t.Length > 0)), CellStyle.Heading);
            foreach (FormColumn column in grid.Columns)
                sheet.Text(_texts.In(column.Label), CellStyle.Heading);
            IReadOnlyList<string> groups = [];
            for (int row = 0; row < grid.Rows.Count; row++)
            {
                string[] own = [.. grid.Rows[row].Groups.Select(_texts.In)];
                for (int i = 0; i < own.Length; i++)
                {
                    if (!groups.Take(i + 1).SequenceEqual(own.Take(i + 1)))
                        sheet.Row().Text(Indented(own[i], i), CellStyle.Label);
                }

                groups = own;
                sheet.Row().Text(Indented(_texts.In(grid.Rows[row].Label), own.Length), CellStyle.Label);
                CellId[] cells = [.. grid.CellsOf(grid.Rows[row])];
                for (int column = 0; column < cells.Length; column++)
                    Cell(sheet, grid[row, column], marks[cells[column]], byCell[cells[column]]);
            }
        }
    }

    private void Cell(SheetWriter sheet, Cell cell, CellMark mark, IEnumerable<Finding> findings)
    {
        CellStyle style = mark switch
        {
            CellMark.Error => CellStyle.Error,
            CellMark.Warning => CellStyle.Warning,
            CellMark.NotAssessable => CellStyle.Open,
            _ => CellStyle.Cell,
        };
        string? comment = mark == CellMark.None ? null : string.Join("\n", findings.Select(f => $"{_texts.In(FindingWords.Weight(f))} {f.Rule}: {_texts.In(f.Message)}"));
        if (cell.State == CellState.Number && cell.Value is { } value)
            sheet.Number(value, style, comment);
        else
            sheet.Text(cell.State == CellState.Missing ? _texts.In(OfficeTexts.Of("words.office.missing")) : cell.Raw, style, comment);
    }

    private static string Indented(string text, int depth) => new string(' ', depth * 2) + text;
}
