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
            (Say("words.office.severity"), 10), (Say("words.office.unit"), 26), (Say("words.office.year"), 8), (Say("words.office.rule"), 30), (Say("words.office.instance"), 20),
            (Say("words.office.message"), 70), (Say("words.office.actual"), 12), (Say("words.office.expected"), 12), (Say("words.office.difference"), 12),
            (Say("words.office.quote"), 40), (Say("words.office.basis"), 30), (Say("words.office.source"), 40), (Say("words.office.baseline"), 12), (Say("words.office.waiver"), 18),
            (Say("words.office.fingerprint"), 36),
        ],
        results.ReadFindingsAsync(cancellationToken), Write, most);

    private void Write(SheetWriter row, AuditedFinding audited)
    {
        Finding finding = audited.Finding;
        row.Text(_texts.In(FindingWords.Weight(finding)), FindingWords.Style(finding)).Text(finding.Unit).Number(finding.Year).Text(finding.Rule).Text(_texts.In(finding.InstanceLabel));
        row.Text(_texts.In(finding.Message), CellStyle.Wrapped).Number(finding.Actual).Number(finding.Expected).Number(finding.Difference);
        row.Text(string.Join('\n', finding.Evidence.Select(e => e.Quotation.Marked)), CellStyle.Wrapped).Text(_texts.In(finding.Basis)).Text(finding.Source);
        row.Text(_texts.In(FindingWords.State(audited.BaselineState))).Text(Waiver(audited.Waiver)).Text(finding.Fingerprint);
    }

    private string Waiver(FindingWaiver? waiver) => waiver is null ? "" : string.Join(" · ", new[]
    {
        _texts.In(FindingWords.Waiver(waiver)), waiver.Reason, waiver.Reviewer, waiver.Expiry?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
    }.Where(t => !string.IsNullOrEmpty(t)));

    private string Say(string key) => _texts.In(OfficeTexts.Of(key));
}
