using NRules.Fluent.Dsl;

namespace NRulesHost;

/// <summary>What the application did before it checked reports: a unit with two complaints is visited.</summary>
public sealed class VisitUnit : Rule
{
    public override void Define()
    {
        IGrouping<string, Complaint> complaints = default!;
        When().Query(() => complaints, query => query
            .Match<Complaint>()
            .GroupBy(c => c.Unit)
            .Where(unit => unit.Count() >= 2));
        Then().Yield(_ => new Visit(complaints.Key));
    }
}
