namespace DisclosureRules.Repair;

/// <summary>A repair with what its place among the others depends on: fewer mistakes first, then what words and last year's report say, then known kinds of mistakes, then the form.</summary>
/// <param name="Repair">The repair.</param>
/// <param name="Mistakes">How many mistakes it takes.</param>
/// <param name="Places">The places of its cells in the form.</param>
internal sealed record RankedRepair(CellRepair Repair, int Mistakes, int[] Places) : IComparable<RankedRepair>
{
    private (int, int, int) Order => (Mistakes, Repair.Evidence.Sum(e => e.SpeaksFor ? -1 : 1), -Repair.Mistakes.Count);

    public int CompareTo(RankedRepair? other) =>
        other is null ? 1 : Order.CompareTo(other.Order) is not 0 and var order ? order : Places.AsSpan().SequenceCompareTo(other.Places);
}
