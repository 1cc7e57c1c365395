using DisclosureRules.Evaluation;
using DisclosureRules.Forms;
using DisclosureRules.Reports;
using DisclosureRules.Rules;

namespace DisclosureRules.Findings;

/// <summary>Evaluates rule instances with three values and writes a finding for each that does not pass.</summary>
internal static class FindingWriter
{
    public static IReadOnlyList<Finding> Write(Report report, IReadOnlyList<RuleInstance> instances, IEnumerable<int> ordinals)
    {
        List<Finding> findings = [.. report.Notes.Select(n => FromNote(report, n))];
        foreach (int ordinal in ordinals)
        {
            RuleInstance instance = instances[ordinal];
            switch (instance.Evaluate(report))
            {
                case Truth.False:
                    findings.Add(Violation(report, instance));
                    break;
                case Truth.Unknown:
                    findings.Add(NotAssessable(report, instance));
                    break;
            }
        }

        return findings;
    }

    private static Finding Violation(Report report, RuleInstance instance)
    {
        List<int> cells = [];
        instance.Check.VisitCells(report, index =>
        {
            if (!cells.Contains(index))
                cells.Add(index);
        });
        Exact actual = default, expected = default;
        Comparison? comparison = instance.MainComparison;
        bool compared = comparison is not null
            && comparison.Left.TryEvaluate(report, null, out actual) && comparison.Right.TryEvaluate(report, null, out expected);
        Exact difference = default;
        bool subtracted = compared && Exact.TryAdd(actual, expected.Negated, out difference);
        Finding finding = Empty(report, instance, cells) with
        {
            Severity = instance.Rule.Severity,
            Outcome = Outcome.Fail,
            Actual = compared ? actual.ToDecimal() : null,
            Expected = compared ? expected.ToDecimal() : null,
            Difference = subtracted ? difference.ToDecimal() : null,
        };
        return finding with { Message = new ViolationMessage(report, instance, finding).Write() };
    }

    private static Finding NotAssessable(Report report, RuleInstance instance)
    {
        Obstacles obstacles = new();
        instance.Evaluate(report, obstacles);
        Finding finding = Empty(report, instance, obstacles.Cells) with { Severity = Severity.Info, Outcome = Outcome.NotAssessable };
        return finding with { Message = NotAssessableMessage.Write(obstacles, finding.Cells) };
    }

    private static Finding Empty(Report report, RuleInstance instance, IReadOnlyList<int> cells) => new()
    {
        Source = report.Source,
        Unit = report.Unit,
        Year = report.Year,
        Form = report.Form.Id,
        Rule = instance.Rule.Id,
        Instance = instance.Id,
        InstanceLabel = instance.Label,
        Severity = instance.Rule.Severity,
        Outcome = Outcome.Fail,
        Cells = [.. cells.Select(c => CellOf(report, report.Form.Cells[c]))],
        Message = LocalizedText.Empty,
        Title = instance.Rule.Title,
        Basis = instance.Rule.Basis,
        Fingerprint = Fingerprint.Of(report, instance.Rule.Id, instance.Id),
    };

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
            Cells = [.. note.Cells.Where(c => report.Form.TryGetIndex(c, out _)).Select(c => CellOf(report, report.Form.Cells[IndexOf(report.Form, c)]))],
            Message = note.Message,
            Title = new("读取原件时未能确定", "not settled while reading the document"),
            Fingerprint = Fingerprint.Of(report, rule, instance),
        };
    }

    private static int IndexOf(Form form, CellId cell)
    {
        form.TryGetIndex(cell, out int index);
        return index;
    }

    private static FindingCell CellOf(Report report, FormCell cell) => new(cell.Id, FormWords.Cell(cell), report[cell.Index]);
}
