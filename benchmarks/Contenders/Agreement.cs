using DisclosureRules.Benchmarks.Reports;
using DisclosureRules.Checking;
using DisclosureRules.Rules;

namespace DisclosureRules.Benchmarks.Contenders;

/// <summary>Nothing is timed before all contenders report the same violations, rule by rule and instance by instance.</summary>
internal sealed class Agreement(RuleSet rules, FluentNational fluent, RulesEngine.RulesEngine engine)
{
    // FluentValidation calls a property by some name even where the rule has only one instance.
    private static readonly string[] SoleInstances = ["year", "fees", "regulations", "reviews"];

    /// <summary>A clean report, one for every kind of error, and many drawn ones.</summary>
    public void DemandOnManyReports()
    {
        Random random = new(2021);
        if (Demand(Drawn.Clean()) != 0)
            throw new InvalidOperationException("The clean report is not clean.");
        int violations = 0;
        for (int i = 0; i < 200; i++)
            violations += Demand(Drawn.WithError(Drawn.Clean(random), random));
        if (violations < 200)
            throw new InvalidOperationException($"Only {violations} violations in 200 reports with an error each.");
    }

    /// <summary>The number of violations on which all agree; throws <see cref="InvalidOperationException"/> when they don't.</summary>
    public int Demand(PlainReport report)
    {
        string[] ours = Sorted(rules.Check(report.ToReport()).Select(f => f.Outcome == Outcome.Fail
            ? new Violation(f.Rule, f.Instance).ToString()
            : throw new InvalidOperationException($"{f.Rule} could not be assessed.")));
        Compare(ours, "hand-written", HandWritten.Check(report)?.Select(v => v.ToString()));
        Compare(ours, "FluentValidation", fluent.Validate(report).Errors
            .Select(e => new Violation(e.ErrorCode, IsSole(e.ErrorCode, e.PropertyName) ? "" : e.PropertyName).ToString()));
        Compare(ours, "RulesEngine", EngineNational.CheckAsync(engine, report).AsTask().GetAwaiter().GetResult()
            .Select(r => r.ExceptionMessage is { Length: > 0 } message ? throw new InvalidOperationException(message) : r)
            .Where(r => !r.IsSuccess).Select(r => r.Rule.RuleName));
        return ours.Length;
    }

    private static bool IsSole(string rule, string name) =>
        SoleInstances.Contains(name) && rule is not ("proactive.in-force" or "requests.count" or "requests.row-total");

    private static void Compare(string[] ours, string contender, IEnumerable<string>? found)
    {
        string[] theirs = Sorted(found ?? []);
        if (!ours.SequenceEqual(theirs))
            throw new InvalidOperationException($"{contender} finds {string.Join("; ", theirs)} where the library finds {string.Join("; ", ours)}.");
    }

    private static string[] Sorted(IEnumerable<string> violations) => [.. violations.Order(StringComparer.Ordinal)];
}
