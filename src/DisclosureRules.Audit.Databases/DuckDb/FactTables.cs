using DisclosureRules.Audit.Databases.Tables;

namespace DisclosureRules.Audit.Databases.DuckDb;

/// <summary>What is known of all reports, also those without findings.</summary>
internal static class FactTables
{
    private static readonly (string, ColumnKind) Report = ("report", ColumnKind.Integer), Unit = ("unit", ColumnKind.Text), Year = ("year", ColumnKind.Integer);

    /// <summary>A report: who reports on which year.</summary>
    public static Table Reports { get; } = new("reports",
    [
        Report, Unit, ("unit_id", ColumnKind.Text), Year, ("scope", ColumnKind.Text), ("form", ColumnKind.Text), ("title", ColumnKind.Text), ("published", ColumnKind.Date), ("signed", ColumnKind.Date),
        ("source", ColumnKind.Text), ("hash", ColumnKind.Text), ("status", ColumnKind.Text), ("cells_read", ColumnKind.Integer), ("cell_count", ColumnKind.Integer),
    ]);

    /// <summary>A cell of a report that was found in its document.</summary>
    public static Table Cells { get; } = new("cells",
    [
        Report, Unit, ("unit_id", ColumnKind.Text), Year, ("scope", ColumnKind.Text), ("form", ColumnKind.Text), ("table_id", ColumnKind.Text), ("row_id", ColumnKind.Text), ("column_id", ColumnKind.Text),
        ("state", ColumnKind.Text), ("raw", ColumnKind.Text), ("value", ColumnKind.Exact),
    ]);

    /// <summary>What a place in the words of a report states, as the rules read it.</summary>
    public static Table Claims { get; } = new("claims",
    [
        Report, Unit, Year, ("claim", ColumnKind.Text), ("section", ColumnKind.Text), ("start", ColumnKind.Integer), ("words", ColumnKind.Text), ("value", ColumnKind.Exact),
        ("percent", ColumnKind.Exact), ("certain", ColumnKind.Boolean),
    ]);

    public static IReadOnlyList<Table> All { get; } = [Reports, Cells, Claims];
}
