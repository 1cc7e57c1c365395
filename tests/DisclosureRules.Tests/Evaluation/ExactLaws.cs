using System.Numerics;
using DisclosureRules.Primitives;
using DisclosureRules.Tests.Generators;
using FsCheck.Xunit;

namespace DisclosureRules.Tests.Evaluation;

/// <summary>Exact arithmetic against rationals without bounds: right, or refused; never rounded, never thrown.</summary>
[Properties(Arbitrary = [typeof(Arbitraries)], MaxTest = 2000)]
public sealed class ExactLaws
{
    [Property]
    public void A_number_stays_the_same_number(Seed seed)
    {
        decimal number = Decimal(seed.Random());
        Assert.Equal(number, Exact.Of(number).ToDecimal());
        Assert.Equal(-number, Exact.Of(number).Negated.ToDecimal());
        Assert.Equal(Math.Sign(number), Exact.Of(number).Sign);
    }

    [Property]
    public void A_chain_of_sums_and_products_is_exact_or_refused(Seed seed)
    {
        Random random = seed.Random();
        decimal first = Decimal(random);
        (Exact value, Fraction truth) = (Exact.Of(first), Fraction.Of(first));
        for (int step = random.Next(1, 5); step > 0; step--)
        {
            decimal operand = Decimal(random);
            bool adds = random.Next(2) == 0;
            Exact result;
            if (adds ? !Exact.TryAdd(value, Exact.Of(operand), out result) : !Exact.TryMultiply(value, Exact.Of(operand), out result))
                return;
            (value, truth) = (result, adds ? truth + Fraction.Of(operand) : truth * Fraction.Of(operand));
            Assert.Equal(truth.Numerator.Sign, value.Sign);
            if (value.ToDecimal() is { } shown)
                Assert.Equal(0, Fraction.Compare(truth, Fraction.Of(shown)));
            if (Exact.Compare(value, Exact.Of(operand)) is { } order)
                Assert.Equal(Fraction.Compare(truth, Fraction.Of(operand)), Math.Sign(order));
        }
    }

    [Property]
    public void Whole_numbers_of_64_bits_are_never_refused(Seed seed)
    {
        Random random = seed.Random();
        (long a, long b) = (Whole(random), Whole(random));
        Assert.True(Exact.TryAdd(Exact.Of(a), Exact.Of(b), out Exact sum));
        Assert.Equal((decimal)a + b, sum.ToDecimal());
        Assert.True(Exact.TryMultiply(Exact.Of(a), Exact.Of(b), out Exact product));
        Assert.Equal(((BigInteger)a * b).Sign, product.Sign);
        Assert.Equal(a.CompareTo(b), Exact.Compare(Exact.Of(a), Exact.Of(b)));
    }

    [Property]
    public void Amounts_of_19_digits_compare_at_any_scale(Seed seed)
    {
        Random random = seed.Random();
        (decimal a, decimal b) = (Amount(random), random.Next(10) == 0 ? 0 : Amount(random));
        Assert.Equal(a.CompareTo(b), Math.Sign(Exact.Compare(Exact.Of(a), Exact.Of(b))!.Value));

        static decimal Amount(Random random) => new(random.Next(), random.Next(), 0, random.Next(2) == 0, (byte)random.Next(19));
    }

    [Fact]
    public void The_lowest_number_of_128_bits_is_out_of_range_because_it_has_no_negative()
    {
        Assert.False(Exact.TryMultiply(Exact.Of(long.MinValue), Exact.Of(18_446_744_073_709_551_616m), out _));
        Assert.True(Exact.TryMultiply(Exact.Of(long.MinValue), Exact.Of(9_223_372_036_854_775_808m), out Exact half));
        Assert.False(Exact.TryAdd(half, half, out _));
        Assert.True(Exact.TryAdd(half.Negated, half, out Exact zero));
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
        Exact tiny = Tiny(1, scale);
        Assert.Equal(order, Exact.Compare(Exact.Of(number), tiny));
        Assert.Equal(-order, Exact.Compare(tiny, Exact.Of(number)));
        Assert.Equal(order is not null, Exact.TryAdd(Exact.Of(number), tiny, out _));
    }

    [Fact]
    public void What_has_at_most_28_places_and_96_bits_is_a_decimal()
    {
        Assert.Null(Tiny(1, 29).ToDecimal());
        Assert.Equal(0.0000000000000000000000000001m, Tiny(10, 29).ToDecimal());
        Assert.Equal(0.5m, Tiny(5_000_000_000, 10).ToDecimal());
        Assert.Equal(0, Tiny(0, 40).ToDecimal());
        Assert.Equal(decimal.MaxValue, Exact.Of(decimal.MaxValue).ToDecimal());
        Assert.True(Exact.TryAdd(Exact.Of(decimal.MaxValue), Exact.Of(1), out Exact above));
        Assert.Null(above.ToDecimal());
        Assert.Null(above.Negated.ToDecimal());
    }

    private static Exact Tiny(long mantissa, int scale)
    {
        int half = scale / 2;
        Assert.True(Exact.TryMultiply(Exact.Of(new decimal((int)(mantissa & uint.MaxValue), (int)(mantissa >> 32), 0, false, (byte)half)), Exact.Of(new decimal(1, 0, 0, false, (byte)(scale - half))), out Exact tiny));
        return tiny;
    }

    private static long Whole(Random random) => random.Next(5) switch
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
