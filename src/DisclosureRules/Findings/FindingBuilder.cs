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

/// <summary>Evaluates rule instances with three values and writes a finding for each that does not pass.</summary>
internal static class FindingBuilder
{
    public static IReadOnlyList<Finding> Write(Report report, NarrativeReading? words, IReadOnlyList<BoundRule> instances, IEnumerable<int> ordinals)
    {
        List<Finding> findings = [.. Notes(report)];
        foreach (int ordinal in ordinals)
            Add(report, words, instances[ordinal], findings);
        return findings;
    }

    /// <summary>What the reader of the document could not settle.</summary>
    public static IEnumerable<Finding> Notes(Report report) => report.Notes.Select(n => FromNote(report, n));

    /// <summary>Adds a finding for each place where one instance does not pass.</summary>
    public static void Add(Report report, NarrativeReading? words, BoundRule instance, List<Finding> findings)
    {
        Occurrences occurrences = new();
        foreach (EvaluationContext facts in instance.Cases(report, words))
        {
            Occurrence occurrence = occurrences.Next(facts.Claim);
            switch (instance.Evaluate(facts))
            {
                case Truth.False:
                    findings.Add(Violation(facts, instance, occurrence));
                    break;
                case Truth.Unknown:
                    findings.Add(NotAssessable(facts, instance, occurrence));
                    break;
            }
        }
    }

    private static Finding Violation(EvaluationContext facts, BoundRule instance, Occurrence occurrence)
    {
        ExactDecimal actual = default, expected = default;
        Comparison? comparison = instance.MainComparison;
        bool compared = comparison is not null
            && comparison.Left.TryEvaluate(facts, null, out actual) && comparison.Right.TryEvaluate(facts, null, out expected);
        ExactDecimal difference = default;
        bool subtracted = compared && ExactDecimal.TryAdd(actual, expected.Negated, out difference);
        Finding finding = Empty(facts, instance, occurrence, instance.Check.CellsToShow(facts)) with
        {
            Severity = instance.Rule.Severity,
            Outcome = Outcome.Fail,
            Actual = compared ? actual.ToDecimal() : null,
            Expected = compared ? expected.ToDecimal() : null,
            Difference = subtracted ? difference.ToDecimal() : null,
        };
        return finding with { Message = new ViolationMessage(facts, instance, finding).Write() };
    }

    private static Finding NotAssessable(EvaluationContext facts, BoundRule instance, Occurrence occurrence)
    {
        MissingOperands obstacles = new();
        instance.Evaluate(facts, obstacles);
        Finding finding = Empty(facts, instance, occurrence, obstacles.Cells) with { Severity = Severity.Info, Outcome = Outcome.NotAssessable };
        return finding with { Message = NotAssessableMessage.Write(obstacles, finding.Cells, facts.Words) };
    }

    /// <summary>The same claim may be made in several places: from the second on, the instance says which.</summary>
    private static Finding Empty(EvaluationContext facts, BoundRule instance, Occurrence occurrence, IEnumerable<CellVariable> cells)
    {
        Report report = facts.Report;
        string id = instance.Id;
        string fingerprint;
        if (facts.Claim is { } claim)
        {
            if (instance.Rule.Claims.Count > 1)
                id = string.Join(',', new[] { id, claim.Id }.Where(p => p.Length > 0));
            fingerprint = Fingerprint.Of(report, instance.Rule.Id, id, claim.Quotation.Text, occurrence.OfWords);
            if (occurrence.OfClaim > 1)
                id = $"{id}#{occurrence.OfClaim}";
        }
        else
        {
            fingerprint = Fingerprint.Of(report, instance.Rule.Id, id);
        }

        return new()
        {
            Source = report.Source,
            Unit = report.Unit,
            Year = report.Year,
            Form = report.Form.Id,
            Rule = instance.Rule.Id,
            Instance = id,
            InstanceLabel = instance.Label,
            Severity = instance.Rule.Severity,
            Outcome = Outcome.Fail,
            Cells = [.. cells.Where(c => c.Role == ReportRole.Self).Select(c => CellOf(report, c.Cell))],
            Evidence = [.. Evidence(facts, instance)],
            Message = LocalizedText.Empty,
            Title = instance.Rule.Title,
            Basis = instance.Rule.Basis,
            Fingerprint = fingerprint,
        };
    }

    /// <summary>The claim itself and those the rule holds it against.</summary>
    private static IEnumerable<Claim> Evidence(EvaluationContext facts, BoundRule instance) => (facts.Claim is { } claim ? new[] { claim } : [])
        .Concat(instance.ClaimIds.SelectMany(id => facts.Words!.Claims.Where(c => c.Id == id && c.IsCertain && c != facts.Claim).Take(3)));

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
            InstanceLabel = note.Place is { } place ? new(place.ToString(Language.Chinese), place.ToString(Language.English)) : LocalizedText.Empty,
            Severity = Severity.Info,
            Outcome = Outcome.NotAssessable,
            Cells = [.. note.Cells.Where(c => report.Form.TryGetIndex(c, out _)).Select(c => CellOf(report, report.Form.Cells[report.Form.IndexOf(c)]))],
            Message = note.Message,
            Title = new("读取原件时未能确定", "not settled while reading the document"),
            Fingerprint = Fingerprint.Of(report, rule, instance),
        };
    }

    private static FindingCell CellOf(Report report, FormCell cell) => new(cell.Id, FormLabels.Cell(cell), report[cell.Index]);
}
