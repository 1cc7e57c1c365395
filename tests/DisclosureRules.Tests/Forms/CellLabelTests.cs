using DisclosureRules.Forms;

namespace DisclosureRules.Tests.Forms;

public class CellLabelTests
{
    [Theory]
    [InlineData("total", "total", "本年度办理结果总计·总计", "Total of results · Total")]
    [InlineData("total", "naturalPerson", "总计·自然人", "Total of results · Natural persons")]
    [InlineData("other.misc", "enterprise", "其他处理(其他)·商业企业", "Other handling (Other) · Enterprises")]
    [InlineData("other.misc", "otherOrganization", "其他处理(其他)·其他", "Other handling (Other) · Other organisations")]
    [InlineData("granted", "total", "予以公开·总计", "Disclosed · Total")]
    public void A_row_that_could_be_a_column_is_named_with_its_group(string row, string column, string zh, string en)
    {
        Form form = FormCatalog.BuiltIn.Find("cn-annual-report-2021")!;
        DisclosureRules.Primitives.LocalizedText label = FormLabels.Cell(form.Cells[form.IndexOf(new("requests", row, column))]);
        Assert.Equal((zh, en), (label.Zh, label.En));
    }

    /// <summary>Where a sentence leaves the column out, 总计 alone would be that column.</summary>
    [Theory]
    [InlineData("cn-annual-report-2021", "total", "本年度办理结果总计", "Total of results")]
    [InlineData("cn-annual-report-2019", "total", "本年度办理结果总计", "Total of results")]
    [InlineData("cn-annual-report-2021", "other.misc", "其他处理(其他)", "Other")]
    [InlineData("cn-annual-report-2021", "granted", "予以公开", "Disclosed")]
    [InlineData("cn-annual-report-2021", "newReceived", "本年新收政府信息公开申请数量", "Requests received this year")]
    public void A_row_by_itself_is_not_called_like_a_column(string id, string row, string zh, string en)
    {
        Form form = FormCatalog.BuiltIn.Find(id)!;
        DisclosureRules.Primitives.LocalizedText label = FormLabels.Row(form.Cells[form.IndexOf(new("requests", row, "naturalPerson"))]);
        Assert.Equal((zh, en), (label.Zh, label.En));
        Assert.All(form.Cells.Where(c => c.Id.Row == row).SelectMany(c => c.Table.Columns), c => Assert.NotEqual(FormLabels.Short(c.Label).Zh, label.Zh));
    }
}
