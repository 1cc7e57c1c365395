using DisclosureRules.Benchmarks.Reports;
using DisclosureRules.Checking;
using DisclosureRules.Findings;
using DisclosureRules.NRules;
using DisclosureRules.Reports;
using NRules;

namespace DisclosureRules.Benchmarks.Contenders;

/// <summary>The national packs as NRules rules: whether its sessions find what the default engine finds, before they are timed.</summary>
internal static class NRulesNational
{
    public static ISessionFactory Create(RuleSet rules)
    {
        ISessionFactory sessions = rules.CompileSessions();
        Random random = new(2021);
        for (int i = 0; i < 200; i++)
        {
            Report report = Drawn.WithError(Drawn.Clean(random), random).ToReport();
            ISession session = sessions.CreateSession();
            session.Insert(report);
            session.Fire();
            if (!session.FindingsOf(report).Select(FindingJson.Write).SequenceEqual(rules.Check(report).Select(FindingJson.Write)))
                throw new InvalidOperationException($"NRules and the library differ on {ReportJson.Write(report)}.");
        }

        return sessions;
    }

    /// <summary>How many rules have fired: one for each report, and one for each check that has something to say.</summary>
    public static int Check(ISession session, IEnumerable<Report> reports)
    {
        session.InsertAll(reports);
        return session.Fire();
    }
}
