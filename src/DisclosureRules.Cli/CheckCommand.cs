using System.CommandLine;
using DisclosureRules.Checking;
using DisclosureRules.Cli.Output;
using DisclosureRules.Diagnostics;
using DisclosureRules.Documents.Inputs;
using DisclosureRules.Forms;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;
using DisclosureRules.Rules;

namespace DisclosureRules.Cli;

/// <summary><c>check PATH…</c>: reads reports, checks them and prints the findings.</summary>
internal static class CheckCommand
{
    public static Command Create(Terminal terminal)
    {
        PathArgument paths = new();
        Option<string?> format = new("--format")
        {
            Description = "text for people, jsonl for programs: one finding a line / 输出格式",
            HelpName = "text|jsonl",
            DefaultValueFactory = _ => "text",
        };
        format.AcceptOnly("text", "jsonl");
        Option<string?> failOn = new("--fail-on")
        {
            Description = "Exit 1 from this severity on / 达到此级别即以 1 退出",
            HelpName = "error|warning|never",
            DefaultValueFactory = _ => "error",
        };
        failOn.AcceptOnly("error", "warning", "never");
        Option<int?> year = new("--year") { Description = "The report year, instead of what the report says / 指定年份", HelpName = "N" };
        year.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && !(int.TryParse(text, out int value) && value is >= Report.FirstYear and <= Report.LastYear))
                result.AddError(UsageErrors.Said(new(
                    $"--year 不能是 `{text}`;应为 {Report.FirstYear} 至 {Report.LastYear} 之间的年份", $"--year can't be `{text}`; a year from {Report.FirstYear} to {Report.LastYear} is expected")));
        });
        Option<string?> unit = new("--unit") { Description = "The unit's name, instead of what the report says / 指定单位名称", HelpName = "NAME" };
        Option<string?> scope = new("--scope")
        {
            Description = "For one unit or a whole government, instead of what the report says / 指定为本机关报告或汇总报告",
            HelpName = "own|aggregate",
        };
        scope.AcceptOnly("own", "aggregate");
        Command command = new("check", "Check reports and print what does not agree.\n核对报告,列出不一致之处。退出码:0 无,1 有,2 用法或规则包有误。") { paths.Argument, format, failOn };
        RuleOptions options = new RuleOptions().AddTo(command);
        command.Add(year);
        command.Add(unit);
        command.Add(scope);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            Language language = options.Language(parsed);
            FormCatalog forms = options.Forms(parsed);
            RuleSet rules = options.Rules(parsed, forms);
            if (rules.Rules.Count == 0)
                throw new DiagnosticException([new("check.no-rules", new("没有规则可核对;请用 --rules 增加规则包", "no rules to check with; add a pack with --rules"))]);
            ReportOverrides overrides = new() { Unit = parsed.GetValue(unit), Year = parsed.GetValue(year), Scope = Scope(parsed.GetValue(scope)) };
            bool lines = parsed.GetValue(format) == "jsonl";
            CheckOptions run = new() { Overrides = overrides, AcrossYears = lines ? AcrossYears.AfterAllResults : AcrossYears.InEachResult };
            IResultSink output = lines ? new JsonLinesSink(terminal.OutputBytes) : new TextSink(terminal, language, rules);
            SkippedFiles skipped = new();
            RunSummary summary = await rules
                .CheckAsync(ReportInputs.Find(paths.Of(parsed), terminal.Input, skipped.Add), (input, token) => input.Read(forms, cancellation: token), run, cancellationToken)
                .WriteToAsync(new RunMessages(terminal, language, output, skipped), cancellationToken);
            return Threshold(parsed.GetValue(failOn)) is { } threshold && summary.Counts.Findings.Reaches(threshold) ? ExitCode.Findings : ExitCode.Clean;
        });
        return command;
    }

    private static ReportScope? Scope(string? scope) => scope switch
    {
        "own" => ReportScope.Own,
        "aggregate" => ReportScope.Aggregate,
        _ => null,
    };

    private static Severity? Threshold(string? failOn) => failOn switch
    {
        "never" => null,
        "warning" => Severity.Warning,
        _ => Severity.Error,
    };
}
