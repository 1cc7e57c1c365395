using System.Text.Json.Serialization;

namespace DisclosureRules.Repair;

/// <summary>What is known of the smallest repairs of a report.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RepairStatus>))]
public enum RepairStatus
{
    /// <summary>Nothing has to be changed: the hard rules can be satisfied as the report stands.</summary>
    [JsonStringEnumMemberName("consistent")]
    Consistent,

    /// <summary>The repairs are smallest ones, and it is proven that no smaller one exists.</summary>
    [JsonStringEnumMemberName("proven")]
    Proven,

    /// <summary>The time given was not enough: it is only known that a repair costs at least so much.</summary>
    [JsonStringEnumMemberName("bound")]
    Bound,

    /// <summary>No change of any cells satisfies the hard rules.</summary>
    [JsonStringEnumMemberName("unsatisfiable")]
    Unsatisfiable,
}
