using System.Linq.Expressions;
using DisclosureRules.Findings;
using DisclosureRules.Reports;
using DisclosureRules.Rules;
using NRules.RuleModel;
using NRules.RuleModel.Builders;
using RuleSet = DisclosureRules.Rules.RuleSet;

namespace DisclosureRules.NRules;

/// <summary>
/// The checks in NRules' canonical model. A report is prepared once, as a fact of its own; each check matches it where it has something to say,
/// behind one node of the network for each form, and inserts what it says.
/// </summary>
internal static class Definitions
{
    private const int NotesFirst = -1;

    public static IRuleDefinition Of(RuleCheck check, int position)
    {
        (RuleSet rules, Forms.Form form, Rule rule) = (check.Rules, check.Form, check.Rule);
        return Define(
            $"{check} ({form.Id})",
            rule.Title.Zh,
            [rule.Id, rule.Pack.Id, form.Id, rule.Severity.ToString().ToLowerInvariant()],
            Matching<PreparedReport>("prepared", prepared => prepared.Rules == rules && prepared.Report.Form == form, prepared => !check.Passes(prepared)),
            (IContext context, PreparedReport prepared) => Insert(context, prepared.Report, check, position, check.Check(prepared)));
    }

    /// <summary>What the definitions of the checks stand on, and what is of use beside them.</summary>
    public static IEnumerable<IRuleDefinition> Support(RuleSet rules) =>
    [
        Define(
            $"{RuleSetRepository.SupportName}.prepare",
            "reads the words of a report, once for all checks",
            [],
            Matching<Report>("report", report => rules.Forms.Contains(report.Form)),
            (IContext context, Report report) => context.InsertLinked(report, rules.Prepare(report))),
        Define(
            $"{RuleSetRepository.SupportName}.notes",
            "what the reader of the document could not settle, as findings",
            [],
            Matching<PreparedReport>("prepared", prepared => prepared.Rules == rules, prepared => prepared.Report.Notes.Count > 0),
            (IContext context, PreparedReport prepared) => Insert(context, prepared.Report, null, NotesFirst, prepared.Notes())),
        Define(
            $"{RuleSetRepository.SupportName}.consecutive",
            "reports of one unit and scope for two years in a row",
            [],
            Pairs(),
            (IContext context, ConsecutiveReports pair) => context.InsertLinked(pair, pair)),
    ];

    /// <summary>Reports by unit and scope, and of each group the pairs: grouping looks at each report once, where a join would look at each pair.</summary>
    private static PatternElement Pairs()
    {
        PatternElement known = Matching<Report>("report", report => report.Unit != null && report.Year != null && report.Scope != null);
        Expression<Func<Report, (string?, ReportScope?)>> series = report => ValueTuple.Create(report.Unit, report.Scope);
        Expression<Func<Report, Report>> itself = report => report;
        PatternElement groups = From<IGrouping<(string?, ReportScope?), Report>>("group", Element.GroupBy(series, itself, known));
        Expression<Func<IGrouping<(string?, ReportScope?), Report>, IEnumerable<ConsecutiveReports>>> pairs = group => YearAfterYear(group);
        return From<ConsecutiveReports>("pair", Element.Flatten(typeof(ConsecutiveReports), pairs, groups));
    }

    private static IEnumerable<ConsecutiveReports> YearAfterYear(IEnumerable<Report> reports)
    {
        ILookup<int?, Report> years = reports.ToLookup(r => r.Year);
        return years.SelectMany(current => current.SelectMany(c => years[c.Year - 1].Select(previous => new ConsecutiveReports(previous, c))));
    }

    private static void Insert(IContext context, Report report, RuleCheck? check, int position, IReadOnlyList<Finding> findings) =>
        context.InsertAllLinked(findings.Select((finding, place) =>
            KeyValuePair.Create<object, object>(place, new ReportFinding(report, finding, check, (position, place)))));

    private static PatternElement Matching<T>(string name, params Expression<Func<T, bool>>[] conditions) =>
        Element.Pattern(typeof(T), name, conditions.Select(Element.Condition), null);

    private static PatternElement From<T>(string name, AggregateElement source) =>
        Element.Pattern(typeof(T), name, Enumerable.Empty<NamedExpressionElement>(), source);

    /// <summary>Reports don't change: what follows from one is said once, however often the application says that it was updated.</summary>
    private static IRuleDefinition Define(string name, string description, IEnumerable<string> tags, PatternElement pattern, LambdaExpression action) =>
        Element.RuleDefinition(
            name, description, RuleSetRepository.Priority, tags, Element.AndGroup(pattern), Element.ActionGroup(Element.Action(action, ActionTrigger.Activated)));
}
