using DisclosureRules.Audit.Units;
using DisclosureRules.Audit.Wording;
using DisclosureRules.Checking;
using DisclosureRules.Findings;
using DisclosureRules.Forms;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;

namespace DisclosureRules.Audit.Across;

/// <summary>
/// Holds a report that speaks for a government and all its units against those of the units directly below: each number is the sum of theirs, where the list
/// says that they are all, and none of theirs is larger. Amounts are left out: they are printed rounded, and how often is not known; so are regulations, which a government makes
/// itself and its departments can't, and of other documents, which it issues itself, too, only that none of theirs is larger is held against it. What reports below explain by themselves accuses nobody above. Where the list says so, too, the
/// rules that name <c>children.</c> are held against the report. Safe to share between threads.
/// </summary>
internal sealed class ChildrenSums(RuleSet rules, AuditedUnits units, ReportIndex index, ChildReports reports, FaultsBelow faults)
{
    private const int MostNamed = 5;

    /// <summary>Rows of what a government makes: the first its departments can't make at all.</summary>
    private const string OfGovernments = "regulations", OfItsOwn = "normativeDocuments";

    private readonly StatedAcrossUnits _words = new(new(rules));

    /// <summary>What is found for a parent, in the order of its reports.</summary>
    public IEnumerable<AcrossFinding> Of(UnitEntry parent)
    {
        UnitEntry[] children = [.. units.ChildrenOf(parent)];
        if (children.Length == 0)
            yield break;
        foreach (IndexedReport indexed in index.Of($"#{parent.Id}").Where(r => r.Scope == ReportScope.Aggregate))
        {
            Report report = index.Read(indexed, withWords: true);
            ChildReport[] found = [.. children.Where(c => reports.IsThereIn(c, indexed.Year)).Select(c => reports.Of(c, indexed.Year, report.Form))];
            if (found.Length == 0)
                continue;
            ChildReport[] lacking = [.. found.Where(c => c.Report is null)];
            Report[] there = [.. found.Select(c => c.Report).OfType<Report>()];
            UnitsBelow below = lacking.Length == 0 ? UnitsBelow.Of(report.Form, there) : UnitsBelow.Lacking(Lacking(lacking));
            IEnumerable<Finding> added = !parent.IsComplete ? [] : below.Why is { } why ? [FindingOf.Open(AcrossRule.ChildrenSum, report, "", why)] : Sums(report, below);
            bool isSummed = parent.IsComplete && below.Why is null;
            IEnumerable<Finding> larger = Larger(report, there, c => !IsOfRow(c, OfGovernments) && (!isSummed || !IsSummed(c)));
            IEnumerable<Finding> ofRules = parent.IsComplete && rules.HasRulesAcrossUnits ? rules.CheckAcrossUnits(report, below) : [];
            Dictionary<string, Func<CellId, decimal?, LocalizedText?>> known = new(StringComparer.Ordinal);
            foreach (Finding finding in added.Concat(larger).Concat(ofRules))
                yield return new(indexed.Index, faults.Explained(finding, found, child => isSummed && IsBorneOut(report, child, below), known));
            foreach (Finding finding in _words.Of(report, found))
                yield return new(indexed.Index, finding);
        }
    }

    /// <summary>Whether most of the numbers that a report has are in sums that come out: those of another unit in its place would leave hardly one.</summary>
    private static bool IsBorneOut(Report report, Report child, UnitsBelow below)
    {
        FormCell[] telling = [.. report.Form.Cells.Where(c => IsSummed(c) && child[c.Index].Value is { } value && value != 0 && report[c.Index].Value is not null && below.Sum![c.Index].Value is not null)];
        return 2 * telling.Count(c => report[c.Index].Value == below.Sum![c.Index].Value) > telling.Length;
    }

    private static Message Lacking(ChildReport[] lacking) =>
        AuditTexts.Of("children.sum/open", ("count", lacking.Length), ("reasons", AuditTexts.Some([.. lacking.Select(l => l.Why!)], MostNamed)));

    private static IEnumerable<Finding> Sums(Report report, UnitsBelow below)
    {
        foreach (IGrouping<FormTable, FormCell> table in report.Form.Cells.Where(IsSummed).GroupBy(c => c.Table))
        {
            List<FindingCell> open = [];
            foreach (FormCell cell in table)
            {
                FindingCell[] cells = [FindingOf.Own(report, cell), .. below.Reports.Select(c => FindingOf.Other(c, cell))];
                if (!cells.All(IsNumber))
                    open.AddRange(cells.Where(c => !IsNumber(c)));
                else if (below.Sum![cell.Index].Value is { } sum && sum != cells[0].Content.Value)
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

    private static IEnumerable<Finding> Larger(Report report, Report[] children, Func<FormCell, bool> isHeld)
    {
        foreach (Report child in children)
        {
            foreach (FormCell cell in report.Form.Cells.Where(c => c.IsNative && c.Kind == CellKind.Count && isHeld(c)))
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

    private static bool IsSummed(FormCell cell) => cell.IsNative && cell.Kind != CellKind.Amount && !IsOfRow(cell, OfGovernments) && !IsOfRow(cell, OfItsOwn);

    private static bool IsOfRow(FormCell cell, string row) => cell.Id.Row == row;

    private static bool IsNumber(FindingCell cell) => cell.Content.State == CellState.Number;

    private static string Instance(FormCell cell) => $"{cell.Id.Table},{cell.Id.Row},{cell.Id.Column}";

    private static LocalizedText Name(FindingCell cell) => cell.Unit is { } unit ? AuditTexts.Of("words.audit.cell-of", ("unit", unit), ("cell", cell.Label)) : cell.Label;
}
