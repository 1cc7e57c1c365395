using DisclosureRules.Forms;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;
using DisclosureRules.Rules;

namespace DisclosureRules.Authoring.Difference;

/// <summary>
/// What became of a rule for a form and years. A rule refuses a report where one of its instances fails; one that can't be assessed, or isn't in force, accepts it.
/// Immutable and safe to share between threads.
/// </summary>
public sealed record RuleDifference
{
    internal RuleDifference(Rule? old, Rule? current, Form form, YearRange years, DifferenceKind kind) => (Old, New, Form, Years, Kind) = (old, current, form, years, kind);

    /// <summary>The rule's id.</summary>
    public string Id => (New ?? Old)!.Id;

    /// <summary>The rule as it was; <see langword="null"/> where it was added.</summary>
    public Rule? Old { get; }

    /// <summary>The rule as it is now; <see langword="null"/> where it was removed.</summary>
    public Rule? New { get; }

    /// <summary>The form.</summary>
    public Form Form { get; }

    /// <summary>The report years for which this is so; unbounded where the form and the rule are.</summary>
    public YearRange Years { get; init; }

    /// <summary>What became of it.</summary>
    public DifferenceKind Kind { get; }

    /// <summary>A report that the rule accepted and refuses now, as small as leaving out cells makes it; <see langword="null"/> where there is or was found none.</summary>
    public Report? Refused { get; init; }

    /// <summary>A report that the rule refused and accepts now; <see langword="null"/> where there is or was found none.</summary>
    public Report? Accepted { get; init; }

    /// <summary>The old rules of which one refuses whatever the rule newly refuses, as <c>rule</c> or <c>rule[instance]</c>: to the packs as a whole it makes no difference.</summary>
    public IReadOnlyList<string> RefusedBefore { get; init => field = ValueList<string>.Of(value); } = ValueList<string>.Empty;

    /// <summary>The new rules of which one refuses whatever the rule no longer does: to the packs as a whole it makes no difference.</summary>
    public IReadOnlyList<string> StillRefused { get; init => field = ValueList<string>.Of(value); } = ValueList<string>.Empty;

    /// <summary>A report for which the rule can no longer be assessed, or, where there is none, newly can; asked only of rules that refuse the same.</summary>
    public Report? Assessed { get; init; }

    /// <summary>Whether the formula is written as before, with what it names.</summary>
    public bool IsSameText => !Members.Any(m => m.IsOfFormula);

    /// <summary>Why nothing is claimed, or why no report is shown of a rule that is written as before and is newly in force, or no longer; <see langword="null"/> elsewhere.</summary>
    public LocalizedText? Reason { get; init; }

    /// <summary>What of the rule is written otherwise, for all years, and of what other packs make of it what holds on the form; empty for one that was added or removed.</summary>
    public IReadOnlyList<MemberChange> Members { get; init => field = ValueList<MemberChange>.Of(value); } = ValueList<MemberChange>.Empty;

    /// <summary>Whether somebody may notice: a formula in other words that says the same is no difference, another severity or message is one.</summary>
    public bool IsDifferent => Kind is not (DifferenceKind.Unchanged or DifferenceKind.Equivalent) || Assessed is not null || Members.Any(m => !m.IsOfFormula);
}
