using System.CommandLine;
using DisclosureRules.Checking;
using DisclosureRules.Reports;
using DisclosureRules.Rules;

namespace DisclosureRules.Cli;

/// <summary>The options of commands that check: what is known of every report from outside, and when the command ends with 1.</summary>
internal sealed class CheckingOptions
{
    private readonly Option<int?> _year = new("--year") { Description = "words.tool.help.check.year", HelpName = "N" };
    private readonly Option<string?> _unit = new("--unit") { Description = "words.tool.help.check.unit", HelpName = "NAME" };
    private readonly Option<string?> _scope = new("--scope") { Description = "words.tool.help.check.scope", HelpName = "own|aggregate" };

    public CheckingOptions()
    {
        FailOn.AcceptOnly("error", "warning", "never");
        _scope.AcceptOnly("own", "aggregate");
        _year.AcceptNumber(Report.FirstYear, Report.LastYear, "usage.year");
    }

    public Option<string?> FailOn { get; } = new("--fail-on")
    {
        Description = "words.tool.help.check.fail-on",
        HelpName = "error|warning|never",
        DefaultValueFactory = _ => "error",
    };

    public void AddTo(Command command)
    {
        command.Add(_year);
        command.Add(_unit);
        command.Add(_scope);
    }

    public ReportOverrides Overrides(ParseResult parsed) => new() { Unit = parsed.GetValue(_unit), Year = parsed.GetValue(_year), Scope = Scope(parsed.GetValue(_scope)) };

    public Severity? Threshold(ParseResult parsed) => parsed.GetValue(FailOn) switch
    {
        "never" => null,
        "warning" => Severity.Warning,
        _ => Severity.Error,
    };

    private static ReportScope? Scope(string? scope) => scope switch
    {
        "own" => ReportScope.Own,
        "aggregate" => ReportScope.Aggregate,
        _ => null,
    };
}
