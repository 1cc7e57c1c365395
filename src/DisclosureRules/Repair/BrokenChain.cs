namespace DisclosureRules.Repair;

/// <summary>Which of two years explains more simply that a report doesn't take over what the one before says. Immutable and safe to share between threads.</summary>
public sealed record BrokenChain
{
    internal BrokenChain(int year, int cells, int otherwise) => (Year, Cells, Otherwise) = (year, cells, otherwise);

    /// <summary>The year whose report is the likelier to be wrong.</summary>
    public int Year { get; init; }

    /// <summary>How many cells of that report must change for the two to agree, beyond what must change in it anyway.</summary>
    public int Cells { get; init; }

    /// <summary>How many of the other report would have to.</summary>
    public int Otherwise { get; init; }
}
