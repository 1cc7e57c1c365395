using DisclosureRules.Findings;
using DisclosureRules.Forms;
using DisclosureRules.Reports;
using DisclosureRules.Rules;

namespace DisclosureRules.Checking;

/// <summary>
/// Which cells of a report its findings mark, and how. A violated sum names all its parts, but marking a whole column points nowhere: of a long sum only
/// the total is marked, and any part that another violated rule names too, because there the fault most likely lies. Where cells without a number are
/// meant, they alone are marked; where words are, none: the cells may well be right. Findings of the severity info mark nothing.
/// Immutable and safe to share between threads.
/// </summary>
public sealed class CellMarks
{
    // A rule of four cells or fewer (a balance, a row of a few columns) can be looked through at a glance; the table of requests has 25 rows.
    private const int ShortRule = 4;

    private readonly Dictionary<CellId, (int Failures, CellMark Mark)> _cells = [];

    private CellMarks(IEnumerable<Finding> findings)
    {
        foreach (Finding finding in findings)
        {
            CellMark mark = MarkOf(finding);
            FindingCell[] meant = mark == CellMark.None ? [] : [.. Meant(finding)];
            bool pointsAtAll = finding.Outcome != Outcome.Fail || meant.Length <= ShortRule || meant.All(LacksNumber);
            for (int i = 0; i < meant.Length; i++)
            {
                (int failures, CellMark before) = _cells.GetValueOrDefault(meant[i].Id);
                failures += finding.Outcome == Outcome.Fail ? 1 : 0;
                bool isMarked = pointsAtAll || i == 0 || failures > 1;
                _cells[meant[i].Id] = (failures, isMarked && mark > before ? mark : before);
            }
        }
    }

    /// <summary>The cells that are marked, in no order that means anything.</summary>
    public IEnumerable<CellId> Cells => _cells.Where(c => c.Value.Mark != CellMark.None).Select(c => c.Key);

    /// <summary>The mark of a cell; <see cref="CellMark.None"/> for one that no finding means.</summary>
    public CellMark this[CellId cell] => _cells.GetValueOrDefault(cell).Mark;

    /// <summary>The marks of a report's findings.</summary>
    /// <param name="findings">All findings of one report, in any order.</param>
    /// <exception cref="ArgumentNullException"><paramref name="findings"/> is <see langword="null"/>.</exception>
    public static CellMarks Of(IEnumerable<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        return new(findings);
    }

    /// <summary>The cells a finding is about: of those it names without comparing numbers, the first that has none.</summary>
    private static IEnumerable<FindingCell> Meant(Finding finding)
    {
        if (finding.Outcome == Outcome.NotAssessable)
            return finding.Cells;
        if (finding.Evidence.Count > 0)
            return [];
        bool missesSomething = finding.Expected is null && finding.Cells.Any(LacksNumber) && !finding.Cells.All(LacksNumber);
        return missesSomething ? finding.Cells.Where(LacksNumber).Take(1) : finding.Cells;
    }

    private static bool LacksNumber(FindingCell cell) => cell.Content.State != CellState.Number;

    private static CellMark MarkOf(Finding finding) => finding switch
    {
        { Outcome: Outcome.NotAssessable } => CellMark.NotAssessable,
        { Severity: Severity.Error } => CellMark.Error,
        { Severity: Severity.Warning } => CellMark.Warning,
        _ => CellMark.None,
    };
}
