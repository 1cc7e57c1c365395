using System.Text.Json.Serialization;

namespace DisclosureRules.Claims;

/// <summary>Why a number in the words may not be the quantity of the whole report; several may apply.</summary>
[Flags]
[JsonConverter(typeof(JsonStringEnumConverter<Doubt>))]
public enum Doubt
{
    /// <summary>Nothing speaks against it.</summary>
    [JsonStringEnumMemberName("none")]
    None = 0,

    /// <summary>The sentence speaks of another subject, narrower or wider than the report: <c>区政府办代表区政府受理17件</c>.</summary>
    [JsonStringEnumMemberName("subject")]
    Subject = 1,

    /// <summary>The sentence speaks of another period than the report's year: <c>上半年</c>, <c>去年</c>.</summary>
    [JsonStringEnumMemberName("period")]
    Period = 2,

    /// <summary>The number is approximate, rounded or a range: <c>5500余条</c>, <c>1.2万件</c>.</summary>
    [JsonStringEnumMemberName("inexact")]
    Inexact = 4,

    /// <summary>It is stated as a part of something else: <c>其中网络申请15件</c>.</summary>
    [JsonStringEnumMemberName("part")]
    Part = 8,

    /// <summary>Words stand between that are not known here and may narrow it: <c>收到土地类申请5件</c>.</summary>
    [JsonStringEnumMemberName("wording")]
    Wording = 16,

    /// <summary>The number itself is broken by a blank or a line end, or its unit is not understood.</summary>
    [JsonStringEnumMemberName("number")]
    Number = 32,
}
