using System.Text.Json.Serialization;

namespace DisclosureRules.Checking;

/// <summary>
/// How a run deals with rules across years. Last year's report may come last, so what they find is not known before all inputs are read.
/// </summary>
[JsonConverter(typeof(JsonStringEnumConverter<AcrossYears>))]
public enum AcrossYears
{
    /// <summary>Each result has all findings of its report. All results are held back until all inputs are read: some 40 kB for each report; see <see cref="CheckOptions.MaximumHeldBack"/>.</summary>
    [JsonStringEnumMemberName("inEachResult")]
    InEachResult,

    /// <summary>
    /// Results are handed out as soon as they are there. When all inputs are read, further ones follow with what rules across years found, marked as
    /// <see cref="CheckResult.IsFurther"/>, in the order of the inputs. Of each report only what these rules read is kept: some 300 bytes.
    /// </summary>
    [JsonStringEnumMemberName("afterAllResults")]
    AfterAllResults,

    /// <summary>They are left out: each report is checked by itself.</summary>
    [JsonStringEnumMemberName("leftOut")]
    LeftOut,
}
