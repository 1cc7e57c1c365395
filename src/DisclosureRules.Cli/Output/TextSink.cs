using System.Globalization;
using DisclosureRules.Checking;
using DisclosureRules.Diagnostics;
using DisclosureRules.Findings;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;
using DisclosureRules.Rules;

namespace DisclosureRules.Cli.Output;

/// <summary>For people: of each report the tables with the failing cells marked, then the findings.</summary>
internal sealed class TextSink(Terminal terminal, Language language, RuleSet rules) : IResultSink
{
    private const int MaximumProblems = 20;

    private readonly TextPage _page = new(terminal);
    private readonly bool _english = language == Language.English;
    private bool _any;
    private bool _afterBlock;

    public ValueTask BeginAsync(CancellationToken cancellationToken) => ValueTask.CompletedTask;

    public ValueTask WriteAsync(CheckResult result, CancellationToken cancellationToken)
    {
        if (result.Report is not { } report)
            WriteUnreadable(result.Source, result.Diagnostics);
        else if (result.Findings.Count == 0)
            WriteClean(report);
        else
            WriteFindings(report, result.Findings);
        return ValueTask.CompletedTask;
    }

    public ValueTask EndAsync(RunSummary summary, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    private void WriteUnreadable(string source, IReadOnlyList<Diagnostic> diagnostics)
    {
        Separate(isBlock: true);
        _page.Line((source, "bold"));
        _page.Line((FindingText.Name(Severity.Error, language), "bold red"), ($"  {UnreadableInput.Rule}", "bold"), (_english ? "  can't be read:" : "  无法读取:", ""));
        foreach (Diagnostic problem in diagnostics.Take(MaximumProblems))
            _page.Line(("      " + problem.ToString(language), ""));
        if (diagnostics.Count > MaximumProblems)
            _page.Line((_english ? $"      … {diagnostics.Count - MaximumProblems} more" : $"      …另有 {diagnostics.Count - MaximumProblems} 处", "dim"));
    }

    private void WriteClean(Report report)
    {
        Separate(isBlock: false);
        int cells = report.Form.Cells.Count(c => report[c.Index].State != CellState.Missing);
        string words = report.Narrative.Count > 0 ? "" : _english ? " (it has no words, which were not checked)" : "(没有文字,未核对文字)";
        int asked = rules.Rules.Count(r => r.Forms.Contains(report.Form.Id) && (report.Year is not { } year || r.Years.Contains(year)));
        _page.Line(
            ("✓ ", "green"), (Name(report), "bold"),
            (_english ? $": {asked} rules, {cells} cells, nothing found{words}" : $":{asked} 条规则、{cells} 个单元格,未发现问题{words}", ""), ($"  {report.Source}", "dim"));
    }

    private void WriteFindings(Report report, IReadOnlyList<Finding> findings)
    {
        Separate(isBlock: true);
        _page.Line((Name(report), "bold"), ($"  {report.Form.Name.In(language)}  {report.Source}", "dim"));
        if (new GridView(_page, language, report, CellMarks.Of(findings)).Write())
        {
            _page.Line();
            _page.Line((_english ? "  ✗ error  ! warning  ? not found or not assessable" : "  ✗ 错误  ! 警告  ? 未见或未能核对", "dim"));
        }

        _page.Line();
        new FindingLines(_page, language).Write(findings);
        if (report.Narrative.Count == 0)
            _page.Line((_english ? "the report has no words, which were not checked" : "报告没有文字,未核对文字", "dim"));
    }

    private string Name(Report report)
    {
        string unit = report.Unit ?? (_english ? "(unit unknown)" : "(单位不明)");
        string? year = report.Year?.ToString(CultureInfo.InvariantCulture);
        return _english ? $"{unit} {year ?? "(year unknown)"}" : $"{unit} {(year is null ? "(年份不明)" : year + "年度")}";
    }

    /// <summary>An empty line around everything that is longer than a line.</summary>
    private void Separate(bool isBlock)
    {
        if (_any && (isBlock || _afterBlock))
            _page.Line();
        (_any, _afterBlock) = (true, isBlock);
    }
}
