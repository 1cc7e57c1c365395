using DisclosureRules.Diagnostics;
using DisclosureRules.Documents.Limits;
using DisclosureRules.Documents.Tests.Layouts;
using DisclosureRules.Documents.Tests.Packages;
using DisclosureRules.Forms;
using DisclosureRules.Reports;
using FsCheck.Xunit;

namespace DisclosureRules.Documents.Tests.Workbooks;

/// <summary>Workbooks of Excel 97–2003.</summary>
public class OldWorkbookTests
{
    private const int Reports = 60;
    private const string Headings = "<row><c t=\"str\"><v>信息内容</v></c><c t=\"str\"><v>本年处理决定数量</v></c></row>";

    [Property(MaxTest = Reports)]
    public void A_report_on_one_sheet_is_read_back(int seed) => ReadsBack(XlsxStyle.OneSheet, seed);

    [Property(MaxTest = Reports)]
    public void A_report_on_one_sheet_without_blank_rows_is_read_back(int seed) => ReadsBack(XlsxStyle.Dense, seed);

    [Property(MaxTest = Reports)]
    public void A_report_with_a_sheet_for_each_section_is_read_back(int seed) => ReadsBack(XlsxStyle.SheetPerSection, seed);

    [Property(MaxTest = Reports)]
    public void A_report_is_read_back_whatever_hidden_rows_columns_and_sheets_hold(int seed) => ReadsBack(XlsxStyle.Hidden, seed);

    [Property(MaxTest = Reports)]
    public void A_report_of_calculated_numbers_is_read_back_exactly(int seed) => ReadsBack(XlsxStyle.Calculated, seed);

    [Theory]
    [InlineData("<c><v>5</v></c>", "5")]
    [InlineData("<c s=\"2\"><v>5</v></c>", "5")]
    [InlineData("<c s=\"6\"><v>1234</v></c>", "1234")]
    [InlineData("<c><f>A1</f><v>7</v></c>", "7")]
    [InlineData("<c><v>0.1</v></c>", "0.1")]
    [InlineData("<c t=\"str\"><v>/</v></c>", "/")]
    [InlineData("<c/>", "")]
    public void A_cell_holds_what_is_stored_in_it(string cell, string printed) => Assert.Equal(printed, Read(cell).Raw);

    [Theory]
    [InlineData("<c t=\"e\"><v>#DIV/0!</v></c>")]
    [InlineData("<c t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>")]
    [InlineData("<c t=\"b\"><v>1</v></c>")]
    [InlineData("<c s=\"1\"><v>45292</v></c>")]
    [InlineData("<c s=\"3\"><v>0.5</v></c>")]
    public void What_is_no_number_is_neither_blank_nor_a_number(string cell) => Assert.Equal(CellState.Missing, Read(cell).State);

    [Fact]
    public void A_workbook_without_a_visible_sheet_is_refused() =>
        Assert.Equal("document.no-sheets", Refused(XlsFile.Of([("表", " state=\"hidden\"", "<sheetData/>")])).Code);

    [Fact]
    public void An_encrypted_workbook_is_refused()
    {
        byte[] stream = [0x09, 0x08, 16, 0, 0, 6, 5, 0, .. new byte[12], 0x2F, 0, 6, 0, .. new byte[6], 0x0A, 0, 0, 0];
        Assert.Equal("document.encrypted", Refused(CompoundWriter.Write("Workbook", stream)).Code);
    }

    [Fact]
    public void A_chain_of_sectors_that_comes_back_to_itself_is_damage()
    {
        byte[] file = Large();
        for (int i = 0; i < 128; i++)
            BitConverter.GetBytes(5).CopyTo(file, 512 + (i * 4));
        Assert.Equal("document.broken", Refused(file).Code);
    }

    /// <summary>The library looked for each of so many rows, for minutes.</summary>
    [Theory]
    [InlineData(0x1_0001u)]
    [InlineData(0x7FFF_FFFFu)]
    public void A_sheet_that_states_more_rows_than_there_can_be_is_damage(uint rows) => Assert.Equal("document.broken", Refused(Stating(rows)).Code);

    [Theory]
    [InlineData(0u)]
    [InlineData(1u)]
    [InlineData(2u)]
    [InlineData(3u)]
    [InlineData(0x1_0000u)]
    [InlineData(0x8000_0000u)]
    [InlineData(uint.MaxValue)]
    public void A_sheet_may_state_fewer_rows_than_it_has_and_as_many_as_there_can_be(uint rows) => Assert.Equal("5", SameReport.Read(Stating(rows), "a.xls")[new CellId("proactive", "licensing", "decisions")].Raw);

    /// <summary>Sectors of the file were taken for small ones, which was an exception and no problem.</summary>
    [Fact]
    public void A_small_stream_in_a_file_without_small_sectors_is_damage()
    {
        byte[] file = XlsFile.Of(Headings);
        const int rootLength = 512 + 512 + 120;
        Assert.NotEqual(0, BitConverter.ToInt32(file, rootLength));
        file.AsSpan(rootLength, 4).Clear();
        Assert.Equal("document.broken", Refused(file).Code);
    }

    [Fact]
    public void Too_many_cells_are_refused()
    {
        ReadingLimits limits = ReadingLimits.Default with { Packages = PackageLimits.Default with { Cells = 3 } };
        Assert.Equal("document.too-large", Refused(XlsFile.Of(Headings + "<row><c t=\"str\"><v>行政许可</v></c><c><v>5</v></c></row>"), limits).Code);
    }

    [Fact]
    public void Reading_can_be_cancelled() => Assert.Throws<OperationCanceledException>(() => ReportFile.Read(Large(), "a.xls", cancellationToken: new(canceled: true)));

    /// <summary>The format has no checksums: damage may change what a file says, but never more than that.</summary>
    [Property(MaxTest = 300)]
    public void A_damaged_workbook_is_read_or_refused(int seed)
    {
        Random random = new(seed);
        byte[] file = XlsxWriter.WriteOld(RandomReport.Of(RoundTripTests.FormOf(seed), random), XlsxStyle.OneSheet, seed);
        file = random.Next(3) == 0 ? file[..random.Next(file.Length)] : file;
        for (int i = random.Next(1, 20); i > 0 && file.Length > 600; i--)
            file[random.Next(2) == 0 ? random.Next(600) : random.Next(file.Length)] = (byte)random.Next(256);
        bool isRead = ReportFile.Read(file, "a.xls").Gives(out Report? report, out IReadOnlyList<Diagnostic> diagnostics);
        Assert.Equal(isRead, report is not null && diagnostics.Count == 0);
    }

    private static byte[] Large() => XlsxWriter.WriteOld(RandomReport.Of(RoundTripTests.FormOf(1), new(1)), XlsxStyle.OneSheet, 1);

    private static void ReadsBack(XlsxStyle style, int seed)
    {
        Report written = RandomReport.Of(RoundTripTests.FormOf(seed), new(seed), blanks: (seed & 2) == 0 ? 0 : 0.1);
        SameReport.Assert(written, XlsxWriter.WriteOld(written, style, seed), "report.xls", $"{style} {seed}", p => p is { Sheet.Length: > 0, Address.Length: > 1 });
    }

    private static Cell Read(string cell) =>
        SameReport.Read(XlsFile.Of($"{Headings}<row><c t=\"str\"><v>行政许可</v></c>{cell}</row><row><c t=\"str\"><v>行政处罚</v></c><c><v>3</v></c></row>"), "a.xls")[new CellId("proactive", "licensing", "decisions")];

    private static Diagnostic Refused(byte[] file, ReadingLimits? limits = null)
    {
        Assert.False(ReportFile.Read(file, "a.xls", limits: limits).Gives(out _, out IReadOnlyList<Diagnostic> diagnostics));
        return Assert.Single(diagnostics);
    }

    /// <summary>A workbook of two rows, of which its record of dimensions states another number.</summary>
    private static byte[] Stating(uint rows)
    {
        byte[] file = XlsFile.Of($"{Headings}<row><c t=\"str\"><v>行政许可</v></c><c><v>5</v></c></row>");
        int record = file.AsSpan().IndexOf((ReadOnlySpan<byte>)[0x00, 0x02, 14, 0, 0, 0, 0, 0, 2, 0, 0, 0]);
        BitConverter.GetBytes(rows).CopyTo(file, record + 8);
        return file;
    }
}
