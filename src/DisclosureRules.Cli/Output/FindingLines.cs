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

    private readonly bool _english = language == Language.English;

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
                page.Line(("      " + (_english ? "text, " : "原文 ") + QuotationText.Line(claim.Quotation, language), "dim"));
            string[] about = [.. About(finding)];
            if (about.Length > 0)
                page.Line(("      " + string.Join(" · ", about), "dim"));
        }

        int left = findings.Length - MaximumPerRule;
        if (left > 0)
            page.Line((_english ? $"      … {left} more of {findings[0].Rule} (all with --format jsonl)" : $"      …{findings[0].Rule} 另有 {left} 处(--format jsonl 列出全部)", "dim"));
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
        string where = string.Join(_english ? ", " : ",", named) + (named.Length < findings.Length && named.Length > 0 ? _english ? ", …" : "……" : "");
        page.Line(name, ($"  {first.Rule}", "bold"), ($" ×{findings.Length}", ""), ($"  {Reason(first)}{(where.Length > 0 ? _english ? ": " : ":" : "")}{where}", ""));
    }

    /// <summary>Why a rule could not be assessed, without the cells: instances that share it are told together.</summary>
    private string Reason(Finding finding)
    {
        if (finding.Cells.Count == 0 || IsNote(finding))
            return finding.Message.In(language);
        IEnumerable<string> states = finding.Cells.Select(c => c.Content.State).Distinct().Order().Select(state => state switch
        {
            CellState.Missing => _english ? "not found" : "未找到",
            CellState.Blank => _english ? "blank" : "空白",
            CellState.NotNumber => _english ? "not a number" : "不是数字",
            _ => _english ? "unknown facts" : "事实不明",
        });
        return string.Join(_english ? " or " : "或", states);
    }

    /// <summary>Basis and place, the place of the cell that the rule names first; where words are quoted, it is said that the place is not theirs.</summary>
    private IEnumerable<string> About(Finding finding)
    {
        if (finding.Basis is { } basis)
            yield return (_english ? "basis: " : "依据 ") + basis.In(language);
        if (finding.Cells.Select(c => c.Content.Place).FirstOrDefault(p => p is not null) is { } place)
            yield return (finding.Evidence.Count == 0 ? "" : _english ? "in the table: " : "表中 ") + place.ToString(language);
    }

    private string Instance(Finding finding) => finding.InstanceLabel.In(language) is { Length: > 0 } label ? $" [{label}]" : "";

    private static bool IsNote(Finding finding) => finding.Rule.StartsWith("input.", StringComparison.Ordinal);
}
