using DisclosureRules.Authoring.PackTests;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;
using DisclosureRules.Rules;

namespace DisclosureRules.Authoring.Difference;

/// <summary>An instance of a rule that ends otherwise for a report than before. Immutable and safe to share between threads.</summary>
/// <param name="Report">The report.</param>
/// <param name="Rule">The rule's id.</param>
/// <param name="Instance">The values of its variables; empty when it has none.</param>
/// <param name="Was">How it ended; <see langword="null"/> where there was no such instance.</param>
/// <param name="Now">How it ends; <see langword="null"/> where there is no such instance.</param>
public sealed record OutcomeChange(Report Report, string Rule, string Instance, WeighedOutcome? Was, WeighedOutcome? Now);

/// <summary>How many instances of a rule end otherwise in the same way. Immutable and safe to share between threads.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Was">How they ended.</param>
/// <param name="Now">How they end.</param>
/// <param name="Changes">The changes, in the order of the reports.</param>
public sealed record OutcomeCount(string Rule, WeighedOutcome? Was, WeighedOutcome? Now, IReadOnlyList<OutcomeChange> Changes)
{
    /// <summary>The changes, in the order of the reports.</summary>
    public IReadOnlyList<OutcomeChange> Changes { get; init => field = ValueList<OutcomeChange>.Of(value); } = ValueList<OutcomeChange>.Of(Changes);

    /// <summary>The reports, each once.</summary>
    public IReadOnlyList<Report> Reports => ValueList<Report>.Of(Changes.Select(c => c.Report).Distinct());
}

/// <summary>How an instance of a rule ends, and what that weighs.</summary>
/// <param name="Outcome">How it ends.</param>
/// <param name="Severity">What a violation weighs; <see langword="null"/> where there is none.</param>
public sealed record WeighedOutcome(Outcome Outcome, Severity? Severity)
{
    /// <summary>Its name, as tests of packs have it: <c>violation</c>, <c>pass</c>, <c>notAssessable</c>, <c>doesNotApply</c>.</summary>
    public string Name => ExpectationNames.Of(Outcome);

    internal string? SeverityName => Severity?.JsonName();
}
