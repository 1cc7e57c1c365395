using DisclosureRules.Documents.Model;

namespace DisclosureRules.Documents.Recognition.Items;

/// <summary>In which column of which grid something stands; nothing is known of what stands on lines.</summary>
/// <param name="Table">The table of the document.</param>
/// <param name="Sheet">The sheet of the workbook.</param>
/// <param name="Column">The column, counted from 1.</param>
internal readonly record struct GridPlace(int? Table, string? Sheet, int? Column)
{
    /// <summary>Whether it stands on a sheet, where nobody states spans to place a number.</summary>
    public bool IsOnSheet => Sheet is not null;

    public static GridPlace Of(DocumentCell cell) => new(cell.Place?.Table, cell.Place?.Sheet, cell.Column);

    /// <summary>Whether both stand in the same grid, so that their columns can be compared.</summary>
    public bool IsBeside(GridPlace other) => (Table, Sheet) == (other.Table, other.Sheet);
}
