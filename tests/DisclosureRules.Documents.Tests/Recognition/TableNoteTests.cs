using DisclosureRules.Documents.Tests.Layouts;
using DisclosureRules.Reports;

namespace DisclosureRules.Documents.Tests.Recognition;

public class TableNoteTests
{
    private const string Requests = "自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |\n";

    [Fact]
    public void A_table_has_one_note_on_its_numbers_with_notes_or_units()
    {
        Report report = RoundTripTests.Read("信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n规章 | 0 | 22（其中修订16件） | 3件 |\n行政规范性文件 | / | 无 |  |\n"
            + Requests + "2.重复申请 | 1 | 0 | 0 | 0 | 0 | 0 | 1(件) |\n");
        ReadingNote[] notes = [.. report.Notes.Where(n => n.Code == "note-in-number")];
        Assert.Equal(["proactive[regulations, repealed]", "proactive[regulations, inForce]"], notes[0].Cells.Select(c => c.ToString()));
        Assert.Equal(["requests[rejected.duplicate, total]"], notes[1].Cells.Select(c => c.ToString()));
        Assert.Contains("规章·本年废止件数“22（其中修订16件）”", notes[0].Message.Zh, StringComparison.Ordinal);
        Assert.Equal(DocumentLocation.InText(2, 10), notes[0].Place);
    }

    [Fact]
    public void A_unit_of_money_is_left_to_the_rules()
    {
        Report report = RoundTripTests.Read("采购项目数量 | 采购总金额 |\n政府集中采购 | 6 | 251000元 |\n");
        Assert.DoesNotContain(report.Notes, n => n.Code == "note-in-number");
    }

    [Fact]
    public void A_table_has_one_note_on_the_rows_that_were_not_found()
    {
        Report report = RoundTripTests.Read(Requests + "2.重复申请 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n");
        ReadingNote note = Assert.Single(report.Notes);
        Assert.Equal(("rows-not-found", 24 * 7), (note.Code, note.Cells.Count));
        Assert.Null(note.Place);
    }

    [Fact]
    public void The_rows_of_a_group_printed_as_one_row_are_not_missed()
    {
        Report report = RoundTripTests.Read("信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n规章 | 0 | 0 | 0 |\n行政规范性文件 | 0 | 0 | 0 |\n"
            + Requests + "(六)其他处理 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n");
        Assert.Equal("cn-annual-report-2021", report.Form.Id);
        Assert.DoesNotContain(report.Notes.SelectMany(n => n.Cells), c => c.Row.StartsWith("other", StringComparison.Ordinal));
    }

    [Fact]
    public void Labels_without_numbers_are_told_in_one_note()
    {
        Report report = RoundTripTests.Read(Requests + "1.属于国家秘密\n2.其他法律行政法规禁止公开\n3.危及“三安全一稳定”\n4.保护第三方合法权益 0 0 0 0 0 0 0\n");
        ReadingNote note = Assert.Single(Notes.OnWhatWasPrinted(report));
        Assert.Equal(("ambiguous-row", 21, 2), (note.Code, note.Cells.Count, note.Place!.Line!.Value));
        Assert.Contains("属于国家秘密", note.Message.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void Notes_stand_in_the_order_of_the_document_and_those_without_a_place_last()
    {
        Report report = RoundTripTests.Read("<html><body><table><tr><td>信息内容</td><td>本年制发件数</td><td>本年废止件数</td><td>现行有效件数</td></tr>"
            + "<tr><td>规章</td><td>0</td><td>99999999999999999999</td><td>1(件)</td></tr><tr><td>行政规范性文件</td><td>88888888888888888888</td><td>0</td><td>0</td></tr></table></body></html>", "report.html");
        Assert.Equal([(2, 3), (2, 4), (3, 2), (0, 0)], report.Notes.Select(n => (n.Place?.TableRow ?? 0, n.Place?.TableColumn ?? 0)));
    }
}
