using DisclosureRules.Checking;
using DisclosureRules.Findings;
using DisclosureRules.Reports;

namespace DisclosureRules.NRules;

/// <summary>
/// A finding as a fact: inserted when a report is checked, retracted with the report. An application's own rules match it to go on from there.
/// Two facts are never equal, even where two reports say the same.
/// </summary>
public sealed class ReportFinding
{
    /// <summary>A finding as a session would insert it, for an application that tests its own rules.</summary>
    /// <param name="report">The report.</param>
    /// <param name="finding">The finding.</param>
    /// <param name="check">The check that it is from.</param>
    public ReportFinding(Report report, Finding finding, RuleCheck? check = null)
        : this(report, finding, check, default)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(finding);
    }

    internal ReportFinding(Report report, Finding finding, RuleCheck? check, (int Check, int Place) order)
    {
        Report = report;
        Finding = finding;
        Check = check;
        Order = order;
    }

    /// <summary>The report, the same object that was inserted.</summary>
    public Report Report { get; }

    /// <summary>The finding.</summary>
    public Finding Finding { get; }

    /// <summary>The check that it is from; <see langword="null"/> for what the reader of the document could not settle.</summary>
    public RuleCheck? Check { get; }

    /// <summary>Where it stands among the findings of the report, as the default engine orders them.</summary>
    internal (int Check, int Place) Order { get; }

    /// <inheritdoc/>
    public override string ToString() => Finding.ToString();
}
