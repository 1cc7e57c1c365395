using DisclosureRules.Audit.Wording;
using DisclosureRules.Checking;
using DisclosureRules.Findings;
using DisclosureRules.Reports;
using DisclosureRules.Rules;

namespace DisclosureRules.Audit.Across;

/// <summary>
/// Says which of two reports a broken chain most simply comes from. A year that takes part in more broken links of the same chain than the other explains more of
/// them, and what is wrong with its other numbers says nothing of this one; where that decides nothing, each of the two numbers is put to what the other report says, and the report that then contradicts itself less is the
/// simpler explanation. Where neither decides, nothing is said.
/// </summary>
internal sealed class BrokenChain(RuleSet rules, IReadOnlyList<Report> series, IReadOnlyList<Finding> broken)
{
    /// <summary>The finding with the year named in its message; the finding itself where none is simpler.</summary>
    public Finding Explained(Finding finding, Report report) => Year(finding, report) is { } year
        ? finding with { Message = BlamedYear.Say(finding.Message, year) }
        : finding;

    private int? Year(Finding finding, Report report)
    {
        if (finding.Outcome != Outcome.Fail || finding.Cells is not [{ Year: null } own, { Year: { } before } previous, ..] || report.Year is not { } year)
            return null;
        int mine = Links(finding, year), theirs = Links(finding, before);
        if (mine != theirs)
            return mine > theirs ? year : before;
        if (finding.Cells.Count != 2 || series.Where(r => r.Year == before).ToArray() is not [var last])
            return null;
        int ownFaults = Faults(report, own, previous.Content), lastFaults = Faults(last, previous, own.Content);
        return ownFaults == lastFaults ? null : ownFaults < lastFaults ? year : before;
    }

    /// <summary>To how many other years a year's links are broken in the chain of a finding.</summary>
    private int Links(Finding finding, int year) => broken
        .Where(f => f.Outcome == Outcome.Fail && f.Year is not null && f.Rule == finding.Rule && f.Instance == finding.Instance)
        .SelectMany(f => f.Cells.Where(c => c.Year is not null).Select(c => (Later: f.Year!.Value, Earlier: c.Year!.Value)))
        .Distinct().Count(l => l.Later == year || l.Earlier == year);

    /// <summary>How much more a report contradicts itself once a number is put to another.</summary>
    private int Faults(Report report, FindingCell cell, Cell content) =>
        Errors(report.With(cell.Id, content.At(cell.Content.Place))) - Errors(report);

    private int Errors(Report report) => rules.Check(report).Count(f => f.Outcome == Outcome.Fail && f.Severity == Severity.Error);
}
