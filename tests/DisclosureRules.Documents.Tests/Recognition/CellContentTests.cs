using DisclosureRules.Documents.Printed;
using DisclosureRules.Reports;

namespace DisclosureRules.Documents.Tests.Recognition;

public class CellContentTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("１２", 12)]
    [InlineData("+19", 19)]
    [InlineData("－417", -417)]
    [InlineData("1,234", 1234)]
    [InlineData("12，345，678", 12345678)]
    [InlineData(" 7 ", 7)]
    public void A_plain_number_is_a_number_and_keeps_its_print(string printed, int value)
    {
        Cell cell = CellContent.Read(printed, null, out _);
        Assert.Equal(CellState.Number, cell.State);
        Assert.Equal(value, cell.Value);
        Assert.Equal(printed.Trim(), cell.Raw);
    }

    [Fact]
    public void A_decimal_is_exact() => Assert.Equal(59237.2449m, CellContent.Read("59237.2449", null, out _).Value);

    [Theory]
    [InlineData("/", null)]
    [InlineData("-", null)]
    [InlineData("—", null)]
    [InlineData("无", null)]
    [InlineData("240万元", 240)]
    [InlineData("251000元", 251000)]
    [InlineData("22（其中修订16件）", 22)]
    [InlineData("1,23", null)]
    [InlineData("+-5", null)]
    [InlineData("见附件", null)]
    public void Anything_else_is_not_a_number_and_states_at_most_one(string printed, int? reading)
    {
        Cell cell = CellContent.Read(printed, null, out _);
        Assert.Equal(CellState.NotNumber, cell.State);
        Assert.Equal(printed, cell.Raw);
        Assert.Equal(reading, cell.Reading);
        Assert.Null(cell.Value);
    }

    [Theory]
    [InlineData("9223372036854775807", CellState.Number)]
    [InlineData("9223372036854775808", CellState.NotNumber)]
    [InlineData("99999999999999999999999999999999999", CellState.NotNumber)]
    [InlineData("1.00000000000000000000000000001", CellState.NotNumber)]
    public void A_number_that_does_not_fit_is_never_rounded(string printed, CellState state)
    {
        Assert.Equal(state, CellContent.Read(printed, null, out bool tooLarge).State);
        Assert.Equal(state == CellState.NotNumber, tooLarge);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\u00A0")]
    public void Nothing_but_blanks_is_blank(string printed) => Assert.Equal(CellState.Blank, CellContent.Read(printed, null, out _).State);

    [Theory]
    [InlineData("1.属于国家秘密")]
    [InlineData("2019年")]
    [InlineData("1.")]
    [InlineData("3、其他")]
    public void Words_are_no_content_of_a_number_cell(string printed) => Assert.False(CellContent.IsCellContent(printed));
}
