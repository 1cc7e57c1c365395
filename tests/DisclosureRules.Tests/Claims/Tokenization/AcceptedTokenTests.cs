using System.Globalization;
using System.Text;
using DisclosureRules.Claims;
using DisclosureRules.Claims.Lexicons;
using DisclosureRules.Claims.Tokenization;
using DisclosureRules.Rules;

namespace DisclosureRules.Tests.Claims.Tokenization;

/// <summary>How words of a report are cut into tokens, text by text, as somebody has looked at it.</summary>
public sealed class AcceptedTokenTests
{
    private const int Year = 2023;

    private static readonly string[] Texts =
    [
        "(一)收到", "(1)收到", "(12)收到", "(123)收到", "(1234)收到", "(十二)收到", "(甲)收到", "()收到", "(一", "(一]收到", "[一]收到", "[一)收到", "【一)收到", "【一】收到", "(一、收到",
        "一、收到", "1、收到", "1.收到", "1.5收到", "1.", "1", "12.收到", "123.收到", "1234.收到", "十、收到", "十一、收到", "二十一、收到", "一.收到", "一收到", "一)收到", "收到。1.收到", "收到;2、收到", "收到:三、收到", "收到,3、收到", "收到1.收到", "收到。一", "收到。1", "收到。1.2件",
        "\"收到\"5件", "\"收\"到5件", "\"收到申请\"5件", "\"\"收到", "\"收到", "《收到》5件", "《政府信息公开条例》收到", "《收到", "《" + Many(58) + "》收到", "《" + Many(59) + "》收到", "《" + Many(60) + "》收到", "\"" + Many(38) + "\"收到", "\"" + Many(39) + "\"收到", "\"" + Many(40) + "\"收到", "“予以公开”3件", "\"结转\"5件", "《》收到",
        "5件", "5件次", "5元", "5元人民币", "5万元", "5余件", "5件余", "5多件", "5件多", "5件以上", "5件左右", "5件以内", "5件以", "5件以下", "近5件", "约5件", "5", "五件", "五", "五余件", "13成条", "13成", "13,条", "13成成条", "13条成", "十成条", "13 条", "1 3条", "1⏎3条", "五⏎件", "5%", "百分之五", "5.5%", "5个百分点",
        "0", "0,", "0。", "0;", "0)", "0、", "0:", "0收", "0件", "零,", "零", "零件", "0.0,", "00,", "-0,", "0%,", "数量为0", "数量为0收",
        "2023年收到", "2022年收到", "2022年结转5件", "2022年度结转5件", "2021年结转5件", "2022年1月结转5件", "2022年转入", "2022年", "结转至2024年5件", "结转至2023年5件", "结转至2025年5件", "结转至2024", "结转至", "结转至明年", "转入2024年度5件", "结转2024年1月",
        "2023年1月1日", "12月31日", "上半年", "第一季度", "1-6月", "截至12月底", "第三条", "第3件", "三类", "一是", "一些", "千方百计", "下一年度", "前三季度", "前5件", "上年", "百年", "两件", "廿五件", "壹佰件", "〇件",
        "甲市乙局收到", "市乙局收到", "乙局收到", "甲市乙局局", "我局收到", "收到,收到;收到:收到!收到?收到。", "(收到)[收到]【收到】", "未知词语收到未知", "收到 收 到", "第一,收到", "Ａ收到１２件", "收到１２件（１３件）",
    ];

    [Fact]
    public void Texts_are_cut_into_tokens_as_accepted()
    {
        StringBuilder shown = new();
        foreach (string text in Texts)
            shown.Append(text).Append("  →  ").Append(Shown(text.Replace('⏎', '\n'), Year)).Append('\n');
        foreach (string text in (string[])["2022年结转5件", "结转至2024年5件", "2022年转入", "2023年"])
            shown.Append(text).Append("  (no year)  →  ").Append(Shown(text, null)).Append('\n');
        Golden.Matches("tokens", shown.ToString());
    }

    [Fact]
    public void However_many_tokens_there_are_all_are_kept()
    {
        string text = string.Concat(Enumerable.Range(0, 2000).Select(i => $"收到{i}件,"));
        SectionText section = SectionText.Of("1", text);
        using Tokenizer tokens = new(Lexicon(), new("甲市乙局", null), Year);
        ArraySegment<Token> read = tokens.Read(section);
        Assert.Equal(6000, read.Count);
        Assert.Equal(Enumerable.Range(0, 2000).Select(i => (decimal)i), read.Where(t => t.Kind == TokenKind.Number).Select(t => t.Number.Value));
        Assert.Equal(section.Text, string.Concat(read.Select(t => section.Text[t.Start..t.End])));
        Assert.Equal(3, tokens.Read(SectionText.Of("1", "收到5件,")).Count);
    }

    [Fact]
    public void A_long_section_can_be_cancelled_between_its_tokens()
    {
        using Tokenizer tokens = new(Lexicon(), new("甲市乙局", null), Year);
        CancellationToken cancelled = new(canceled: true);
        SectionText section = SectionText.Of("1", Many(Tokenizer.Checked));
        Assert.NotEqual(0, tokens.Read(section, cancelled).Count);
        Assert.Throws<OperationCanceledException>(() => tokens.Read(SectionText.Of("1", Many(Tokenizer.Checked + 1)), cancelled));
        Assert.Equal(3, tokens.Read(SectionText.Of("1", "收到5件,")).Count);
    }

    private static Lexicon Lexicon() => new([.. RulePacks.National.Select(p => new PackWords(p.Vocabulary, p.Claims))], null);

    private static string Shown(string text, int? year)
    {
        SectionText section = SectionText.Of("1", text);
        using Tokenizer tokens = new(Lexicon(), new("甲市乙局", null), year);
        return string.Join(' ', tokens.Read(section).Select(t => Shown(t, section.Text[t.Start..t.End])));
    }

    private static string Shown(Token token, string text) => token.Kind switch
    {
        TokenKind.Number => string.Create(CultureInfo.InvariantCulture, $"[{text} = {token.Number.Value}{(token.Number.IsPercent ? "%" : "")} {token.Unit ?? "without unit"}{(token.Doubt == Doubt.None ? "" : $", {token.Doubt}")}]"),
        TokenKind.Date => $"<{text} = {token.Date}>",
        TokenKind.Word => $"{{{text}}}",
        TokenKind.Unit => $"@{text}",
        TokenKind.Ordinal => $"#{text}",
        TokenKind.Other => text,
        _ => $"{token.Kind}",
    };

    private static string Many(int count) => new('字', count);
}
