using DisclosureRules.Expressions.Tree;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;
using DisclosureRules.Rules;
using DisclosureRules.Rules.Layers;

namespace DisclosureRules.Checking;

/// <summary>
/// How a rule stands for one report: whether it is in force, what it weighs and says there, and which packs made it so. What a
/// <see cref="RuleSelection"/> turned off is no rule of the set and has no standing. Immutable and safe to share between threads.
/// </summary>
public sealed record RuleStanding
{
    private RuleStanding(Rule rule) => Rule = rule;

    /// <summary>The rule, as its pack states it.</summary>
    public Rule Rule { get; }

    /// <summary>Whether it is in force, and why not.</summary>
    public RuleState State { get; private init; }

    /// <summary>What its violations weigh in this report.</summary>
    public Severity Severity { get; private init; }

    /// <summary>What its violations say in this report, with placeholders; <see langword="null"/> for the built-in wording.</summary>
    public LocalizedText? Message { get; private init; }

    /// <summary>What the packs that extend the rule's make of it for this report, in the order in which it is done: of two that change the same, the later goes before.</summary>
    public IReadOnlyList<RuleChange> Changes { get; private init => field = ValueList<RuleChange>.Of(value); } = ValueList<RuleChange>.Empty;

    /// <summary>How every rule of a set stands for a report, in the order of the rules.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="report">The report: its unit, year and form are asked, and nothing else.</param>
    /// <returns>A standing for each rule.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static IReadOnlyList<RuleStanding> Of(RuleSet rules, Report report)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(report);
        return ValueList<RuleStanding>.Of(rules.Rules.Select(r => Of(r, rules.Layers.ChangesOf(r), report)));
    }

    private static RuleStanding Of(Rule rule, IReadOnlyList<RuleChange> changes, Report report)
    {
        AppliedChanges applied = AppliedChanges.Of(changes, report);
        return new(rule)
        {
            State = rule.Forms.Contains(report.Form.Id, StringComparer.Ordinal) ? AppliedChanges.StateOf(rule, changes, report) : RuleState.OtherForm,
            Severity = applied.Severity?.Severity ?? rule.Severity,
            Message = applied.Message?.Message ?? rule.Message,
            Changes = [.. changes.Where(c => c.Pack.Jurisdiction.Holds(report) == Truth.True)],
        };
    }
}
