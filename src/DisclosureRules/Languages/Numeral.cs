using static DisclosureRules.Languages.NumeralCharacters;

namespace DisclosureRules.Languages;

/// <summary>
/// Reads one number without the words around it: digits and units in falling order (<c>三万五千</c>, <c>3万5千</c>, <c>1.2万</c>, <c>10余万</c>).
/// A number in Arabic digits before a unit is rounded: whoever writes <c>12万</c> has left the rest away.
/// </summary>
internal ref struct Numeral
{
    private readonly ReadOnlySpan<char> _text;
    private NumeralSpan _total, _section;

    /// <summary>The least unit of this section, the least of the sections, and the unit directly before; 0 at the start.</summary>
    private int _small, _big, _before;

    private Numeral(ReadOnlySpan<char> text, int start)
    {
        _text = text;
        End = start;
        _small = 10_000;
        _big = int.MaxValue;
    }

    public NumeralSpan Value { get; private set; }

    public int End { get; private set; }

    public int Decimals { get; private set; }

    /// <summary>The units behind the last digits, multiplied, where that makes the number a rounded one; 1 elsewhere.</summary>
    public decimal Scale { get; private set; } = 1;

    public bool IsChinese { get; private set; }

    public bool IsApproximate { get; private set; }

    public bool HasInnerBlank { get; private set; }

    /// <summary>The number at an index.</summary>
    /// <param name="text">The text, folded.</param>
    /// <param name="start">The index.</param>
    /// <param name="bare">Whether a unit alone counts one: <c>近万</c>, <c>百分之百</c>.</param>
    /// <param name="numeral">The number read.</param>
    public static bool TryRead(ReadOnlySpan<char> text, int start, bool bare, out Numeral numeral)
    {
        numeral = new(text, start);
        if (!Mantissa.TryRead(text, start, bare, out Mantissa first))
            return false;
        numeral.IsChinese = !first.IsArabic;
        bool hasMore = numeral.Add(first, hasZero: false, isApart: false);
        while (hasMore)
            hasMore = numeral.Continue();
        numeral.Fraction();
        numeral.Value = numeral._total + numeral._section;
        return !numeral.Value.IsTooGreat;
    }

    /// <summary>One more run of digits behind a unit; false when there is none or when it is the last.</summary>
    private bool Continue()
    {
        int at = SkipBlanks(_text, End), zeros = at;
        while (Digit(At(_text, zeros)) == 0 && zeros - at < 3)
            zeros++;
        return Mantissa.TryRead(_text, zeros, bare: false, out Mantissa next)
            && (_before >= 100 || !next.IsArabic)
            && (next.Unit == 0 || next.Unit < _small)
            && Add(next, zeros > at, at > End);
    }

    /// <summary>Takes digits with the unit behind them, unless they cannot belong to the number.</summary>
    private bool Add(Mantissa digits, bool hasZero, bool isApart)
    {
        int end = digits.End;
        bool isVague = Vague(ref end);
        int unitAt = digits.IsArabic ? SkipBlanks(_text, end) : end;
        int unit = digits.Unit > 0 ? digits.Unit : Unit(At(_text, unitAt));
        bool isWord = unit == 100 && At(_text, unitAt + 1) == '分';
        if (unit > 0 && (!Fits(unit) || (digits.IsArabic && unit == 10) || isWord))
        {
            if (_before > 0)
                return false;
            unit = 0;
        }

        if (unit == 0 && !Unscaled(digits, hasZero))
            return false;
        IsApproximate |= isVague;
        HasInnerBlank |= isApart || digits.HasInnerBlank || (unit > 0 && SkipSpaces(_text, end) < unitAt);
        Decimals = digits.Decimals;
        End = unit == 0 || digits.Unit > 0 ? end : unitAt + 1;
        if (unit == 0)
            return false;
        Scale = digits.IsArabic ? unit : 1;
        _section += digits.Value * (unit < 10_000 ? unit : 1);
        Apply(unit);
        int behind = End;
        if (Vague(ref behind) || (At(_text, behind) == '几' && behind++ > 0))
            (IsApproximate, End) = (true, behind);
        Sections(digits.IsArabic);
        return !IsApproximate && !_total.IsTooGreat && !_section.IsTooGreat;
    }

    /// <summary>Digits with no unit behind them end the number: the ones, or, as in <c>三万五</c>, the next lower unit.</summary>
    private bool Unscaled(Mantissa digits, bool hasZero)
    {
        bool isGarbled = digits.IsPositional && _before > 0;
        NumeralSpan value = isGarbled ? new(0) : digits.Value;
        if (_before > 0 && value.High >= _before)
            return false;
        bool isNextUnit = !hasZero && _before > 10 && value.High < 10;
        _section += isNextUnit ? value * (_before / 10) : value;
        IsApproximate |= isGarbled || (_before > 0 && digits.IsArabic && !isNextUnit && value.Low * 10 < _before);
        Scale = isNextUnit ? _before / 10 : 1;
        return true;
    }

    /// <summary>The units 万 and 亿 that follow directly, as in <c>十万</c>, <c>3千万</c>, <c>三万亿</c>.</summary>
    private void Sections(bool isArabic)
    {
        while (Unit(At(_text, SkipSpaces(_text, End))) is var unit && unit >= 10_000 && Fits(unit))
        {
            End = SkipSpaces(_text, End) + 1;
            Apply(unit);
            Scale *= isArabic ? unit : 1;
        }
    }

    /// <summary>Whether a unit can follow those before: a smaller one, or 亿 over all that was counted in 万.</summary>
    private readonly bool Fits(int unit) => unit < 10_000 ? unit < _small : unit < _big || (_big == 10_000 && unit > _big);

    private void Apply(int unit)
    {
        if (unit >= 10_000)
        {
            _total = unit < _big ? _total + (_section * unit) : (_total + _section) * unit;
            _section = new(0);
            _big = unit;
        }

        _small = Math.Min(unit, 10_000);
        _before = unit;
    }

    /// <summary><c>三十三点九</c></summary>
    private void Fraction()
    {
        if (At(_text, End) != '点' || IsApproximate || _section.Low != _section.High || Digit(At(_text, End + 1)) < 0)
            return;
        decimal fraction = 0, place = 1;
        int at = End + 1, decimals = 0;
        for (; Digit(At(_text, at)) is var digit && digit >= 0 && decimals < 10; at++, decimals++)
            fraction += digit * (place /= 10);
        int unit = Unit(At(_text, at));
        if (unit is > 0 and < 10_000)
            return;
        (_section, End, Decimals) = (_section + new NumeralSpan(fraction), at, decimals);
        if (unit == 0 || _total.High > 0)
            return;
        Apply(unit);
        Scale = unit;
        End++;
    }

    private readonly bool Vague(ref int at)
    {
        int next = SkipSpaces(_text, at);
        if (At(_text, next) is not ('余' or '多'))
            return false;
        at = next + 1;
        return true;
    }
}
