using DisclosureRules.Findings;
using DisclosureRules.Forms;
using DisclosureRules.Reports;
using DisclosureRules.Rules;

namespace DisclosureRules.Cli.Output;

/// <summary>
/// Which cells of a report are marked, and how. A violated sum names all its parts, but marking a whole column points nowhere:
/// of a long sum only the total is marked, and any part that another violated rule names too, because there the fault most likely lies.
/// Where cells without a number are meant, they alone are marked; where words are, none: their cells may well be right.
/// </summary>
internal sealed class CellMarks
{
    private const int ShortRule = 4;

    private readonly Dictionary<CellId, (int Failures, char Mark)> _cells = [];

    public CellMarks(IEnumerable<Finding> findings)
    {
        foreach (Finding finding in findings)
        {
            char mark = Mark(finding);
            FindingCell[] meant = mark == ' ' ? [] : [.. Meant(finding)];
            bool pointsAtAll = finding.Outcome != Outcome.Fail || meant.Length <= ShortRule || meant.All(LacksNumber);
            for (int i = 0; i < meant.Length; i++)
            {
                (int failures, char before) = _cells.GetValueOrDefault(meant[i].Id, (0, ' '));
                failures += finding.Outcome == Outcome.Fail ? 1 : 0;
                bool speaks = pointsAtAll || i == 0 || failures > 1;
                _cells[meant[i].Id] = (failures, speaks && Rank(mark) > Rank(before) ? mark : before);
            }
        }
    }

    /// <summary><c>✗</c> error, <c>!</c> warning, <c>?</c> could not be assessed, a space for none.</summary>
    public char this[CellId cell] => _cells.TryGetValue(cell, out (int Failures, char Mark) found) ? found.Mark : ' ';

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

    private static char Mark(Finding finding) => finding switch
    {
        { Outcome: Outcome.NotAssessable } => '?',
        { Severity: Severity.Error } => '✗',
        { Severity: Severity.Warning } => '!',
        _ => ' ',
    };

    private static int Rank(char mark) => " ?!✗".IndexOf(mark, StringComparison.Ordinal);
}
