using System.Linq.Expressions;
using DisclosureRules.Checking;
using DisclosureRules.Findings;
using DisclosureRules.Forms;
using DisclosureRules.Reports;
using NRules.RuleModel;
using NRules.RuleModel.Builders;

using RuleSet = DisclosureRules.Checking.RuleSet;

namespace DisclosureRules.NRules;

/// <summary>
/// The checks in NRules' canonical model. Each matches the reports of its form in which it has something to say, behind one node of the network for
/// each form, and inserts what it says; it stands on no other definition, so that whatever choice of them is compiled finds what they find.
/// </summary>
internal sealed class Definitions
{
    private const string Mark = "DisclosureRules.Rules";
    private const int NotesFirst = -1;

    private readonly RuleSet _rules;
    private readonly int _priority;
    private readonly Preparations _reports;
    private readonly AggregateElement _series;

    public Definitions(RuleSet rules, int priority)
    {
        (_rules, _priority, _reports) = (rules, priority, new(rules));
        _series = ReportAmongYears.Series(_reports);
    }

    /// <summary>Whether a definition was written here, by whatever rule set.</summary>
    public static bool Wrote(IRuleDefinition definition) => definition.Properties.TryGetProperty(Mark, out _);

    public IRuleDefinition Of(RuleCheck check, int position)
    {
        (Form form, Preparations reports) = (check.Form, _reports);
        if (check.ReadsOtherReports)
        {
            return Define(
                $"{check} ({form.Id})",
                check.Rule.Title.Zh,
                Tags(check),
                Matching<ReportAmongYears>("report", _series, report => report.IsOf(form), report => !report.Passes(check)),
                (IContext context, ReportAmongYears report) => SayAmongYears(context, report, check, position));
        }

        return Define(
            $"{check} ({form.Id})",
            check.Rule.Title.Zh,
            Tags(check),
            Matching<Report>("report", null, report => report.Form == form, report => !reports.Passes(report, check)),
            (IContext context, Report report) => Say(context, report, check, position, reports));
    }

    /// <summary>What is of use beside the checks; tagged as all of them, so that it comes with any that are chosen by a tag.</summary>
    public IEnumerable<IRuleDefinition> Support()
    {
        Preparations reports = _reports;
        string[] tags = [.. _rules.Forms.SelectMany(_rules.ChecksOf).SelectMany(Tags).Distinct()];
        Expression<Func<Report, bool>> known = report => reports.Rules.Forms.Contains(report.Form);
        return
        [
            Define(
                $"{RuleSetRepository.SupportName}.checked",
                "says that a report is checked, also when nothing is found",
                tags,
                Matching("report", null, known),
                (IContext context, Report report) => SayChecked(context, report, reports)),
            Define(
                $"{RuleSetRepository.SupportName}.notes",
                "what the reader of the document could not settle, as findings",
                tags,
                Matching("report", null, known, report => report.Notes.Count > 0),
                (IContext context, Report report) => SayNotes(context, report, reports)),
        ];
    }

    private static IEnumerable<string> Tags(RuleCheck check) =>
        [check.Rule.Id, check.Rule.Pack.Id, check.Form.Id, check.Rule.Severity.ToString().ToLowerInvariant(), .. check.Rule.Tags];

    private static void Say(IContext context, Report report, RuleCheck check, int position, Preparations reports)
    {
        if (IsNew(context, report))
            Insert(context, report, check, position, check.Check(reports.Of(report)));
    }

    /// <summary>Each is another one when something changed, so that what was said of the one before went with it.</summary>
    private static void SayAmongYears(IContext context, ReportAmongYears report, RuleCheck check, int position)
    {
        if (context.GetLinkedKeys().Count == 0)
            Insert(context, report.Report, check, position, check.Check(report.Prepared));
    }

    private static void SayNotes(IContext context, Report report, Preparations reports)
    {
        if (IsNew(context, report))
            Insert(context, report, null, NotesFirst, reports.Of(report).Notes());
    }

    private static void SayChecked(IContext context, Report report, Preparations reports)
    {
        if (IsNew(context, report))
            context.InsertLinked(0, reports.Of(report));
    }

    private static void Insert(IContext context, Report report, RuleCheck? check, int position, IReadOnlyList<Finding> findings) =>
        context.InsertAllLinked(findings.Select((finding, place) =>
            KeyValuePair.Create<object, object>(place, new ReportFinding(report, finding, check, (position, place)))));

    /// <summary>
    /// Whether nothing is said of a report yet. Reports don't change: one that the application says was updated is said nothing new of, unless
    /// it is another in its place, where the application has told NRules what reports are the same; then what was said of that goes.
    /// </summary>
    private static bool IsNew(IContext context, Report report)
    {
        KeyValuePair<object, object>[] said = [.. context.GetLinkedKeys().Select(key => KeyValuePair.Create(key, context.GetLinked(key)!))];
        if (said.Length > 0 && ReferenceEquals(report, said[0].Value is ReportFinding found ? found.Report : ((PreparedReport)said[0].Value).Report))
            return false;
        if (said.Length > 0)
            context.RetractAllLinked(said);
        return true;
    }

    private static PatternElement Matching<T>(string name, AggregateElement? source, params Expression<Func<T, bool>>[] conditions) =>
        Element.Pattern(typeof(T), name, conditions.Select(Element.Condition), source);

    private IRuleDefinition Define(string name, string description, IEnumerable<string> tags, PatternElement pattern, LambdaExpression action) =>
        Element.RuleDefinition(
            name,
            description,
            _priority,
            RuleRepeatability.Repeatable,
            tags,
            [new RuleProperty(Mark, _rules)],
            Element.DependencyGroup(),
            Element.AndGroup(pattern),
            Element.FilterGroup(),
            Element.ActionGroup(Element.Action(action, ActionTrigger.Activated | ActionTrigger.Reactivated)));
}
