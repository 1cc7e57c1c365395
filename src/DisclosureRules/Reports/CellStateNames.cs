namespace DisclosureRules.Reports;

/// <summary>The names of cell states in JSON.</summary>
internal static class CellStateNames
{
    public static string JsonName(this CellState state) => state switch
    {
        CellState.Number => "number",
        CellState.Blank => "blank",
        CellState.NotNumber => "notNumber",
        _ => "missing",
    };
}
