using static DisclosureRules.Languages.NumeralCharacters;

namespace DisclosureRules.Languages;

/// <summary>
/// Dates and periods as reports print them: <c>2024年1月1日</c>, <c>2024-1-1</c>, <c>2024/01/01</c>, <c>2024.1.1</c>, <c>二〇二四年一月一日</c>,
/// <c>2024年度</c>, <c>2024年底</c>, <c>1月31日</c>, <c>1-6月</c>, <c>上半年</c>, <c>前三季度</c>. The text must be folded
/// (<see cref="ChineseText.Fold"/>). Years have four digits, so that 三年 and 24年 stay durations. Blanks may stand between
/// the parts. Pure functions that look at a bounded number of characters and never throw; safe to share between threads.
/// </summary>
internal static class ChineseDate
{
    /// <summary>Reads the date with which a text starts; false when it starts with none or with one that is in no calendar (2024年2月30日).</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out DateReading reading)
    {
        int at = 0;
        bool hasInnerBlank = false;
        bool isRead = DateDigits.TryReadYear(text, ref at, out int year, ref hasInnerBlank)
            ? Dashed(text, at, year, out reading) || InYear(text, at, year, out reading)
            : PartOfYear.TryRead(text, 0, out reading) || InMonth(text, 0, null, out reading);
        if (hasInnerBlank && isRead)
            reading = reading with { HasInnerBlank = true };
        return isRead;
    }

    /// <summary><c>-1-31</c>, <c>/1/31</c> or <c>.1.31</c> behind a year.</summary>
    private static bool Dashed(ReadOnlySpan<char> text, int at, int year, out DateReading reading)
    {
        reading = default;
        at = SkipSpaces(text, at);
        char mark = At(text, at);
        if (mark is not ('-' or '/' or '.'))
            return false;
        at = SkipSpaces(text, at + 1);
        bool hasInnerBlank = false;
        if (!DateDigits.TryReadSmall(text, ref at, out int month, ref hasInnerBlank) || At(text, SkipSpaces(text, at)) != mark)
            return false;
        at = SkipSpaces(text, SkipSpaces(text, at) + 1);
        if (!DateDigits.TryReadSmall(text, ref at, out int day, ref hasInnerBlank) || !Exists(year, month, day)
            || (At(text, at) == mark && char.IsAsciiDigit(At(text, at + 1))))
            return false;
        if (At(text, at) is '日' or '号')
            at++;
        reading = new(DateKind.Day, at) { Year = year, Month = month, LastMonth = month, Day = day, HasInnerBlank = hasInnerBlank };
        return true;
    }

    /// <summary><c>年</c> and what it is followed by.</summary>
    private static bool InYear(ReadOnlySpan<char> text, int at, int year, out DateReading reading)
    {
        reading = default;
        at = SkipBlanks(text, at);
        if (At(text, at) != '年')
            return false;
        int next = SkipBlanks(text, ++at);
        bool isYearEnd = At(text, next) is '底' or '末' or '终';
        if (isYearEnd || At(text, next) == '度')
        {
            reading = new(isYearEnd ? DateKind.YearEnd : DateKind.Year, next + 1) { Year = year };
            return true;
        }

        if (PartOfYear.TryRead(text, next, out reading))
        {
            reading = reading with { Year = year };
            return true;
        }

        if (NamesMonth(text, next))
            return InMonth(text, next, year, out reading);
        reading = new(DateKind.Year, at) { Year = year };
        return true;
    }

    /// <summary><c>1月</c>, <c>1月份</c>, <c>1月31日</c>; of a full date the last character may be missing at the end of a line.</summary>
    private static bool InMonth(ReadOnlySpan<char> text, int at, int? year, out DateReading reading)
    {
        reading = default;
        bool hasInnerBlank = false;
        if (!DateDigits.TryReadSmall(text, ref at, out int month, ref hasInnerBlank) || month is < 1 or > 12)
            return false;
        at = SkipBlanks(text, at);
        if (At(text, at) != '月')
            return false;
        bool monthHasBlank = hasInnerBlank;
        int next = SkipBlanks(text, ++at);
        if (DateDigits.TryReadSmall(text, ref next, out int day, ref hasInnerBlank))
        {
            int end = SkipBlanks(text, next);
            bool isMarked = At(text, end) is '日' or '号';
            if (isMarked || (year is not null && EndsLine(text, next)))
            {
                // Without its year, 29 February exists.
                if (!Exists(year ?? 2000, month, day))
                    return false;
                reading = new(DateKind.Day, isMarked ? end + 1 : next) { Year = year, Month = month, LastMonth = month, Day = day, HasInnerBlank = hasInnerBlank };
                return true;
            }
        }

        reading = new(DateKind.Month, At(text, at) == '份' ? at + 1 : at) { Year = year, Month = month, LastMonth = month, HasInnerBlank = monthHasBlank };
        return true;
    }

    private static bool NamesMonth(ReadOnlySpan<char> text, int at)
    {
        bool ignored = false;
        return DateDigits.TryReadSmall(text, ref at, out _, ref ignored) && At(text, SkipBlanks(text, at)) == '月';
    }

    private static bool EndsLine(ReadOnlySpan<char> text, int at)
    {
        int end = SkipBlanks(text, at);
        return end == text.Length || SkipSpaces(text, at) < end;
    }

    private static bool Exists(int year, int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
}
