using DisclosureRules.Languages;

namespace DisclosureRules.Documents.Tests.PlainText;

public class ChineseTextTests
{
    [Theory]
    [InlineData("（一）", "(一)")]
    [InlineData("１２，３４５．６", "12,345.6")]
    [InlineData("⾏政机关⼈⺠", "行政机关人民")]
    [InlineData("⻔⻓⻛", "门长风")]
    [InlineData("“三安全一稳定”", "\"三安全一稳定\"")]
    [InlineData("甲\u00A0乙\u3000丙", "甲 乙 丙")]
    [InlineData("甲\u200B乙\uFEFF", "甲乙")]
    [InlineData("㈠⑴⒈①", "(一)(1)1.1")]
    [InlineData("、。《》", "、。《》")]
    public void Compatibility_characters_fold_to_the_ordinary_ones(string printed, string folded) =>
        Assert.Equal(folded, ChineseText.Fold(printed));

    [Fact]
    public void Traditional_characters_of_labels_are_simplified_and_only_on_demand()
    {
        Assert.Equal("總計", ChineseText.Fold("總計"));
        Assert.Equal("总计复议维持纠正结果审结", ChineseText.Simplify("總計復議維持糾正結果審結"));
    }

    [Fact]
    public void Folding_twice_is_folding_once()
    {
        string every = string.Concat(Enumerable.Range(1, 0xFFFF).Where(c => !char.IsSurrogate((char)c)).Select(c => (char)c));
        Assert.Equal(ChineseText.Fold(every), ChineseText.Fold(ChineseText.Fold(every)));
    }
}
