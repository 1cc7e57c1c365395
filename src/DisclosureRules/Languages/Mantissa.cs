using static DisclosureRules.Languages.NumeralCharacters;

namespace DisclosureRules.Languages;

/// <summary>The digits before a unit.</summary>
/// <param name="Value">What they count; 1 where the unit stands alone, as in <c>十二</c>.</param>
/// <param name="End">The index behind them.</param>
internal readonly record struct Mantissa(NumeralSpan Value, int End)
{
    /// <summary>The unit that is part of them: 10 for <c>廿</c> and for a <c>十</c> without digits; 0 where it is still to come.</summary>
    public int Unit { get; init; }

    public int Decimals { get; init; }

    public bool IsArabic { get; init; }

    public bool HasInnerBlank { get; init; }

    /// <summary>Whether several Chinese digits stand for places: <c>二〇二四</c>.</summary>
    public bool IsPositional { get; init; }

    /// <summary>The digits at an index.</summary>
    /// <param name="text">The text, folded.</param>
    /// <param name="at">The index.</param>
    /// <param name="bare">Whether a unit of a hundred or more counts one when it stands alone; ten always does.</param>
    /// <param name="mantissa">The digits read.</param>
    public static bool TryRead(ReadOnlySpan<char> text, int at, bool bare, out Mantissa mantissa)
    {
        char c = At(text, at);
        mantissa = default;
        if (char.IsAsciiDigit(c))
        {
            if (!ArabicDigits.TryRead(text, at, out ArabicDigits arabic) || arabic.Value > NumeralSpan.Greatest)
                return false;
            mantissa = new(new(arabic.Value), arabic.End) { Decimals = arabic.Decimals, IsArabic = true, HasInnerBlank = arabic.HasInnerBlank };
        }
        else if (Tens(c) is var tens && tens > 0)
        {
            mantissa = new(new(tens), at + 1) { Unit = 10 };
        }
        else if (ChineseDigits.TryRead(text, at, out ChineseDigits chinese))
        {
            mantissa = new(chinese.Value, chinese.End)
            {
                HasInnerBlank = chinese.HasInnerBlank,
                IsPositional = chinese.Count > 1 && chinese.Value.Low == chinese.Value.High,
            };
        }
        else if (NumeralCharacters.Unit(c) is var unit && (unit == 10 || (unit > 0 && (bare || At(text, at + 1) is '余' or '多'))))
        {
            mantissa = new(new(1), at + 1) { Unit = unit };
        }

        return mantissa.End > 0;
    }
}
