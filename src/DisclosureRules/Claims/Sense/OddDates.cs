using DisclosureRules.Claims.Lexicons;

namespace DisclosureRules.Claims.Sense;

/// <summary>
/// Days that are in no calendar (<c>11月31日</c>), and dates in which something is missing or too many (<c>20241月1日</c>, <c>1月1起</c>), in
/// Arabic digits. What a blank or a line end breaks may be the reader's loss and is left alone.
/// </summary>
internal static class OddDates
{
    /// <summary>A year that has 29 February, for dates without their year.</summary>
    private const int AnyLeapYear = 2000;

    public static void Read(Passage passage, ClaimDefinition claim)
    {
        string text = passage.Text;
        for (int month = text.IndexOf('月', StringComparison.Ordinal); month >= 0; month = text.IndexOf('月', month + 1))
        {
            if (Date.Around(text, month) is { } date && date.Oddity == claim.Kind && !passage.IsBroken(date.Start, date.End))
                passage.State(claim, date.Start, date.End);
        }
    }

    /// <summary>What stands around 月: the digits of the year, the month and the day, and where.</summary>
    private readonly record struct Date(string Text, int YearStart, int YearEnd, int MonthStart, int Mark, int DayEnd)
    {
        public int Start => YearEnd > YearStart ? YearStart : MonthStart;

        public int End => DayEnd < Text.Length ? DayEnd + 1 : DayEnd;

        private int YearDigits => YearEnd - YearStart;

        private int MonthDigits => Mark - MonthStart;

        private int DayDigits => DayEnd - Mark - 1;

        private bool IsDay => DayDigits > 0 && DayEnd < Text.Length && Text[DayEnd] is '日' or '号';

        public static Date? Around(string text, int mark)
        {
            int month = DigitsBefore(text, mark), year = month > 0 && text[month - 1] == '年' ? month - 1 : month;
            int day = mark + 1;
            while (day < text.Length && char.IsAsciiDigit(text[day]))
                day++;
            return month == mark ? null : new(text, year < month ? DigitsBefore(text, year) : month, year, month, mark, day);
        }

        public ClaimKind? Oddity
        {
            get
            {
                bool isDamaged = (YearDigits is 3 or 5 && Text[YearStart] == '2' && IsDay)
                    || (MonthDigits is 5 or 6 && Text.AsSpan(MonthStart).StartsWith("20", StringComparison.Ordinal) && IsDay)
                    || (MonthDigits <= 2 && DayDigits is 1 or 2 && DayEnd < Text.Length && Text[DayEnd] is '起' or '止');
                if (isDamaged)
                    return ClaimKind.DamagedDate;
                if (MonthDigits > 2 || DayDigits > 2 || YearDigits is not (0 or 4))
                    return null;
                int month = Number(MonthStart, Mark);
                if (month is < 1 or > 12)
                    return YearDigits == 4 || IsDay ? ClaimKind.NoSuchDay : null;
                int year = YearDigits == 4 ? Math.Max(1, Number(YearStart, YearEnd)) : AnyLeapYear;
                return IsDay && Number(Mark + 1, DayEnd) is var day && (day < 1 || day > DateTime.DaysInMonth(year, month)) ? ClaimKind.NoSuchDay : null;
            }
        }

        private int Number(int start, int end)
        {
            int number = 0;
            for (int i = start; i < end; i++)
                number = (number * 10) + (Text[i] - '0');
            return number;
        }

        private static int DigitsBefore(string text, int at)
        {
            while (at > 0 && char.IsAsciiDigit(text[at - 1]))
                at--;
            return at;
        }
    }
}
