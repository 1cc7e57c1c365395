using DisclosureRules.Findings;
using DisclosureRules.Reports;
using DisclosureRules.Rules;
using NRules;
using NRules.RuleModel;
using RuleSet = DisclosureRules.Rules.RuleSet;

namespace DisclosureRules.NRules;

/// <summary>Sessions of NRules that check reports.</summary>
public static class ReportSessions
{
    /// <summary>
    /// Compiles a rule set and an application's own NRules rules into one session factory. It takes about a second: compile once and
    /// keep the factory, which is safe to share between threads; a session is not.
    /// </summary>
    /// <param name="rules">The rules.</param>
    /// <param name="own">Rules that react to <see cref="ReportFinding"/>s and <see cref="ConsecutiveReports"/>, or whatever else.</param>
    /// <exception cref="ArgumentException">One of them is <see langword="null"/>, or another <see cref="RuleSetRepository"/>: a session is of one rule set.</exception>
    /// <exception cref="RuleCompilationException">NRules can't compile one of the application's rules.</exception>
    public static ISessionFactory CompileSessions(this RuleSet rules, params IEnumerable<IRuleRepository> own)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(own);
        IRuleRepository[] all = [new RuleSetRepository(rules), .. own];
        if (all.Skip(1).Any(r => r is null or RuleSetRepository))
            throw new ArgumentException("An application's own rules are expected; to check by more packs, compile them into one rule set.", nameof(own));
        return new RuleCompiler().Compile(all.SelectMany(r => r.GetRules()));
    }

    /// <summary>
    /// The findings of a report in a session whose rules have all fired: the same as <see cref="RuleSet.Check(Report)"/> gives, in the same order.
    /// For many reports ask <see cref="FindingsByReport"/>, which goes through the facts once.
    /// </summary>
    /// <exception cref="ArgumentException">
    /// The report was not checked, so that nothing is known of it: it was not inserted, was retracted, is of a form without rules, or no rule has fired yet.
    /// </exception>
    public static IReadOnlyList<Finding> FindingsOf(this ISession session, Report report)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(report);
        if (!session.Query<PreparedReport>().Any(p => p.Report == report))
            throw new ArgumentException("The report was not checked: insert one of a form that the rules were compiled for, and fire the rules.", nameof(report));
        return Ordered(session.Query<ReportFinding>().Where(f => f.Report == report));
    }

    /// <summary>
    /// The findings of all reports that were checked in a session whose rules have all fired, those without findings included; by report, which is
    /// itself and no other that says the same.
    /// </summary>
    public static IReadOnlyDictionary<Report, IReadOnlyList<Finding>> FindingsByReport(this ISession session)
    {
        ArgumentNullException.ThrowIfNull(session);
        ILookup<Report, ReportFinding> findings = session.Query<ReportFinding>().AsEnumerable().ToLookup(f => f.Report);
        return session.Query<PreparedReport>().AsEnumerable().ToDictionary(p => p.Report, p => Ordered(findings[p.Report]));
    }

    private static IReadOnlyList<Finding> Ordered(IEnumerable<ReportFinding> findings) => [.. findings.OrderBy(f => f.Order).Select(f => f.Finding)];
}
