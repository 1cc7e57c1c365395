namespace DisclosureRules.Repair;

/// <summary>One way to put a part of a report right.</summary>
/// <param name="Cells">The cells that it changes.</param>
/// <param name="Hypothesis">The one mistake that would explain the change of all of them; <see langword="null"/> where none is known.</param>
internal sealed record PartRepair(IReadOnlyList<CellChange> Cells, Hypothesis? Hypothesis)
{
    /// <summary>How many mistakes it takes: one that explains all cells, or one for each.</summary>
    public int Mistakes => Hypothesis is null ? Cells.Count : 1;
}
