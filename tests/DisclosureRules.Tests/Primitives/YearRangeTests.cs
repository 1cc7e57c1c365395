using DisclosureRules.Primitives;

namespace DisclosureRules.Tests.Primitives;

public sealed class YearRangeTests
{
    [Theory]
    [InlineData("2021..", 2021, true, 2020, false)]
    [InlineData("..2020", 2020, true, 2021, false)]
    [InlineData("2019..2020", 2019, true, 2021, false)]
    [InlineData("2021", 2021, true, 2022, false)]
    public void A_range_is_read_and_written_the_same(string text, int inside, bool contains, int outside, bool containsOutside)
    {
        Assert.True(YearRange.TryParse(text, out YearRange range));
        Assert.Equal((text, contains, containsOutside), (range.ToString(), range.Contains(inside), range.Contains(outside)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("..")]
    [InlineData("21..")]
    [InlineData("2021...")]
    [InlineData("2021..2020")]
    [InlineData("-202..")]
    [InlineData(" 2021")]
    public void What_is_no_range_is_refused(string? text) => Assert.False(YearRange.TryParse(text, out _));

    [Fact]
    public void All_years_are_in_no_bounds() => Assert.True(YearRange.All.Contains(1) && !YearRange.All.IsBounded);
}
