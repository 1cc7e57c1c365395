using DisclosureRules.Forms;
using DisclosureRules.Primitives;

namespace DisclosureRules.Repair;

/// <summary>
/// Why no smaller repair exists: conflicts, of each of which every repair changes at least one cell, so that no fewer cells than the bound meet them all. For a report that can't be repaired it
/// is the one conflict without cells. Immutable and safe to share between threads.
/// </summary>
public sealed record RepairCertificate
{
    internal RepairCertificate(IReadOnlyList<RepairConflict> conflicts) => Conflicts = conflicts;

    /// <summary>The conflicts.</summary>
    public IReadOnlyList<RepairConflict> Conflicts { get; init => field = ValueList<RepairConflict>.Of(value); } = ValueList<RepairConflict>.Empty;
}

/// <summary>Cells of which every repair changes at least one, and why. Immutable and safe to share between threads.</summary>
public sealed record RepairConflict
{
    internal RepairConflict(IReadOnlyList<CellId> cells, IReadOnlyList<RuleInstance> rules) => (Cells, Rules) = (cells, rules);

    /// <summary>The cells, in the order of the form.</summary>
    public IReadOnlyList<CellId> Cells { get; init => field = ValueList<CellId>.Of(value); } = ValueList<CellId>.Empty;

    /// <summary>The rules that contradict each other as long as none of the cells changes.</summary>
    public IReadOnlyList<RuleInstance> Rules { get; init => field = ValueList<RuleInstance>.Of(value); } = ValueList<RuleInstance>.Empty;
}

/// <summary>An instance of a rule.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Instance">The values of its variables; empty when it has none.</param>
public sealed record RuleInstance(string Rule, string Instance);
