namespace DisclosureRules.Forms;

/// <summary>How a table is printed.</summary>
public enum TableLayout
{
    /// <summary>A line for each row, a column for each column.</summary>
    Rows,

    /// <summary>All rows side by side in one line of numbers, each under its own heading.</summary>
    SideBySide,
}
