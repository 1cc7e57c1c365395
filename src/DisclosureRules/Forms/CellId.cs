using System.Text.Json.Serialization;

namespace DisclosureRules.Forms;

/// <summary>The name of a cell: table, row and column identifiers of a form, e.g. <c>requests[carriedIn, total]</c>.</summary>
/// <param name="Table">Table identifier.</param>
/// <param name="Row">Row identifier, unique in its table.</param>
/// <param name="Column">Column identifier, unique in its table.</param>
public readonly record struct CellId(
    [property: JsonPropertyName("table")] string Table,
    [property: JsonPropertyName("row")] string Row,
    [property: JsonPropertyName("column")] string Column)
{
    /// <summary>The cell as the rule language writes it.</summary>
    public override string ToString() => $"{Table}[{Row}, {Column}]";
}
