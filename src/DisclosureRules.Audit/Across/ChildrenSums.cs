using DisclosureRules.Audit.Units;
using DisclosureRules.Audit.Wording;
using DisclosureRules.Findings;
using DisclosureRules.Forms;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;

namespace DisclosureRules.Audit.Across;

/// <summary>
/// Holds a report that speaks for a government and all its units against those of the units directly below: each number is the sum of theirs, where the list
/// says that they are all, and none of theirs is larger. Amounts are left out: they are printed rounded, and how often is not known. Safe to share between threads.
/// </summary>
internal sealed class ChildrenSums(AuditedUnits units, ReportIndex index, ChildReports reports)
{
    private const int MostNamed = 5;

    /// <summary>What is found for a parent, in the order of its reports.</summary>
    public IEnumerable<AcrossFinding> Of(UnitEntry parent)
    {
        UnitEntry[] children = [.. units.ChildrenOf(parent)];
        if (children.Length == 0)
            yield break;
        foreach (IndexedReport indexed in index.Of($"#{parent.Id}").Where(r => r.Scope == ReportScope.Aggregate))
        {
            Report report = index.Read(indexed);
            ChildReport[] found = [.. children.Select(c => reports.Of(c, indexed.Year, report.Form))];
            ChildReport[] lacking = [.. found.Where(c => c.Report is null)];
            Report[] there = [.. found.Select(c => c.Report).OfType<Report>()];
            if (parent.IsComplete && lacking.Length > 0)
                yield return new(indexed.Index, Lacking(report, lacking));
            IEnumerable<Finding> findings = parent.IsComplete && lacking.Length == 0 ? Sums(report, there) : Larger(report, there);
            foreach (Finding finding in findings)
                yield return new(indexed.Index, finding);
        }
    }

    private static Finding Lacking(Report report, ChildReport[] lacking) => FindingOf.Open(
        AcrossRule.ChildrenSum, report, "",
        AuditTexts.Of("children.sum/open", ("count", lacking.Length), ("reasons", AuditTexts.Some([.. lacking.Select(l => l.Why!)], MostNamed))));

    private static IEnumerable<Finding> Sums(Report report, Report[] children)
    {
        foreach (IGrouping<FormTable, FormCell> table in report.Form.Cells.Where(c => c.IsNative && c.Kind != CellKind.Amount).GroupBy(c => c.Table))
        {
            List<FindingCell> open = [];
            foreach (FormCell cell in table)
            {
                FindingCell[] cells = [FindingOf.Own(report, cell), .. children.Select(c => FindingOf.Other(c, cell))];
                if (!cells.All(IsNumber))
                    open.AddRange(cells.Where(c => !IsNumber(c)));
                else if (Sum(cells) is var sum && sum != cells[0].Content.Value)
                    yield return Unequal(report, cell, cells, sum);
            }

            if (open.Count > 0)
            {
                yield return FindingOf.Open(
                    AcrossRule.ChildrenSum, report, table.Key.Id, AuditTexts.Of("children.sum/cells", ("count", open.Count), ("cells", AuditTexts.Some([.. open.Select(Name)], MostNamed))), open);
            }
        }
    }

    private static Finding Unequal(Report report, FormCell cell, FindingCell[] cells, decimal sum)
    {
        decimal actual = cells[0].Content.Value!.Value;
        LocalizedText message = AuditTexts.Of(
            "children.sum", ("cell", cells[0].Label), ("actual", actual), ("count", cells.Length - 1), ("expected", sum), ("difference", actual - sum));
        return FindingOf.Report(AcrossRule.ChildrenSum, report, Instance(cell), message, cells) with { InstanceLabel = cells[0].Label, Actual = actual, Expected = sum, Difference = actual - sum };
    }

    private static IEnumerable<Finding> Larger(Report report, Report[] children)
    {
        foreach (Report child in children)
        {
            foreach (FormCell cell in report.Form.Cells.Where(c => c.IsNative && c.Kind == CellKind.Count))
            {
                (FindingCell own, FindingCell other) = (FindingOf.Own(report, cell), FindingOf.Other(child, cell));
                if (own.Content.Value is not { } parents || other.Content.Value is not { } childs || childs <= parents)
                    continue;
                LocalizedText message = AuditTexts.Of("children.at-most-parent", ("cell", own.Label), ("unit", child.Unit), ("child", childs), ("parent", parents));
                yield return FindingOf.Report(AcrossRule.ChildAtMostParent, report, $"{Instance(cell)},{child.Unit}", message, [own, other])
                    with
                { InstanceLabel = own.Label, Actual = childs, Expected = parents, Difference = childs - parents };
            }
        }
    }

    /// <summary>Sums of counts of 64 bits stay exact: a decimal holds the sum of ten thousand million of them.</summary>
    private static decimal Sum(FindingCell[] cells) => cells.Skip(1).Sum(c => c.Content.Value!.Value);

    private static bool IsNumber(FindingCell cell) => cell.Content.State == CellState.Number;

    private static string Instance(FormCell cell) => $"{cell.Id.Table},{cell.Id.Row},{cell.Id.Column}";

    private static LocalizedText Name(FindingCell cell) => cell.Unit is { } unit ? AuditTexts.Of("words.audit.cell-of", ("unit", unit), ("cell", cell.Label)) : cell.Label;
}
