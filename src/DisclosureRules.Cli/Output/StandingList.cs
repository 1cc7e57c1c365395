using System.Globalization;
using DisclosureRules.Checking;
using DisclosureRules.Findings;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;
using DisclosureRules.Rules;
using Spectre.Console;

namespace DisclosureRules.Cli.Output;

/// <summary>How each rule stands for a report, as a table for people, and how many stand alike.</summary>
internal sealed class StandingList(Terminal terminal, Language language)
{
    private static readonly string[] Headings = ["words.tool.rule", "words.tool.standing.state", "words.tool.severity", "words.tool.pack", "words.tool.standing.why"];

    private readonly TextPage _page = new(terminal);

    public void Write(Report report, IReadOnlyList<RuleStanding> standings, DateOnly day)
    {
        string unknown = Say("words.tool.standing.unknown-fact");
        _page.Line((Texts.Say(
            "words.tool.standing.report", language, ("source", report.Source ?? unknown), ("unit", report.Unit ?? unknown),
            ("year", report.Year?.ToString(CultureInfo.InvariantCulture) ?? unknown), ("form", report.Form.Id), ("day", Day(day))), "bold"));
        _page.Table(
            [.. Headings.Select(Say)],
            standings.Select(s => new[]
            {
                s.Rule.Id, Say(NameOf(s.State)), FindingText.Name(s.Severity, language), s.Rule.Pack.ToString(), string.Join(Say("words.tool.standing.separator"), Why(s)),
            }));
        _page.Line((Texts.Say("words.tool.standing.total", language, ("count", standings.Count)), ""));
        foreach (IGrouping<RuleState, RuleStanding> state in standings.GroupBy(s => s.State).OrderBy(g => g.Key))
            _page.Line((Texts.Say("words.tool.standing.summary", language, ("state", Say(NameOf(state.Key))), ("count", state.Count())), ""));
    }

    private static string NameOf(RuleState state) => state switch
    {
        RuleState.InForce => "words.tool.standing.in-force",
        RuleState.OtherForm => "words.tool.standing.other-form",
        RuleState.OtherYears => "words.tool.standing.other-years",
        RuleState.OtherUnits => "words.tool.standing.other-units",
        RuleState.Off => "words.tool.standing.off",
        _ => "words.tool.standing.unknown",
    };

    private IEnumerable<string> Why(RuleStanding standing)
    {
        Rules.Rule rule = standing.Rule;
        if (standing.State == RuleState.OtherForm)
            yield return Texts.Say("words.tool.standing.for-forms", language, ("forms", List(rule.Forms)));
        if (standing.State is RuleState.OtherYears || (standing.State == RuleState.Unknown && rule.Years.IsBounded))
            yield return Texts.Say("words.tool.standing.for-years", language, ("years", rule.Years.ToString()));
        if (rule.Pack.Units.Count > 0)
            yield return Texts.Say("words.tool.standing.for-units", language, ("units", List(rule.Pack.Units)));
        foreach (RuleChange change in standing.Changes)
        {
            if (change.Severity is { } severity)
                yield return Changed("words.tool.standing.changed-severity", change, ("severity", FindingText.Name(severity, language)), ("own", FindingText.Name(rule.Severity, language)));
            if (change.Message is not null)
                yield return Changed("words.tool.standing.changed-words", change);
            if (change.IsOff is { } isOff)
                yield return Changed(isOff ? "words.tool.standing.switched-off" : "words.tool.standing.on-again", change);
        }
    }

    /// <summary>What was changed, by which pack and where, why, by whom, and until when.</summary>
    private string Changed(string key, RuleChange change, params ReadOnlySpan<MessageArgument> arguments)
    {
        string[] why =
        [
            .. change.Reason is { } reason ? [reason.In(language)] : Array.Empty<string>(),
            .. change.Reviewer is { } reviewer ? [reviewer] : Array.Empty<string>(),
            .. change.Expiry is { } expiry ? [Texts.Say("words.tool.standing.until", language, ("day", Day(expiry)))] : Array.Empty<string>(),
        ];
        string by = Texts.Say("words.tool.standing.by", language, ("pack", change.Pack.ToString()), ("place", change.Location.ToString()));
        return Texts.Say(key, language, [.. arguments, ("by", by), ("why", why.Length == 0 ? "" : $" ({List(why)})")]);
    }

    private string Say(string key) => Texts.Say(key, language);

    private string List(IEnumerable<string> items) => string.Join(Say("words.tool.separator.list"), items);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
