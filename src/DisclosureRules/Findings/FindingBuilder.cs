using DisclosureRules.Claims;
using DisclosureRules.Claims.Reading;
using DisclosureRules.Compilation;
using DisclosureRules.Evaluation;
using DisclosureRules.Expressions.Tree;
using DisclosureRules.Forms;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;
using DisclosureRules.Rules;

namespace DisclosureRules.Findings;

/// <summary>Evaluates rule instances with three values and makes a finding for each that does not pass.</summary>
internal static class FindingBuilder
{
    private static readonly LocalizedText NoteTitle = Texts.Of("words.note");

    public static IReadOnlyList<Finding> Write(Report report, NarrativeReading? words, IReadOnlyList<BoundRule> instances, IEnumerable<int> ordinals, PreviousReport previous, CancellationToken cancellationToken)
    {
        List<Finding> findings = [.. Notes(report)];
        foreach (int ordinal in ordinals)
            Add(report, words, instances[ordinal], findings, previous, cancellationToken: cancellationToken);
        return ValueList<Finding>.Of(findings);
    }

    /// <summary>What the reader of the document could not settle.</summary>
    public static IEnumerable<Finding> Notes(Report report) => report.Notes.Count == 0 ? [] : report.Notes.Select(n => FromNote(report, n));

    /// <summary>Adds a finding for each place where one instance does not pass.</summary>
    public static void Add(
        Report report, NarrativeReading? words, BoundRule instance, List<Finding> findings, PreviousReport previous = default, UnitsBelow? children = null,
        CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (!instance.IsAsked(previous, children) || (instance.ReadsWords && words is null))
            return;
        if (!instance.ReadsWords || instance.Rule.Claims.Count == 0)
        {
            EvaluationContext facts = instance.ReadsWords || instance.ReadsOtherReports ? new(report, words, null, previous, children) : new(report, words);
            Truth truth = instance.Evaluate(facts);
            if (truth != Truth.True)
                Add(facts, instance, truth, new(1, 1), findings);
            return;
        }

        // The same as of its cases, of which a long text has thousands.
        Claim[] claims = words!.ClaimsOf(instance.Rule.Claims);
        Occurrences? occurrences = null;
        for (int place = 0; place < claims.Length; place++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            EvaluationContext facts = new(report, words, claims[place], previous, children);
            Truth truth = instance.Evaluate(facts);
            if (truth != Truth.True)
                Add(facts, instance, truth, (occurrences ??= new(claims)).At(place), findings);
        }
    }

    private static void Add(in EvaluationContext facts, BoundRule instance, Truth truth, Occurrence occurrence, List<Finding> findings)
    {
        RuleCase found = new(facts, instance, occurrence);
        findings.Add(truth == Truth.False
            ? new(found, found.InstanceId, found.Severity, Outcome.Fail)
            : new(found, found.InstanceId, Severity.Info, Outcome.NotAssessable));
    }

    /// <summary>What a reader could not settle is said beside the findings: it is no violation, but it must not go unsaid.</summary>
    private static Finding FromNote(Report report, ReadingNote note)
    {
        string rule = $"input.{note.Code}";
        string instance = string.Join(";", note.Cells.Select(c => $"{c.Table}[{c.Row}]").Distinct());
        if (instance.Length == 0)
            instance = note.Place?.ToString(Language.English) ?? "";
        return new()
        {
            Source = report.Source,
            Unit = report.Unit,
            Year = report.Year,
            Form = report.Form.Id,
            Rule = rule,
            Instance = instance,
            InstanceLabel = note.Place is { } place ? new TextOnDemand(place.ToString) : LocalizedText.Empty,
            Severity = Severity.Info,
            Outcome = Outcome.NotAssessable,
            Cells = [.. note.Cells.Where(c => report.Form.TryGetIndex(c, out _)).Select(c => CellOf(report, report.Form.Cells[report.Form.IndexOf(c)]))],
            Message = note.Message,
            Title = NoteTitle,
            Fingerprint = Fingerprint.Of(report, rule, instance),
        };
    }

    /// <summary>A cell as it stands in its report; one of another report says whose it is, and one of the units below is that of each.</summary>
    internal static IEnumerable<FindingCell> CellsOf(EvaluationContext facts, CellVariable cell) => cell.Role switch
    {
        ReportRole.Children => (facts.Children?.Reports ?? []).Select(r => CellOf(r, cell.Cell, Texts.Of("words.cell-of-unit", ("unit", r.Unit), ("cell", FormLabels.Cell(cell.Cell))))),
        ReportRole.Previous when facts.CellsOf(cell.Role) is { } other => [CellOf(other, cell.Cell, cell.Role.Qualify(FormLabels.Cell(cell.Cell)))],
        _ => [CellOf(facts.Report, cell.Cell)],
    };

    private static FindingCell CellOf(Report other, FormCell cell, LocalizedText label) => CellOf(other, cell) with { Label = label, Unit = other.Unit, Year = other.Year };

    /// <summary>A cell as it stands in the report.</summary>
    internal static FindingCell CellOf(Report report, FormCell cell) => new(cell.Id, FormLabels.Cell(cell), report[cell.Index]);
}
