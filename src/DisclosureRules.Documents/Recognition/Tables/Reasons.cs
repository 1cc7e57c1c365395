using DisclosureRules.Documents.Wording;
using DisclosureRules.Forms;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;

namespace DisclosureRules.Documents.Recognition.Tables;

/// <summary>Why something was not read, in words for a person.</summary>
internal static class Reasons
{
    public static LocalizedText RowNotFound { get; } = Texts.Of("words.reading.row-not-found");

    public static LocalizedText TableNotFound { get; } = Texts.Of("words.reading.table-not-found");

    public static LocalizedText NotPrinted { get; } = Texts.Of("words.reading.not-printed");

    public static LocalizedText Deduplicated { get; } = Texts.Of("deduplicated-lines");

    public static LocalizedText Count(PrintedRow row, IReadOnlyCollection<int> columns)
    {
        if (columns.Contains(row.Values.Count))
            return Misplaced(row);
        int[] counts = [.. columns.Distinct().Order()];
        return Texts.Of(
            "ambiguous-row/count", ("row", row.Label.Key), ("count", row.Values.Count),
            counts.Length == 1 ? ("expected", counts[0]) : ("expected", string.Join('/', counts)), ("blanks", Blanks(row.IsFlat)));
    }

    public static LocalizedText Headings(PrintedRow row) => Texts.Of("contradictory-headings", ("row", row.Label.Key));

    public static LocalizedText Headings(IReadOnlyList<PrintedRow> rows) => Texts.Of("contradictory-headings/rows", ("count", rows.Count), ("rows", Labels(rows)));

    public static LocalizedText NoHeadings(PrintedRow row) => Texts.Of("ambiguous-row/no-headings", ("row", row.Label.Key));

    public static LocalizedText Doubtful(PrintedRow row) => Texts.Of("ambiguous-row/unknown-words", ("row", row.Label.Key));

    public static LocalizedText SeveralRows(PrintedRow row) => Texts.Of("ambiguous-row/several-rows", ("row", row.Label.Key));

    public static LocalizedText Group(PrintedRow row) => Texts.Of("ambiguous-row/group", ("row", row.Label.Key));

    public static LocalizedText Shifted(PrintedRow row) => Texts.Of("shifted-rows", ("row", row.Label.Key));

    public static LocalizedText NotesInNumbers(FormTable table, IReadOnlyList<(FormCell Cell, string Raw)> cells)
    {
        LocalizedText some = Texts.Some(cells, c => Texts.Of("words.reading.noted-cell", ("row", c.Cell.Row.Label), ("column", c.Cell.Column.Label), ("text", c.Raw)));
        return Texts.Of("note-in-number", ("table", Name(table)), ("count", cells.Count), ("cells", some));
    }

    public static LocalizedText RowsNotFound(FormTable table, IReadOnlyList<FormRow> rows) =>
        Texts.Of("rows-not-found", ("table", Name(table)), ("count", rows.Count), ("rows", Texts.Some(rows, r => r.Label)));

    public static LocalizedText RowsWithoutNumbers(IReadOnlyList<PrintedRow> rows) =>
        Texts.Of("ambiguous-row/without-numbers", ("count", rows.Count), ("rows", Labels(rows)), ("blanks", Blanks(rows.Any(r => r.IsFlat))));

    public static LocalizedText Stray(PrintedRow row) => Texts.Of("stray-number", ("row", row.Label.Key));

    public static LocalizedText Stray(FormTable table) => Texts.Of("stray-number/table", ("table", table.Id));

    public static LocalizedText DisplacedTotals(FormTable table, IReadOnlyList<FormCell> cells) => Texts.Of(
        "displaced-total", ("table", Name(table)), ("count", cells.Count),
        ("cells", Texts.Some(cells, c => Texts.Of("words.reading.cell", ("row", c.Row.Label), ("column", c.Column.Label)))));

    public static LocalizedText Duplicate(CellId cell, Cell first, Cell second) =>
        Texts.Of("duplicate-row", ("cell", cell.ToString()), ("first", Content(first)), ("second", Content(second)));

    public static LocalizedText SideBySideHeadings(FormTable table) => Texts.Of("contradictory-headings/table", ("table", Name(table)));

    public static LocalizedText SideBySideCount(FormTable table, int found, int expected) =>
        Texts.Of("ambiguous-row/table", ("table", Name(table)), ("count", found), ("expected", expected));

    public static LocalizedText TooLarge(CellId cell, string raw) => Texts.Of("number-too-large", ("cell", cell.ToString()), ("number", raw));

    /// <summary>As many values as are expected, in places that leave open which they are.</summary>
    private static Message Misplaced(PrintedRow row) => row.IsFlat
        ? Texts.Of("ambiguous-row/lines", ("row", row.Label.Key), ("count", row.Values.Count))
        : Texts.Of("ambiguous-row/places", ("row", row.Label.Key));

    /// <summary>Known by its label in Chinese, the language of the forms, and by its id in others.</summary>
    private static LocalizedText Name(FormTable table) => new(table.Label.Zh, table.Id);

    private static LocalizedText Labels(IReadOnlyList<PrintedRow> rows) => Texts.Some(rows, r => Texts.Of("words.reading.label", ("label", r.Label.Key)));

    private static LocalizedText Content(Cell cell) => cell.State == CellState.Blank ? Texts.Of("words.reading.blank") : LocalizedText.Same(cell.Raw ?? "");

    private static LocalizedText Blanks(bool leaveNoTrace) => leaveNoTrace ? Texts.Of("words.reading.no-trace") : LocalizedText.Empty;
}
