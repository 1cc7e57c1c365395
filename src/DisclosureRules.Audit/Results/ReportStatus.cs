using System.Text.Json.Serialization;

namespace DisclosureRules.Audit.Results;

/// <summary>What an audit says of a report as a whole. A report of which nothing could be said never passes.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ReportStatus>))]
public enum ReportStatus
{
    /// <summary>Every rule that applies was assessed, and none is violated at the threshold of the audit (errors, unless told otherwise).</summary>
    [JsonStringEnumMemberName("passes")]
    Passes,

    /// <summary>A rule is violated at the threshold, and no waiver covers it.</summary>
    [JsonStringEnumMemberName("fails")]
    Fails,

    /// <summary>None is, but not every rule could be assessed, or no rule applies.</summary>
    [JsonStringEnumMemberName("notAssessed")]
    NotAssessed,

    /// <summary>There is no report: the input can't be read.</summary>
    [JsonStringEnumMemberName("unreadable")]
    Unreadable,
}
