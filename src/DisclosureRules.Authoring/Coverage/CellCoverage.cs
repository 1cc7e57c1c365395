using DisclosureRules.Forms;

namespace DisclosureRules.Authoring.Coverage;

/// <summary>How well the rules watch a cell. Immutable.</summary>
public sealed record CellCoverage
{
    /// <summary>The cell.</summary>
    public required FormCell Cell { get; init; }

    /// <summary>How many instances of rules read it.</summary>
    public required int Readers { get; init; }

    /// <summary>How many instances fail when it alone is wrong by one, in a report that has nothing wrong.</summary>
    public required int Noticing { get; init; }

    /// <summary>Whether an error in it alone can be pinned down: no other cell makes the same instances fail.</summary>
    public required bool IsPinned { get; init; }
}
