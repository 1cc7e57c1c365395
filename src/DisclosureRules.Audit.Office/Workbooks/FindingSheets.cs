using System.Globalization;
using DisclosureRules.Audit.Office.Wording;
using DisclosureRules.Audit.Results;
using DisclosureRules.Findings;

namespace DisclosureRules.Audit.Office.Workbooks;

/// <summary>All findings, a row each.</summary>
internal sealed class FindingSheets(AuditResults results, AuditOutputOptions options, int most)
{
    private readonly OfficeTexts _texts = new(options);

    public Task AddAsync(WorkbookFile workbook, CancellationToken cancellationToken) => RollingSheets.AddAsync(
        workbook, _texts.In(OfficeTexts.Of("words.office.findings")),
        [
            (Say("words.office.severity"), 12), (Say("words.office.unit"), 20), (Say("words.office.year"), 7), (Say("words.office.rule"), 24), (Say("words.office.instance"), 18),
            (Say("words.office.message"), 60), (Say("words.office.actual"), 9), (Say("words.office.expected"), 9), (Say("words.office.difference"), 11),
            (Say("words.office.quote"), 28), (Say("words.office.basis"), 44), (Say("words.office.source"), 26), (Say("words.office.baseline"), 12), (Say("words.office.waiver"), 16),
            (Say("words.office.fingerprint"), 36),
        ],
        results.ReadFindingsAsync(cancellationToken), Write, most, unprinted: 1);

    private void Write(SheetWriter row, AuditedFinding audited)
    {
        Finding finding = audited.Finding;
        row.Text(_texts.In(FindingWords.Weight(finding)), FindingWords.Style(finding)).Text(finding.Unit, CellStyle.Wrapped).Number(finding.Year, CellStyle.Wrapped).Text(finding.Rule, CellStyle.Wrapped).Text(_texts.In(finding.InstanceLabel), CellStyle.Wrapped);
        row.Text(_texts.In(finding.Message), CellStyle.Wrapped).Number(finding.Actual, CellStyle.Wrapped).Number(finding.Expected, CellStyle.Wrapped).Number(finding.Difference, CellStyle.Wrapped);
        row.Text(string.Join('\n', finding.Evidence.Select(e => e.Quotation.Marked)), CellStyle.Wrapped).Text(_texts.In(finding.Basis), CellStyle.Wrapped).Text(finding.Source, CellStyle.Wrapped);
        row.Text(_texts.In(FindingWords.State(audited.BaselineState)), CellStyle.Wrapped).Text(Waiver(audited.Waiver), CellStyle.Wrapped).Text(finding.Fingerprint);
    }

    private string Waiver(FindingWaiver? waiver) => waiver is null ? "" : string.Join(" · ", new[]
    {
        _texts.In(FindingWords.Waiver(waiver)), waiver.Reason, waiver.Reviewer, waiver.Expiry?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
    }.Where(t => !string.IsNullOrEmpty(t)));

    private string Say(string key) => _texts.In(OfficeTexts.Of(key));
}
