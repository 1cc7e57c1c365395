namespace DisclosureRules.Audit.Office.Workbooks;

/// <summary>How a cell looks. The numbers are those of the formats in <see cref="StyleSheet"/>; behind each stands the same for texts that look like formulas.</summary>
internal enum CellStyle
{
    /// <summary>As the program shows it.</summary>
    Plain = 0,

    /// <summary>The title of a sheet or a part of it.</summary>
    Title = 2,

    /// <summary>A heading of columns or rows.</summary>
    Heading = 4,

    /// <summary>Text that may take several lines.</summary>
    Wrapped = 6,

    /// <summary>A cell of a report's table.</summary>
    Cell = 8,

    /// <summary>One that an error speaks of.</summary>
    Error = 10,

    /// <summary>One that a warning speaks of.</summary>
    Warning = 12,

    /// <summary>One for want of which a rule could not be assessed.</summary>
    Open = 14,

    /// <summary>The label of a row.</summary>
    Label = 16,
}
