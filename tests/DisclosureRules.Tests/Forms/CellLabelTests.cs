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
}
