using System.Text.Json.Serialization;

namespace DisclosureRules.Rules;

/// <summary>How the check of one instance of a rule ended.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Outcome>))]
public enum Outcome
{
    /// <summary>The rule holds (<c>pass</c>).</summary>
    [JsonStringEnumMemberName("pass")]
    Pass,

    /// <summary>The rule does not hold (<c>fail</c>).</summary>
    [JsonStringEnumMemberName("fail")]
    Fail,

    /// <summary>A cell or a fact that the rule needs could not be read (<c>notAssessable</c>); nothing is claimed.</summary>
    [JsonStringEnumMemberName("notAssessable")]
    NotAssessable,

    /// <summary>
    /// The rule says nothing of this report (<c>doesNotApply</c>): another year, its condition doesn't hold, the words state nothing that it is about, or
    /// nobody asked about other years.
    /// </summary>
    [JsonStringEnumMemberName("doesNotApply")]
    DoesNotApply,
}
