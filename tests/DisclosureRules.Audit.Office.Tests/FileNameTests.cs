using DisclosureRules.Audit.Office.Notices;
using FsCheck.Xunit;

namespace DisclosureRules.Audit.Office.Tests;

public class FileNameTests
{
    [Theory]
    [InlineData("=HYPERLINK(\"http://x\")")]
    [InlineData("+cmd|x!A1")]
    [InlineData("-rf")]
    [InlineData("@SUM(A1)")]
    [InlineData(" .=1+1")]
    [InlineData("＝1+1")]
    [InlineData("con.txt")]
    [InlineData("...")]
    public void A_name_that_is_a_formula_an_option_or_a_device_gets_a_line_before_it(string unit) => Assert.StartsWith("_", new FileNames().Of(unit), StringComparison.Ordinal);

    [Theory]
    [InlineData("青石县水务局")]
    [InlineData("甲=乙")]
    [InlineData("A-1")]
    public void Another_name_stays(string unit) => Assert.Equal(unit, new FileNames().Of(unit));

    [Property]
    public void No_name_is_taken_for_a_formula(string? start, char sign)
    {
        FileNames names = new();
        foreach (string unit in (string[])[start ?? "", sign + (start ?? ""), "=" + start, start + "=", " -" + start])
            Assert.DoesNotContain(names.Of(unit)[0], "=+-@\t＝＋－＠");
    }
}
