using System.Text;
using DisclosureRules.Diagnostics;
using DisclosureRules.Documents.Tests.Layouts;
using DisclosureRules.Reports;

namespace DisclosureRules.Documents.Tests.Html;

public class HtmlFileTests
{
    [Theory]
    [InlineData("report.html", "")]
    [InlineData("report.htm", "<p>")]
    [InlineData("report.shtml", "\n\n甲<br>")]
    [InlineData("report.doc", "<html>")]
    [InlineData("report.xls", "  <HTML xmlns='x'>")]
    [InlineData("report.txt", "<!DOCTYPE html>")]
    [InlineData("report", "<!-- saved -->\n<table>")]
    [InlineData("report", "<?xml version='1.0' encoding='utf-8'?><!DOCTYPE html>")]
    [InlineData("-", "\uFEFF<meta charset=utf-8>")]
    public void A_page_is_known_by_its_name_or_by_how_it_starts(string name, string start) => Assert.NotNull(Read(name, Encoding.UTF8.GetBytes(start + PageText())));

    [Fact]
    public void A_page_in_utf_16_is_read() => Assert.NotNull(Read("report.html", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(PageText())]));

    [Theory]
    [InlineData("a.html", "x", "document.no-tables")]
    [InlineData("a.html", "<frameset><frame src=x></frameset>", "document.no-tables")]
    [InlineData("a.mht", "MIME-Version: 1.0", "document.format")]
    public void What_is_no_report_is_refused(string name, string content, string code)
    {
        Assert.False(ReportFile.Read(Encoding.UTF8.GetBytes(content), name).Gives(out _, out IReadOnlyList<Diagnostic> diagnostics));
        Assert.Equal(code, Assert.Single(diagnostics).Code);
    }

    [Fact]
    public void Reading_twice_gives_the_same()
    {
        byte[] page = Encoding.UTF8.GetBytes(PageText());
        Assert.Equal(ReportJson.Write(Read("a.html", page)), ReportJson.Write(Read("a.html", page)));
    }

    private static string PageText()
    {
        string page = HtmlWriter.Write(RandomReport.Of(RoundTripTests.FormOf(1), new(1), 0.05), HtmlStyle.Merged, 1);
        return page[page.IndexOf("<nav>", StringComparison.Ordinal)..];
    }

    private static Report Read(string name, byte[] page) =>
        ReportFile.Read(page, name).GetReport();
}
