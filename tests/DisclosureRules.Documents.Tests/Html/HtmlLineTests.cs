using DisclosureRules.Documents.Model;

namespace DisclosureRules.Documents.Tests.Html;

public class HtmlLineTests
{
    [Theory]
    [InlineData("<p>甲<span>乙</span><b>丙</b></p>", "甲乙丙")]
    [InlineData("<p>甲\n  乙</p>", "甲乙")]
    [InlineData("<p>甲 乙</p>", "甲 乙")]
    [InlineData("<p>in\nforce  now</p>", "in force now")]
    [InlineData("<p>2023年\n新收</p>", "2023年新收")]
    [InlineData("<p>共\n12 件</p>", "共 12 件")]
    [InlineData("<p>&nbsp;&nbsp;甲&nbsp;乙&nbsp;</p>", "甲\u00A0乙")]
    [InlineData("<p>　　甲</p>", "甲")]
    [InlineData("<p>甲<o:p></o:p></p>", "甲")]
    [InlineData("<p>甲<!-- 乙 -->丙</p>", "甲丙")]
    [InlineData("<p>甲<wbr>乙</p>", "甲乙")]
    [InlineData("<div><span style='display:block'>甲</span><span>乙</span></div>", "甲", "乙")]
    [InlineData("<p style='display:inline'>甲</p><p style='display: inline-block'>乙</p>", "甲乙")]
    [InlineData("甲<br>乙", "甲", "乙")]
    [InlineData("<div>甲<div>乙</div>丙</div>", "甲", "乙", "丙")]
    [InlineData("<ul><li>甲<li>乙</ul>", "甲", "乙")]
    [InlineData("<h1>甲</h1>乙", "甲", "乙")]
    [InlineData("<pre>甲\n乙\r\n丙</pre>", "甲", "乙", "丙")]
    [InlineData("<div style='white-space: pre-wrap'>甲\n乙</div>", "甲", "乙")]
    [InlineData("<ruby>甲<rt>jia</rt></ruby>", "甲")]
    [InlineData("<p>甲<select><option>乙</select><button>丙</button></p>", "甲")]
    [InlineData("<xml><w:View>Normal</w:View></xml><p>甲", "甲")]
    [InlineData("<![if !supportLists]><span>一、</span><![endif]>甲", "一、甲")]
    [InlineData("<p>甲</b></div></span>乙", "甲乙")]
    [InlineData("<p>甲<p>乙<b><p>丙</b>丁", "甲", "乙", "丙丁")]
    [InlineData("<object><param name=a><embed src=b><p>甲", "甲")]
    [InlineData("", new string[0])]
    public void Words_are_read_as_they_are_shown(string html, params string[] lines) => Assert.Equal(lines, Page.Show(html));

    [Fact]
    public void Tables_that_scripts_would_write_are_not_there() =>
        Assert.Equal(["甲"], Page.Show("<body><script>document.write('<table><tr><td>1<td>2</table>')</script><noscript><table><tr><td>1<td>2</table></noscript><template><p>1</template><p>甲"));

    [Fact]
    public void A_line_knows_the_line_of_the_source_in_which_it_starts()
    {
        Document page = Page.Read("<html>\n<body>\n<p>甲</p>\n<div>\n\n<p>乙<br>\n丙</p></div>\n");
        Assert.Equal([3, 6, 6], page.Blocks.Select(b => ((DocumentLine)b).Place!.Line!.Value));
    }
}
