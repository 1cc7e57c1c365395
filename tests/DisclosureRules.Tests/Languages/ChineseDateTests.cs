using DisclosureRules.Languages;

namespace DisclosureRules.Tests.Languages;

public sealed class ChineseDateTests
{
    [Theory]
    [InlineData("2024年1月1日起")]
    [InlineData("2024 年 1 月 1 日")]
    [InlineData("２０２４年１月１日")]
    [InlineData("2024-1-1")]
    [InlineData("2024-01-01 10:12")]
    [InlineData("2024/01/01")]
    [InlineData("2024.1.1")]
    [InlineData("2024.01.01。")]
    [InlineData("二〇二四年一月一日")]
    [InlineData("二O二四年一月一日")]
    [InlineData("二○二四年一月一日")]
    [InlineData("二零二四年一月一日")]
    [InlineData("2024年1月1号")]
    [InlineData("2024年1月1")]
    public void A_day_is_read_in_every_notation(string text)
    {
        DateReading reading = Read(text);
        Assert.Equal((DateKind.Day, new DateOnly(2024, 1, 1)), (reading.Kind, reading.Date));
    }

    [Theory]
    [InlineData("2024年度", nameof(DateKind.Year), 2024, null, null, null, 6)]
    [InlineData("2024年,本局", nameof(DateKind.Year), 2024, null, null, null, 5)]
    [InlineData("二〇二四年", nameof(DateKind.Year), 2024, null, null, null, 5)]
    [InlineData("二O二四年", nameof(DateKind.Year), 2024, null, null, null, 5)]
    [InlineData("2024年12件", nameof(DateKind.Year), 2024, null, null, null, 5)]
    [InlineData("2024年底", nameof(DateKind.YearEnd), 2024, null, null, null, 6)]
    [InlineData("2024年末", nameof(DateKind.YearEnd), 2024, null, null, null, 6)]
    [InlineData("2024年1月", nameof(DateKind.Month), 2024, 1, 1, null, 7)]
    [InlineData("2024年1月12件", nameof(DateKind.Month), 2024, 1, 1, null, 7)]
    [InlineData("2023年1月至2024年6月", nameof(DateKind.Month), 2023, 1, 1, null, 7)]
    [InlineData("1月31日", nameof(DateKind.Day), null, 1, 1, 31, 5)]
    [InlineData("十二月三十一日止", nameof(DateKind.Day), null, 12, 12, 31, 7)]
    [InlineData("2月29日", nameof(DateKind.Day), null, 2, 2, 29, 5)]
    [InlineData("12月份", nameof(DateKind.Month), null, 12, 12, null, 4)]
    [InlineData("1-6月", nameof(DateKind.PartOfYear), null, 1, 6, null, 4)]
    [InlineData("1月至6月", nameof(DateKind.PartOfYear), null, 1, 6, null, 5)]
    [InlineData("2024年1—11月份", nameof(DateKind.PartOfYear), 2024, 1, 11, null, 11)]
    [InlineData("上半年", nameof(DateKind.PartOfYear), null, 1, 6, null, 3)]
    [InlineData("2024年下半年", nameof(DateKind.PartOfYear), 2024, 7, 12, null, 8)]
    [InlineData("第一季度", nameof(DateKind.PartOfYear), null, 1, 3, null, 4)]
    [InlineData("四季度", nameof(DateKind.PartOfYear), null, 10, 12, null, 3)]
    [InlineData("前三季度", nameof(DateKind.PartOfYear), null, 1, 9, null, 4)]
    [InlineData("前11个月", nameof(DateKind.PartOfYear), null, 1, 11, null, 5)]
    public void Every_span_of_time_has_its_parts(string text, string kind, int? year, int? month, int? lastMonth, int? day, int length)
    {
        DateReading reading = Read(text);
        Assert.Equal((kind, year, month, lastMonth, day, length), (reading.Kind.ToString(), reading.Year, reading.Month, reading.LastMonth, reading.Day, reading.Length));
    }

    [Theory]
    [InlineData("20\n24年1月1日")]
    [InlineData("2024年1\n2月1日")]
    public void A_wrapped_date_is_joined_and_marked(string text) => Assert.True(Read(text) is { HasInnerBlank: true, Date: not null });

    [Theory]
    [InlineData("")]
    [InlineData("2024")]
    [InlineData("24年")]
    [InlineData("三年")]
    [InlineData("20241年")]
    [InlineData("1024年")]
    [InlineData("2024年2月30日")]
    [InlineData("2023年2月29日")]
    [InlineData("2024年13月")]
    [InlineData("2024-13-01")]
    [InlineData("2024-1-1-1")]
    [InlineData("2024-01")]
    [InlineData("2月30日")]
    [InlineData("0月")]
    [InlineData("3个月")]
    [InlineData("半年")]
    [InlineData("五季度")]
    [InlineData("12件")]
    public void What_is_no_date_is_refused(string text) => Assert.False(ChineseDate.TryRead(text, out _));

    private static DateReading Read(string text)
    {
        Assert.True(ChineseDate.TryRead(ChineseText.Fold(text), out DateReading reading), text);
        return reading;
    }
}
