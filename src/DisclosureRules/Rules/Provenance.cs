using System.Text.Json.Serialization;

namespace DisclosureRules.Rules;

/// <summary>On what a rule rests.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Provenance>))]
public enum Provenance
{
    /// <summary>The text of a source says it, or the table's own structure implies it (<c>seen</c>).</summary>
    [JsonStringEnumMemberName("seen")]
    Seen,

    /// <summary>General knowledge of such reports (<c>general</c>).</summary>
    [JsonStringEnumMemberName("general")]
    General,

    /// <summary>Inferred from the structure and confirmed on real data (<c>inferred</c>).</summary>
    [JsonStringEnumMemberName("inferred")]
    Inferred,

    /// <summary>A heuristic that no authority states (<c>heuristic</c>); never an error.</summary>
    [JsonStringEnumMemberName("heuristic")]
    Heuristic,
}
