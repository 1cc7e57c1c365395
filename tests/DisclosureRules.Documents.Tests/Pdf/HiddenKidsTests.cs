using System.Text;
using DisclosureRules.Documents.Formats.Pdf.Safety;

namespace DisclosureRules.Documents.Tests.Pdf;

public sealed class HiddenKidsTests
{
    [Theory]
    [InlineData("<</Kids[1 0 R]>>", "<</Kidt[1 0 R]>>")]
    [InlineData("/K#69ds", "/K#69dt")]
    [InlineData("/#4b#69#64#73[", "/#4b#69#64#74[")]
    [InlineData("/#4B##69#6#4#7#3[", "/#4B##69#6#4#7#4[")]
    [InlineData("/Kidt /Kids", "/Kidu /Kidt")]
    [InlineData("/#4bidt", "/#4bidu")]
    [InlineData("/#4bid#74", "/#4bid#75")]
    [InlineData("/KidsAndMore", "/KidtAndMore")]
    [InlineData("//Kids/Kids", "//Kidt/Kidt")]
    [InlineData("Kids /Kid /kids /Kid s /K#zids /Kid#7", "Kids /Kid /kids /Kid s /K#zids /Kid#7")]
    [InlineData("", "")]
    [InlineData("/", "/")]
    public void The_entry_has_another_name_of_the_same_length(string before, string after)
    {
        byte[] bytes = Encoding.ASCII.GetBytes(before);
        HiddenKids.Hide(bytes);
        Assert.Equal(after, Encoding.ASCII.GetString(bytes));
    }
}
