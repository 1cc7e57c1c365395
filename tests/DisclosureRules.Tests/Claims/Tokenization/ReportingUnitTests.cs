using DisclosureRules.Claims.Tokenization;
using DisclosureRules.Reports;

namespace DisclosureRules.Tests.Claims.Tokenization;

/// <summary>Whom 我局, 全市 and a unit's own name mean, unit by unit.</summary>
public class ReportingUnitTests
{
    [Theory]
    [InlineData("甲省", true)]
    [InlineData("甲市", true)]
    [InlineData("甲市乙区", true)]
    [InlineData("甲县", true)]
    [InlineData("甲州", true)]
    [InlineData("甲旗", true)]
    [InlineData("甲盟", true)]
    [InlineData("甲市人民政府", true)]
    [InlineData("甲市政府", true)]
    [InlineData("甲市乙局", false)]
    [InlineData("甲市人民政府办公室", false)]
    [InlineData("甲市开发区管委会", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void A_government_is_known_by_the_end_of_its_name(string? unit, bool government)
    {
        Assert.Equal(government, new ReportingUnit(unit, null).IsGovernment);
        Assert.True(new ReportingUnit(unit, ReportScope.Aggregate).IsGovernment);
        Assert.False(new ReportingUnit(unit, ReportScope.Own).IsGovernment);
    }

    [Theory]
    [InlineData("甲市人民政府", "全市 我市 全镇 全街道 全乡")]
    [InlineData("甲市乙局", "")]
    [InlineData("甲市丙镇", "全镇 我镇 本镇 各镇")]
    [InlineData("甲市丙乡", "全乡 我乡 本乡")]
    [InlineData("甲市丁街道办事处", "全街道 全街 我街道")]
    [InlineData("甲市戊街办", "全街")]
    [InlineData("甲市高新开发区", "全区 全镇 全开发区")]
    [InlineData("甲市高新开发区管理处", "全开发区 本开发区")]
    [InlineData("甲市己管委会", "全管委会")]
    public void A_word_for_an_area_means_the_report_where_the_unit_is_that_area(string unit, string words)
    {
        ReportingUnit speaker = new(unit, null);
        string[] all = ["全市", "我市", "全区", "我区", "全县", "全镇", "我镇", "本镇", "各镇", "全乡", "我乡", "本乡", "全街道", "我街道", "全街", "全开发区", "本开发区", "全管委会"];
        string[] expected = speaker.IsGovernment ? all : words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(all.Where(expected.Contains), all.Where(speaker.SpeaksForArea));
    }

    [Theory]
    [InlineData("甲市乙局", "我局 我单位 本单位 我镇 本镇 我乡 本乡 本机关 本级政府 本政府 全局")]
    [InlineData("甲市人民政府", "本机关 本级政府 本政府")]
    [InlineData("甲市丙镇人民政府", "我单位 本单位 我镇 本镇 我乡 本乡 本机关 本级政府 本政府")]
    [InlineData("甲市丙乡人民政府", "我单位 本单位 我镇 本镇 我乡 本乡 本机关 本级政府 本政府")]
    [InlineData("甲市己管委会", "我局 我单位 本单位 我镇 本镇 我乡 本乡 本机关 本级政府 本政府 全局 管委会")]
    [InlineData("甲市税务总局", "我局 我单位 本单位 我镇 本镇 我乡 本乡 本机关 本级政府 本政府 全局 总局 总局机关")]
    public void A_word_for_an_office_means_the_report_where_the_unit_is_one(string unit, string words)
    {
        ReportingUnit speaker = new(unit, null);
        string[] all = ["我局", "我单位", "本单位", "我镇", "本镇", "我乡", "本乡", "本机关", "本级政府", "本政府", "全局", "管委会", "总局", "总局机关"];
        Assert.Equal(words.Split(' '), all.Where(speaker.SpeaksForOffice));
    }

    [Theory]
    [InlineData("甲市乙局", "甲市乙局收到", 4)]
    [InlineData("甲市乙局", "市乙局收到", 3)]
    [InlineData("甲市乙局", "乙局收到", 0)]
    [InlineData("甲市乙局", "甲市丙局收到", 0)]
    [InlineData("甲市乙局", "市", 0)]
    [InlineData("甲 市 乙 局", "甲市乙局", 4)]
    [InlineData("甲市財政局", "甲市财政局", 5)]
    [InlineData("甲市人民政府", "甲市政府收到", 4)]
    [InlineData("甲市人民政府", "人民政府收到", 4)]
    [InlineData("甲市人民政府办公室", "甲市人民政府办收到", 7)]
    [InlineData("甲市人民政府办公室", "市政府办收到", 4)]
    [InlineData("甲省人民政府办公厅", "省政府办收到", 4)]
    [InlineData("甲市发展改革委员会", "市发展改革委收到", 6)]
    [InlineData("甲市发展改革委员会", "发展改革委员会收到", 7)]
    [InlineData("甲市发展改革局", "甲市发展改革收到", 0)]
    [InlineData("", "甲市", 0)]
    [InlineData(null, "甲市", 0)]
    public void The_units_own_name_is_heard_by_its_end_and_in_its_short_forms(string? unit, string text, int length) =>
        Assert.Equal(length, new ReportingUnit(unit, null).NameAt(text, 0));

    /// <summary>All ends of a name were kept: a name of 100,000 letters took more memory than there is.</summary>
    [Theory]
    [InlineData(100)]
    [InlineData(100_000)]
    [InlineData(4_000_000)]
    public void Of_a_name_as_long_as_none_is_only_the_end_is_looked_for(int letters)
    {
        string end = "青山镇人民政府", name = new string('甲', letters) + end;
        long before = GC.GetAllocatedBytesForCurrentThread();
        ReportingUnit unit = new(name, null);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, (100L * letters) + 500_000);
        Assert.Equal((name, end.Length, "青山镇".Length), (unit.Name, unit.NameAt(end + "收到", 0), unit.NameAt("青山镇收到", 0)));
        Assert.True(unit.IsGovernment);
    }
}
