using System.Text.Json.Serialization;

namespace DisclosureRules.Reports;

/// <summary>For whom a report speaks.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ReportScope>))]
public enum ReportScope
{
    /// <summary>For the publishing unit itself (<c>own</c>).</summary>
    [JsonStringEnumMemberName("own")]
    Own,

    /// <summary>For a government and all its units (<c>aggregate</c>).</summary>
    [JsonStringEnumMemberName("aggregate")]
    Aggregate,
}
