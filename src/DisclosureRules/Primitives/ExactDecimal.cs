namespace DisclosureRules.Primitives;

/// <summary>
/// An exact decimal number: a 128-bit integer over a power of ten. Sums and products are exact or fail; nothing is ever rounded.
/// The lowest 128-bit integer counts as out of range, because it has no negative.
/// </summary>
internal readonly struct ExactDecimal
{
    private static readonly Int128[] Powers = MakePowers();
    private readonly Int128 _mantissa;
    private readonly int _scale;

    private ExactDecimal(Int128 mantissa, int scale) => (_mantissa, _scale) = (mantissa, scale);

    public static ExactDecimal Of(long value) => new(value, 0);

    public static ExactDecimal Of(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        Int128 mantissa = ((Int128)(uint)bits[2] << 64) | ((Int128)(uint)bits[1] << 32) | (uint)bits[0];
        return new(bits[3] < 0 ? -mantissa : mantissa, (bits[3] >> 16) & 0xFF);
    }

    public int Sign => Int128.Sign(_mantissa);

    /// <summary>The integer that stands over the power of ten.</summary>
    public Int128 Mantissa => _mantissa;

    /// <summary>The power of ten that it is divided by; trailing zeros are kept.</summary>
    public int Scale => _scale;

    public static bool TryAdd(ExactDecimal left, ExactDecimal right, out ExactDecimal sum)
    {
        sum = default;
        if (!TryAlign(ref left, ref right))
            return false;
        try
        {
            sum = new(checked(left._mantissa + right._mantissa), left._scale);
            return sum._mantissa != Int128.MinValue;
        }
        catch (OverflowException)
        {
            return false;
        }
    }

    public static bool TryMultiply(ExactDecimal left, ExactDecimal right, out ExactDecimal product)
    {
        product = default;
        try
        {
            product = new(checked(left._mantissa * right._mantissa), left._scale + right._scale);
            return product._mantissa != Int128.MinValue;
        }
        catch (OverflowException)
        {
            return false;
        }
    }

    public ExactDecimal Negated => new(-_mantissa, _scale);

    /// <summary>The comparison of two numbers, or <see langword="null"/> when they are too far apart in scale to align.</summary>
    public static int? Compare(ExactDecimal left, ExactDecimal right) =>
        TryAlign(ref left, ref right) ? left._mantissa.CompareTo(right._mantissa) : null;

    /// <summary>The number as a decimal; <see langword="null"/> when it needs more than 28 digits.</summary>
    public decimal? ToDecimal()
    {
        Int128 mantissa = _mantissa;
        int scale = _scale;
        while (scale > 0 && mantissa % 10 == 0)
        {
            mantissa /= 10;
            scale--;
        }

        Int128 magnitude = Int128.Abs(mantissa);
        if (scale > 28 || magnitude >> 96 != 0)
            return null;
        return new decimal((int)(uint)(magnitude & uint.MaxValue), (int)(uint)((magnitude >> 32) & uint.MaxValue), (int)(uint)(magnitude >> 64), mantissa < 0, (byte)scale);
    }

    private static bool TryAlign(ref ExactDecimal left, ref ExactDecimal right)
    {
        if (left._scale == right._scale)
            return true;
        if (left._scale < right._scale)
            return TryRaise(ref left, right._scale);
        return TryRaise(ref right, left._scale);
    }

    private static bool TryRaise(ref ExactDecimal number, int scale)
    {
        int by = scale - number._scale;
        if (by >= Powers.Length || Int128.Abs(number._mantissa) > Int128.MaxValue / Powers[by])
        {
            if (number._mantissa != 0)
                return false;
            number = new(0, scale);
            return true;
        }

        number = new(number._mantissa * Powers[by], scale);
        return true;
    }

    private static Int128[] MakePowers()
    {
        Int128[] powers = new Int128[38];
        powers[0] = 1;
        for (int i = 1; i < powers.Length; i++)
            powers[i] = powers[i - 1] * 10;
        return powers;
    }
}
