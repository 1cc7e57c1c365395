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

    /// <summary>The earlier audit had it, and this one, which looked at its report and at those it was held against, doesn't: it was put right.</summary>
    [JsonStringEnumMemberName("absent")]
    Absent,

    /// <summary>
    /// The earlier audit had it, and this one did not look: its report, or one that it was held against, is not among the inputs or can't be read any more, its rule could not be
    /// assessed across reports or did not run. Nobody knows whether it was put right.
    /// </summary>
    [JsonStringEnumMemberName("reportAbsent")]
    ReportAbsent,
}
