using System.Runtime.CompilerServices;
using DisclosureRules.Checking;
using DisclosureRules.Reports;

namespace DisclosureRules.NRules;

/// <summary>
/// The reports as a rule set reads them, each read once for all checks of all sessions and remembered as long as the report itself lives. So no
/// check needs another definition to go before it. Safe to share between threads.
/// </summary>
internal sealed class Preparations(RuleSet rules)
{
    private readonly ConditionalWeakTable<Report, PreparedReport> _reports = [];

    public RuleSet Rules => rules;

    public PreparedReport Of(Report report) => _reports.GetValue(report, r => rules.Prepare(r));

    public bool Passes(Report report, RuleCheck check) => check.Passes(Of(report));
}
