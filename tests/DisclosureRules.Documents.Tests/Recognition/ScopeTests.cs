using DisclosureRules.Documents.Tests.Layouts;
using DisclosureRules.Reports;

namespace DisclosureRules.Documents.Tests.Recognition;

public class ScopeTests
{
    [Theory]
    [InlineData("本报告所列数据涵盖全市各级行政机关。")]
    [InlineData("报告中的统计数据包括区政府各部门、\n各街道办事处。")]
    [InlineData("本报告由甲市人民政府办公室综合各县和市政府各部门的年度报告编制。")]
    [InlineData("本报告由县政府办公室根据县政府各部门和各镇人民政府政府信息公开工作年度报告综合编制。")]
    [InlineData("統計範圍為縣政府各部門和各鄉鎮,見本報告附表。")]
    public void A_report_that_says_it_covers_all_units_is_an_aggregate(string opening) => Assert.Equal(ReportScope.Aggregate, Scope(opening));

    [Theory]
    [InlineData("本报告所列数据仅为本机关的数据。")]
    [InlineData("本报告统计数据不含各镇、各街道。")]
    [InlineData("本年度报告的统计口径为本局机关,不包括下属单位。")]
    public void A_report_that_says_it_covers_nobody_else_is_the_units_own(string opening) => Assert.Equal(ReportScope.Own, Scope(opening));

    [Theory]
    [InlineData("本报告由甲市人民政府办公室编制。")]
    [InlineData("本报告内容包括总体情况、主动公开政府信息情况。对各部门的咨询请致电。")]
    [InlineData("主动公开的内容包括各部门财政预算。")]
    [InlineData("本报告不仅包括各部门的数据。")]
    [InlineData("本报告由甲市财政局根据局属各单位年度报告综合编制。")]
    [InlineData("各镇的报告另行公开。本报告由办公室汇总,年度报告综合编制工作由其负责。")]
    [InlineData("本报告由甲市综合行政执法局编制,与各部门无关。")]
    [InlineData("本报告统计数据涵盖各镇。所列数据仅限本机关。")]
    public void Any_other_sentence_leaves_the_scope_unknown(string opening) => Assert.Null(Scope(opening));

    [Fact]
    public void What_stands_behind_the_first_heading_states_no_scope() =>
        Assert.Null(RoundTripTests.Read("甲市2023年政府信息公开工作年度报告\n一、总体情况\n本报告所列数据涵盖全市各级行政机关。\n行政许可 | 1 |\n").Scope);

    private static ReportScope? Scope(string opening) =>
        RoundTripTests.Read($"甲市2023年政府信息公开工作年度报告\n{opening}\n一、总体情况\n无。\n二、主动公开政府信息情况\n行政许可 | 1 |\n").Scope;
}
