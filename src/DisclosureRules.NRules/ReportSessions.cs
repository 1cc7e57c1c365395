using DisclosureRules.Findings;
using DisclosureRules.Reports;
using NRules;
using NRules.RuleModel;
using RuleSet = DisclosureRules.Rules.RuleSet;

namespace DisclosureRules.NRules;

/// <summary>Sessions of NRules that check reports.</summary>
public static class ReportSessions
{
    /// <summary>
    /// Compiles a rule set and an application's own NRules rules into one session factory. It takes some tenths of a second: compile once and
    /// keep the factory, which is safe to share between threads; a session is not.
    /// </summary>
    /// <param name="rules">The rules.</param>
    /// <param name="own">Rules that react to <see cref="ReportFinding"/>s and <see cref="ConsecutiveReports"/>, or whatever else.</param>
    /// <exception cref="RuleCompilationException">NRules can't compile one of the application's rules.</exception>
    public static ISessionFactory CompileSessions(this RuleSet rules, params IEnumerable<IRuleRepository> own)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(own);
        return new RuleCompiler().Compile([.. new RuleSetRepository(rules).GetRules(), .. own.SelectMany(r => r.GetRules())]);
    }

    /// <summary>
    /// The findings of a report in a session whose rules have fired: the same as <see cref="RuleSet.Check(Report)"/> gives, in the same order.
    /// Empty for a report that is not in the session.
    /// </summary>
    public static IReadOnlyList<Finding> FindingsOf(this ISession session, Report report)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(report);
        return [.. session.Query<ReportFinding>().Where(f => f.Report == report).AsEnumerable().OrderBy(f => f.Order).Select(f => f.Finding)];
    }
}
