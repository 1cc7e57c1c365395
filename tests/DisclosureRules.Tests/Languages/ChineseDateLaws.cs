using System.Globalization;
using DisclosureRules.Languages;
using DisclosureRules.Tests.Claims;
using DisclosureRules.Tests.Generators;
using FsCheck.Xunit;

namespace DisclosureRules.Tests.Languages;

[Properties(Arbitrary = [typeof(Arbitraries)], MaxTest = 1000)]
public sealed class ChineseDateLaws
{
    private static readonly string[] Patterns =
    [
        "yyyy年M月d日", "yyyy年MM月dd日", "yyyy 年 M 月 d 日", "yyyy-M-d", "yyyy-MM-dd", "yyyy/M/d", "yyyy/MM/dd", "yyyy.M.d", "yyyy.MM.dd", "yyyy年M月d号",
    ];

    [Property]
    public void A_printed_day_is_read_back_in_every_notation(Seed seed)
    {
        DateOnly date = AnyDay(seed);
        foreach (string text in Patterns.Select(p => date.ToString(p, CultureInfo.InvariantCulture)).Append(Spelled(date, '〇')).Append(Spelled(date, '零')).Append(Spelled(date, 'O')))
        {
            foreach (string printed in (string[])[text, text + "起", text + ",", FullWidth(text)])
            {
                Assert.True(ChineseDate.TryRead(ChineseText.Fold(printed), out DateReading reading), printed);
                Assert.Equal((printed, date, text.Length), (printed, reading.Date, reading.Length));
            }
        }
    }

    [Property]
    public void A_period_is_read_back_with_and_without_its_year(Seed seed)
    {
        DateOnly date = AnyDay(seed);
        int last = Math.Min(12, date.Month + 1 + (date.Day % 4));
        if (last == date.Month)
            return;
        foreach (string text in (string[])[$"{date.Month}-{last}月", $"{date.Month}至{last}月", $"{date.Month}月至{last}月", $"{Number(date.Month)}至{Number(last)}月"])
        {
            Assert.True(ChineseDate.TryRead(text, out DateReading alone), text);
            Assert.Equal((DateKind.PartOfYear, date.Month, last, text.Length), (alone.Kind, alone.Month, alone.LastMonth, alone.Length));
            Assert.True(ChineseDate.TryRead($"{date.Year}年{text}", out DateReading inYear), text);
            Assert.Equal(alone with { Year = date.Year, Length = text.Length + 5 }, inYear);
        }
    }

    [Property]
    public void Any_text_is_read_within_its_length_and_every_date_exists(Seed seed)
    {
        string text = ChineseText.Fold(AnyText.Draw(seed.Random()));
        for (int i = 0; i <= text.Length; i++)
        {
            if (!ChineseDate.TryRead(text.AsSpan(i), out DateReading reading))
                continue;
            Assert.InRange(reading.Length, 1, text.Length - i);
            Assert.Equal(reading is { Year: not null, Day: not null }, reading.Date is not null);
            Assert.True(reading.Month is null ? reading.LastMonth is null : reading.LastMonth >= reading.Month);
            Assert.True(reading.Year is not null || reading.Month is not null);
        }
    }

    private static DateOnly AnyDay(Seed seed) => new DateOnly(1900, 1, 1).AddDays(seed.Random().Next(0, 300_000));

    private static string Spelled(DateOnly date, char zero) =>
        string.Concat(date.Year.ToString(CultureInfo.InvariantCulture).Select(c => c == '0' ? zero : Number(c - '0')[0])) + $"年{Number(date.Month)}月{Number(date.Day)}日";

    private static string Number(int value) => NumeralWriter.Write(value, NumberNotation.Chinese);

    private static string FullWidth(string text) => string.Concat(text.Select(c => c is > ' ' and <= '~' ? (char)(c + 0xFEE0) : c));
}
