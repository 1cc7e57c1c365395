using DisclosureRules.Diagnostics;
using DisclosureRules.Documents.Formats.Html;
using DisclosureRules.Documents.Model;

namespace DisclosureRules.Documents.Tests.Html;

public class HtmlLimitTests
{
    [Theory]
    [InlineData("<div>", 100_000, "document.too-deep")]
    [InlineData("<b>", 100_000, "document.too-deep")]
    [InlineData("<ul><li>", 100_000, "document.too-deep")]
    [InlineData("<table><tr><td>", 100_000, "document.too-deep")]
    [InlineData("<template>", 100_000, "document.too-deep")]
    [InlineData("<svg>", 100_000, "document.too-deep")]
    [InlineData("<p>x", 600_000, "document.too-large")]
    [InlineData("</p>", 2_100_000, "document.too-large")]
    [InlineData("<table><tr><td colspan=1000>x</table>", 300, "document.table-too-large")]
    public void A_page_beyond_a_limit_is_refused(string part, int times, string code)
    {
        Diagnostic problem = Page.Refused(string.Concat(Enumerable.Repeat(part, times)));
        Assert.Equal((code, "page.html"), (problem.Code, problem.File));
        Assert.NotEqual(problem.Message.Zh, problem.Message.En);
    }

    [Fact]
    public void A_table_with_too_many_columns_is_refused_with_its_line()
    {
        Assert.Equal(("document.table-too-large", 2), Of(Page.Refused("<table>\n<tr><td>a<td colspan=100000>b</table>")));
        Assert.Equal(("document.table-too-large", 1), Of(Page.Refused("<table><tr>" + string.Concat(Enumerable.Repeat("<td>x", 3000)) + "</table>")));
        static (string, int?) Of(Diagnostic problem) => (problem.Code, problem.Line);
    }

    [Fact]
    public void A_tall_span_ends_with_its_table() =>
        Assert.Equal(["[a|b][=a|c]"], Page.Show("<table><tr><td rowspan=65534>a<td>b<tr><td>c</table>"));

    [Fact]
    public void Spans_over_more_positions_than_a_report_has_are_refused() =>
        Assert.Equal("document.table-too-large", Page.Refused("<table>" + string.Concat(Enumerable.Repeat("<tr><td colspan=999>x<td>y", 251)) + "</table>").Code);

    [Fact]
    public void Attributes_without_end_are_refused() =>
        Assert.Equal("document.too-large", Page.Refused("<p " + string.Concat(Enumerable.Range(0, 2_000_001).Select(i => "a ")) + ">").Code);

    [Theory]
    [InlineData("<font size=", "><p>x", 400)]
    [InlineData("<p><font size=", "></p>", 20_000)]
    [InlineData("<table>x<tr a=", ">", 50_000)]
    [InlineData("<a href=", ">x", 50_000)]
    [InlineData("<nobr><p id=", ">", 20_000)]
    [InlineData("</x", ">", 500_000)]
    [InlineData("<!--", "-->x<!--", 200_000)]
    [InlineData("&amp;", "&#", 200_000)]
    [InlineData("<table><tr><td rowspan=9999>x<td>", "</table>", 3_000)]
    [InlineData("<table><tr><td>", "<table></table>", 100)]
    public void Pages_made_to_cost_time_are_read_or_refused(string before, string after, int times)
    {
        List<Diagnostic> diagnostics = [];
        string html = string.Concat(Enumerable.Range(0, times).Select(i => $"{before}{i}{after}"));
        Document? document = new HtmlReader().Read(System.Text.Encoding.UTF8.GetBytes(html), null, diagnostics);
        Assert.Equal(document is null, diagnostics.Count == 1);
    }

    [Fact]
    public void A_page_as_deep_as_bad_markup_makes_it_is_read() =>
        Assert.Equal(["甲"], Page.Show(string.Concat(Enumerable.Repeat("<div><font>", 200)) + "甲"));
}
