using System.Text.Json.Serialization;
using DisclosureRules.Claims.Reading;
using DisclosureRules.Findings;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;

namespace DisclosureRules.Checking;

/// <summary>
/// A report with its words read as a rule set reads them, once for all <see cref="RuleCheck"/>s that ask for them. Immutable and safe to share
/// between threads. For engines that schedule checks themselves: whoever wants the findings of a report calls <see cref="RuleSet.Check(Report, CancellationToken)"/>.
/// </summary>
[JsonConverter(typeof(NoJsonConverter<PreparedReport>))]
[JsonInstead("Write its Report.")]
public sealed class PreparedReport
{
    internal PreparedReport(RuleSet rules, Report report, NarrativeReading? words, PreviousReport previous)
    {
        Rules = rules;
        Report = report;
        Words = words;
        Previous = previous;
    }

    /// <summary>The rule set that the report was prepared for.</summary>
    public RuleSet Rules { get; }

    /// <summary>The report.</summary>
    public Report Report { get; }

    /// <summary>What the reader of the document could not settle, as findings: they come before those of the rules.</summary>
    public IReadOnlyList<Finding> Notes() => [.. FindingBuilder.Notes(Report)];

    /// <summary>The same report beside those of other years, without reading its words again: see <see cref="RuleSet.Check(Report, ReportArchive, CancellationToken)"/>.</summary>
    public PreparedReport Beside(ReportArchive archive)
    {
        ArgumentNullException.ThrowIfNull(archive);
        return new(Rules, Report, Words, archive.PreviousOf(Report)) { Children = Children };
    }

    internal NarrativeReading? Words { get; }

    internal PreviousReport Previous { get; }

    /// <summary>The reports of the units below; <see langword="null"/> where nobody asks for them.</summary>
    internal UnitsBelow? Children { get; private init; }

    internal PreparedReport Above(UnitsBelow? children) => new(Rules, Report, Words, Previous) { Children = children };
}
