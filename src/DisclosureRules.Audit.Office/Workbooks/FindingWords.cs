using DisclosureRules.Audit.Office.Wording;
using DisclosureRules.Audit.Results;
using DisclosureRules.Findings;
using DisclosureRules.Primitives;
using DisclosureRules.Rules;

namespace DisclosureRules.Audit.Office.Workbooks;

/// <summary>What is said of a finding besides its sentence.</summary>
internal static class FindingWords
{
    /// <summary>The weights, from the heaviest.</summary>
    public static IReadOnlyList<string> Weights { get; } = ["words.office.weight.error", "words.office.weight.warning", "words.office.weight.info", "words.office.weight.open"];

    public static Message Weight(Finding finding) => OfficeTexts.Of(Weights[finding.Outcome == Outcome.NotAssessable ? 3 : finding.Severity switch
    {
        Severity.Error => 0,
        Severity.Warning => 1,
        _ => 2,
    }]);

    public static CellStyle Style(Finding finding) => finding.Outcome == Outcome.NotAssessable ? CellStyle.Open : finding.Severity switch
    {
        Severity.Error => CellStyle.Error,
        Severity.Warning => CellStyle.Warning,
        _ => CellStyle.Cell,
    };

    public static LocalizedText? State(BaselineState? state) => state switch
    {
        BaselineState.New => OfficeTexts.Of("words.office.state.new"),
        BaselineState.Unchanged => OfficeTexts.Of("words.office.state.unchanged"),
        BaselineState.Updated => OfficeTexts.Of("words.office.state.updated"),
        BaselineState.Absent => OfficeTexts.Of("words.office.state.absent"),
        BaselineState.ReportAbsent => OfficeTexts.Of("words.office.state.report-absent"),
        _ => null,
    };

    public static LocalizedText? Waiver(FindingWaiver? waiver) => waiver switch
    {
        null => null,
        { Status: WaiverStatus.Updated } => OfficeTexts.Of("words.office.waiver.updated"),
        { Status: WaiverStatus.Expired } => OfficeTexts.Of("words.office.waiver.expired"),
        { Kind: WaiverKind.Accepted } => OfficeTexts.Of("words.office.waiver.accepted"),
        _ => OfficeTexts.Of("words.office.waiver.false-positive"),
    };

    public static Message Status(ReportStatus status) => status switch
    {
        ReportStatus.Passes => OfficeTexts.Of("words.office.status.passes"),
        ReportStatus.Fails => OfficeTexts.Of("words.office.status.fails"),
        ReportStatus.NotAssessed => OfficeTexts.Of("words.office.status.not-assessed"),
        _ => OfficeTexts.Of("words.office.status.unreadable"),
    };
}
