using System.Linq.Expressions;
using DisclosureRules.Checking;
using DisclosureRules.Forms;
using DisclosureRules.Reports;
using NRules.RuleModel;
using NRules.RuleModel.Builders;

namespace DisclosureRules.NRules;

/// <summary>
/// A report beside the session's other reports of the same unit, as rules across years read it: a new one whenever a report of these comes,
/// changes or goes. Two are never equal.
/// </summary>
internal sealed class ReportAmongYears(PreparedReport prepared)
{
    public Report Report => prepared.Report;

    public bool IsOf(Form form) => Report.Form == form;

    public bool Passes(RuleCheck check) => check.Passes(prepared);

    public PreparedReport Prepared => prepared;

    /// <summary>
    /// The reports of each unit, where there are several: grouping looks at each report once, where a join would look at each pair. Checks that share
    /// the preparations share these nodes of the network.
    /// </summary>
    public static AggregateElement Series(Preparations preparations)
    {
        Expression<Func<Report, bool>> known = report => Key(report) != null;
        Expression<Func<Report, ReportKey?>> key = report => Key(report);
        Expression<Func<Report, Report>> itself = report => report;
        PatternElement reports = Element.Pattern(typeof(Report), "report", [Element.Condition(known)], null);
        PatternElement groups = Element.Pattern(
            typeof(IGrouping<ReportKey?, Report>), "series", Enumerable.Empty<NamedExpressionElement>(), Element.GroupBy(key, itself, reports));
        Expression<Func<IGrouping<ReportKey?, Report>, IEnumerable<ReportAmongYears>>> members = series => Members(series, preparations);
        return Element.Flatten(typeof(ReportAmongYears), members, groups);
    }

    /// <summary>The key of a report's unit, for always the same year.</summary>
    private static ReportKey? Key(Report report) => ReportKey.Of(report) is { } key ? new(key.Unit, Report.FirstYear) : null;

    private static IEnumerable<ReportAmongYears> Members(IEnumerable<Report> series, Preparations preparations)
    {
        Report[] reports = [.. series];
        if (reports.Length < 2)
            return [];
        ReportArchive archive = ReportArchive.Of(reports);
        return [.. reports.Where(r => preparations.Rules.Forms.Contains(r.Form)).Select(r => new ReportAmongYears(preparations.Of(r).Beside(archive)))];
    }
}
