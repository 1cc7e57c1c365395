using DisclosureRules.NRules;
using DisclosureRules.Rules;
using NRules.Fluent.Dsl;

namespace NRulesHost;

/// <summary>The application's own rule goes on from the findings.</summary>
public sealed class EscalateUnit : Rule
{
    public override void Define()
    {
        IGrouping<string, ReportFinding> errors = default!;
        When().Query(() => errors, query => query
            .Match<ReportFinding>(f => f.Finding.Outcome == Outcome.Fail && f.Finding.Severity == Severity.Error && f.Report.Unit != null)
            .GroupBy(f => f.Report.Unit!)
            .Where(unit => unit.Count() >= 3));
        Then().Yield(_ => new Escalated(errors.Key, errors.Count()));
    }
}
