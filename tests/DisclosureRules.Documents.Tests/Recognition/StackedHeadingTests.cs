using DisclosureRules.Documents.Printed;
using DisclosureRules.Documents.Recognition.Items;
using DisclosureRules.Documents.Recognition.Tables;
using DisclosureRules.Documents.Tests.Layouts;
using DisclosureRules.Reports;

namespace DisclosureRules.Documents.Tests.Recognition;

public class StackedHeadingTests
{
    private const string Rows = "四、政府信息公开行政复议、行政诉讼情况\n行政复议 行政诉讼\n未经复议直接起诉 复议后起诉\n";
    private const string Numbers = "1 2 3 4 10 5 6 7 8 26 9 10 11 12 42\n";

    [Theory]
    [InlineData("结果 结果 其他 尚未 总\n维持 纠正 结果 审结 计 结果 结果 其他 尚未 总 结果 结果 其他 尚未 总\n维持 纠正 结果 审结 计 维持 纠正 结果 审结 计\n")]
    [InlineData("结 结 其 尚\n果 果 他 未\n总计 维 纠 结 审\n持 正 果 结\n结 结 其 尚 结 结 其 尚\n果 果 他 未 总 果 果 他 未 总\n维 纠 结 审 计 维 纠 结 审 计\n持 正 果 结 持 正 果 结\n")]
    [InlineData("结果 结果 其他结 尚未\n总计\n维持 纠正 果 审结\n结果 结果其他 尚未 结果 结果 其他 尚未审\n总计 总计\n维持 纠正结果 审结 维持 纠正 结果 结\n")]
    public void Headings_in_several_lines_are_put_together_letter_by_letter(string headings)
    {
        Report report = RoundTripTests.Read(Rows + headings + Numbers);
        Assert.Equal([1, 2, 3, 4, 10, 5, 6, 7, 8, 26, 9, 10, 11, 12, 42], report.Form.Cells.Where(c => c.Id.Table == "reviews").Select(c => (int)report[c.Index].Value!));
        Assert.Equal("", report.Narrative.Single().Text);
    }

    [Theory]
    [InlineData("结果 结果 其他 尚未 总\n纠正 维持 结果 审结 计 结果 结果 其他 尚未 总 结果 结果 其他 尚未 总\n维持 纠正 结果 审结 计 维持 纠正 结果 审结 计\n")]
    [InlineData("结果 结果 其他 尚未 总\n维持 纠正 结果 审结 计 结果 结果 其他 尚未 总 结果 结果 其他 尚未 总\n维持 纠正 结果 审结 计 维持 纠正 审结 计\n")]
    [InlineData("结果 结果 其他 尚未 总\n维持 纠正 结果 审结 计 结果 结果 其他 尚未 总 结果 结果 其他 尚未 总\n维持 纠正 结果 审结 计 维持 纠正 结果 审结 计\n件\n")]
    public void Headings_in_another_order_or_not_whole_leave_the_table_open(string headings)
    {
        Report report = RoundTripTests.Read("四、结转下年度继续办理 0 0 0 0 0 0 0\n" + Rows + headings + Numbers);
        Assert.All(report.Form.Cells.Where(c => c.Id.Table == "reviews"), c => Assert.Equal(CellState.Missing, report[c.Index].State));
        Assert.Contains(report.Notes, n => n.Code == "contradictory-headings");
    }

    [Fact]
    public void One_wrong_letter_among_headings_of_one_letter_a_line_undoes_them()
    {
        string letters = string.Concat(Enumerable.Repeat("结结其尚总", 3).Concat(Enumerable.Repeat("果果他未计", 3)).Concat(Enumerable.Repeat("维维结审", 3)).Concat(Enumerable.Repeat("持持果结", 3)));
        string[] headings = [.. Enumerable.Repeat<string[]>(["结果维持", "结果维持", "其他结果", "尚未审结", "总计"], 3).SelectMany(h => h)];
        Assert.True(StackedHeadings.Are(Words(letters), headings));
        Assert.False(StackedHeadings.Are(Words(letters[..^1] + "件"), headings));
    }

    /// <summary>Words of one letter, each on a line of its own.</summary>
    private static PrintedWord[] Words(string letters) => [.. letters.Select((letter, i) => new PrintedWord(LabelKey.Of(letter.ToString()), i, false, null))];
}
