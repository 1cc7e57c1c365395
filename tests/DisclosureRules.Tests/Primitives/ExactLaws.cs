using System.Numerics;
using DisclosureRules.Primitives;
using DisclosureRules.Tests.Generators;
using FsCheck.Xunit;

namespace DisclosureRules.Tests.Primitives;

/// <summary>Exact arithmetic against rationals without bounds: right, or refused; never rounded, never thrown.</summary>
[Properties(Arbitrary = [typeof(Arbitraries)], MaxTest = 2000)]
public sealed class ExactLaws
{
    [Property]
    public void A_number_stays_the_same_number(Seed seed)
    {
        decimal number = Decimal(seed.Random());
        Assert.Equal(number, ExactDecimal.Of(number).ToDecimal());
        Assert.Equal(-number, ExactDecimal.Of(number).Negated.ToDecimal());
        Assert.Equal(Math.Sign(number), ExactDecimal.Of(number).Sign);
    }

    [Property]
    public void A_chain_of_sums_and_products_is_exact_or_refused(Seed seed)
    {
        Random random = seed.Random();
        decimal first = Decimal(random);
        (ExactDecimal value, Fraction truth) = (ExactDecimal.Of(first), Fraction.Of(first));
        for (int step = random.Next(1, 5); step > 0; step--)
        {
            decimal operand = Decimal(random);
            bool adds = random.Next(2) == 0;
            ExactDecimal result;
            if (adds ? !ExactDecimal.TryAdd(value, ExactDecimal.Of(operand), out result) : !ExactDecimal.TryMultiply(value, ExactDecimal.Of(operand), out result))
                return;
            (value, truth) = (result, adds ? truth + Fraction.Of(operand) : truth * Fraction.Of(operand));
            Assert.Equal(truth.Numerator.Sign, value.Sign);
            if (value.ToDecimal() is { } shown)
                Assert.Equal(0, Fraction.Compare(truth, Fraction.Of(shown)));
            if (ExactDecimal.Compare(value, ExactDecimal.Of(operand)) is { } order)
                Assert.Equal(Fraction.Compare(truth, Fraction.Of(operand)), Math.Sign(order));
        }
    }

    [Property]
    public void Whole_numbers_of_64_bits_are_never_refused(Seed seed)
    {
        Random random = seed.Random();
        (long a, long b) = (PartitiveAntecedent(random), PartitiveAntecedent(random));
        Assert.True(ExactDecimal.TryAdd(ExactDecimal.Of(a), ExactDecimal.Of(b), out ExactDecimal sum));
        Assert.Equal((decimal)a + b, sum.ToDecimal());
        Assert.True(ExactDecimal.TryMultiply(ExactDecimal.Of(a), ExactDecimal.Of(b), out ExactDecimal product));
        Assert.Equal(((BigInteger)a * b).Sign, product.Sign);
        Assert.Equal(a.CompareTo(b), ExactDecimal.Compare(ExactDecimal.Of(a), ExactDecimal.Of(b)));
    }

    [Property]
    public void Amounts_of_19_digits_compare_at_any_scale(Seed seed)
    {
        Random random = seed.Random();
        (decimal a, decimal b) = (Amount(random), random.Next(10) == 0 ? 0 : Amount(random));
        Assert.Equal(a.CompareTo(b), Math.Sign(ExactDecimal.Compare(ExactDecimal.Of(a), ExactDecimal.Of(b))!.Value));

        static decimal Amount(Random random) => new(random.Next(), random.Next(), 0, random.Next(2) == 0, (byte)random.Next(19));
    }

    [Fact]
    public void The_lowest_number_of_128_bits_is_out_of_range_because_it_has_no_negative()
    {
        Assert.False(ExactDecimal.TryMultiply(ExactDecimal.Of(long.MinValue), ExactDecimal.Of(18_446_744_073_709_551_616m), out _));
        Assert.True(ExactDecimal.TryMultiply(ExactDecimal.Of(long.MinValue), ExactDecimal.Of(9_223_372_036_854_775_808m), out ExactDecimal half));
        Assert.False(ExactDecimal.TryAdd(half, half, out _));
        Assert.True(ExactDecimal.TryAdd(half.Negated, half, out ExactDecimal zero));
        Assert.Equal(0, zero.ToDecimal());
    }

    /// <summary>Aligning shifts by at most 37 digits, and only where the shifted number fits into 127 bits.</summary>
    [Theory]
    [InlineData(17, 37, 1)]
    [InlineData(-17, 37, -1)]
    [InlineData(18, 37, null)]
    [InlineData(-18, 37, null)]
    [InlineData(0, 37, -1)]
    [InlineData(1, 38, null)]
    [InlineData(0, 38, -1)]
    [InlineData(0, 56, -1)]
    public void Numbers_too_far_apart_in_scale_are_not_compared(int number, int scale, int? order)
    {
        ExactDecimal tiny = Tiny(1, scale);
        Assert.Equal(order, ExactDecimal.Compare(ExactDecimal.Of(number), tiny));
        Assert.Equal(-order, ExactDecimal.Compare(tiny, ExactDecimal.Of(number)));
        Assert.Equal(order is not null, ExactDecimal.TryAdd(ExactDecimal.Of(number), tiny, out _));
    }

    [Fact]
    public void What_has_at_most_28_places_and_96_bits_is_a_decimal()
    {
        Assert.Null(Tiny(1, 29).ToDecimal());
        Assert.Equal(0.0000000000000000000000000001m, Tiny(10, 29).ToDecimal());
        Assert.Equal(0.5m, Tiny(5_000_000_000, 10).ToDecimal());
        Assert.Equal(0, Tiny(0, 40).ToDecimal());
        Assert.Equal(decimal.MaxValue, ExactDecimal.Of(decimal.MaxValue).ToDecimal());
        Assert.True(ExactDecimal.TryAdd(ExactDecimal.Of(decimal.MaxValue), ExactDecimal.Of(1), out ExactDecimal above));
        Assert.Null(above.ToDecimal());
        Assert.Null(above.Negated.ToDecimal());
    }

    private static ExactDecimal Tiny(long mantissa, int scale)
    {
        int half = scale / 2;
        Assert.True(ExactDecimal.TryMultiply(ExactDecimal.Of(new decimal((int)(mantissa & uint.MaxValue), (int)(mantissa >> 32), 0, false, (byte)half)), ExactDecimal.Of(new decimal(1, 0, 0, false, (byte)(scale - half))), out ExactDecimal tiny));
        return tiny;
    }

    private static long PartitiveAntecedent(Random random) => random.Next(5) switch
    {
        0 => long.MinValue,
        1 => long.MaxValue,
        2 => random.Next(-2, 3),
        _ => random.NextInt64(long.MinValue, long.MaxValue),
    };

    private static decimal Decimal(Random random) => random.Next(6) switch
    {
        0 => random.Next(-5, 6),
        1 => random.NextInt64(long.MinValue, long.MaxValue),
        2 => random.Next(2) == 0 ? decimal.MaxValue : decimal.MinValue,
        3 => random.Next(100_000) / 1000m,
        _ => new(random.Next(), random.Next(), random.Next(), random.Next(2) == 0, (byte)random.Next(29)),
    };
}
