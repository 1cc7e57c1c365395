using static DisclosureRules.Languages.NumeralCharacters;

namespace DisclosureRules.Languages;

/// <summary>
/// Numbers as reports write them: <c>1,234</c>, <c>一百零三</c>, <c>1.2万</c>, <c>近300</c>, <c>33.9%</c>, <c>第三</c>, <c>10-20</c>. The text must be
/// folded (<see cref="ChineseText.Fold"/>). Reading looks at a bounded number of characters, allocates nothing and never throws;
/// what exceeds <see cref="NumeralSpan.Greatest"/> is no number.
/// </summary>
internal static class ChineseNumber
{
    private static readonly string[] Before =
        ["不超过", "不少于", "不低于", "不多于", "将近", "大约", "大概", "接近", "超过", "不足", "不到", "至少", "最多", "近", "约", "超", "逾"];

    private static readonly string[] Behind = ["以上", "以内", "以下", "左右", "上下", "余", "多"];

    /// <summary>What the words before a number begin with, and those behind it: nearly always something else stands there.</summary>
    private const string BeforeInitials = "不将大接超至最近约逾", BehindInitials = "以左上余多";

    /// <summary>Units of which reports say <c>50件以上</c>; the words behind them make the number approximate, too.</summary>
    private const string Measures = PlainMeasures + "个";

    /// <summary>Those with which no other word of a number begins, as 个百分点 does.</summary>
    private const string PlainMeasures = "件条份起次项篇例宗人名家元";

    /// <summary>Fewer than any number that is too great has.</summary>
    private const int PlainDigits = 15;

    /// <summary>Reads the number with which a text starts; false when it starts with none.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out NumberReading reading)
    {
        if (TryReadPlain(text, out reading))
            return true;
        int at = 0;
        bool isApproximate = Word(text, ref at, BeforeInitials, Before) || (At(text, 0) == '上' && Unit(At(text, 1)) >= 100 && ++at > 0);
        if (isApproximate)
            at = SkipSpaces(text, at);
        bool isOrdinal = !isApproximate && At(text, 0) == '第', isShare = text[at..].StartsWith("百分之", StringComparison.Ordinal);
        if (isOrdinal || isShare)
            at = SkipSpaces(text, at + (isOrdinal ? 1 : 3));
        if (!Numeral.TryRead(text, at, isApproximate || isShare, out Numeral first))
            return false;
        bool isRange = Range(text, first, out Numeral last);
        at = last.End;
        NumberKind kind = isOrdinal ? NumberKind.Ordinal : isShare ? NumberKind.Percent : Share(text, ref at);
        isApproximate |= first.IsApproximate | last.IsApproximate;
        if (!isOrdinal)
            isApproximate |= Word(text, ref at, BehindInitials, Behind) || FollowsMeasure(text, at);
        decimal low = isRange && first.Scale == 1 && !first.IsChinese && first.Value.Low * last.Scale < last.Value.High ? first.Value.Low * last.Scale : first.Value.Low;
        Exactness exactness = isRange || last.Value.Low < last.Value.High ? Exactness.Range
            : isApproximate ? Exactness.Approximate
            : last.Scale > 1 ? Exactness.Rounded : Exactness.Exact;
        reading = new(low, at, exactness, kind)
        {
            Upper = last.Value.High,
            Decimals = last.Decimals,
            Step = last.Scale / ArabicDigits.Power(last.Decimals),
            IsChinese = first.IsChinese,
            HasInnerBlank = first.HasInnerBlank || last.HasInnerBlank,
        };
        return true;
    }

    /// <summary><c>12件</c>: most numbers are digits and a measure word, and nothing else has to be looked for.</summary>
    private static bool TryReadPlain(ReadOnlySpan<char> text, out NumberReading reading)
    {
        reading = default;
        long value = 0;
        int length = 0;
        for (; length < text.Length && length < PlainDigits && char.IsAsciiDigit(text[length]); length++)
            value = (value * 10) + (text[length] - '0');
        if (length == 0 || length == text.Length || !PlainMeasures.Contains(text[length], StringComparison.Ordinal) || BehindInitials.Contains(At(text, length + 1), StringComparison.Ordinal) || ChineseText.IsBlank(At(text, length + 1)))
            return false;
        reading = new(value, length, Exactness.Exact, NumberKind.Count);
        return true;
    }

    /// <summary>The second number of <c>10-20</c> or <c>十至十五</c>; the first again where none follows that is greater.</summary>
    private static bool Range(ReadOnlySpan<char> text, Numeral first, out Numeral last)
    {
        last = first;
        int at = first.End;
        bool isShare = At(text, at) == '%' && ++at > 0;
        at = SkipSpaces(text, at);
        if (!IsDash(At(text, at)))
            return false;
        at = SkipSpaces(text, at + 1);
        if (!Numeral.TryRead(text, at, bare: false, out Numeral second) || second.Value.Low <= first.Value.High
            || (isShare && At(text, second.End) != '%') || (IsDash(At(text, second.End)) && char.IsAsciiDigit(At(text, second.End + 1))))
            return false;
        last = second;
        return true;
    }

    private static bool IsDash(char c) => c is '-' or '~' or '—' or '–' or '至' or '到';

    private static NumberKind Share(ReadOnlySpan<char> text, ref int at)
    {
        int next = SkipSpaces(text, at);
        if (At(text, next) == '%')
        {
            at = next + 1;
            return NumberKind.Percent;
        }

        if (At(text, next) == '个')
            next = SkipSpaces(text, next + 1);
        if (!text[next..].StartsWith("百分点", StringComparison.Ordinal))
            return NumberKind.Count;
        at = next + 3;
        return NumberKind.PercentagePoints;
    }

    private static bool FollowsMeasure(ReadOnlySpan<char> text, int at)
    {
        at = SkipSpaces(text, at);
        if (At(text, at) is var measure && (measure == '\0' || !Measures.Contains(measure, StringComparison.Ordinal)))
            return false;
        foreach (string word in Behind.AsSpan(0, 5))
        {
            if (text[(at + 1)..].StartsWith(word, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private static bool Word(ReadOnlySpan<char> text, ref int at, string initials, string[] words)
    {
        int next = SkipSpaces(text, at);
        if (!initials.Contains(At(text, next), StringComparison.Ordinal))
            return false;
        foreach (string word in words)
        {
            if (text[next..].StartsWith(word, StringComparison.Ordinal))
            {
                at = next + word.Length;
                return true;
            }
        }

        return false;
    }
}
