using System.Text.Json.Serialization;

namespace DisclosureRules.Forms;

/// <summary>How a table is printed.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TableLayout>))]
public enum TableLayout
{
    /// <summary>A line for each row, a column for each column.</summary>
    [JsonStringEnumMemberName("rows")]
    Rows,

    /// <summary>All rows side by side in one line of numbers, each under its own heading.</summary>
    [JsonStringEnumMemberName("sideBySide")]
    SideBySide,
}
