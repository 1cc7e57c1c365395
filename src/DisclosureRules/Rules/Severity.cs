using System.Text.Json.Serialization;

namespace DisclosureRules.Rules;

/// <summary>How much a finding weighs.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Severity>))]
public enum Severity
{
    /// <summary>A remark (<c>info</c>): worth a look, nothing is claimed to be wrong.</summary>
    [JsonStringEnumMemberName("info")]
    Info,

    /// <summary>Probably wrong or against good practice (<c>warning</c>).</summary>
    [JsonStringEnumMemberName("warning")]
    Warning,

    /// <summary>Wrong: the report contradicts itself or its form (<c>error</c>).</summary>
    [JsonStringEnumMemberName("error")]
    Error,
}
