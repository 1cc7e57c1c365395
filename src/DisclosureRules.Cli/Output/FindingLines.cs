using DisclosureRules.Claims;
using DisclosureRules.Findings;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;
using DisclosureRules.Rules;

namespace DisclosureRules.Cli.Output;

/// <summary>Prints the findings of one report, the heaviest first; what repeats is said once with a count.</summary>
internal sealed class FindingLines(TextPage page, Language language)
{
    private const int MaximumPerRule = 10;
    private const int MaximumNamed = 3;
    private const int MaximumQuoted = 8;

    public void Write(IReadOnlyList<Finding> findings)
    {
        foreach (IGrouping<Severity, Finding> severity in findings.Where(f => f.Outcome == Outcome.Fail).GroupBy(f => f.Severity).OrderByDescending(g => g.Key))
        {
            foreach (IGrouping<string, Finding> rule in severity.GroupBy(f => f.Rule))
                WriteViolations([.. rule]);
        }

        foreach (IGrouping<string, Finding> group in findings.Where(f => f.Outcome == Outcome.NotAssessable).GroupBy(f => f.Rule + "\n" + Reason(f)))
            WriteNotAssessable([.. group]);
    }

    private void WriteViolations(Finding[] findings)
    {
        string style = findings[0].Severity switch { Severity.Error => "bold red", Severity.Warning => "bold yellow", _ => "blue" };
        foreach (Finding finding in findings.Take(MaximumPerRule))
        {
            page.Line((FindingText.Name(finding, language), style), ($"  {finding.Rule}", "bold"), (Instance(finding), ""), ($"  {finding.Message.In(language)}", ""));
            foreach (Claim claim in finding.Evidence.Take(MaximumQuoted))
                page.Line(("      " + Texts.Say("words.tool.quoted", language, ("quotation", QuotationText.Line(claim.Quotation, language))), "dim"));
            string[] about = [.. About(finding)];
            if (about.Length > 0)
                page.Line(("      " + string.Join(" · ", about), "dim"));
        }

        int left = findings.Length - MaximumPerRule;
        if (left > 0)
            page.Line(("      " + Texts.Say("words.tool.more-of-rule", language, ("rule", findings[0].Rule), ("count", left)), "dim"));
    }

    private void WriteNotAssessable(Finding[] findings)
    {
        Finding first = findings[0];
        (string, string) name = (FindingText.Name(first, language), "yellow");
        if (findings.Length == 1)
        {
            page.Line(name, ($"  {first.Rule}", "bold"), (Instance(first), ""), ($"  {first.Message.In(language)}", ""));
            return;
        }

        string[] named = [.. findings.Select(f => f.InstanceLabel.In(language)).Where(l => l.Length > 0).Distinct().Take(MaximumNamed)];
        string reason = Reason(first);
        if (named.Length > 0)
        {
            string where = string.Join(Texts.Say("words.tool.separator.instances", language), named);
            if (named.Length < findings.Length)
                where = Texts.Say("words.tool.instances-go-on", language, ("instances", where));
            reason = Texts.Say("words.tool.reason-with-instances", language, ("reason", reason), ("instances", where));
        }

        page.Line(name, ($"  {first.Rule}", "bold"), ($" ×{findings.Length}", ""), ($"  {reason}", ""));
    }

    /// <summary>Why a rule could not be assessed, without the cells: instances that share it are told together.</summary>
    private string Reason(Finding finding)
    {
        if (finding.Cells.Count == 0 || IsNote(finding))
            return finding.Message.In(language);
        IEnumerable<string> states = finding.Cells.Select(c => c.Content.State).Distinct().Order().Select(state => Texts.Say(state switch
        {
            CellState.Missing => "words.tool.state.missing",
            CellState.Blank => "words.tool.state.blank",
            CellState.NotNumber => "words.tool.state.not-number",
            _ => "words.tool.state.unknown",
        }, language));
        return string.Join(Texts.Say("words.tool.separator.states", language), states);
    }

    /// <summary>Basis, who changed severity or words, and place, the place of the cell that the rule names first; where words are quoted, it is said that the place is not theirs.</summary>
    private IEnumerable<string> About(Finding finding)
    {
        if (finding.Basis is { } basis)
            yield return Texts.Say("words.tool.basis", language, ("basis", basis));
        foreach (FindingChange change in finding.ChangedBy)
        {
            string key = change is { ChangesSeverity: true, ChangesMessage: true } ? "words.tool.changed.both" : change.ChangesSeverity ? "words.tool.changed.severity" : "words.tool.changed.message";
            string reason = change.Reason is { } why ? Texts.Say("words.tool.changed.reason", language, ("reason", why.In(language))) : "";
            yield return Texts.Say(key, language, ("pack", $"{change.Pack} {change.PackVersion}"), ("reason", reason));
        }

        if (finding.Cells.Select(c => c.Content.Place).FirstOrDefault(p => p is not null) is { } place)
            yield return finding.Evidence.Count == 0 ? place.ToString(language) : Texts.Say("words.tool.in-table", language, ("place", place.ToString(language)));
    }

    private string Instance(Finding finding) => finding.InstanceLabel.In(language) is { Length: > 0 } label ? $" [{label}]" : "";

    private static bool IsNote(Finding finding) => finding.Rule.StartsWith("input.", StringComparison.Ordinal);
}
