using System.Text.Json.Serialization;

namespace DisclosureRules.Audit.Results;

/// <summary>Whether a waiver covers the finding that it names.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<WaiverStatus>))]
public enum WaiverStatus
{
    /// <summary>It does: the finding no longer counts towards failing.</summary>
    [JsonStringEnumMemberName("applied")]
    Applied,

    /// <summary>It doesn't: the numbers are others than those that were waived.</summary>
    [JsonStringEnumMemberName("updated")]
    Updated,

    /// <summary>It doesn't any more: its last day has passed.</summary>
    [JsonStringEnumMemberName("expired")]
    Expired,
}
