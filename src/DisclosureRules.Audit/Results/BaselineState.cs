using System.Text.Json.Serialization;

namespace DisclosureRules.Audit.Results;

/// <summary>How a finding stands to an earlier audit.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<BaselineState>))]
public enum BaselineState
{
    /// <summary>The earlier audit didn't have it.</summary>
    [JsonStringEnumMemberName("new")]
    New,

    /// <summary>It had it with the same numbers and words.</summary>
    [JsonStringEnumMemberName("unchanged")]
    Unchanged,

    /// <summary>It had it with other numbers.</summary>
    [JsonStringEnumMemberName("updated")]
    Updated,

    /// <summary>The earlier audit had it, and this one, which has its report, doesn't: it was put right.</summary>
    [JsonStringEnumMemberName("absent")]
    Absent,

    /// <summary>The earlier audit had it of a report that is not among the inputs of this one, or can't be read any more: nobody knows whether it was put right.</summary>
    [JsonStringEnumMemberName("reportAbsent")]
    ReportAbsent,
}
