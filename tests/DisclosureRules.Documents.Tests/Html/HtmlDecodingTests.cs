using System.Text;
using DisclosureRules.Checking;
using DisclosureRules.Documents.Formats.Html;
using DisclosureRules.Forms;
using DisclosureRules.Reports;
using DisclosureRules.Rules;

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

    /// <summary>Bytes that are no UTF-8 leave U+FFFD: in a number, in a label and among words, and never nothing.</summary>
    [Theory]
    [InlineData("行政许可", "1??2")]
    [InlineData("行政许可", "??12")]
    [InlineData("行政许可", "12??")]
    [InlineData("行??许可", "12")]
    public void Two_damaged_bytes_in_a_table_leave_its_number_unread_and_are_told(string label, string number)
    {
        string page = $"<h2>一、总体情况</h2><p>{Words}??件</p><table><tr><td>信息内容<td>本年处理决定数量<tr><td>{label}<td>{number}<tr><td>行政强制<td>7</table>";
        byte[] bytes = [.. Encoding.UTF8.GetBytes(page).Select(b => b == (byte)'?' ? (byte)0xFF : b)];
        ReportReading reading = ReportFile.Read(bytes, "report.html");
        Assert.True(reading.IsRead);
        Cell damaged = reading.Report["proactive", "licensing", "decisions"];
        Assert.NotEqual(CellState.Number, damaged.State);
        Assert.Contains(RuleSet.Load(RulePacks.National).Check(reading.Report), f => f.Cells.Any(c => c.Id == new CellId("proactive", "licensing", "decisions")) || f.Rule.StartsWith("structure.", StringComparison.Ordinal));
        Assert.Contains("\uFFFD\uFFFD件", reading.Report.Narrative.Single(s => s.Section == "1").Text, StringComparison.Ordinal);
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
