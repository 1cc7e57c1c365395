using DisclosureRules.Constraints.Solving;
using DisclosureRules.Forms;
using DisclosureRules.Primitives;

namespace DisclosureRules.Repair;

/// <summary>
/// Why no smaller repair exists: conflicts, of each of which every repair changes at least one cell, so that no fewer cells than the bound meet them all. For a report that can't be
/// repaired it is one conflict without cells. Immutable and safe to share between threads.
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
    internal RepairConflict(IReadOnlyList<CellId> cells, IReadOnlyList<CountedRule> sum, Proof? proof = null) => (Cells, Sum, Proof) = (cells, sum, proof);

    /// <summary>The cells, in the order of the form.</summary>
    public IReadOnlyList<CellId> Cells { get; init => field = ValueList<CellId>.Of(value); } = ValueList<CellId>.Empty;

    /// <summary>
    /// The rules that contradict each other as long as none of the cells changes: the sum of their equations, each as often as it says, can't be reached whatever numbers that are
    /// allowed stand in the other cells. Where conditions decide they are only named. Empty where a cell alone holds what no count can be, such as a fraction.
    /// </summary>
    public IReadOnlyList<CountedRule> Sum { get; init => field = ValueList<CountedRule>.Of(value); } = ValueList<CountedRule>.Empty;

    /// <summary>The proof where it is no sum.</summary>
    internal Proof? Proof { get; }
}

/// <summary>An instance of a rule, with how often its equation counts.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Instance">The values of its variables; empty when it has none.</param>
/// <param name="Times">How often its equation counts; <see langword="null"/> where it is no equation.</param>
public sealed record CountedRule(string Rule, string Instance, int? Times);
