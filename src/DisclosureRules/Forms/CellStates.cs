namespace DisclosureRules.Forms;

/// <summary>How a cell of a report can stand, as single bits, so that a set of allowed states is a mask.</summary>
internal static class CellStates
{
    public const byte Missing = 1, Blank = 2, NotNumber = 4, Integer = 8, Decimal = 16;

    public const byte Number = Integer | Decimal;

    /// <summary>
    /// The states that a form asks of one of its cells: an integer, any number for an amount, and nothing at all in the cells of another edition.
    /// </summary>
    public static byte AskedOf(FormCell cell) => !cell.IsNative ? Missing : cell.Kind == CellKind.Amount ? Number : Integer;
}
