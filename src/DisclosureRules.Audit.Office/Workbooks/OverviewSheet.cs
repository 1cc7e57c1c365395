using DisclosureRules.Audit.Office.Wording;
using DisclosureRules.Audit.Outputs;
using DisclosureRules.Audit.Results;

namespace DisclosureRules.Audit.Office.Workbooks;

/// <summary>The first sheet: totals, by rule, by year, by unit.</summary>
internal sealed class OverviewSheet(AuditResults results, AuditOutputOptions options, string? otherFiles)
{
    /// <summary>Sheets before those of reports and units, as long as nothing rolls over.</summary>
    public const int Sheets = 3;

    private readonly OfficeTexts _texts = new(options);

    public Task AddAsync(WorkbookFile workbook) => workbook.AddAsync(_texts.In(OfficeTexts.Of("words.office.overview")), [80, 12, 12, 12, 12, 12, 12], Write);

    private Task Write(SheetWriter sheet)
    {
        AuditSummary summary = results.Summary;
        sheet.Row().Text(_texts.In(OfficeTexts.Of("words.office.title")), CellStyle.Title);
        sheet.Row().Text(_texts.In(OfficeTexts.Of("words.office.made", ("tool", ToolVersion.Name), ("version", ToolVersion.Number), ("rules", results.Rules.Count))));
        if (!summary.Complete)
            sheet.Row().Text(_texts.In(OfficeTexts.Of("words.office.unfinished")), CellStyle.Warning);
        if (summary.Shard is { } shard)
            sheet.Row().Text(_texts.In(OfficeTexts.Of("words.office.shard", ("shard", shard))));
        if (otherFiles is not null)
            sheet.Row().Text(otherFiles);
        sheet.Row();
        Totals(sheet, summary);
        if (summary.BaselineFindings is not null)
            Group(sheet, "words.office.baseline", Enum.GetValues<BaselineState>().Select(s => (_texts.In(FindingWords.State(s)), summary.FindingsThatAre(s))));
        Group(sheet, "words.office.rule", summary.Rules.Select(r => ($"{r.Rule}  {Title(r.Rule)}", r.Counts)));
        Group(sheet, "words.office.year", summary.Years.Select(y => (y.Year is { } year ? Packaging.Ooxml.Number(year) : _texts.In(OfficeTexts.Of("words.office.year-unknown")), y.Counts)));
        Group(sheet, "words.office.unit", summary.Units.Select(u => (u.Unit ?? _texts.In(OfficeTexts.Of("words.office.unit-unknown")), u.Counts)));
        return Task.CompletedTask;
    }

    private void Totals(SheetWriter sheet, AuditSummary summary)
    {
        Line(OfficeTexts.Of("words.office.reports"), summary.Reports.Total);
        Line(OfficeTexts.Of("words.office.status.passes"), summary.Reports.Passes);
        Line(OfficeTexts.Of("words.office.status.fails"), summary.Reports.Fails);
        Line(OfficeTexts.Of("words.office.status.not-assessed"), summary.Reports.NotAssessed);
        Line(OfficeTexts.Of("words.office.status.unreadable"), summary.Reports.Unreadable);
        if (summary.Copies > 0)
            Line(OfficeTexts.Of("words.office.copies"), summary.Copies);
        Line(OfficeTexts.Of("words.office.findings"), summary.Findings.Total);
        Line(OfficeTexts.Of("words.office.waived"), summary.Findings.Waived);

        void Line(Primitives.LocalizedText name, int number) => sheet.Row().Text(_texts.In(name), CellStyle.Label).Number(number, CellStyle.Cell);
    }

    private void Group(SheetWriter sheet, string key, IEnumerable<(string Name, AuditCounts Counts)> rows)
    {
        sheet.Row();
        sheet.Row().Text(_texts.In(OfficeTexts.Of(key)), CellStyle.Heading);
        foreach (string heading in FindingWords.Weights)
            sheet.Text(_texts.In(OfficeTexts.Of(heading)), CellStyle.Heading);
        sheet.Text(_texts.In(OfficeTexts.Of("words.office.waived")), CellStyle.Heading);
        foreach ((string name, AuditCounts counts) in rows)
        {
            sheet.Row().Text(name, CellStyle.Label).Number(counts.Errors, CellStyle.Cell).Number(counts.Warnings, CellStyle.Cell).Number(counts.Infos, CellStyle.Cell);
            sheet.Number(counts.NotAssessable, CellStyle.Cell).Number(counts.Waived, CellStyle.Cell);
        }
    }

    private string Title(string rule) => _texts.In(results.Rules.FirstOrDefault(r => r.Id == rule)?.Title);
}
