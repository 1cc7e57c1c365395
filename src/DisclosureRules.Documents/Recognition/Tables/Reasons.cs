using System.Globalization;
using DisclosureRules.Forms;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;

namespace DisclosureRules.Documents.Recognition.Tables;

/// <summary>Why something was not read, in words for a person.</summary>
internal static class Reasons
{
    public static LocalizedText RowNotFound { get; } = new("没有找到这一行", "the row was not found");

    public static LocalizedText TableNotFound { get; } = new("没有找到这张表", "the table was not found");

    public static LocalizedText NotPrinted { get; } = new("文件中没有这一格", "the document has no such cell");

    public static LocalizedText Count(PrintedRow row, IReadOnlyCollection<int> columns)
    {
        if (columns.Contains(row.Values.Count))
            return Misplaced(row);
        string expected = string.Join("/", columns.Distinct().Order().Select(n => n.ToString(CultureInfo.InvariantCulture)));
        LocalizedText blanks = Blanks(row.IsFlat);
        return new(
            $"“{row.Label.Key}”后有 {row.Values.Count} 个值,应有 {expected} 个,无法确定各值属于哪一列{blanks.Zh}",
            $"`{row.Label.Key}` is followed by {Count(row.Values.Count, "value")} where {expected} {(expected == "1" ? "is" : "are")} expected, so it is open which belongs to which column{blanks.En}");
    }

    /// <summary>As many values as are expected, in places that leave open which they are.</summary>
    private static LocalizedText Misplaced(PrintedRow row) => row.IsFlat
        ? new(
            $"“{row.Label.Key}”后的 {row.Values.Count} 个值分在几行,其中可能有页码或别行的数,无法确定各值属于哪一列",
            $"the {row.Values.Count} values behind `{row.Label.Key}` stand on several lines and may include a page number or a number of another row, so it is open which belongs to which column")
        : new(
            $"“{row.Label.Key}”后有空白单元格,各值又不在列标题之下,无法确定各值属于哪一列",
            $"some cells behind `{row.Label.Key}` are blank and its values do not stand below the headings, so it is open which belongs to which column");

    public static LocalizedText Headings(PrintedRow row) => new(
        $"“{row.Label.Key}”上方的列标题与表式不符或次序不同,无法确定各值属于哪一列",
        $"the headings above `{row.Label.Key}` are not those of the form or stand in another order, so it is open which value belongs to which column");

    public static LocalizedText Headings(IReadOnlyList<PrintedRow> rows) => new(
        $"{rows.Count} 行上方的列标题与表式不符或次序不同,无法确定各值属于哪一列:{Some(rows, "、", "等", r => $"“{r.Label.Key}”")}",
        $"the headings above {rows.Count} rows are not those of the form or stand in another order, so it is open which value belongs to which column: {Some(rows, ", ", ", …", r => $"`{r.Label.Key}`")}");

    public static LocalizedText NoHeadings(PrintedRow row) => new(
        $"“{row.Label.Key}”上方没有列标题,不能确定这些数是否表中的数",
        $"no headings stand above `{row.Label.Key}`, so it is open whether these numbers belong to a table");

    public static LocalizedText Doubtful(PrintedRow row) => new(
        $"“{row.Label.Key}”之前有无法识别的文字,不能确定是哪一行",
        $"unknown words stand before `{row.Label.Key}`, so it is open which row it is");

    public static LocalizedText SeveralRows(PrintedRow row) => new(
        $"“{row.Label.Key}”可以是表式中不止一行", $"`{row.Label.Key}` may be more than one row of the form");

    public static LocalizedText Group(PrintedRow row) => new(
        $"“{row.Label.Key}”是一组行的标题,其下各行另有印出,不能确定这些值属于哪一行",
        $"`{row.Label.Key}` heads a group whose rows are printed too, so it is open to which row these values belong");

    public static LocalizedText Shifted(PrintedRow row) => new(
        $"“{row.Label.Key}”附近既有无行名的数,又有无数的行名,各行的数可能错位",
        $"near `{row.Label.Key}` stand numbers without a label and a label without numbers, so the rows may be shifted");

    public static LocalizedText NotesInNumbers(FormTable table, IReadOnlyList<(FormCell Cell, string Raw)> cells) => new(
        $"表“{table.Label.Zh}”有 {cells.Count} 格在数字后附有说明或单位,按原样保留,不作为数字核对:"
            + Some(cells, "、", "等", c => $"{c.Cell.Row.Label.Zh}·{c.Cell.Column.Label.Zh}“{c.Raw}”"),
        $"in table `{table.Id}` a note or unit stands behind the number in {Count(cells.Count, "cell")}, kept as printed and not reckoned with: "
            + Some(cells, ", ", ", …", c => $"{c.Cell.Row.Label.En} · {c.Cell.Column.Label.En} \"{c.Raw}\""));

    public static LocalizedText RowsNotFound(FormTable table, IReadOnlyList<FormRow> rows) => new(
        $"表“{table.Label.Zh}”有 {rows.Count} 行没有找到:" + Some(rows, "、", "等", r => r.Label.Zh),
        $"not found in table `{table.Id}`: {Count(rows.Count, "row")}, " + Some(rows, ", ", ", …", r => r.Label.En));

    public static LocalizedText RowsWithoutNumbers(IReadOnlyList<PrintedRow> rows)
    {
        LocalizedText blanks = Blanks(rows.Any(r => r.IsFlat));
        return new(
            $"{rows.Count} 行的行名后没有数:{Some(rows, "、", "等", r => $"“{r.Label.Key}”")}{blanks.Zh}",
            $"{rows.Count} row labels are followed by no numbers: {Some(rows, ", ", ", …", r => $"`{r.Label.Key}`")}{blanks.En}");
    }

    public static LocalizedText Stray(PrintedRow row) => new(
        $"“{row.Label.Key}”有空白单元格,旁边又有一个单独的数,可能是从中移出的",
        $"`{row.Label.Key}` has blank cells and a number stands alone beside it, which may have been displaced from one of them");

    public static LocalizedText Deduplicated { get; } = new(
        "文本中重复的行似已被删除,无法恢复各格的数", "repeated lines seem to have been removed from the text, which cannot be undone");

    public static LocalizedText Duplicate(CellId cell, Cell first, Cell second) => new(
        $"{cell} 印出两次而数值不同:{(first.State == CellState.Blank ? "空白" : first.Raw)} 和 {(second.State == CellState.Blank ? "空白" : second.Raw)}",
        $"{cell} is printed twice with different values: {(first.State == CellState.Blank ? "blank" : first.Raw)} and {(second.State == CellState.Blank ? "blank" : second.Raw)}");

    public static LocalizedText SideBySideHeadings(FormTable table) => new(
        $"表“{table.Label.Zh}”的行、列标题不齐全或次序不同,无法确定各值属于哪一格",
        $"the headings of table `{table.Id}` are incomplete or stand in another order, so it is open which value belongs where");

    public static LocalizedText SideBySideCount(FormTable table, int found, int expected) => new(
        $"表“{table.Label.Zh}”的标题后有 {found} 个值,应有 {expected} 个", $"the headings of table `{table.Id}` are followed by {Count(found, "value")} where {expected} are expected");

    public static LocalizedText TooLarge(CellId cell, string raw) => new(
        $"{cell} 中的数 {raw} 超出范围;整数不超过 64 位,小数不超过 28 位有效数字",
        $"the number {raw} in {cell} is out of range; integers of 64 bits and decimals of 28 significant digits are accepted");

    private static LocalizedText Blanks(bool leaveNoTrace) =>
        leaveNoTrace ? new(";逐行文本中空白单元格不留痕迹", "; blank cells leave no trace in lines of text") : LocalizedText.Empty;

    private static string Count(int count, string thing) => count == 1 ? $"1 {thing}" : $"{count} {thing}s";

    private static string Some<T>(IReadOnlyList<T> items, string comma, string more, Func<T, string> word)
    {
        const int most = 3;
        return string.Join(comma, items.Take(most).Select(word)) + (items.Count > most ? more : "");
    }
}
