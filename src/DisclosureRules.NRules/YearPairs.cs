using System.Linq.Expressions;
using DisclosureRules.Reports;
using NRules.RuleModel;
using NRules.RuleModel.Builders;

namespace DisclosureRules.NRules;

/// <summary>Where <see cref="ConsecutiveReports"/> come from.</summary>
internal static class YearPairs
{
    /// <summary>Reports by unit and scope, and of each group the pairs: grouping looks at each report once, where a join would look at each pair.</summary>
    public static PatternElement Pattern()
    {
        Expression<Func<Report, bool>> known = report => report.Unit != null && report.Year != null && report.Scope != null;
        Expression<Func<Report, (string?, ReportScope?)>> series = report => ValueTuple.Create(report.Unit, report.Scope);
        Expression<Func<Report, Report>> itself = report => report;
        PatternElement reports = Element.Pattern(typeof(Report), "report", [Element.Condition(known)], null);
        PatternElement groups = From<IGrouping<(string?, ReportScope?), Report>>("group", Element.GroupBy(series, itself, reports));
        Expression<Func<IGrouping<(string?, ReportScope?), Report>, IEnumerable<ConsecutiveReports>>> pairs = group => YearAfterYear(group);
        return From<ConsecutiveReports>("pair", Element.Flatten(typeof(ConsecutiveReports), pairs, groups));
    }

    public static void SayOnce(IContext context, ConsecutiveReports pair)
    {
        if (context.GetLinkedKeys().Count == 0)
            context.InsertLinked(0, pair);
    }

    private static IEnumerable<ConsecutiveReports> YearAfterYear(IEnumerable<Report> reports)
    {
        ILookup<int?, Report> years = reports.ToLookup(r => r.Year);
        return years.SelectMany(current => current.SelectMany(c => years[c.Year - 1].Select(previous => new ConsecutiveReports(previous, c))));
    }

    private static PatternElement From<T>(string name, AggregateElement source) =>
        Element.Pattern(typeof(T), name, Enumerable.Empty<NamedExpressionElement>(), source);
}
