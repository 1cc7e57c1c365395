using DisclosureRules.Audit.Results;
using DisclosureRules.Reports;
using DisclosureRules.Rules;

namespace DisclosureRules.Audit.Outputs;

/// <summary>States by the names that they have in the files of a result.</summary>
internal static class OutputNames
{
    public static string Of(Severity severity) => severity.JsonName();

    public static string Of(Outcome outcome) => outcome.JsonName();

    public static string Of(CellState state) => state.JsonName();

    public static string? Of(ReportScope? scope) => scope?.JsonName();

    public static string Of(ReportStatus status) => status switch
    {
        ReportStatus.Passes => "passes",
        ReportStatus.Fails => "fails",
        ReportStatus.NotAssessed => "notAssessed",
        _ => "unreadable",
    };

    public static string? Of(BaselineState? state) => state is { } known ? BaselineStateNames.Of(known) : null;

    public static string? Of(WaiverKind? kind) => kind switch
    {
        null => null,
        WaiverKind.Accepted => "accepted",
        _ => "falsePositive",
    };

    public static string? Of(WaiverStatus? status) => status switch
    {
        null => null,
        WaiverStatus.Applied => "applied",
        WaiverStatus.Updated => "updated",
        _ => "expired",
    };
}
