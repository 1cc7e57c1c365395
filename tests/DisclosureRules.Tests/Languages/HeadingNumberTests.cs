using DisclosureRules.Languages;

namespace DisclosureRules.Tests.Languages;

public sealed class HeadingNumberTests
{
    [Theory]
    [InlineData("四、复议情况", 4)]
    [InlineData("（四）复议情况", 4)]
    [InlineData("第四部分 复议情况", 4)]
    [InlineData("## 4. 复议情况", 4)]
    [InlineData("**十二、其他**", 12)]
    [InlineData("四季度情况", null)]
    [InlineData("复议情况", null)]
    [InlineData("四", null)]
    [InlineData("", null)]
    public void A_heading_begins_with_a_number_or_not(string heading, int? number) => Assert.Equal(number, HeadingNumber.Of(heading));
}
