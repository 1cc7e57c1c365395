using DisclosureRules.Languages;

namespace DisclosureRules.Tests.Languages;

public sealed class ChineseNumberTests
{
    [Theory]
    [InlineData("12件", 12, 2)]
    [InlineData("1,234件", 1234, 5)]
    [InlineData("1，234件", 1234, 5)]
    [InlineData("12,345,678元", 12345678, 10)]
    [InlineData("１２件", 12, 2)]
    [InlineData("0件", 0, 1)]
    [InlineData("007", 7, 3)]
    [InlineData("十二件", 12, 2)]
    [InlineData("一十二", 12, 3)]
    [InlineData("一百零三", 103, 4)]
    [InlineData("一百〇三", 103, 4)]
    [InlineData("一百十二", 112, 4)]
    [InlineData("两千", 2000, 2)]
    [InlineData("两件", 2, 1)]
    [InlineData("〇", 0, 1)]
    [InlineData("零申请", 0, 1)]
    [InlineData("廿三", 23, 2)]
    [InlineData("卅", 30, 1)]
    [InlineData("三万五千", 35000, 4)]
    [InlineData("一万零三百", 10300, 5)]
    [InlineData("三百万零五", 3000005, 5)]
    [InlineData("一千二百三十四万五千六百七十八", 12345678, 15)]
    [InlineData("三亿零二十", 300000020, 5)]
    [InlineData("三万亿", 3000000000000, 3)]
    [InlineData("二〇二四", 2024, 4)]
    [InlineData("二O二四", 2024, 4)]
    [InlineData("壹佰贰拾叁", 123, 5)]
    [InlineData("1万2345", 12345, 6)]
    public void A_number_in_any_notation_is_read_exactly(string text, long value, int length)
    {
        NumberReading reading = Read(text);
        Assert.Equal((value, length, Exactness.Exact, NumberKind.Count), (reading.Value, reading.Length, reading.Exactness, reading.Kind));
        Assert.False(reading.HasInnerBlank);
    }

    [Theory]
    [InlineData("1.2万条", 12000, 4, 1, 1000)]
    [InlineData("1.2 万条", 12000, 5, 1, 1000)]
    [InlineData("12万条", 120000, 3, 0, 10000)]
    [InlineData("3千件", 3000, 2, 0, 1000)]
    [InlineData("3万5千", 35000, 4, 0, 1000)]
    [InlineData("3千万元", 30000000, 3, 0, 10000000)]
    [InlineData("2.50亿", 250000000, 5, 2, 1000000)]
    [InlineData("三点五万", 35000, 4, 1, 1000)]
    [InlineData("三万五", 35000, 3, 0, 1000)]
    public void A_number_in_thousands_is_rounded(string text, long value, int length, int decimals, long step)
    {
        NumberReading reading = Read(text);
        Assert.Equal((value, length, Exactness.Rounded), (reading.Value, reading.Length, reading.Exactness));
        Assert.Equal((decimals, step), (reading.Decimals, reading.Step));
    }

    [Theory]
    [InlineData("近300条", 300, 4)]
    [InlineData("约1.2万", 12000, 5)]
    [InlineData("大约 三百件", 300, 5)]
    [InlineData("不足50", 50, 4)]
    [InlineData("将近一万", 10000, 4)]
    [InlineData("超过20", 20, 4)]
    [InlineData("逾百件", 100, 2)]
    [InlineData("上千条", 1000, 2)]
    [InlineData("百余件", 100, 2)]
    [InlineData("3千余", 3000, 3)]
    [InlineData("一千二百余", 1200, 5)]
    [InlineData("5500余条", 5500, 5)]
    [InlineData("10余万条", 100000, 4)]
    [InlineData("十多件", 10, 2)]
    [InlineData("十几", 10, 2)]
    [InlineData("二十几万", 200000, 4)]
    [InlineData("50以上", 50, 4)]
    [InlineData("50件以上", 50, 2)]
    [InlineData("三十条左右", 30, 2)]
    public void Words_of_approximation_belong_to_the_number(string text, long value, int length)
    {
        NumberReading reading = Read(text);
        Assert.Equal((value, length, Exactness.Approximate), (reading.Value, reading.Length, reading.Exactness));
    }

    [Theory]
    [InlineData("10-20件", 10, 20, 5)]
    [InlineData("10～20", 10, 20, 5)]
    [InlineData("3至5个", 3, 5, 3)]
    [InlineData("十至十五", 10, 15, 4)]
    [InlineData("1-2万", 10000, 20000, 4)]
    [InlineData("10%-20%", 10, 20, 7)]
    [InlineData("三四十", 30, 40, 3)]
    [InlineData("两三件", 2, 3, 2)]
    [InlineData("三五个", 3, 5, 2)]
    [InlineData("十二三", 12, 13, 3)]
    [InlineData("一百二三十", 120, 130, 5)]
    [InlineData("五六百", 500, 600, 3)]
    public void Two_numbers_are_a_range(string text, long low, long high, int length)
    {
        NumberReading reading = Read(text);
        Assert.Equal((low, high, length, Exactness.Range), (reading.Value, reading.Upper, reading.Length, reading.Exactness));
    }

    [Theory]
    [InlineData("33.9%", "33.9", 1, 5)]
    [InlineData("33.90 ％", "33.9", 2, 7)]
    [InlineData("100%", "100", 0, 4)]
    [InlineData("百分之三十三点九", "33.9", 1, 8)]
    [InlineData("百分之百", "100", 0, 4)]
    [InlineData("百分之33.9", "33.9", 1, 7)]
    public void A_share_is_a_percentage(string text, string value, int decimals, int length)
    {
        NumberReading reading = Read(text);
        Assert.True(reading.IsPercent);
        Assert.Equal((decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), decimals, length), (reading.Value, reading.Decimals, reading.Length));
    }

    [Theory]
    [InlineData("3.9个百分点", 7)]
    [InlineData("五个百分点", 5)]
    [InlineData("2百分点", 4)]
    public void A_difference_of_shares_is_none(string text, int length)
    {
        NumberReading reading = Read(text);
        Assert.Equal((NumberKind.PercentagePoints, false, length), (reading.Kind, reading.IsPercent, reading.Length));
    }

    [Theory]
    [InlineData("第三", 3, 2)]
    [InlineData("第20条", 20, 3)]
    [InlineData("第二十条", 20, 3)]
    [InlineData("第 20 条", 20, 4)]
    public void A_place_in_an_order_is_no_count(string text, long value, int length)
    {
        NumberReading reading = Read(text);
        Assert.Equal((value, length, true), (reading.Value, reading.Length, reading.IsOrdinal));
    }

    [Theory]
    [InlineData("31\n19件", 3119, 5)]
    [InlineData("31 19件", 3119, 5)]
    [InlineData("1,\n234件", 1234, 6)]
    [InlineData("二十\n三件", 23, 4)]
    [InlineData("12\n万", 120000, 4)]
    public void A_wrapped_number_is_joined_and_marked(string text, long value, int length)
    {
        NumberReading reading = Read(text);
        Assert.Equal((value, length, true), (reading.Value, reading.Length, reading.HasInnerBlank));
    }

    [Theory]
    [InlineData("1,23件", 1, 1)]
    [InlineData("2023,100件", 2023, 4)]
    [InlineData("1,2345件", 1, 1)]
    [InlineData("5, 123件", 5, 1)]
    [InlineData("12、34", 12, 2)]
    [InlineData("三点建议", 3, 1)]
    [InlineData("三百二百", 300, 2)]
    [InlineData("20-10", 20, 2)]
    [InlineData("0510-8888-123", 510, 4)]
    public void What_cannot_belong_to_the_number_ends_it(string text, long value, int length)
    {
        NumberReading reading = Read(text);
        Assert.Equal((value, length, Exactness.Exact), (reading.Value, reading.Length, reading.Exactness));
    }

    [Theory]
    [InlineData("")]
    [InlineData("件")]
    [InlineData(" 12")]
    [InlineData("-5")]
    [InlineData("近年来")]
    [InlineData("第")]
    [InlineData("万州区")]
    [InlineData("百姓")]
    [InlineData("3.5.2")]
    [InlineData("99999999999999999")]
    [InlineData("99999999999999999999999999999999999999999999")]
    [InlineData("9999999999999999万亿")]
    public void What_is_no_number_is_refused(string text) => Assert.False(ChineseNumber.TryRead(text, out _));

    [Theory]
    [InlineData(35000, nameof(NumberNotation.Chinese), "三万五千")]
    [InlineData(200, nameof(NumberNotation.Chinese), "二百")]
    [InlineData(22222, nameof(NumberNotation.Colloquial), "两万两千两百二十二")]
    [InlineData(2, nameof(NumberNotation.Colloquial), "两")]
    [InlineData(12, nameof(NumberNotation.Chinese), "十二")]
    [InlineData(110, nameof(NumberNotation.Chinese), "一百一十")]
    [InlineData(1001, nameof(NumberNotation.Chinese), "一千零一")]
    [InlineData(100001000, nameof(NumberNotation.Chinese), "一亿零一千")]
    [InlineData(1234567, nameof(NumberNotation.Grouped), "1,234,567")]
    [InlineData(12345, nameof(NumberNotation.Mixed), "1.2345万")]
    [InlineData(120, nameof(NumberNotation.FullWidth), "１２０")]
    public void A_number_is_written_the_way_reports_do(long value, string notation, string text) =>
        Assert.Equal(text, NumeralWriter.Write(value, Enum.Parse<NumberNotation>(notation)));

    [Fact]
    public void Numbers_that_cannot_be_read_back_are_not_written()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => NumeralWriter.Write(-1, NumberNotation.Arabic));
        Assert.Throws<ArgumentOutOfRangeException>(() => NumeralWriter.Write(long.MaxValue, NumberNotation.Chinese));
        Assert.Throws<ArgumentOutOfRangeException>(() => NumeralWriter.Write(1, (NumberNotation)99));
    }

    private static NumberReading Read(string text)
    {
        Assert.True(ChineseNumber.TryRead(ChineseText.Fold(text), out NumberReading reading), text);
        return reading;
    }
}
