using DisclosureRules.Documents.Model;
using DisclosureRules.Reports;

namespace DisclosureRules.Documents.Tests.Html;

public class HtmlTableTests
{
    [Theory]
    [InlineData("<table><tr><td>a<td>b<tr><td>c<td>d</table>", "[a|b][c|d]")]
    [InlineData("<table><tr><td colspan=2>a<td>b<tr><td>c<td>d<td>e</table>", "[a|=a|b][c|d|e]")]
    [InlineData("<table><tr><td rowspan=2>a<td>b<tr><td>c</table>", "[a|b][=a|c]")]
    [InlineData("<table><tr><td rowspan=2 colspan=2>a<td>b<tr><td>c<tr><td>d<td>e<td>f</table>", "[a|=a|b][=a|=a|c][d|e|f]")]
    [InlineData("<table><tr><td>a<td rowspan=2>b<tr><td>c<tr><td>d<td>e</table>", "[a|b][c|=b][d|e]")]
    [InlineData("<table><tr><td rowspan=0>a<td>b<tr><td>c<tr><td>d</table>", "[a|b][=a|c][=a|d]")]
    [InlineData("<table><tr><td rowspan=9>a<td>b<tr><td>c</table>", "[a|b][=a|c]")]
    [InlineData("<table><tr><td rowspan='x'>a<td colspan='-3'>b<tr><td colspan=0>c<td>d</table>", "[a|b][c|d]")]
    [InlineData("<table><tr><td colspan=' 2 '>a<td>b<tr><td>c<td>d<td>e</table>", "[a|=a|b][c|d|e]")]
    public void Merged_cells_cover_their_positions(string html, string expected) => Assert.Equal([expected], Page.Show(html));

    [Fact]
    public void A_span_ends_with_its_row_group() =>
        Assert.Equal(["[a|b][c|d][e|f]"], Page.Show("<table><thead><tr><th rowspan=3>a<th>b<tbody><tr><td>c<td>d<tr><td>e<td>f</table>"));

    [Fact]
    public void A_position_that_two_cells_claim_stays_with_the_one_above() =>
        Assert.Equal(["[a|b|c][d|=b|e]"], Page.Show("<table><tr><td>a<td rowspan=2>b<td>c<tr><td>d<td>e</table>"));

    [Fact]
    public void A_span_over_columns_that_no_cell_starts_in_adds_none() =>
        Assert.Equal(["words", "[a|b][c|d]"], Page.Show("<table><tr><td colspan=100>words<tr><td>a<td colspan=9>b<tr><td>c<td colspan=9>d</table>"));

    [Fact]
    public void A_row_without_enough_cells_ends_early_and_gets_no_blank_ones() =>
        Assert.Equal(["[a|b|c][d]"], Page.Show("<table><tr><td>a<td>b<td>c<tr><td>d</table>"));

    [Fact]
    public void A_footer_is_read_last_wherever_it_stands() =>
        Assert.Equal(["[a|b][x|y]"], Page.Show("<table><tfoot><tr><td>x<td>y</tfoot><tbody><tr><td>a<td>b</table>"));

    [Theory]
    [InlineData("")]
    [InlineData("&nbsp;")]
    [InlineData("　")]
    [InlineData("<p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span></p>")]
    [InlineData("<o:p> </o:p>")]
    [InlineData("<br><br/>")]
    [InlineData("<!-- 0 -->")]
    [InlineData("<span style='display:none'>0</span>")]
    [InlineData("<span hidden>0</span>")]
    [InlineData("<script>0</script><style>0</style><template>0</template><noscript>0</noscript>")]
    [InlineData("<img src=x width=1 height=1>")]
    [InlineData("<del>0</del><s>0</s>")]
    [InlineData("&#8203;")]
    public void A_cell_that_shows_nothing_is_blank(string content) =>
        Assert.Equal(["[a||b]"], Page.Show($"<table><tr><td>a<td>{content}</td><td>b</table>"));

    [Theory]
    [InlineData("1<span>2</span><b>3</b>", "123")]
    [InlineData("<p>12</p>", "12")]
    [InlineData("\n   12\n  ", "12")]
    [InlineData("12<p>&nbsp;</p>", "12")]
    [InlineData("1<sup>2</sup>", "1 2")]
    [InlineData("1<sup>①</sup>", "1①")]
    [InlineData("1<br>2", "1\\n2")]
    [InlineData("<div>1</div><div>2</div>", "1\\n2")]
    [InlineData("20<del>19</del>", "20")]
    [InlineData("<span style='text-decoration:line-through'>19</span>20", "20")]
    [InlineData("1<img src=2.gif>", "1\uFFFC")]
    [InlineData("<img src=12.gif>", "\uFFFC")]
    [InlineData("<input type=text value=12>", "12")]
    [InlineData("<input type=hidden value=12>", "")]
    [InlineData("<input type=checkbox value=12>", "")]
    [InlineData("1\u00002", "1\uFFFD2")]
    [InlineData("<pre>1\n2</pre>", "1\\n2")]
    [InlineData("&lt;b&gt;&amp;", "<b>&")]
    [InlineData("<table><tr><td>12</table>", "12")]
    [InlineData("<ucapcontent>12</ucapcontent>", "12")]
    public void A_cell_holds_what_it_shows(string content, string expected) =>
        Assert.Equal([$"[a|{expected}|b]"], Page.Show($"<table><tr><td>a<td>{content}</td><td>b</table>"));

    [Fact]
    public void Hidden_rows_and_cells_are_not_there() =>
        Assert.Equal(["[a|b][e|f]"], Page.Show("<table><tr><td>a<td style='DISPLAY : none'>x<td>b<tr style='display:none'><td>c<td>d<tr><td>e<td>f</table>"));

    [Fact]
    public void A_table_that_lays_out_the_page_is_unwrapped() => Assert.Equal(
        ["标题", "[a|b]", "文字", "[c|d]", "尾"],
        Page.Show("<table><tr><td>标题<tr><td><table><tr><td>a<td>b</table>文字<table><tr><td>c<td>d</table><tr><td>尾</table>"));

    [Fact]
    public void A_layout_table_with_columns_is_read_cell_by_cell() => Assert.Equal(
        ["左", "正文", "[a|b]"], Page.Show("<table><tr><td>左<td>正文<div><table><tr><td>a<td>b</table></div></table>"));

    [Fact]
    public void Rows_beside_a_nested_table_stay_rows() => Assert.Equal(
        ["[a|b]", "[c|d]", "[e|f]"], Page.Show("<table><tr><td>a<td>b<tr><td colspan=2><table><tr><td>c<td>d</table><tr><td>e<td>f</table>"));

    [Fact]
    public void A_row_that_is_one_cell_across_the_table_is_lines() => Assert.Equal(
        ["一、总体情况", "很多文字。", "更多文字。", "[a|b]"],
        Page.Show("<table><tr><td colspan=2>一、总体情况<tr><td colspan=2><p>很多文字。<p>更多文字。<tr><td>a<td>b</table>"));

    [Fact]
    public void A_caption_is_a_line() => Assert.Equal(["表一", "[a|b]"], Page.Show("<table><caption>表一</caption><tr><td>a<td>b</table>"));

    [Theory]
    [InlineData("<table><tr><td>a<td>b")]
    [InlineData("<table><tbody><td>a<td>b</tbody></div></p></table>")]
    [InlineData("<tr><table><tr><td>a</td></tr><td>b")]
    public void Malformed_tables_are_read_as_browsers_read_them(string html) => Assert.Equal("ab", string.Concat(Page.Show(html)).Replace("[", "").Replace("]", "").Replace("|", ""));

    [Fact]
    public void Places_are_table_row_and_column()
    {
        Document page = Page.Read("<p>x<table><tr><td colspan=2>a<td>b<tr><td>c<td>d<td>e</table><table><tr><td>f<td>g</table>");
        DocumentTable first = Assert.IsType<DocumentTable>(page.Blocks[1]), second = Assert.IsType<DocumentTable>(page.Blocks[2]);
        Assert.Equal(new DocumentLocation { Table = 1, TableRow = 1, TableColumn = 3 }, first.Rows[0].Cells[2].Place);
        Assert.Equal(new DocumentLocation { Table = 1, TableRow = 2, TableColumn = 1 }, first.Rows[1].Cells[0].Place);
        Assert.Equal(new DocumentLocation { Table = 2, TableRow = 1, TableColumn = 2 }, second.Rows[0].Cells[1].Place);
        Assert.Equal(new DocumentLocation { Table = 2, TableRow = 1 }, second.Rows[0].Place);
    }

    [Fact]
    public void Where_only_a_script_shows_the_tables_they_are_read() => Assert.Equal(
        ["页签", "[a|b]"], Page.Show("<p>页签<div style='display:none'><table><tr><td>a<td>b</table></div>"));

    [Fact]
    public void A_hidden_copy_of_a_table_is_not_read() => Assert.Equal(
        ["[a|b]"], Page.Show("<div hidden><table><tr><td>c<td>d</table></div><table><tr><td>a<td>b</table>"));
}
