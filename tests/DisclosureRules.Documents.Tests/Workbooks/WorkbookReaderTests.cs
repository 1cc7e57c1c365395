using DisclosureRules.Diagnostics;
using DisclosureRules.Documents.Formats.Workbooks;
using DisclosureRules.Documents.Model;
using DisclosureRules.Documents.Tests.Word;

namespace DisclosureRules.Documents.Tests.Workbooks;

public class WorkbookReaderTests
{
    [Theory]
    [InlineData("7730.2799999999997", "7730.28")]
    [InlineData("7730.28", "7730.28")]
    [InlineData("0.1", "0.1")]
    [InlineData("0.10000000000000001", "0.1")]
    [InlineData("1E-3", "0.001")]
    [InlineData("1.2E2", "120")]
    [InlineData("-5", "-5")]
    [InlineData("1.2345678901234568E+18", "1234567890123460000")]
    [InlineData("999999999999999.95", "1000000000000000")]
    [InlineData("59237.244899999998", "59237.2449")]
    [InlineData("0012.500", "12.5")]
    [InlineData("-0", "0")]
    [InlineData("1E+300", null)]
    [InlineData("NaN", null)]
    [InlineData("1.2.3", null)]
    [InlineData("1e", null)]
    [InlineData(".", null)]
    public void Stored_numbers_are_shown_with_the_digits_that_mean_something(string stored, string? shown) => Assert.Equal(shown, StoredNumber.Plain(stored));

    [Theory]
    [InlineData("<c r=\"A1\"><v>7730.2799999999997</v></c>", "7730.28")]
    [InlineData("<c r=\"A1\" s=\"2\"><v>3.14159</v></c>", "3.14159")]
    [InlineData("<c r=\"A1\" s=\"1\"><v>45311</v></c>", "2024-01-20")]
    [InlineData("<c r=\"A1\" s=\"4\"><v>60</v></c>", "1900-02-29")]
    [InlineData("<c r=\"A1\" s=\"5\"><v>0.5</v></c>", "12:00")]
    [InlineData("<c r=\"A1\" s=\"3\"><v>0.125</v></c>", "12.5%")]
    [InlineData("<c r=\"A1\" s=\"6\"><v>22</v></c>", "22")]
    [InlineData("<c r=\"A1\" s=\"99\"><v>22</v></c>", "22")]
    [InlineData("<c r=\"A1\" t=\"b\"><v>1</v></c>", "TRUE")]
    [InlineData("<c r=\"A1\" t=\"e\"><v>#DIV/0!</v></c>", "#DIV/0!")]
    [InlineData("<c r=\"A1\" t=\"str\"><f>A2&amp;A3</f><v>甲_x000A_乙</v></c>", "甲\n乙")]
    [InlineData("<c r=\"A1\"><f>SUM(B1:C1)</f><v>5</v></c>", "5")]
    [InlineData("<c r=\"A1\"><f>SUM(B1:C1)</f></c>", "=SUM(B1:C1)")]
    [InlineData("<c r=\"A1\" t=\"d\"><v>2024-01-20T00:00:00</v></c>", "2024-01-20")]
    [InlineData("<c r=\"A1\" t=\"inlineStr\"><is><r><t>政</t></r><r><t>府</t></r><rPh sb=\"0\" eb=\"1\"><t>zheng</t></rPh></is></c>", "政府")]
    public void Cells_are_read_as_what_they_hold(string cell, string expected) =>
        Assert.Equal($"|x|{expected}|", Assert.Single(Lines(XlsxFile.Of($"<row r=\"1\"><c r=\"A1\" t=\"str\"><v>x</v></c>{cell.Replace("A1\"", "B1\"", StringComparison.Ordinal)}</row>"))));

    [Theory]
    [InlineData("yyyy\"年\"m\"月\"d\"日\";@", "Date")]
    [InlineData("[$-804]yyyy/m/d h:mm", "DateAndTime")]
    [InlineData("[h]:mm", "Time")]
    [InlineData("0.00\"年度\"", "Number")]
    [InlineData("[Red]#,##0_d;(0)", "Number")]
    [InlineData("\\d0", "Number")]
    [InlineData("0.0%", "Percentage")]
    [InlineData("General", "Number")]
    [InlineData("0.00E+00", "Number")]
    [InlineData("[", "Number")]
    [InlineData("\"", "Number")]
    public void Formats_say_what_a_number_is(string code, string expected) => Assert.Equal(expected, CellFormats.KindOf(code).ToString());

    [Fact]
    public void Days_may_be_counted_from_1904() => Assert.Equal(["2024-01-20"], Lines(XlsxFile.Of(
        [("表", "", "<sheetData><row r=\"1\"><c r=\"A1\" s=\"1\"><v>43849</v></c></row></sheetData>")], workbook: "<workbookPr date1904=\"1\"/>")));

    [Fact]
    public void Merged_cells_are_resolved_and_what_they_cover_is_not_read() => Assert.Equal(
        ["|组|~组|1|", "|~组|~组|2|", "|横||~|"],
        Lines(XlsxFile.Of("<row r=\"3\"><c r=\"A3\" t=\"str\"><v>组</v></c><c r=\"B3\"><v>9</v></c><c r=\"C3\"><v>1</v></c></row><row r=\"4\"><c r=\"A4\"><v>8</v></c><c r=\"C4\"><v>2</v></c></row><row r=\"5\"><c r=\"A5\" t=\"str\"><v>横</v></c></row>",
            "<mergeCells><mergeCell ref=\"A3:B4\"/><mergeCell ref=\"B5:C5\"/></mergeCells>")));

    [Fact]
    public void Hidden_rows_and_columns_are_as_if_they_were_not_there() => Assert.Equal(
        ["题", "|甲|1|", "|乙|2|"],
        Lines(XlsxFile.Of("<row r=\"1\"><c r=\"A1\" t=\"str\"><v>题</v></c></row><row r=\"2\"><c r=\"A2\" t=\"str\"><v>甲</v></c><c r=\"B2\"><v>7</v></c><c r=\"C2\"><v>1</v></c></row><row r=\"3\" hidden=\"1\"><c r=\"A3\" t=\"str\"><v>丙</v></c><c r=\"C3\"><v>7</v></c></row><row r=\"4\"><c r=\"A4\" t=\"str\"><v>乙</v></c><c r=\"C4\"><v>2</v></c></row>",
            "<mergeCells><mergeCell ref=\"A1:C1\"/></mergeCells>", "<cols><col min=\"2\" max=\"2\" hidden=\"1\"/></cols>")));

    [Fact]
    public void A_merged_cell_whose_first_row_and_column_are_hidden_is_seen_where_it_goes_on() => Assert.Equal(
        ["|组|1|"],
        Lines(XlsxFile.Of("<row r=\"1\" hidden=\"1\"><c r=\"A1\" t=\"str\"><v>组</v></c></row><row r=\"2\"><c r=\"C2\"><v>1</v></c></row>",
            "<mergeCells><mergeCell ref=\"A1:B2\"/></mergeCells>", "<cols><col min=\"1\" max=\"1\" hidden=\"1\"/></cols>")));

    [Fact]
    public void Blank_rows_end_a_table_and_single_texts_outside_of_tables_are_lines() => Assert.Equal(
        ["题", "|甲|1|", "|乙||", "说明"],
        Lines(XlsxFile.Of("<row r=\"1\"><c r=\"A1\" t=\"str\"><v>题</v></c></row><row r=\"2\"><c r=\"A2\" t=\"str\"><v>甲</v></c><c r=\"B2\"><v>1</v></c></row><row r=\"3\"><c r=\"A3\" t=\"str\"><v>乙</v></c></row><row r=\"9\"><c r=\"A9\" t=\"str\"><v>说明</v></c></row>")));

    [Fact]
    public void Sheets_come_in_the_order_of_the_tabs_and_hidden_ones_are_left_out() => Assert.Equal(["甲", "丙"], Lines(XlsxFile.Of(
        [("一", "", Sheet("甲")), ("二", " state=\"hidden\"", Sheet("乙")), ("三", "", Sheet("丙")), ("四", " state=\"veryHidden\"", Sheet("丁"))])));

    [Fact]
    public void Places_are_sheet_and_address() => Assert.Equal("工作表“表” AB12",
        ((DocumentTable)Read(XlsxFile.Of("<row r=\"12\"><c r=\"AA12\"><v>1</v></c><c r=\"AB12\"><v>2</v></c></row>")).Blocks[0]).Rows[0].Cells[1].Place!.ToString());

    [Fact]
    public void Rows_and_cells_without_references_follow_each_other() => Assert.Equal(["|甲|1|", "|乙|2|"],
        Lines(XlsxFile.Of("<row><c t=\"str\"><v>甲</v></c><c><v>1</v></c></row><row><c t=\"str\"><v>乙</v></c><c><v>2</v></c></row>")));

    private static string Sheet(string text) => $"<sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><v>{text}</v></c></row></sheetData>";

    private static IEnumerable<string> Lines(byte[] file) => WordReaderTests.Lines(Read(file));

    private static Document Read(byte[] file)
    {
        List<Diagnostic> diagnostics = [];
        Document? document = new WorkbookReader().Read(file, "a.xlsx", diagnostics);
        Assert.Empty(diagnostics);
        return document!;
    }
}
