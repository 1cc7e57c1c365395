using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using DisclosureRules.Primitives;

namespace DisclosureRules.Constraints.Solving;

/// <summary>
/// A rational number without bounds, in lowest terms: two 64-bit integers as long as they do, calculated with 128 bits, integers of any size beyond.
/// </summary>
internal readonly struct Rational : IEquatable<Rational>, IComparable<Rational>
{
    private readonly long _numerator;

    // So that the default is zero.
    private readonly long _denominatorLessOne;
    private readonly Large? _large;

    private Rational(long numerator, long denominator) => (_numerator, _denominatorLessOne) = (numerator, denominator - 1);

    private Rational(Large large) => _large = large;

    public static Rational Zero => default;

    public static Rational One => new(1, 1);

    public BigInteger Numerator => _large?.Numerator ?? _numerator;

    public BigInteger Denominator => _large?.Denominator ?? _denominatorLessOne + 1;

    public bool IsZero => _large is null && _numerator == 0;

    public bool IsInteger => _large is null ? _denominatorLessOne == 0 : _large.Denominator.IsOne;

    /// <summary>Whether it is 1 or -1.</summary>
    public bool IsUnit => _large is null && _denominatorLessOne == 0 && _numerator is 1 or -1;

    /// <summary>
    /// How much calculating with it takes, roughly, beside a number of 64 bits: a sum of large ones is four products and a common divisor, and these grow with the square
    /// of their length.
    /// </summary>
    public int Weight => _large is null ? 1 : (int)Math.Min(100 + (_large.Numerator.GetBitLength() * _large.Numerator.GetBitLength() / 256), 1 << 20);

    public int Sign => _large?.Numerator.Sign ?? Math.Sign(_numerator);

    public Rational Magnitude => Sign < 0 ? -this : this;

    public Rational Inverse => _large is null && _numerator != 0
        ? _numerator > 0 ? new(_denominatorLessOne + 1, _numerator) : new(-(_denominatorLessOne + 1), -_numerator)
        : Of(Denominator, Numerator);

    /// <summary>The greatest integer that isn't greater.</summary>
    public Rational Floor
    {
        get
        {
            if (IsInteger)
                return this;
            BigInteger quotient = BigInteger.DivRem(Numerator, Denominator, out BigInteger rest);
            return Of(rest.Sign < 0 ? quotient - 1 : quotient);
        }
    }

    /// <summary>The least integer that isn't less.</summary>
    public Rational Ceiling => -(-this).Floor;

    public static Rational Of(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero)
            throw new DivideByZeroException();
        BigInteger divisor = BigInteger.GreatestCommonDivisor(numerator, denominator) * denominator.Sign;
        (numerator, denominator) = (numerator / divisor, denominator / divisor);
        return denominator <= long.MaxValue && numerator <= long.MaxValue && numerator >= -long.MaxValue
            ? new((long)numerator, (long)denominator)
            : new(new Large(numerator, denominator));
    }

    public static Rational Of(BigInteger integer) => Of(integer, BigInteger.One);

    public static Rational Of(Int128 integer) => Reduced(integer, 1);

    public static Rational Of(decimal number)
    {
        ExactDecimal exact = ExactDecimal.Of(number);
        return exact.Scale == 0 ? Of(exact.Mantissa) : Of((BigInteger)exact.Mantissa, BigInteger.Pow(10, exact.Scale));
    }

    public static implicit operator Rational(long integer) => integer == long.MinValue ? Of((BigInteger)integer) : new(integer, 1);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static Rational operator +(Rational a, Rational b)
    {
        if (a._large is null && b._large is null && a._denominatorLessOne == 0 && b._denominatorLessOne == 0)
        {
            // Where nothing runs over, and nothing is what has no opposite, that is all.
            long sum = unchecked(a._numerator + b._numerator);
            if (((a._numerator ^ sum) & (b._numerator ^ sum)) >= 0 && sum != long.MinValue)
                return new(sum, 1);
        }

        if (a._large is not null || b._large is not null)
            return Of((a.Numerator * b.Denominator) + (b.Numerator * a.Denominator), a.Denominator * b.Denominator);
        return a._denominatorLessOne == b._denominatorLessOne
            ? Reduced((Int128)a._numerator + b._numerator, a._denominatorLessOne + 1)
            : Reduced(((Int128)a._numerator * (b._denominatorLessOne + 1)) + ((Int128)b._numerator * (a._denominatorLessOne + 1)), (Int128)(a._denominatorLessOne + 1) * (b._denominatorLessOne + 1));
    }

    public static Rational operator -(Rational a) => a._large is null ? new(-a._numerator, a._denominatorLessOne + 1) : new(a._large with { Numerator = -a._large.Numerator });

    public static Rational operator -(Rational a, Rational b) => a + (-b);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static Rational operator *(Rational a, Rational b) => a.IsUnit ? a._numerator > 0 ? b : -b : b.IsUnit ? b._numerator > 0 ? a : -a : a._large is null && b._large is null
        ? Reduced((Int128)a._numerator * b._numerator, (Int128)(a._denominatorLessOne + 1) * (b._denominatorLessOne + 1))
        : Of(a.Numerator * b.Numerator, a.Denominator * b.Denominator);

    public static Rational operator /(Rational a, Rational b) => a * b.Inverse;

    public static bool operator <(Rational a, Rational b) => a.CompareTo(b) < 0;

    public static bool operator >(Rational a, Rational b) => a.CompareTo(b) > 0;

    public static bool operator <=(Rational a, Rational b) => a.CompareTo(b) <= 0;

    public static bool operator >=(Rational a, Rational b) => a.CompareTo(b) >= 0;

    public static bool operator ==(Rational a, Rational b) => a.Equals(b);

    public static bool operator !=(Rational a, Rational b) => !a.Equals(b);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int CompareTo(Rational other)
    {
        if (_large is not null || other._large is not null)
            return (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);
        return _denominatorLessOne == other._denominatorLessOne
            ? _numerator.CompareTo(other._numerator)
            : ((Int128)_numerator * (other._denominatorLessOne + 1)).CompareTo((Int128)other._numerator * (_denominatorLessOne + 1));
    }

    public bool Equals(Rational other) =>
        _numerator == other._numerator && _denominatorLessOne == other._denominatorLessOne && Equals(_large, other._large);

    public override bool Equals(object? obj) => obj is Rational other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(_numerator, _denominatorLessOne, _large);

    /// <summary><c>3</c> or <c>-1/2</c>.</summary>
    public override string ToString() => IsInteger
        ? Numerator.ToString(CultureInfo.InvariantCulture)
        : $"{Numerator.ToString(CultureInfo.InvariantCulture)}/{Denominator.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>What <see cref="ToString"/> wrote; <see langword="false"/> for anything else.</summary>
    public static bool TryParse(string text, out Rational number)
    {
        number = default;
        string[] parts = text.Split('/');
        if (parts.Length > 2 || !BigInteger.TryParse(parts[0], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out BigInteger numerator))
            return false;
        BigInteger denominator = BigInteger.One;
        if (parts.Length == 2 && (!BigInteger.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out denominator) || denominator.IsZero))
            return false;
        number = Of(numerator, denominator);
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static Rational Reduced(Int128 numerator, Int128 denominator)
    {
        if (denominator == 1 && Fits(numerator))
            return new((long)numerator, 1);
        if (Fits(numerator) && denominator <= long.MaxValue)
        {
            long divisor = Divisor((ulong)Math.Abs((long)numerator), (ulong)(long)denominator);
            return new((long)numerator / divisor, (long)denominator / divisor);
        }

        return Of((BigInteger)numerator, (BigInteger)denominator);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool Fits(Int128 number) => number <= long.MaxValue && number >= -long.MaxValue;

    private static long Divisor(ulong a, ulong b)
    {
        while (b != 0)
            (a, b) = (b, a % b);
        return (long)a;
    }

    private sealed record Large(BigInteger Numerator, BigInteger Denominator);
}
