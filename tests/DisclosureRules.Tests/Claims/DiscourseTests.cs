using DisclosureRules.Claims;
using DisclosureRules.Forms;
using DisclosureRules.Reports;
using DisclosureRules.Rules;
using DisclosureRules.Tests.Generators;

namespace DisclosureRules.Tests.Claims;

/// <summary>What a text goes on speaking of: behind what it mentions in passing, in brackets, below headings, without a noun or a measure word.</summary>
public sealed class DiscourseTests
{
    [Theory]
    // Something else is mentioned, and nothing counted of it: what was spoken of before is named again, or most likely meant.
    [InlineData("收到申请41件,主要咨询补贴政策。企业申请17件,个人申请22件。", "received 41|fromEnterprises 17|fromNaturalPersons 22")]
    [InlineData("收到申请41件。不掌握9件,多因申请人误将事权向省厅申请;没有现成信息2件。", "received 41|unable.notHeld 9|unable.needsCreation 2 Subject")]
    [InlineData("收到申请41件,开展咨询活动8次,答复30件。", "received 41")]
    [InlineData("收到申请41件。补正后不明确4件;信访28件;逾期不补正6件。", "received 41|unable.stillUnclear 4|other.noCorrection 6 Subject")]
    [InlineData("收到申请41件。属于不动产登记查询即行政查询事项6件,不掌握9件。", "received 41|denied.adminQuery 6 Wording|unable.notHeld 9")]
    // A kind with its number in brackets.
    [InlineData("收到申请11件。予以公开(6件)、本机关不掌握(3件)。", "received 11|granted 6|unable.notHeld 3")]
    [InlineData("收到申请11件。予以公开6件(3件)。", "received 11|granted 6")]
    // A number right behind the mark is not that of the word before it.
    [InlineData("行政复议4件,3件得到维持、1件为其他结果。", "reviews.total 4|reviews.otherResult 1 Wording")]
    [InlineData("收到申请15件,其中8件来自居民个人、7件来自单位。", "received 15|fromNaturalPersons 8|fromOrganizations 7")]
    // Numbers without a measure word.
    [InlineData("行政许可处理决定数量219,行政处罚处理决定数量33。", "licensing.decisions 219|penalties.decisions 33")]
    [InlineData("行政许可处理决定数量219人。", "")]
    [InlineData("行政许可处理决定219。", "")]
    // What arrives where nothing was named yet.
    [InlineData("新收163件,上年结转9件。", "received 163 Wording|carriedIn 9")]
    [InlineData("新收163件锦旗,上年结转9件。", "carriedIn 9 Wording")]
    // Averages and those of whom something is said.
    [InlineData("收到申请41件,平均答复时长11.3天。", "received 41")]
    [InlineData("收到申请41件,全部答复中,没有一件涉密。", "received 41")]
    // What the unit does for others, and goes on to do for itself.
    [InlineData("指导县区作出行政处罚5件。依法作出行政许可11件。", "penalties.decisions 5 Subject, Wording|licensing.decisions 11")]
    [InlineData("各镇收到政府信息公开申请5件。答复申请4件。", "received 5 Subject|answered 4 Subject")]
    // Being named again is no answer to another doubt.
    [InlineData("各镇收到申请5件,开展咨询活动,收到申请8件。", "received 5 Subject|received 8 Subject")]
    [InlineData("收到申请3件,开展咨询活动,各镇收到申请8件。", "received 3|received 8 Subject, Part")]
    // Headings in lenticular brackets.
    [InlineData("【总体情况】全年行政许可153件。\n【申请办理】收到申请78件,予以公开22件。", "licensing.decisions 153|received 78|granted 22")]
    public void It_is_read_as_meant(string words, string claims) =>
        Assert.Equal(claims, string.Join('|', Read(words).Select(c => (c.Id.Replace("requests.", "", StringComparison.Ordinal) + " " + c.Value + (c.IsCertain ? "" : " " + c.Doubt)).Trim())));

    /// <summary>A second number of the same matter is not held against the tables where the first agrees with them.</summary>
    [Theory]
    [InlineData("行政复议2件均维持,没有因信息公开被诉的案件;税务处理引起的复议6件不在统计之列。")]
    [InlineData("行政复议2件,均获维持;土地征收引发的复议6件另行统计。")]
    public void A_number_of_another_matter_accuses_nobody(string words)
    {
        ReportBuilder said = new(National.Form2021) { Unit = "青石市水务局", Scope = ReportScope.Own, Year = 2023 };
        said.FillMissing(Cell.Number(0));
        said[new CellId("reviews", "review", "upheld")] = Cell.Number(2);
        said[new CellId("reviews", "review", "total")] = Cell.Number(2);
        said.Narrative.Add(new("1", "一、总体情况", words));
        Assert.DoesNotContain(National.Rules.Check(said.Build()), f => f.Outcome == Outcome.Fail && f.Rule.StartsWith("narrative.", StringComparison.Ordinal));
    }

    private static IReadOnlyList<Claim> Read(string words)
    {
        ReportBuilder report = new(National.Form2021) { Unit = "青石市水务局", Scope = ReportScope.Own, Year = 2023 };
        report.Narrative.Add(new("1", null, words));
        return National.Rules.ReadClaims(report.Build());
    }
}
