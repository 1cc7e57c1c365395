using DisclosureRules.Claims;
using DisclosureRules.Claims.Reading;
using DisclosureRules.Reports;

namespace DisclosureRules.Expressions.Tree;

/// <summary>
/// What a rule is held against: a report, what was read from its words, and, for a rule that is repeated over claims, the claim whose turn it is.
/// </summary>
/// <param name="Report">The report.</param>
/// <param name="Words">Its words, read; <see langword="null"/> where no rule asks for them.</param>
/// <param name="Claim">The claim a rule over claims looks at.</param>
internal readonly record struct EvaluationContext(Report Report, NarrativeReading? Words = null, Claim? Claim = null)
{
    /// <summary>A report of which only the tables are looked at.</summary>
    public static implicit operator EvaluationContext(Report report) => new(report);
}
