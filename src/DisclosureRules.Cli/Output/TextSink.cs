using DisclosureRules.Checking;
using DisclosureRules.Diagnostics;
using DisclosureRules.Findings;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;
using DisclosureRules.Rules;

namespace DisclosureRules.Cli.Output;

/// <summary>For people: of each report the tables with the failing cells marked, then the findings, where it is asked for by cause.</summary>
internal sealed class TextSink(Terminal terminal, Language language, RuleSet rules, Explanation? explanation = null) : IResultSink
{
    private const int MaximumProblems = 20;

    private readonly TextPage _page = new(terminal);
    private bool _any;
    private bool _afterBlock;

    public ValueTask BeginAsync(CancellationToken cancellationToken) => ValueTask.CompletedTask;

    public ValueTask WriteAsync(CheckResult result, CancellationToken cancellationToken)
    {
        if (result.Report is not { } report)
            WriteUnreadable(result.Source, result.Diagnostics);
        else if (result.IsFurther)
            WriteFurther(report, result.Findings);
        else if (result.Findings.Count == 0)
            WriteClean(report, result.Known.Count);
        else
            WriteFindings(report, result);
        return ValueTask.CompletedTask;
    }

    public ValueTask EndAsync(RunSummary summary, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    private void WriteUnreadable(string source, IReadOnlyList<Diagnostic> diagnostics)
    {
        Separate(isBlock: true);
        _page.Line((source, "bold"));
        _page.Line((FindingText.Name(Severity.Error, language), "bold red"), ($"  {UnreadableInput.Rule}", "bold"), ("  " + Texts.Say("words.tool.unreadable", language), ""));
        foreach (Diagnostic problem in diagnostics.Take(MaximumProblems))
            _page.Line(("      " + problem.ToString(language), ""));
        if (diagnostics.Count > MaximumProblems)
            _page.Line(("      " + Texts.Say("words.tool.more-problems", language, ("count", diagnostics.Count - MaximumProblems)), "dim"));
    }

    private void WriteClean(Report report, int known)
    {
        Separate(isBlock: false);
        int cells = report.Form.Cells.Count(c => report[c.Index].State != CellState.Missing);
        string words = (known == 0 ? "" : Texts.Say("words.tool.clean.known", language, ("count", known)))
            + (report.Narrative.Count > 0 ? "" : Texts.Say("words.tool.clean.no-words", language));
        IReadOnlyList<RuleStanding> standings = RuleStanding.Of(rules, report);
        int asked = standings.Count(s => s.State is RuleState.InForce or RuleState.Unknown), elsewhere = standings.Count(s => s.State == RuleState.OtherUnits);
        string others = elsewhere == 0 ? "" : Texts.Say("words.tool.clean.other-units", language, ("count", elsewhere));
        _page.Line(
            ("✓ ", "green"), (Name(report), "bold"),
            (Texts.Say("words.tool.clean", language, ("rules", asked), ("others", others), ("cells", cells), ("words", words)), ""), ($"  {report.Source}", "dim"));
    }

    private void WriteFindings(Report report, CheckResult result)
    {
        IReadOnlyList<Finding> findings = result.Findings;
        Separate(isBlock: true);
        Heading(report);
        if (new GridView(_page, language, report, CellMarks.Of(findings)).Write())
        {
            _page.Line();
            _page.Line(("  " + Texts.Say("words.tool.marks", language), "dim"));
        }

        _page.Line();
        if (explanation is null)
            new FindingLines(_page, language).Write(findings);
        else
            new CauseLines(_page, language).Write(explanation.Of(report, result.Previous), findings);
        if (result.Known.Count > 0)
            _page.Line((Texts.Say("words.tool.left-alone", language, ("count", result.Known.Count)), "dim"));
        if (report.Narrative.Count == 0)
            _page.Line((Texts.Say("words.tool.no-words", language), "dim"));
    }

    /// <summary>What rules across years found of a report that was shown before.</summary>
    private void WriteFurther(Report report, IReadOnlyList<Finding> findings)
    {
        if (findings.Count == 0)
            return;
        Separate(isBlock: true);
        Heading(report);
        _page.Line();
        new FindingLines(_page, language).Write(findings);
    }

    private void Heading(Report report) => _page.Line((Name(report), "bold"), ($"  {report.Form.Name.In(language)}  {report.Source}", "dim"));

    private string Name(Report report)
    {
        string unit = report.Unit ?? Texts.Say("words.tool.unit-unknown", language);
        return $"{unit} {(report.Year is { } year ? Texts.Say("words.tool.year", language, ("year", year)) : Texts.Say("words.tool.year-unknown", language))}";
    }

    /// <summary>An empty line around everything that is longer than a line.</summary>
    private void Separate(bool isBlock)
    {
        if (_any && (isBlock || _afterBlock))
            _page.Line();
        (_any, _afterBlock) = (true, isBlock);
    }
}
