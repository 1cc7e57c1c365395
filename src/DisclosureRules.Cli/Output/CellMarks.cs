using DisclosureRules.Findings;
using DisclosureRules.Forms;
using DisclosureRules.Reports;

namespace DisclosureRules.Cli.Output;

/// <summary>
/// Which cells of a report are marked, and how. A violated sum names all its parts, but marking a whole column points nowhere:
/// of a long sum only the total is marked, and any part that another violated rule names too, because there the fault most likely lies.
/// Where no numbers are compared and some cell has none, that cell is meant.
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
            bool missesSomething = finding.Expected is null && finding.Cells.Any(c => c.Content.State != CellState.Number);
            for (int i = 0; mark != ' ' && i < finding.Cells.Count; i++)
            {
                if (missesSomething && finding.Cells[i].Content.State == CellState.Number)
                    continue;
                CellId cell = finding.Cells[i].Id;
                (int failures, char before) = _cells.GetValueOrDefault(cell, (0, ' '));
                failures += finding.Outcome == Outcome.Fail ? 1 : 0;
                bool speaks = finding.Outcome != Outcome.Fail || i == 0 || finding.Cells.Count <= ShortRule || failures > 1;
                _cells[cell] = (failures, speaks && Rank(mark) > Rank(before) ? mark : before);
            }
        }
    }

    /// <summary><c>✗</c> error, <c>!</c> warning, <c>?</c> could not be assessed, a space for none.</summary>
    public char this[CellId cell] => _cells.TryGetValue(cell, out (int Failures, char Mark) found) ? found.Mark : ' ';

    private static char Mark(Finding finding) => finding switch
    {
        { Outcome: Outcome.NotAssessable } => '?',
        { Severity: Severity.Error } => '✗',
        { Severity: Severity.Warning } => '!',
        _ => ' ',
    };

    private static int Rank(char mark) => " ?!✗".IndexOf(mark, StringComparison.Ordinal);
}
