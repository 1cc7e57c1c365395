using DisclosureRules.Claims;
using DisclosureRules.Claims.Reading;
using DisclosureRules.Reports;

namespace DisclosureRules.Expressions.Tree;

/// <summary>
/// What a rule is held against: a report, what was read from its words, for a rule that is repeated over claims the current claim, and
/// the other reports that a rule may name.
/// </summary>
/// <param name="Report">The report that is checked.</param>
/// <param name="Words">Its words, read; <see langword="null"/> where no rule asks for them.</param>
/// <param name="Claim">The current claim of a rule over claims.</param>
/// <param name="Previous">The same unit's report of the year before; or why there is none to look at.</param>
/// <param name="Children">The reports of the units below; <see langword="null"/> where nobody asks for them.</param>
internal readonly record struct EvaluationContext(Report Report, NarrativeReading? Words = null, Claim? Claim = null, PreviousReport Previous = default, UnitsBelow? Children = null)
{
    /// <summary>A report of which only the tables are looked at.</summary>
    public static implicit operator EvaluationContext(Report report) => new(report);

    /// <summary>The report in a role; <see langword="null"/> when it is not at hand.</summary>
    public Report? Of(ReportRole role) => role switch
    {
        ReportRole.Self => Report,
        ReportRole.Previous => Previous.Report,
        _ => Children?.Sum,
    };

    /// <summary>
    /// The report in a role, to read cells from: cells are bound to the form of the report that is checked, so that one of another form
    /// counts as not at hand.
    /// </summary>
    public Report? CellsOf(ReportRole role) => role == ReportRole.Self ? Report : Of(role) is { } other && other.Form == Report.Form ? other : null;
}
