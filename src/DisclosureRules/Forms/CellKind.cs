using System.Text.Json.Serialization;

namespace DisclosureRules.Forms;

/// <summary>What a cell of a form is meant to hold.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CellKind>))]
public enum CellKind
{
    /// <summary>A number of things: an integer, never negative.</summary>
    [JsonStringEnumMemberName("count")]
    Count,

    /// <summary>A change in a number of things: an integer with a sign.</summary>
    [JsonStringEnumMemberName("signedCount")]
    SignedCount,

    /// <summary>An amount of money or the like: an exact decimal, never negative, in the column's unit.</summary>
    [JsonStringEnumMemberName("amount")]
    Amount,
}
