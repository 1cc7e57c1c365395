using System.Text.Json.Serialization;

namespace DisclosureRules.Rules;

/// <summary>Whether a rule is in force for a report, and why not.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RuleState>))]
public enum RuleState
{
    /// <summary>It is held against the report; whether its own condition lets it apply is another matter (<c>inForce</c>).</summary>
    [JsonStringEnumMemberName("inForce")]
    InForce,

    /// <summary>It is for reports on other forms (<c>otherForm</c>).</summary>
    [JsonStringEnumMemberName("otherForm")]
    OtherForm,

    /// <summary>It is for reports of other years (<c>otherYears</c>).</summary>
    [JsonStringEnumMemberName("otherYears")]
    OtherYears,

    /// <summary>Its pack is for other units (<c>otherUnits</c>).</summary>
    [JsonStringEnumMemberName("otherUnits")]
    OtherUnits,

    /// <summary>A pack that extends its own switched it off (<c>off</c>).</summary>
    [JsonStringEnumMemberName("off")]
    Off,

    /// <summary>It is for some years or units, and the report's is not known: it can't be assessed (<c>unknown</c>).</summary>
    [JsonStringEnumMemberName("unknown")]
    Unknown,
}
