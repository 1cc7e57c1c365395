using System.Globalization;
using DisclosureRules.Audit.Wording;
using DisclosureRules.Claims;
using DisclosureRules.Findings;
using DisclosureRules.Forms;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;
using DisclosureRules.Rules;

namespace DisclosureRules.Audit.Across;

/// <summary>Makes findings of the audit's own rules.</summary>
internal static class FindingOf
{
    /// <summary>A violation by a report.</summary>
    public static Finding Report(AcrossRule rule, Report report, string instance, LocalizedText message, IEnumerable<FindingCell>? cells = null) => new()
    {
        Source = report.Source,
        Unit = report.Unit,
        Year = report.Year,
        Form = report.Form.Id,
        Rule = rule.Id,
        Pack = AcrossRule.Pack,
        PackVersion = AcrossRule.PackVersion,
        Instance = instance,
        InstanceLabel = LocalizedText.Empty,
        Severity = rule.Severity,
        Outcome = Outcome.Fail,
        Cells = [.. cells ?? []],
        Message = message,
        Title = rule.Title,
        Basis = rule.Basis,
        Fingerprint = Fingerprint.Of(report, rule.Id, instance),
    };

    /// <summary>That a rule could not be assessed for a report.</summary>
    public static Finding Open(AcrossRule rule, Report report, string instance, LocalizedText reason, IEnumerable<FindingCell>? cells = null) =>
        Report(rule, report, instance, reason, cells) with { Severity = Severity.Info, Outcome = Outcome.NotAssessable };

    /// <summary>A violation that can't be laid to its report any more, and why, in words around its own.</summary>
    /// <param name="finding">The violation.</param>
    /// <param name="key">The words; they name the finding's own as <c>message</c>.</param>
    /// <param name="reason">What else they name.</param>
    public static Finding Open(Finding finding, string key, MessageArgument reason) => finding with
    {
        Severity = Severity.Info,
        Outcome = Outcome.NotAssessable,
        Message = AuditTexts.Of(key, ("message", new LocalizedText(finding.Message.Zh, finding.Message.En)), reason),
    };

    /// <summary>A violation of which there is no report to speak of.</summary>
    public static Finding None(AcrossRule rule, string? unit, int? year, string identity, LocalizedText message) => new()
    {
        Unit = unit,
        Year = year,
        Form = "",
        Rule = rule.Id,
        Pack = AcrossRule.Pack,
        PackVersion = AcrossRule.PackVersion,
        Instance = "",
        InstanceLabel = LocalizedText.Empty,
        Severity = rule.Severity,
        Outcome = Outcome.Fail,
        Cells = [],
        Message = message,
        Title = rule.Title,
        Basis = rule.Basis,
        Fingerprint = Fingerprint.OfUnread(rule.Id, string.Create(CultureInfo.InvariantCulture, $"{identity}\n{year}")),
    };

    /// <summary>A cell as it stands in the report that a finding is about.</summary>
    public static FindingCell Own(Report report, FormCell cell) => FindingBuilder.CellOf(report, cell);

    /// <summary>A cell as it stands in another report.</summary>
    public static FindingCell Other(Report report, FormCell cell) => FindingBuilder.CellOf(report, cell) with { Unit = report.Unit, Year = report.Year };

    /// <summary>A passage that is shown as evidence.</summary>
    public static Claim Passage(LocalizedText title, string section, string text, int start, int end) => new()
    {
        Id = "similarity.shared",
        Title = title,
        Quotation = new(section, text, start, end, start, end),
    };
}
