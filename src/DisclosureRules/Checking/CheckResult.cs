using DisclosureRules.Diagnostics;
using DisclosureRules.Findings;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;

namespace DisclosureRules.Checking;

/// <summary>
/// What came of one input: its report and findings, or the reasons why there is no report and the one finding that says so. There is a result for
/// every input, whatever happens to it, and further ones where the run is asked for them. Immutable and safe to share between threads.
/// </summary>
public sealed record CheckResult
{
    /// <summary>The input's name.</summary>
    public required string Source { get; init; }

    /// <summary>The report as it was checked, with what was given from outside; <see langword="null"/> when it could not be read or checked.</summary>
    public Report? Report { get; init; }

    /// <summary>Why there is no report; empty when there is one.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; init => field = ValueList<Diagnostic>.Of(value); } = ValueList<Diagnostic>.Empty;

    /// <summary>The findings, in the order of the rules; of an input without report the one of <see cref="UnreadableInput"/>.</summary>
    public required IReadOnlyList<Finding> Findings { get; init => field = ValueList<Finding>.Of(value); }

    /// <summary>What was found and is left alone, because the baseline of the run has it just so, in the order of the rules; see <see cref="CheckOptions.Baseline"/>.</summary>
    public IReadOnlyList<Finding> Known { get; init => field = ValueList<Finding>.Of(value); } = ValueList<Finding>.Empty;

    /// <summary>Where what was given from outside contradicts what the report says.</summary>
    public IReadOnlyList<OverriddenFact> Overridden { get; init => field = ValueList<OverriddenFact>.Of(value); } = ValueList<OverriddenFact>.Empty;

    /// <summary>
    /// Last year's report of the same unit, where it is among the inputs and the run waits for all of them (<see cref="AcrossYears.InEachResult"/>); otherwise
    /// <see langword="null"/>.
    /// </summary>
    public Report? Previous { get; init; }

    /// <summary>
    /// Whether this adds findings to an earlier result of the same run, as <see cref="AcrossYears.AfterAllResults"/> says. Its report has its facts and the
    /// cells that rules across years read, and no others.
    /// </summary>
    public bool IsFurther => FurtherTo is not null;

    /// <summary>The position of the result among those of the run that this adds to.</summary>
    internal int? FurtherTo { get; init; }

    /// <summary>How many findings there are of each weight.</summary>
    public FindingCounts Counts => FindingCounts.Of(Findings);

    /// <summary>The input's name and how many findings there are, or why it could not be read, in Chinese; on one line for developers.</summary>
    public override string ToString()
    {
        string known = Known.Count == 0 ? "" : $", {Known.Count} known";
        return Report is null
            ? string.Join("; ", Diagnostics.Select(d => d.ToString()).DefaultIfEmpty($"{Source}: -"))
            : $"{Source}: {Counts.Errors} errors, {Counts.Warnings} warnings, {Counts.Infos} infos{known}";
    }

    internal static CheckResult Of(RuleSet rules, ReportReading reading, ReportOverrides overrides, CancellationToken cancellationToken)
    {
        if (reading.Report is not { } read)
            return Failed(reading.Source, reading.Diagnostics, overrides);
        if (!rules.Forms.Contains(read.Form))
            return Failed(reading.Source, [OtherForms(reading.Source, read)], overrides);
        try
        {
            Report report = overrides.ApplyTo(read);
            return new() { Source = reading.Source, Report = report, Findings = rules.Check(report, cancellationToken), Overridden = overrides.ContradictionsOf(read) };
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            // The last resort, as in reading: a defect of ours costs one report its check, never the run, and it is said.
            return Failed(reading.Source, [Defect(reading.Source, exception)], overrides);
        }
    }

    /// <summary>The same result without what is known.</summary>
    internal CheckResult Less(Baseline baseline, DateOnly? today)
    {
        if (Report is null)
            return this;
        ILookup<bool, Finding> byKnown = Findings.ToLookup(f => baseline.Knows(f, today));
        return byKnown.Contains(true) ? this with { Findings = [.. byKnown[false]], Known = [.. byKnown[true]] } : this;
    }

    /// <summary>An input that could not be read at all.</summary>
    internal static CheckResult Failed(string source, IReadOnlyList<Diagnostic> diagnostics, ReportOverrides overrides) => new()
    {
        Source = source,
        Diagnostics = diagnostics,
        Findings = [UnreadableInput.From(source, diagnostics, overrides.Unit, overrides.Year)],
    };

    internal static Diagnostic Defect(string source, Exception exception) => new(
        Texts.Of("check.defect", ("type", exception.GetType().Name), ("message", exception.Message)), source);

    private static Diagnostic OtherForms(string source, Report report) => new(Texts.Of("check.other-forms", ("form", report.Form.Id)), source);
}
