using System.Text.Json.Serialization;

namespace DisclosureRules.Audit.Results;

/// <summary>Why a finding is waived.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<WaiverKind>))]
public enum WaiverKind
{
    /// <summary>It is right, and tolerated.</summary>
    [JsonStringEnumMemberName("accepted")]
    Accepted,

    /// <summary>It is wrong: the rule or the reading is mistaken.</summary>
    [JsonStringEnumMemberName("falsePositive")]
    FalsePositive,
}
