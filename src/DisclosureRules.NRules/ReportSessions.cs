using DisclosureRules.Checking;
using DisclosureRules.Findings;
using DisclosureRules.Reports;
using NRules;
using NRules.RuleModel;

using RuleSet = DisclosureRules.Checking.RuleSet;

namespace DisclosureRules.NRules;

/// <summary>Sessions of NRules that check reports.</summary>
public static class ReportSessions
{
    /// <summary>
    /// Compiles a rule set and an application's own NRules rules into one session factory. With the national packs it takes some tenths of a second
    /// (<see cref="CheckExpressionCompiler"/>), with a compiler of the application's own that compiles every expression some seconds. Compile once and
    /// keep the factory, which is safe to share between threads; a session is not.
    /// </summary>
    /// <param name="rules">The rules.</param>
    /// <param name="own">Rules that react to <see cref="ReportFinding"/>s, or whatever else.</param>
    /// <exception cref="ArgumentException">One of them is <see langword="null"/>, or has the definitions of a rule set: a session is of one.</exception>
    /// <exception cref="RuleCompilationException">NRules can't compile one of the application's rules.</exception>
    public static ISessionFactory CompileSessions(this RuleSet rules, params IEnumerable<IRuleRepository> own) => rules.CompileSessions(own, null);

    /// <inheritdoc cref="CompileSessions(RuleSet, IEnumerable{IRuleRepository})"/>
    /// <param name="rules">The rules.</param>
    /// <param name="own">The application's own rules.</param>
    /// <param name="options">Priority and compiler; <see langword="null"/> for the usual ones.</param>
    /// <param name="cancellationToken">Ends the compiling, between two definitions.</param>
    /// <exception cref="OperationCanceledException">Compiling was cancelled.</exception>
    public static ISessionFactory CompileSessions(
        this RuleSet rules, IEnumerable<IRuleRepository> own, ReportSessionOptions? options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(own);
        return rules.Compile(OwnDefinitions(own), options?.Priority, options?.Compiler, cancellationToken);
    }

    /// <summary>
    /// The findings of a report in a session whose rules have all fired: the same as <see cref="RuleSet.Check(Report, ReportArchive, CancellationToken)"/> gives beside all
    /// reports of the session, in the same order.
    /// For many reports ask <see cref="FindingsByReport"/>, which goes through the facts once.
    /// </summary>
    /// <exception cref="ArgumentException">
    /// The report was not checked, so that nothing is known of it: it was not inserted, was retracted, is of a form without rules, or no rule has fired yet.
    /// </exception>
    public static IReadOnlyList<Finding> FindingsOf(this ISession session, Report report)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(report);
        DemandFired(session);
        if (!session.Query<PreparedReport>().Any(p => p.Report == report))
        {
            throw new ArgumentException(
                $"The report was not checked: insert one of a form that the rules were compiled for, with the rule set {RuleSetRepository.SupportName}, and fire the rules.",
                nameof(report));
        }

        return Ordered(session.Query<ReportFinding>().Where(f => f.Report == report));
    }

    /// <summary>
    /// The findings of all reports that were checked in a session whose rules have all fired, those without findings included; by report, which is
    /// itself and no other that says the same.
    /// </summary>
    public static IReadOnlyDictionary<Report, IReadOnlyList<Finding>> FindingsByReport(this ISession session)
    {
        ArgumentNullException.ThrowIfNull(session);
        DemandFired(session);
        ILookup<Report, ReportFinding> findings = session.Query<ReportFinding>().AsEnumerable().ToLookup(f => f.Report);
        return session.Query<PreparedReport>().AsEnumerable().ToDictionary(p => p.Report, p => Ordered(findings[p.Report]));
    }

    /// <summary>The definitions of an application's own rules, each once, also where a repository is given twice.</summary>
    internal static IEnumerable<IRuleDefinition> OwnDefinitions(IEnumerable<IRuleRepository> own) =>
        own.SelectMany(r => (r ?? throw new ArgumentException("A repository is missing.", nameof(own))).GetRules());

    internal static ISessionFactory Compile(
        this RuleSet rules, IEnumerable<IRuleDefinition> own, int? priority, RuleCompiler? compiler, CancellationToken cancellationToken = default)
    {
        IRuleDefinition[] others = [.. own.Distinct(ReferenceEqualityComparer.Instance).Cast<IRuleDefinition>()];
        if (others.Any(Definitions.Wrote))
            throw new ArgumentException("An application's own rules are expected; to check by more packs, compile them into one rule set.", nameof(own));
        RuleSetRepository checks = new(rules, priority ?? RuleSetRepository.DefaultPriority);
        ISessionFactory sessions = (compiler ?? new() { ExpressionCompiler = new CheckExpressionCompiler() }).Compile([.. checks.GetRules(), .. others], cancellationToken);
        // NRules stops where it is and gives what it has so far, which would find less and say nothing.
        cancellationToken.ThrowIfCancellationRequested();
        return sessions;
    }

    private static void DemandFired(ISession session)
    {
        if (!session.Agenda.IsEmpty && Definitions.Wrote(session.Agenda.Peek().Rule))
            throw new InvalidOperationException("Not all checks have fired: fire the rules until none is left.");
    }

    private static IReadOnlyList<Finding> Ordered(IEnumerable<ReportFinding> findings) => [.. findings.OrderBy(f => f.Order).Select(f => f.Finding)];
}
