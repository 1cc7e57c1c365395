using System.Text.Json.Serialization;

namespace DisclosureRules.Reports;

/// <summary>What stands in a cell. The four never turn into each other silently; zero is a number like any other.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CellState>))]
public enum CellState
{
    /// <summary>The cell was not found in the document.</summary>
    [JsonStringEnumMemberName("missing")]
    Missing,

    /// <summary>The cell was printed and nothing stands in it.</summary>
    [JsonStringEnumMemberName("blank")]
    Blank,

    /// <summary>Something stands in the cell that is not a number, e.g. <c>/</c>, <c>240万元</c> or <c>22(其中修订16件)</c>.</summary>
    [JsonStringEnumMemberName("notNumber")]
    NotNumber,

    /// <summary>A number stands in the cell.</summary>
    [JsonStringEnumMemberName("number")]
    Number,
}
