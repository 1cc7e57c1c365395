using System.Globalization;

namespace DisclosureRules.Documents.Formats.Workbooks;

/// <summary>Days as workbooks count them, and the time as a fraction of a day.</summary>
internal static class StoredDate
{
    private const int LastDay = 2_958_465;
    private const int DayThatNeverWas = 60;
    private const int DaysTo1904 = 1_462;

    /// <summary>The date or time in words; <see langword="null"/> when the number is no day of the calendar.</summary>
    public static string? Print(string stored, StoredNumberKind kind, bool startsIn1904)
    {
        if (StoredNumber.Plain(stored) is not { } plain || !decimal.TryParse(plain, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal serial) || serial < 0)
            return null;
        if (startsIn1904)
            serial += DaysTo1904;
        if (serial > LastDay)
            return null;
        int day = (int)serial;
        long seconds = (long)decimal.Round((serial - day) * 86_400m, MidpointRounding.AwayFromZero);
        if (seconds == 86_400)
            (day, seconds) = (day + 1, 0);
        string time = TimeSpan.FromSeconds(seconds).ToString(seconds % 60 == 0 ? @"hh\:mm" : @"hh\:mm\:ss", CultureInfo.InvariantCulture);
        if (kind == StoredNumberKind.Time)
            return day == 0 ? time : null;
        return kind == StoredNumberKind.Date || seconds == 0 ? Day(day) : Day(day) + " " + time;
    }

    /// <summary>The calendar of workbooks has a 29 February in 1900.</summary>
    private static string Day(int day) => day == DayThatNeverWas
        ? "1900-02-29"
        : new DateTime(1899, 12, 30).AddDays(day < DayThatNeverWas ? day + 1 : day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
