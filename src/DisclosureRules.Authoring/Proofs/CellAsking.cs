using DisclosureRules.Forms;

namespace DisclosureRules.Authoring.Proofs;

/// <summary>What formulas ask of a cell: whether it is in one of some states, for several such sets, and its number.</summary>
/// <param name="Sets">A bit for each set of states that is asked for, by its mask of <see cref="CellStates"/>.</param>
/// <param name="IsNumber">Whether its number is read; that asks whether it has one, too.</param>
internal readonly record struct CellAsking(uint Sets, bool IsNumber)
{
    /// <summary>That the number is read.</summary>
    public static CellAsking Number => new(1u << CellStates.Number, true);

    /// <summary>That the cell is in one of some states.</summary>
    public static CellAsking State(byte states) => new(1u << states, false);

    public CellAsking And(CellAsking other) => new(Sets | other.Sets, IsNumber || other.IsNumber);

    /// <summary>Whether the states belong together: no set that is asked for has one and not the other.</summary>
    public bool Joins(byte one, byte other)
    {
        for (uint sets = Sets; sets != 0; sets &= sets - 1)
        {
            int set = System.Numerics.BitOperations.TrailingZeroCount(sets);
            if ((set & one) != 0 != ((set & other) != 0))
                return false;
        }

        return true;
    }
}
