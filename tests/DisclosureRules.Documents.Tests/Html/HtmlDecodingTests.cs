using System.Text;
using DisclosureRules.Documents.Formats.Html;

namespace DisclosureRules.Documents.Tests.Html;

public class HtmlDecodingTests
{
    private const string Words = "<p>甲市乙局政府信息公开工作年度报告，镕喆㙍";

    [Theory]
    [InlineData("")]
    [InlineData("<meta charset=utf-8>")]
    [InlineData("<meta charset=\"gb2312\">")]
    [InlineData("<meta http-equiv=\"Content-Type\" content=\"text/html; charset=GBK\">")]
    [InlineData("<meta charset=iso-8859-1>")]
    [InlineData("<meta charset=no-such-set>")]
    public void The_bytes_decide_and_not_the_declaration(string meta)
    {
        Assert.Equal(meta + Words, HtmlDecoding.Decode(Encoding.UTF8.GetBytes(meta + Words)));
        Assert.Equal(meta + Words, HtmlDecoding.Decode(HtmlBytes.Gb18030.GetBytes(meta + Words)));
        Assert.Equal(meta + Words, HtmlDecoding.Decode([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(meta + Words)]));
        Assert.Equal(meta + Words, HtmlDecoding.Decode([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(meta + Words)]));
        Assert.Equal(meta + Words, HtmlDecoding.Decode([0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(meta + Words)]));
        Assert.Equal("<p>" + meta + Words, HtmlDecoding.Decode(Encoding.Unicode.GetBytes("<p>" + meta + Words)));
    }

    [Fact]
    public void Where_a_few_characters_could_be_either_the_declaration_decides()
    {
        byte[] either = [0xC1, 0xAA, 0xCD, 0xA8];
        Assert.EndsWith("联通", HtmlDecoding.Decode([.. "<meta charset=gbk>"u8, .. either]), StringComparison.Ordinal);
        byte[] greek = Encoding.UTF8.GetBytes("μΩ");
        Assert.EndsWith("μΩ", HtmlDecoding.Decode([.. "<meta charset=utf-8>"u8, .. greek]), StringComparison.Ordinal);
    }

    [Fact]
    public void Big5_is_read_where_it_is_declared()
    {
        Encoding big5 = CodePagesEncodingProvider.Instance.GetEncoding(950)!;
        const string page = "<meta charset=Big5><p>政府資訊公開總計";
        Assert.Equal(page, HtmlDecoding.Decode(big5.GetBytes(page)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void A_few_damaged_bytes_do_not_change_the_character_set(int cut)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(Words + Words);
        byte[] damaged = [.. bytes[..(bytes.Length - cut)], 0xFF, (byte)'1'];
        string text = HtmlDecoding.Decode(damaged);
        Assert.StartsWith(Words, text, StringComparison.Ordinal);
        Assert.EndsWith("\uFFFD1", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Damage_never_takes_a_tag_or_a_digit_with_it()
    {
        foreach (byte lead in (byte[])[0x81, 0xB0, 0xFE])
        {
            byte[] page = [.. HtmlBytes.Gb18030.GetBytes(Words), lead, .. "<b>12</b>"u8];
            Assert.EndsWith("<b>12</b>", HtmlDecoding.Decode(page), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Zero_bytes_never_join_the_digits_around_them() => Assert.Equal("<p>1\uFFFD2", HtmlDecoding.Decode("<p>1\02"u8));
}
