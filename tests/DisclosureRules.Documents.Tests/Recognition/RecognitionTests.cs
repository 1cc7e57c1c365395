using DisclosureRules.Documents.Tests.Layouts;
using DisclosureRules.Forms;
using DisclosureRules.Reports;

namespace DisclosureRules.Documents.Tests.Recognition;

public class RecognitionTests
{
    private const string Header = "自然人 | 法人或其他组织 | 总计 |\n商业 企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 |\n";

    [Fact]
    public void Columns_and_rows_of_the_same_name_are_told_apart()
    {
        Report report = RoundTripTests.Read(Header
            + "(六)其他处理 | 1.逾期不补正 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n2.逾期不缴费 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |\n"
            + "3.其他 | 3 | 0 | 0 | 0 | 0 | 0 | 3 |\n(七)总计 | 6 | 0 | 0 | 0 | 0 | 0 | 6 |\n四、结转下年度继续办理 | 9 | 0 | 0 | 0 | 0 | 0 | 9 |\n");
        Assert.Equal("cn-annual-report-2021", report.Form.Id);
        Assert.Equal([1, 2, 3, 6, 9], Column(report, "naturalPerson", "other.noCorrection", "other.unpaidFee", "other.misc", "total", "carriedOut"));
        Assert.Equal(35, report.Form.Cells.Count(c => report[c.Index].State == CellState.Number));
    }

    [Fact]
    public void A_repeated_request_is_not_an_excessive_one()
    {
        Report report = RoundTripTests.Read(Header + "2.重复申请\n1\n0\n0\n0\n0\n0\n1\n4.无正当理由大量\n反复申请\n2\n0\n0\n0\n0\n0\n2\n");
        Assert.Equal([1, 2], Column(report, "naturalPerson", "rejected.duplicate", "rejected.excessive"));
    }

    [Fact]
    public void Unknown_words_before_a_label_without_its_ordinal_leave_the_row_open()
    {
        Report report = RoundTripTests.Read(Header + "1.信访举报投诉类申请\n1\n0\n0\n0\n0\n0\n1\n4.无正当理由大量\n重复申请\n2\n0\n0\n0\n0\n0\n2\n");
        Assert.Equal(CellState.Missing, report[new CellId("requests", "rejected.duplicate", "total")].State);
        Assert.Contains(report.Notes, n => n is { Code: "ambiguous-row", Place.Line: not null });
    }

    [Fact]
    public void A_label_glued_behind_its_group_is_found()
    {
        Report report = RoundTripTests.Read(Header + "（四）无1.本机关不掌握相关政府信息 7 0 0 0 0 0 7\n法提供 2.没有现成信息需要另行制作 1 0 0 0 0 0 1\n");
        Assert.Equal([7, 1], Column(report, "total", "unable.notHeld", "unable.needsCreation"));
    }

    [Fact]
    public void A_row_with_fewer_values_than_columns_is_missing_and_noted()
    {
        Report report = RoundTripTests.Read(Header + "(一)予以公开\n18\n(二)部分公开\n0\n0\n0\n0\n0\n0\n0\n");
        Assert.Equal(CellState.Missing, report[new CellId("requests", "granted", "naturalPerson")].State);
        Assert.NotNull(report[new CellId("requests", "granted", "naturalPerson")].Reason);
        ReadingNote note = Assert.Single(Notes.OnWhatWasPrinted(report));
        Assert.Equal(("ambiguous-row", 7), (note.Code, note.Cells.Count));
        Assert.Equal(DocumentLocation.InText(4, 1), note.Place);
    }

    [Fact]
    public void Empty_fields_between_bars_are_blank()
    {
        Report report = RoundTripTests.Read(Header + "(一)予以公开 | 18 |  |  |  |  |  |  |\n");
        Assert.Equal(CellState.Number, report[new CellId("requests", "granted", "naturalPerson")].State);
        Assert.Equal(CellState.Blank, report[new CellId("requests", "granted", "total")].State);
    }

    [Fact]
    public void Headings_in_another_order_leave_the_rows_missing()
    {
        Report report = RoundTripTests.Read("信息内容 | 本年废止件数 | 本年制发件数 | 现行有效件数 |\n规章 | 1 | 2 | 3 |\n");
        Assert.All(report.Form.Cells, c => Assert.Equal(CellState.Missing, report[c.Index].State));
        Assert.Equal("contradictory-headings", Assert.Single(Notes.OnWhatWasPrinted(report)).Code);
    }

    [Fact]
    public void A_row_printed_twice_with_different_values_is_missing()
    {
        Report report = RoundTripTests.Read(Header + "(一)予以公开 1 0 0 0 0 0 1\n(一)予以公开 2 0 0 0 0 0 1\n");
        Assert.Equal(CellState.Missing, report[new CellId("requests", "granted", "naturalPerson")].State);
        Assert.Equal(1, report[new CellId("requests", "granted", "total")].Value);
        Assert.Equal("duplicate-row", Assert.Single(Notes.OnWhatWasPrinted(report)).Code);
    }

    [Fact]
    public void A_row_printed_twice_with_equal_values_is_read()
    {
        Report report = RoundTripTests.Read(Header + "(一)予以公开 1 0 0 0 0 0 1\n(一)予以公开 1 0 0 0 0 0 1\n");
        Assert.Equal(1, report[new CellId("requests", "granted", "naturalPerson")].Value);
        Assert.Empty(Notes.OnWhatWasPrinted(report));
    }

    [Fact]
    public void Blocks_of_an_earlier_edition_are_read_into_its_cells()
    {
        Report report = RoundTripTests.Read("第二十条第(一)项\n信息内容 本年新制作数量 本年新公开数量 对外公开总数量\n规章 1 2 3\n规范性文件 4 5 6\n"
            + "第二十条第(五)项\n信息内容 本年处理决定数量\n行政许可 5\n第二十条第(六)项\n信息内容 本年处理决定数量\n行政处罚 7\n行政强制 8\n"
            + "第二十条第(八)项\n信息内容 本年收费金额(单位:万元)\n行政事业性收费 282.1\n(六)其他处理 1.逾期不补正 0 0 0 0 0 0 0\n2.逾期不缴费 0 0 0 0 0 0 0\n");
        Assert.Equal("cn-annual-report-2021", report.Form.Id);
        Assert.Equal(3, report[new CellId("proactive", "regulations", "totalDisclosed")].Value);
        Assert.Equal(CellState.Missing, report[new CellId("proactive", "regulations", "inForce")].State);
        Assert.Equal(282.1m, report[new CellId("proactive", "adminFees", "amount")].Value);
    }

    [Fact]
    public void A_page_number_below_a_short_row_does_not_complete_it()
    {
        Report report = RoundTripTests.Read(Header + "(一)予以公开 1 0 0 0 0 0\n4\n(二)部分公开 0 0 0 0 0 0 0\n- 5 -\n1.属于国家秘密 0 0 0 0 0 0 0\n");
        Assert.Equal(CellState.Missing, report[new CellId("requests", "granted", "naturalPerson")].State);
        Assert.Equal(0, report[new CellId("requests", "partial", "total")].Value);
    }

    [Fact]
    public void A_number_beyond_64_bits_is_kept_as_printed_and_noted()
    {
        Report report = RoundTripTests.Read("信息内容 | 本年处理决定数量 |\n行政许可 | 92233720368547758080 |\n");
        Assert.Equal("92233720368547758080", report[new CellId("proactive", "licensing", "decisions")].Raw);
        Assert.Equal("number-too-large", Assert.Single(Notes.OnWhatWasPrinted(report)).Code);
    }

    [Fact]
    public void A_unit_or_a_note_on_the_next_line_belongs_to_the_number()
    {
        Report report = RoundTripTests.Read("采购项目数量\n采购总金额\n政府集中采购\n6\n251000\n元\n");
        Cell cell = report[new CellId("proactive", "procurement", "amount")];
        Assert.Equal((CellState.NotNumber, 251000m), (cell.State, cell.Reading));
    }

    [Fact]
    public void A_form_of_another_country_needs_no_code()
    {
        Form form = Form.Parse("""
            { "form": "foi-return", "name": "FOI return", "titles": ["FOI return"], "tables": [ { "id": "cases", "label": "Cases",
              "columns": [ { "id": "paper", "label": "On paper" }, { "id": "online", "label": "Online" }, { "id": "all", "label": "All" } ],
              "rows": [ { "id": "received", "label": "1. Requests received" }, { "id": "granted", "label": "2. Granted" } ] } ] }
            """, FormCatalog.Empty);
        FormCatalog catalog = FormCatalog.Empty.With(form);
        Assert.True(ReportFile.Read("Cases\nOn paper Online All\n1. Requests received 3 4 7\n2. Granted\n1\n2\n3\n"u8.ToArray(), "return.txt", catalog).Gives(out Report? report, out _));
        Assert.Equal([3m, 4m, 7m, 1m, 2m, 3m], report.Form.Cells.Select(c => report[c.Index].Value));
    }

    private static IEnumerable<int> Column(Report report, string column, params string[] rows) =>
        rows.Select(row => (int)report[new CellId("requests", row, column)].Value!.Value);
}
