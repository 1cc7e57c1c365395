using DisclosureRules.Primitives;

namespace DisclosureRules.Repair;

/// <summary>Cells whose change satisfies all hard rules. Immutable and safe to share between threads.</summary>
public sealed record CellRepair
{
    internal CellRepair(IReadOnlyList<CellChange> cells, Hypothesis? hypothesis, IReadOnlyList<string> explains, IReadOnlyList<RepairEvidence> evidence) =>
        (Cells, Hypothesis, Explains, Evidence) = (cells, hypothesis, explains, evidence);

    /// <summary>The cells, in the order of the form.</summary>
    public IReadOnlyList<CellChange> Cells { get; init => field = ValueList<CellChange>.Of(value); } = ValueList<CellChange>.Empty;

    /// <summary>The one mistake that would explain the change of all of them; <see langword="null"/> where none is known.</summary>
    public Hypothesis? Hypothesis { get; init; }

    /// <summary>The fingerprints of the findings that the repair makes go away.</summary>
    public IReadOnlyList<string> Explains { get; init => field = ValueList<string>.Of(value); } = ValueList<string>.Empty;

    /// <summary>What the words and last year's report say of it; empty where they say nothing, or several numbers would do.</summary>
    public IReadOnlyList<RepairEvidence> Evidence { get; init => field = ValueList<RepairEvidence>.Of(value); } = ValueList<RepairEvidence>.Empty;

    /// <summary>The mistakes that would explain some of its cells each.</summary>
    internal IReadOnlyList<Hypothesis> Mistakes { get; init => field = ValueList<Hypothesis>.Of(value); } = ValueList<Hypothesis>.Empty;
}
