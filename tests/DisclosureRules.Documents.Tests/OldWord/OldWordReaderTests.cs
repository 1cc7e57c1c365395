using DisclosureRules.Diagnostics;
using DisclosureRules.Documents.Formats.OldWord;
using DisclosureRules.Documents.Limits;
using DisclosureRules.Documents.Model;
using DisclosureRules.Documents.Tests.Word;
using DisclosureRules.Reports;

namespace DisclosureRules.Documents.Tests.OldWord;

/// <summary>What a file of Word 97–2003 shows, written as in <see cref="WordReaderTests"/>.</summary>
public class OldWordReaderTests
{
    private const string Cell = DocFile.Cell, RowEnd = DocFile.Row, Deleted = DocFile.Deleted;

    [Theory]
    [InlineData("甲\t乙", "甲\t乙")]
    [InlineData("甲\u000B乙", "甲\n乙")]
    [InlineData("甲\u000C乙", "甲\n乙")]
    [InlineData("1\u001F2\u001E3", "12-3")]
    [InlineData(" 甲 \u0002\u0005乙 ", "甲 乙")]
    [InlineData("\u0013 =SUM(ABOVE) \u001421\u0015件", "21件")]
    [InlineData("\u0013IF 1\u00139\u00148\u0015\u001421\u0015", "21")]
    [InlineData("\u0013 HYPERLINK \"http://example.org\" \u0014附件\u0015", "附件")]
    [InlineData("\u0013TC 目录\u0015甲", "甲")]
    [InlineData("甲\u0015乙", "甲乙")]
    [InlineData("甲\u0013没有结束", "甲")]
    public void Characters_that_stand_for_something_are_not_printed(string text, string expected) => Shows(new DocFile().Paragraph(text).Paragraph("末"), expected, "末");

    [Theory]
    [InlineData(Deleted, "甲丙")]
    [InlineData(DocFile.Hidden, "甲丙")]
    [InlineData("0208 01", "甲丙")]
    [InlineData("0108 01", "甲乙丙")]
    [InlineData("3C08 80", "甲乙丙")]
    [InlineData("3C08 81", "甲丙")]
    [InlineData("3C08 01 332A 00", "甲乙丙")]
    [InlineData("154A 0102 3C08 01", "甲丙")]
    public void Deleted_and_hidden_characters_are_left_out(string list, string expected) => Shows(new DocFile().Run("甲").Run("乙", list).Paragraph("丙"), expected);

    [Fact]
    public void Half_of_a_surrogate_pair_is_no_character() => Shows(new DocFile().Paragraph("甲\uD800乙"), "甲\uFFFD乙");

    [Fact]
    public void A_symbol_is_the_character_that_it_prints() => Shows(new DocFile().Run("甲").Run("(", "096A 0300 1420").Paragraph("("), "甲—(");

    [Fact]
    public void A_paragraph_whose_end_is_deleted_goes_on_in_the_next() => Shows(new DocFile().Run("存在的").End([], markList: Deleted).Paragraph("主要问题"), "存在的主要问题");

    [Fact]
    public void Pieces_are_read_in_the_order_of_the_text()
    {
        DocFile file = new DocFile().Paragraph("甲“A”…€£乙");
        file.Cuts.UnionWith([1, 7]);
        file.Order = count => [.. Enumerable.Range(0, count).Reverse()];
        Shows(file, "甲“A”…€£乙");
    }

    [Theory]
    [InlineData(0x0182, "甲丙")]
    [InlineData(0x01B8, "甲丙")]
    [InlineData(0x0001, "甲丙")]
    [InlineData(0x0003, "甲乙丙")]
    [InlineData(0x0000, "甲乙丙")]
    public void A_piece_can_change_the_properties_of_its_text(int modifier, string expected)
    {
        DocFile file = new DocFile().Paragraph("甲乙丙");
        file.Cuts.UnionWith([1, 2]);
        file.Changes.Add(DocFile.Bytes(Deleted));
        file.Modifiers[1] = (ushort)modifier;
        Shows(file, expected);
    }

    [Fact]
    public void Cells_are_merged_by_borders_and_marks() => Shows(Table(
        ([0, 2000, 3000], [0x60, 0], ["组", "1"]),
        ([10, 1990, 3000], [0x20, 0], ["", "2"]),
        ([0, 1000, 2000, 3000], [1, 2, 0], ["横", "", "3"]),
        ([0, 1000, 2000, 3000], [2, 1, 1], ["长", "", ""])), "|组|~组|1|", "|~组|~组|2|", "|横|~横|3|", "长");

    [Fact]
    public void A_row_may_begin_behind_the_border_of_others() => Shows(Table(([0, 1000, 2000], [0, 0], ["甲", "1"]), ([1000, 2000], [0], ["2"])), "|甲|1|", "|2|");

    [Theory]
    [InlineData("2176 00 02 E803", 2)]
    [InlineData("2176 00 03 E803 2256 01 02", 2)]
    [InlineData("2176 00 02 0100 2376 00 02 E803", 2)]
    [InlineData("0196 6400 0296 6400 2176 00 01 D007", 1)]
    public void Cells_may_be_laid_out_one_by_one(string list, int cells)
    {
        DocFile file = Table(([0, 1000, 2000], [0, 0], ["甲", "1"]));
        for (int i = 0; i < cells; i++)
            file.Run($"{i}").End(DocFile.Bytes(Cell), '\a');
        file.End(DocFile.Bytes(RowEnd + list), '\a').Paragraph("末");
        Shows(file, cells == 2 ? ["|甲|1|", "|0|1|", "末"] : ["|甲|1|", "0", "末"]);
    }

    [Theory]
    [InlineData("2456 00 02", "|甲|~甲|2|")]
    [InlineData("2456 00 03", "甲")]
    [InlineData("2456 00 02 2556 00 02", "|甲|乙|2|")]
    [InlineData("2BD6 02 00 03", "|甲|乙|2|")]
    public void Cells_may_be_merged_afterwards(string list, string expected)
    {
        DocFile file = new();
        foreach (string text in (string[])["甲", "乙", "2"])
            file.Run(text).End(DocFile.Bytes(Cell), '\a');
        file.End([.. DocFile.Bytes(RowEnd), .. DocFile.Layout([0, 1000, 2000, 3000], [0, 0, 0]), .. DocFile.Bytes(list)], '\a');
        Shows(file, expected);
    }

    [Fact]
    public void A_row_whose_cells_are_not_those_of_its_layout_is_lines()
    {
        DocFile file = Table(([0, 1000, 2000], [0, 0], ["甲", "1"]));
        AddRow(file, [0, 1000, 2000, 3000], [0, 0, 0], ["乙", "2"]);
        AddRow(file, [0, 1000, 2000], [0, 0], ["丙", "3"]);
        Shows(file, "|甲|1|", "乙", "2", "|丙|3|");
    }

    [Fact]
    public void Cells_whose_row_does_not_end_are_lines()
    {
        DocFile file = Table(([0, 1000, 2000], [0, 0], ["甲", "1"]));
        file.Run("乙").End(DocFile.Bytes(Cell), '\a').Run("2").End(DocFile.Bytes(Cell), '\a').Paragraph("末");
        Shows(file, "|甲|1|", "乙", "2", "末");
    }

    [Fact]
    public void A_row_of_which_only_deleted_words_are_left_is_left_out()
    {
        DocFile file = Table(([0, 1000, 2000], [0, 0], ["甲", "1"]));
        foreach (string text in (string[])["乙", "2"])
            file.Run(text, Deleted).End(DocFile.Bytes(Cell), '\a');
        file.End([.. DocFile.Bytes(RowEnd), .. DocFile.Layout([0, 1000, 2000], [0, 0])], '\a');
        AddRow(file, [0, 1000, 2000], [0, 0], ["", ""]);
        Shows(file, "|甲|1|", "|||");
    }

    [Fact]
    public void A_cell_that_holds_a_picture_is_not_blank() => Shows(Table(([0, 1000, 2000, 3000], [0, 0, 0], ["甲", "\u0001", "\u0008"])), "|甲|\uFFFC|\uFFFC|");

    [Fact]
    public void A_picture_of_data_is_none()
    {
        DocFile file = new DocFile().Run("甲").End(DocFile.Bytes(Cell), '\a').Run("\u0001", "0608 01").End(DocFile.Bytes(Cell), '\a');
        Shows(file.End([.. DocFile.Bytes(RowEnd), .. DocFile.Layout([0, 1000, 2000], [0, 0])], '\a'), "|甲||");
    }

    [Fact]
    public void A_text_box_is_told_behind_its_paragraph()
    {
        DocFile file = new DocFile().Paragraph("甲\u0008乙\u0008").Paragraph("丙");
        file.Behind = (0x64, "框\r 内\r\r");
        file.Parts[40] = [.. Numbers(1, 3, 7), .. Numbers(99), .. new byte[22], .. Numbers(98), .. new byte[22]];
        file.Parts[56] = [.. Numbers(0, 5, 6), .. new byte[14], .. Numbers(99), .. new byte[4], .. new byte[22]];
        Shows(file, "甲乙", "框", "内", "丙");
    }

    [Fact]
    public void Text_boxes_of_a_group_are_told_where_the_group_stands()
    {
        DocFile file = new DocFile().Paragraph("甲\u0008").Paragraph("乙");
        file.Behind = (0x64, "左\r右\r\r");
        file.Parts[40] = [.. Numbers(1, 4), .. Numbers(90), .. new byte[22]];
        file.Parts[50] = Drawings(Record(0xF003, 0, [.. Shape(90, 0), .. Record(0xF003, 0, [.. Shape(91, 0), .. Shape(92, 202)]), .. Shape(93, 202)]));
        file.Parts[56] = [.. Numbers(0, 2, 4, 5), .. new byte[14], .. Numbers(92), .. new byte[18], .. Numbers(93), .. new byte[4], .. new byte[22]];
        Shows(file, "甲", "左", "右", "乙");
    }

    [Theory]
    [InlineData(20, "")]
    [InlineData(75, "\uFFFC")]
    [InlineData(201, "\uFFFC")]
    public void A_cell_in_which_a_line_is_drawn_is_blank_and_one_with_a_picture_is_not(int kind, string expected)
    {
        DocFile file = Table(([0, 1000, 2000], [0, 0], ["甲", "\u0008"]));
        file.Parts[40] = [.. Numbers(2, 5), .. Numbers(90), .. new byte[22]];
        file.Parts[50] = Drawings(Shape(90, kind));
        Shows(file, $"|甲|{expected}|");
    }

    /// <summary>Records whose lengths lead out of those around them are passed over; deep ones are refused.</summary>
    [Fact]
    public void Damaged_and_deep_drawings_are_passed_over_or_refused()
    {
        DocFile file = new DocFile().Paragraph("甲\u0008");
        file.Parts[50] = Drawings([.. Record(0xF003, 0, [9]), 1, 2, 3]);
        Shows(file, "甲");
        file.Parts[50] = Drawings(Enumerable.Range(0, 99).Aggregate(Shape(90, 0), (inner, _) => Record(0xF003, 0, inner)));
        Assert.Equal("document.too-large", Refused(file).Code);
    }

    [Fact]
    public void Places_are_table_row_and_column_of_the_grid()
    {
        Document document = Read(Table(([0, 2000, 3000], [0, 0], ["甲", "1"]), ([0, 1000, 2000, 3000], [0, 0, 0], ["甲", "2", "3"])).Write());
        Assert.Equal(new DocumentLocation { Table = 1, TableRow = 2, TableColumn = 3 }, Assert.IsType<DocumentTable>(document.Blocks[0]).Rows[1].Cells[2].Place);
        Assert.Equal(new DocumentLocation { Table = 1, TableRow = 1, TableColumn = 3 }, Assert.IsType<DocumentTable>(document.Blocks[0]).Rows[0].Cells[2].Place);
    }

    [Fact]
    public void Encrypted_and_older_files_say_so()
    {
        Assert.Equal("document.encrypted", Refused(new DocFile { Flags = 0x0300 }.Paragraph("甲")).Code);
        Diagnostic older = Refused(new DocFile { Version = 104 }.Paragraph("甲"));
        Assert.Equal("document.format", older.Code);
        Assert.Contains("Word 95", older.Message.En, StringComparison.Ordinal);
        Assert.Equal("document.broken", Refused(new DocFile { Version = 0 }.Paragraph("甲")).Code);
    }

    [Fact]
    public void Either_stream_of_tables_is_read() => Shows(new DocFile { Flags = 0 }.Paragraph("甲"), "甲");

    [Theory]
    [InlineData("4666 00000000")]
    [InlineData("4666 FFFFFF7F")]
    [InlineData("6B64 FFFFFFFF")]
    public void A_list_that_leads_nowhere_or_back_to_itself_is_damage(string list)
    {
        DocFile file = new DocFile { HasLongLists = true }.Paragraph("甲", list);
        Assert.Equal("document.broken", Refused(file).Code);
    }

    [Fact]
    public void What_goes_beyond_a_limit_is_refused()
    {
        byte[] file = Table(([0, 1000, 2000], [0, 0], ["甲", "1"]), ([0, 1000, 2000], [0, 0], ["甲", "1"])).Paragraph("末").Write();
        foreach (PackageLimits limits in (PackageLimits[])[new() { Characters = 9 }, new() { Lines = 2 }, new() { Cells = 3 }, new() { Columns = 1 }, new() { Nesting = 1 }])
            Assert.Equal("document.too-large", Refused(file, new() { Packages = limits }).Code);
    }

    [Fact]
    public void Reading_takes_so_long_and_no_longer()
    {
        DocFile file = new();
        for (int i = 0; i < 300; i++)
            file.Paragraph("甲");
        Assert.Equal("document.timeout", Refused(file.Write(), new() { Time = TimeSpan.FromSeconds(2), Clock = new SteppingClock() }).Code);
        Assert.Throws<OperationCanceledException>(() => new OldWordReader().Read(file.Write(), "a.doc", [], cancellation: new(canceled: true)));
    }

    internal static IEnumerable<string> Lines(byte[] file) => WordReaderTests.Lines(Read(file));

    private static DocFile Table(params (int[] Borders, ushort[] Marks, string[] Cells)[] rows)
    {
        DocFile file = new();
        foreach ((int[] borders, ushort[] marks, string[] cells) in rows)
            AddRow(file, borders, marks, cells);
        return file;
    }

    private static void AddRow(DocFile file, int[] borders, ushort[] marks, string[] cells)
    {
        foreach (string cell in cells)
            file.Run(cell).End(DocFile.Bytes(Cell), '\a');
        file.End([.. DocFile.Bytes(RowEnd), .. DocFile.Layout(borders, marks)], '\a');
    }

    /// <summary>The drawings of a file: what all have in common, and that of the body, which is a group.</summary>
    private static byte[] Drawings(byte[] shapes) => [.. Record(0xF000, 0, []), 0, .. Record(0xF002, 0, Record(0xF003, 0, [.. Shape(1, 0), .. shapes]))];

    private static byte[] Shape(int number, int kind) => Record(0xF004, 0, [.. Record(0xF00B, 0, new byte[6]), .. Record(0xF00A, kind, Numbers(number, 0))]);

    private static byte[] Record(int kind, int instance, byte[] content) => [.. Numbers((instance << 4) | 0xF | (kind << 16), content.Length), .. content];

    private static byte[] Numbers(params int[] numbers) => [.. numbers.SelectMany(BitConverter.GetBytes)];

    private static Document Read(byte[] file)
    {
        List<Diagnostic> diagnostics = [];
        Document? document = new OldWordReader().Read(file, "a.doc", diagnostics);
        Assert.Empty(diagnostics);
        return document!;
    }

    private static Diagnostic Refused(DocFile file) => Refused(file.Write());

    private static Diagnostic Refused(byte[] file, ReadingLimits? limits = null)
    {
        List<Diagnostic> diagnostics = [];
        Assert.Null(new OldWordReader().Read(file, "a.doc", diagnostics, limits));
        return Assert.Single(diagnostics);
    }

    private static void Shows(DocFile file, params string[] expected) => Assert.Equal(expected.SelectMany(e => e.Split('\n')), Lines(file.Write()));
}
