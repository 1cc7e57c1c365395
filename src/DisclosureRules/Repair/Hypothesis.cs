using DisclosureRules.Forms;
using DisclosureRules.Primitives;

namespace DisclosureRules.Repair;

/// <summary>One mistake of a kind that happens when forms are filled in or copied. Immutable and safe to share between threads.</summary>
/// <param name="Kind">The kind of mistake.</param>
/// <param name="Cells">The cells that it is about, in the order of the form.</param>
public sealed record Hypothesis(HypothesisKind Kind, IReadOnlyList<CellId> Cells)
{
    /// <summary>The cells that it is about, in the order of the form.</summary>
    public IReadOnlyList<CellId> Cells { get; init => field = ValueList<CellId>.Of(value); } = ValueList<CellId>.Of(Cells);
}

/// <summary>A kind of mistake.</summary>
public enum HypothesisKind
{
    /// <summary>The numbers of a row stand one column too far left or right.</summary>
    ShiftedRow,

    /// <summary>The numbers of a column stand one row too high or low.</summary>
    ShiftedColumn,

    /// <summary>The numbers of two cells are exchanged.</summary>
    ExchangedCells,

    /// <summary>Two neighbouring digits are exchanged.</summary>
    TransposedDigits,

    /// <summary>A digit is missing.</summary>
    LostDigit,

    /// <summary>A digit stands twice.</summary>
    DoubledDigit,

    /// <summary>The sign is wrong.</summary>
    Sign,

    /// <summary>A total was typed that its parts don't add up to.</summary>
    TotalTypedOver,

    /// <summary>A total over numbers was left blank.</summary>
    TotalLeftBlank,

    /// <summary>The numbers are those of last year's report.</summary>
    LastYearPasted,

    /// <summary>Cases that were disclosed in part are counted once more among those that weren't disclosed.</summary>
    PartialCountedTwice,

    /// <summary>The amount is in yuan where the form asks for ten thousand.</summary>
    YuanForTenThousand,
}
