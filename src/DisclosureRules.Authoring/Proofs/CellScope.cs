using DisclosureRules.Forms;

namespace DisclosureRules.Authoring.Proofs;

/// <summary>What a search lets a cell hold. A proof needs every cell in full, or loose: with less said of it than is so.</summary>
/// <param name="States">The states that it may be in, as a mask of <see cref="CellStates"/>.</param>
/// <param name="IsLoose">Whether only bounds are told of it, not what being in a state means.</param>
internal readonly record struct CellScope(byte States, bool IsLoose = false)
{
    public const byte AllStates = CellStates.Missing | CellStates.Blank | CellStates.NotNumber | CellStates.Number;

    /// <summary>All that a report can carry.</summary>
    public static CellScope Full => new(AllStates);

    /// <summary>The same, of which only bounds are told.</summary>
    public static CellScope Loose => new(AllStates, true);

    /// <summary>What stands in most reports: an integer, nothing, or a cell that was left out.</summary>
    public static CellScope Usual => new(CellStates.Missing | CellStates.Blank | CellStates.Integer);

    /// <summary>An integer.</summary>
    public static CellScope Whole => new(CellStates.Integer);

    /// <summary>Zero.</summary>
    public static CellScope Zero => new(0);

    public static CellScope Missing => new(CellStates.Missing);

    /// <summary>Whether it holds one thing for certain.</summary>
    public bool IsFixed => States is 0 or CellStates.Missing;

    /// <summary>Whether a proof may rest on it.</summary>
    public bool IsWhole => States == AllStates;
}
