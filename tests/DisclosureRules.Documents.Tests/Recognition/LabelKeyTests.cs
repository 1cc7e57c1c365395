using DisclosureRules.Documents.Printed;

namespace DisclosureRules.Documents.Tests.Recognition;

public class LabelKeyTests
{
    [Theory]
    [InlineData("(一)予以公开", "予以公开")]
    [InlineData("（ 一 ）、予以公开", "予以公开")]
    [InlineData("一、本年新收政府信息公开申请数量", "本年新收政府信息公开申请数量")]
    [InlineData("1.属于国家秘密", "属于国家秘密")]
    [InlineData("1、属于国家秘密", "属于国家秘密")]
    [InlineData("① 属于国家秘密", "属于国家秘密")]
    [InlineData("1 属于国家秘密", "属于国家秘密")]
    [InlineData("(六)1.逾期不补正", "逾期不补正")]
    [InlineData("## 二、主动公开 政府信息情况", "主动公开政府信息情况")]
    [InlineData("3.危及\"三安全一稳定\"", "危及三安全一稳定")]
    [InlineData("本年增/减", "本年增减")]
    [InlineData("總計", "总计")]
    [InlineData("第二十条 第（一）项", "第二十条第一项")]
    [InlineData("三类信息", "三类信息")]
    [InlineData("2019年度", "2019年度")]
    [InlineData("1.5万元", "15万元")]
    public void Ordinals_punctuation_and_blanks_do_not_count(string label, string key) => Assert.Equal(key, LabelKey.Of(label).Text);

    [Theory]
    [InlineData("三、")]
    [InlineData("（三）")]
    [InlineData("(三")]
    public void A_lone_ordinal_has_an_empty_key(string label)
    {
        Assert.True(LabelKey.Of(label).HasOrdinal);
        Assert.Equal("", LabelKey.Of(label).Text);
    }
}
