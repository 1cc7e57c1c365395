using DisclosureRules.Forms;
using DisclosureRules.Reports;

namespace DisclosureRules.Documents.Recognition.Tables;

/// <summary>
/// Totals that are blank over numbers, in tables of which something was torn, shifted or left open: the total may be what was displaced, so that it is
/// not known to be blank, and nobody is accused of leaving it out.
/// </summary>
internal static class DisplacedTotals
{
    private const string Code = "displaced-total";

    /// <summary>Notes on rows whose numbers may stand elsewhere.</summary>
    private static readonly string[] Torn = ["ambiguous-row", "shifted-rows", "stray-number", "contradictory-headings", "deduplicated-lines"];

    public static void Leave(ReportBuilder report)
    {
        HashSet<string> torn = [.. report.Notes.Where(n => Array.IndexOf(Torn, n.Code) >= 0).SelectMany(n => n.Cells).Select(c => c.Table)];
        if (torn.Count == 0)
            return;
        foreach (FormTable table in report.Form.Tables.Where(t => torn.Contains(t.Id)))
        {
            FormCell[] cells = [.. report.Form.Cells.Where(c => c.Id.Table == table.Id)];
            ILookup<string, FormCell> rows = cells.ToLookup(c => c.Id.Row, StringComparer.Ordinal), columns = cells.ToLookup(c => c.Id.Column, StringComparer.Ordinal);
            FormCell[] displaced =
            [
                .. cells.Where(c => report[c.Index].State == CellState.Blank
                    && ((TotalColumn.IsTotal(c.Column.Label.Zh) && HasNumber(report, rows[c.Id.Row])) || (TotalColumn.IsTotal(c.Row.Label.Zh) && HasNumber(report, columns[c.Id.Column])))),
            ];
            if (displaced.Length == 0)
                continue;
            ReadingNote note = new(Code, Reasons.DisplacedTotals(table, displaced), [.. displaced.Select(c => c.Id)], report[displaced[0].Index].Place);
            foreach (FormCell cell in displaced)
                report[cell.Index] = Cell.Missing(note.Message);
            report.Notes.Add(note);
        }
    }

    private static bool HasNumber(ReportBuilder report, IEnumerable<FormCell> cells) => cells.Any(c => report[c.Index] is { State: CellState.Number, Value: not 0 });
}
