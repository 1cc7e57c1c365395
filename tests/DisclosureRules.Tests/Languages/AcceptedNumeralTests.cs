using System.Globalization;
using System.Text;
using DisclosureRules.Languages;
using DisclosureRules.Primitives;
using DisclosureRules.Tests.Claims;

namespace DisclosureRules.Tests.Languages;

/// <summary>
/// Numbers and dates put together from pieces, right ones and impossible ones, as somebody has looked at how they are read: at every border
/// of a unit, a separator, a month. What is read rightly is for the tables and laws beside this to say.
/// </summary>
public sealed class AcceptedNumeralTests
{
    private static readonly string[] NumberPieces =
        ["1", "5", "20", "305", "2024", "1,234", "12,345", "1.5", "33.90", "零", "〇", "一", "二", "三", "四", "两", "十", "十", "百", "百", "千", "万", "万", "亿", "廿", "点", "余", "多", "几", "%", "-", "至", ",", ".", " ", "\n"];

    private static readonly string[] Before = ["", "", "", "", "近", "超过", "不足", "上", "第", "百分之"];
    private static readonly string[] Behind = ["", "", "", "", "件", "余件", "件以上", "左右", "%", "个百分点", "百分点"];
    private static readonly string[] Years = ["2024", "2023", "二〇二四", "二O二三", "1899", "1900", "2999", "3000", "20 24", "202\n4", "24"];
    private static readonly string[] Months = ["0", "1", "01", "2", "4", "9", "12", "1\n2", "1 2", "13", "二", "四", "十", "十二", "廿", "一二"];
    private static readonly string[] Days = ["0", "1", "01", "8", "28", "29", "30", "31", "3\n1", "32", "九", "十", "廿三", "三十", "三十一", "四十"];
    private static readonly string[] Templates =
    [
        "{y}年{m}月{d}日", "{y}年{m}月{d}号", "{y}年{m}月{d}", "{y}年{m}月", "{y}年{m}月份", "{y}-{m}-{d}", "{y}/{m}/{d}日", "{y}.{m}.{d}", "{y}-{m}/{d}", "{y} - {m} - {d}", "{y}-{m}-{d}-{d}", "{y}年", "{y}年度",
        "{y}年底", "{y}年末", "{y}年终", "{y} 年 {m} 月 {d} 日", "{m}月{d}日", "{m}月", "{m}月份", "{m}-{m}月", "{m}月至{m}月", "{m}月—{m}月份", "{y}年{m}至{m}月", "{y}年上半年", "下半年", "第{m}季度",
        "{m}季度", "前{m}季度", "前{m}个季度", "前{m}个月", "前{m}月份", "{m}-{m}季度", "第{m}-{m}季度", "第{m}月", "{y}年第{m}季度", "{m}个月", "{y}年{m}件", "{y}年{m}",
    ];

    [Fact]
    public void Numbers_put_together_from_pieces_are_read_as_accepted()
    {
        StringBuilder text = new();
        foreach (string number in Drawn(1200, random => random.Of(Before) + string.Concat(Enumerable.Range(0, random.Next(1, 6)).Select(_ => random.Of(NumberPieces))) + random.Of(Behind)))
            text.Append(number.ReplaceLineEndings("⏎")).Append("  →  ").Append(ChineseNumber.TryRead(ChineseText.Fold(number), out NumberReading reading) ? Shown(reading) : "-").Append('\n');
        Golden.Matches("numbers", text.ToString());
    }

    [Fact]
    public void Dates_put_together_from_pieces_are_read_as_accepted()
    {
        StringBuilder text = new();
        foreach (string date in Drawn(900, random => Spoiled(random, Filled(random, random.Of(Templates)))))
            text.Append(date.ReplaceLineEndings("⏎")).Append("  →  ").Append(ChineseDate.TryRead(ChineseText.Fold(date), out DateReading reading) ? Shown(reading) : "-").Append('\n');
        Golden.Matches("dates", text.ToString());
    }

    private static string[] Drawn(int count, Func<Random, string> draw)
    {
        Random random = new(20);
        return [.. Enumerable.Range(0, count).Select(_ => draw(random)).Distinct(StringComparer.Ordinal)];
    }

    private static string Filled(Random random, string template)
    {
        StringBuilder text = new();
        for (int i = 0; i < template.Length; i++)
        {
            if (template[i] != '{')
            {
                text.Append(template[i]);
                continue;
            }

            text.Append(random.Of(template[i + 1] switch { 'y' => Years, 'm' => Months, _ => Days }));
            i += 2;
        }

        return text.ToString();
    }

    /// <summary>Now and then a character too few, one twice, or a blank or line feed.</summary>
    private static string Spoiled(Random random, string text)
    {
        int at = random.Next(text.Length);
        return random.Next(8) switch { 0 => text.Remove(at, 1), 1 => text.Insert(at, text[at].ToString()), 2 => text.Insert(at, " "), 3 => text.Insert(at, "\n"), _ => text };
    }

    private static string Shown(NumberReading reading)
    {
        StringBuilder text = new(ExactNumber.Show(reading.Value));
        if (reading.Upper != reading.Value)
            text.Append('…').Append(ExactNumber.Show(reading.Upper));
        if (reading.Kind != NumberKind.Count)
            text.Append(' ').Append(reading.Kind);
        if (reading.Exactness != Exactness.Exact)
            text.Append(' ').Append(reading.Exactness);
        if (reading.Decimals != 0)
            text.Append(CultureInfo.InvariantCulture, $" decimals {reading.Decimals}");
        if (reading.Step != 1)
            text.Append(" step ").Append(ExactNumber.Show(reading.Step));
        text.Append(reading.IsChinese ? " Chinese" : "").Append(reading.HasInnerBlank ? " broken" : "");
        return text.Append(CultureInfo.InvariantCulture, $"  [{reading.Length}]").ToString();
    }

    private static string Shown(DateReading reading) => string.Create(CultureInfo.InvariantCulture,
        $"{reading.Kind} {reading.Year?.ToString(CultureInfo.InvariantCulture) ?? "-"}/{reading.Month?.ToString(CultureInfo.InvariantCulture) ?? "-"}{(reading.LastMonth != reading.Month ? $"…{reading.LastMonth}" : "")}/{reading.Day?.ToString(CultureInfo.InvariantCulture) ?? "-"}{(reading.HasInnerBlank ? " broken" : "")}  [{reading.Length}]");
}
