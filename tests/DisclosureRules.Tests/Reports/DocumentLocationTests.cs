using DisclosureRules.Primitives;
using DisclosureRules.Reports;

namespace DisclosureRules.Tests.Reports;

public class DocumentLocationTests
{
    [Fact]
    public void A_place_in_a_workbook_names_sheet_and_address()
    {
        DocumentLocation place = new() { Sheet = "表三", Address = "C12" };
        Assert.Equal("工作表“表三” C12", place.ToString(Language.Chinese));
        Assert.Equal("sheet \"表三\", C12", place.ToString(Language.English));
    }

    [Fact]
    public void A_place_in_a_word_document_names_table_row_and_column()
    {
        DocumentLocation place = new() { Table = 3, TableRow = 22, TableColumn = 4 };
        Assert.Equal("表格3 第22行 第4列", place.ToString(Language.Chinese));
        Assert.Equal("table 3, row 22, column 4", place.ToString(Language.English));
    }
}
