using DisclosureRules.Languages;
using DisclosureRules.Tests.Claims;
using DisclosureRules.Tests.Generators;
using FsCheck.Xunit;

namespace DisclosureRules.Tests.Languages;

[Properties(Arbitrary = [typeof(Arbitraries)], MaxTest = 2000)]
public sealed class ChineseNumberLaws
{
    private static readonly string[] Neutral = ["", "件", "条", "。", ",其中", ";", ")", "元", "\n件", " 件", "个,", "人", "]"];

    [Property]
    public void A_written_number_is_read_back_in_every_notation(Seed seed)
    {
        Random random = seed.Random();
        long value = AnyValue(random);
        foreach (NumberNotation notation in Enum.GetValues<NumberNotation>())
        {
            string text = ChineseText.Fold(NumeralWriter.Write(value, notation));
            Assert.True(ChineseNumber.TryRead(text, out NumberReading reading), text);
            Assert.Equal((text, (decimal)value, text.Length), (text, reading.Value, reading.Length));
            bool isScaled = notation == NumberNotation.Mixed && value >= 10_000;
            Assert.Equal((isScaled ? Exactness.Rounded : Exactness.Exact, (decimal)value, false), (reading.Exactness, reading.Upper, reading.HasInnerBlank));
        }
    }

    [Property]
    public void What_follows_changes_nothing_unless_it_is_a_unit(Seed seed)
    {
        Random random = seed.Random();
        string text = ChineseText.Fold(NumeralWriter.Write(AnyValue(random), random.Of(Enum.GetValues<NumberNotation>())));
        Assert.True(ChineseNumber.TryRead(text, out NumberReading alone));
        Assert.True(ChineseNumber.TryRead(text + random.Of(Neutral) + random.Of(["", "申请", "已办结"]), out NumberReading followed));
        Assert.Equal(alone, followed);
    }

    [Property]
    public void A_percentage_keeps_the_digits_it_is_printed_with(Seed seed)
    {
        Random random = seed.Random();
        int decimals = random.Next(0, 4);
        decimal share = random.Next(0, 101 * (int)Math.Pow(10, decimals)) / (decimal)Math.Pow(10, decimals);
        string text = share.ToString("F" + decimals, System.Globalization.CultureInfo.InvariantCulture) + "%";
        Assert.True(ChineseNumber.TryRead(text, out NumberReading reading));
        Assert.Equal((share, decimals, text.Length, true), (reading.Value, reading.Decimals, reading.Length, reading.IsPercent));
    }

    [Property]
    public void Any_text_is_read_within_its_length(Seed seed)
    {
        string text = ChineseText.Fold(AnyText.Draw(seed.Random()));
        for (int i = 0; i <= text.Length; i++)
        {
            if (!ChineseNumber.TryRead(text.AsSpan(i), out NumberReading reading))
                continue;
            Assert.InRange(reading.Length, 1, text.Length - i);
            Assert.InRange(reading.Value, 0, reading.Upper);
            Assert.True(reading.Step > 0 && reading.Decimals >= 0);
            Assert.Equal(reading.Exactness == Exactness.Range, reading.Upper > reading.Value);
        }
    }

    [Property]
    public void Only_a_bounded_part_of_a_text_is_read(Seed seed)
    {
        string part = AnyText.Draw(seed.Random());
        string text = ChineseText.Fold(string.Concat(Enumerable.Repeat(part, 1 + (2000 / Math.Max(1, part.Length)))));
        if (ChineseNumber.TryRead(text, out NumberReading reading))
            Assert.InRange(reading.Length, 1, 500);
    }

    private static long AnyValue(Random random) => random.Next(4) switch
    {
        0 => random.Next(0, 120),
        1 => random.Next(0, 100_000),
        2 => random.NextInt64(0, 10_000_000_000_000_000),
        _ => (long)Math.Pow(10, random.Next(0, 16)) * random.Next(1, 10),
    };
}
