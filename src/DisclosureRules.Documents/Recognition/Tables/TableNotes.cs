using DisclosureRules.Documents.Printed;
using DisclosureRules.Forms;
using DisclosureRules.Reports;

namespace DisclosureRules.Documents.Recognition.Tables;

/// <summary>What is said of a table as a whole, once for each kind: cells whose number carries a note or a unit, and rows that were not found.</summary>
internal static class TableNotes
{
    public static void Add(ReportBuilder report, FormPlan plan)
    {
        for (int i = 0; i < plan.CellsOfTables.Length; i++)
        {
            FormCell[] cells = plan.CellsOfTables[i];
            bool hasNotes = false, lacksCells = false;
            foreach (FormCell cell in cells)
            {
                CellState state = report[cell.Index].State;
                hasNotes |= state == CellState.NotNumber;
                lacksCells |= state == CellState.Missing && cell.IsNative;
            }

            if (hasNotes)
                AddNotesInNumbers(report, report.Form.Tables[i], cells);
            if (lacksCells)
                AddRowsNotFound(report, report.Form.Tables[i], cells);
        }
    }

    /// <summary>An amount of money with its unit is plain enough, and the rules have their say on it.</summary>
    private static void AddNotesInNumbers(ReportBuilder report, FormTable table, FormCell[] cells)
    {
        FormCell[] noted = [.. cells.Where(c => report[c.Index] is { Reading: not null, Raw: { } raw } && !CellContent.HasOnlyMoneyUnit(raw))];
        if (noted.Length > 0)
            report.Notes.Add(new("note-in-number", Reasons.NotesInNumbers(table, [.. noted.Select(c => (c, report[c.Index].Raw!))]), [.. noted.Select(c => c.Id)], report[noted[0].Index].Place));
    }

    /// <summary>Rows of which nothing was printed. Where a group was printed as a row of its own, as an earlier edition has it, its rows are not missed.</summary>
    private static void AddRowsNotFound(ReportBuilder report, FormTable table, FormCell[] cells)
    {
        FormCell[] missed = [.. cells.Where(c => c.IsNative && ReferenceEquals(report[c.Index].Reason, Reasons.RowNotFound))];
        if (missed.Length == 0)
            return;
        HashSet<string> printed = [.. cells.Where(c => report[c.Index].State != CellState.Missing).Select(c => c.Row).Distinct().Select(r => LabelKey.Of(r.Label.Zh).Text)];
        missed = [.. missed.Where(c => !c.Row.Groups.Any(g => printed.Contains(LabelKey.Of(g.Zh).Text)))];
        if (missed.Length > 0)
            report.Notes.Add(new(ReadingNote.RowsNotFound, Reasons.RowsNotFound(table, [.. missed.Select(c => c.Row).Distinct()]), [.. missed.Select(c => c.Id)]));
    }
}
