using System.Globalization;

namespace DisclosureRules.Audit.Units;

/// <summary>When a report is due: a day of the year after the one reported on (<c>01-31</c>), or one day for all (<c>2024-03-31</c>). Immutable.</summary>
internal readonly record struct DueDay(int Month, int Day, int? Year)
{
    /// <summary>The day on which the report on a year is due; one that is stated with its year is of the report on the year before it, so that others have none.</summary>
    public DateOnly? Of(int reported) => Year is { } year && year != reported + 1 ? null : new DateOnly(reported + 1, Month, Day);

    /// <summary>
    /// By when the last of all reports on a year are published, those of governments (Regulations, art. 49): of which level a unit is isn't certain, so that none is late before.
    /// </summary>
    public static DateOnly Legal(int reported) => new(reported + 1, LegalMonth, LegalDay);

    /// <summary>The day after the last of these that has passed: what depends on nothing else is the same on both days.</summary>
    public static DateOnly AfterLegal(DateOnly day)
    {
        DateOnly after = Legal(day.Year - 1).AddDays(1);
        return day >= after ? after : Legal(day.Year - 2).AddDays(1);
    }

    private const int LegalMonth = 3, LegalDay = 31;

    private static readonly string[] Days = ["yyyy-M-d", "yyyy/M/d"], DaysOfEveryYear = ["yyyy-M-d", "yyyy-M/d"];

    public static bool TryParse(string text, out DueDay? due)
    {
        due = null;
        if (text.Length == 0)
            return true;
        if (DateOnly.TryParseExact(text, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date))
        {
            due = new(date.Month, date.Day, date.Year);
            return true;
        }

        // A day that every year has.
        if (!DateOnly.TryParseExact($"2023-{text}", DaysOfEveryYear, CultureInfo.InvariantCulture, DateTimeStyles.None, out date))
            return false;
        due = new(date.Month, date.Day, null);
        return true;
    }
}
