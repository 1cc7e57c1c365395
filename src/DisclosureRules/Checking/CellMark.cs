using System.Text.Json.Serialization;

namespace DisclosureRules.Checking;

/// <summary>How the findings of a report mark a cell, from the lightest to the heaviest.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CellMark>))]
public enum CellMark
{
    /// <summary>Not at all.</summary>
    [JsonStringEnumMemberName("none")]
    None,

    /// <summary>A rule could not be assessed for want of the cell.</summary>
    [JsonStringEnumMemberName("notAssessable")]
    NotAssessable,

    /// <summary>A rule of the severity warning is violated.</summary>
    [JsonStringEnumMemberName("warning")]
    Warning,

    /// <summary>A rule of the severity error is violated.</summary>
    [JsonStringEnumMemberName("error")]
    Error,
}
