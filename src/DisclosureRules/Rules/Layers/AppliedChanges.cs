using DisclosureRules.Expressions.Tree;
using DisclosureRules.Reports;

namespace DisclosureRules.Rules.Layers;

/// <summary>What layers make of a rule for one report: of each thing the change that goes last.</summary>
/// <param name="Severity">What changed the severity.</param>
/// <param name="Message">What changed the words.</param>
/// <param name="Switch">What switched it off, or on again.</param>
internal readonly record struct AppliedChanges(RuleChange? Severity, RuleChange? Message, RuleChange? Switch)
{
    /// <summary>Whether the rule is off.</summary>
    public bool IsOff => Switch?.IsOff == true;

    /// <summary>Those of the changes that hold for a report whose unit and year, where they matter, are known.</summary>
    /// <param name="changes">The changes of a rule, in the order in which they are done.</param>
    /// <param name="report">The report.</param>
    public static AppliedChanges Of(IReadOnlyList<RuleChange> changes, Report report)
    {
        AppliedChanges applied = default;
        foreach (RuleChange change in changes)
        {
            if (change.Pack.Jurisdiction.Holds(report) != Truth.True)
                continue;
            applied = new(
                change.Severity is null ? applied.Severity : change,
                change.Message is null ? applied.Message : change,
                change.IsOff is null ? applied.Switch : change);
        }

        return applied;
    }

    /// <summary>
    /// The changes without those that can't be what goes last: what a later one of the same pack, which holds for the same reports, changes as well. However many a pack has, three
    /// of them are left at most.
    /// </summary>
    /// <param name="changes">The changes of a rule, in the order in which they are done.</param>
    public static IReadOnlyList<RuleChange> Effective(IReadOnlyList<RuleChange> changes)
    {
        if (changes.Count < 2)
            return changes;
        HashSet<(RulePack Pack, string Part)> later = [];
        List<RuleChange> effective = [];
        foreach (RuleChange change in changes.Reverse())
        {
            bool isSeverity = change.Severity is not null && later.Add((change.Pack, nameof(Severity)));
            bool isMessage = change.Message is not null && later.Add((change.Pack, nameof(Message)));
            bool isSwitch = change.IsOff is not null && later.Add((change.Pack, nameof(Switch)));
            if (isSeverity || isMessage || isSwitch)
                effective.Add(change);
        }

        effective.Reverse();
        return effective;
    }

    /// <summary>Whether a rule is in force for a report on a form that it is for.</summary>
    public static RuleState StateOf(Rule rule, IReadOnlyList<RuleChange> changes, Report report)
    {
        if (report.Year is { } year && !rule.Years.Contains(year))
            return RuleState.OtherYears;
        UnitSelector? units = rule.Pack.Jurisdiction.Units;
        if (units is not null && report.Unit is { } unit && !units.Contains(unit))
            return RuleState.OtherUnits;
        if (changes.Count > 0 && Of(changes, report).IsOff)
            return RuleState.Off;
        return (rule.Years.IsBounded && report.Year is null) || (units is not null && report.Unit is null) ? RuleState.Unknown : RuleState.InForce;
    }
}
