namespace DisclosureRules.Repair.Search;

/// <summary>Cells of which every repair changes at least one, and why.</summary>
internal sealed class Conflict(int words)
{
    /// <summary>The cells.</summary>
    public ulong[] Cells { get; } = new ulong[words];

    /// <summary>Those of them that the search may still change here.</summary>
    public ulong[] Open { get; } = new ulong[words];

    /// <summary>How many these are.</summary>
    public int Count { get; set; }

    /// <summary>The least weight of one of them.</summary>
    public int Least { get; set; }

    /// <summary>The row of the matrix whose sum of equations shows it; -1 for another reason.</summary>
    public int Row { get; set; }
}
