namespace DisclosureRules.Documents.Tests.Html;

public class HtmlFurnitureTests
{
    private const string Report = "<p>正文。";

    [Theory]
    [InlineData("<nav><ul><li><a href=a>2022年报告</a></ul></nav>")]
    [InlineData("<div role=navigation>首页</div>")]
    [InlineData("<header><p>甲市人民政府门户网站</p></header>")]
    [InlineData("<footer><p>主办：甲市人民政府办公室</p><p>电话：000-0000000</p></footer>")]
    [InlineData("<aside>无障碍</aside>")]
    [InlineData("<div>当前位置：<a href=/>首页</a> &gt; 信息公开</div>")]
    [InlineData("<div>您现在的位置 : 首页</div>")]
    [InlineData("<p>上一篇：<a href=x>甲市乙局2022年政府信息公开工作年度报告</a></p>")]
    [InlineData("<p>版权所有：甲市人民政府</p><p>某ICP备05000001号-1</p><p>公网安备 51000002000001号</p><p>网站标识码：5100000001</p>")]
    [InlineData("<ul><li><a href=a>甲市乙局2020年政府信息公开工作年度报告</a><span>2021-01-20</span><li><a href=b>2021年</a><li><a href=c>2022年</a></ul>")]
    [InlineData("<ul><li><a href=a>甲</a><p>2021-01-20</p><li><a href=b>乙</a><p>2022-01-20</p><li><a href=c>丙</a><p>2023-01-20</p></ul>")]
    [InlineData("<div><a href=a>首页</a> | <a href=b>政务</a> | <a href=c>服务</a></div>")]
    public void The_page_s_own_furniture_is_left_out(string furniture)
    {
        Assert.Equal(["正文。"], Page.Show(furniture + Report));
        Assert.Equal(["正文。"], Page.Show(Report + furniture));
    }

    [Theory]
    [InlineData("<header><h1>甲市乙局2023年政府信息公开工作年度报告</h1></header>", "甲市乙局2023年政府信息公开工作年度报告")]
    [InlineData("<header><p>发布时间：2024-01-22</p></header>", "发布时间：2024-01-22")]
    [InlineData("<footer><p>甲市乙局</p><p>2024年1月20日</p></footer>", "甲市乙局", "2024年1月20日")]
    [InlineData("<footer><p>二〇二四年一月二十日</p></footer>", "二〇二四年一月二十日")]
    [InlineData("<nav><table><tr><td>a<td>b</table></nav>", "[a|b]")]
    [InlineData("<p><a href=a>附件一</a></p><p><a href=b>附件二</a></p>", "附件一", "附件二")]
    [InlineData("<p><a name=_Toc1>一、总体情况</a></p><p><a name=_Toc2>二、</a></p><p><a name=_Toc3>三、</a></p>", "一、总体情况", "二、", "三、")]
    [InlineData("<a href=x><p>甲</p><p>乙</p><p>丙</p><p>丁</p>", "甲", "乙", "丙", "丁")]
    [InlineData("<p><a href=a>附件1</a></p><p><a href=b>附件2</a></p><p><a href=c>附件3</a></p><p>2024年1月20日</p>", "2024年1月20日")]
    [InlineData("<p>完成网站ICP备案。</p>", "完成网站ICP备案。")]
    [InlineData("<p>当前位置服务数据已公开</p>", "当前位置服务数据已公开")]
    [InlineData("<p>发布时间：2024-01-22 10:00 来源：<a href=x>乙局</a></p>", "发布时间：2024-01-22 10:00 来源：乙局")]
    public void What_may_be_the_report_stays(string html, params string[] lines) => Assert.Equal(["正文。", .. lines], Page.Show(Report + html));

    [Fact]
    public void A_list_of_other_years_reports_before_the_title_does_not_become_the_title()
    {
        string[] lines = Page.Show("<ul><li><a href=1>甲市乙局2021年政府信息公开工作年度报告</a><li><a href=2>甲市乙局2022年政府信息公开工作年度报告</a><li><a href=3>更多</a></ul><h1>甲市乙局2023年政府信息公开工作年度报告</h1>");
        Assert.Equal(["甲市乙局2023年政府信息公开工作年度报告"], lines);
    }
}
