using System.Text;
using DisclosureRules.Documents.Formats.Pdf.Safety;

namespace DisclosureRules.Documents.Tests.Pdf;

public sealed class CalculationTests
{
    [Theory]
    [InlineData("{ 360 mul sin 2 div exch 360 mul sin 2 div add }")]
    [InlineData("{ dup 0.5 gt { pop 1 } { 2 mul } ifelse exch dup 0 lt {pop 0} if }")]
    [InlineData("{true{true{1}{0}ifelse}if}")]
    [InlineData("{ 1 % } dup\n 2 add } % the end\r\n")]
    [InlineData("1 2 add")]
    [InlineData("")]
    public void Procedures_before_if_and_ifelse_are_plain(string text) => Assert.True(Calculation.IsPlain(Encoding.Latin1.GetBytes(text)));

    [Theory]
    [InlineData("{ {1} dup true exch if true exch if }")]
    [InlineData("{ {1} {2} {3} ifelse }")]
    [InlineData("{ {1} {2} if }")]
    [InlineData("{ {1} ifelse }")]
    [InlineData("{ {1} }")]
    [InlineData("{ {1} 1 if }")]
    [InlineData("{1} dup")]
    [InlineData("{1}{2}")]
    [InlineData("{1}}")]
    [InlineData("{ {1}%\n dup if }")]
    public void Procedures_elsewhere_are_not(string text) => Assert.False(Calculation.IsPlain(Encoding.Latin1.GetBytes(text)));

    [Fact]
    public void Depth_and_length_are_limited()
    {
        Assert.True(Calculation.IsPlain(Nested(60)));
        Assert.False(Calculation.IsPlain(Nested(64)));
        Assert.False(Calculation.IsPlain(Nested(300_000)));
        Assert.False(Calculation.IsPlain(new byte[200_000]));
    }

    private static byte[] Nested(int depth) => Encoding.Latin1.GetBytes("{" + string.Concat(Enumerable.Repeat("true{", depth)) + string.Concat(Enumerable.Repeat("}if ", depth)) + "}");
}
