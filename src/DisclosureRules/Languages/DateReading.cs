namespace DisclosureRules.Languages;

/// <summary>The date or the period with which a text starts. Every combination that is present exists in the calendar.</summary>
/// <param name="Kind">Which span of time it is.</param>
/// <param name="Length">How many characters of the text state it, from the first digit to 日, 号, 月份, 年度 or the like.</param>
internal readonly record struct DateReading(DateKind Kind, int Length)
{
    /// <summary>The year, 1900 to 2999; <see langword="null"/> where none is stated.</summary>
    public int? Year { get; init; }

    /// <summary>The month, of a part of a year the first one; <see langword="null"/> where none is stated.</summary>
    public int? Month { get; init; }

    /// <summary>The last month of a part of a year, otherwise <see cref="Month"/>.</summary>
    public int? LastMonth { get; init; }

    /// <summary>The day of the month; <see langword="null"/> where none is stated.</summary>
    public int? Day { get; init; }

    /// <summary>Whether digits were joined over a blank or a line feed, which may be wrong.</summary>
    public bool HasInnerBlank { get; init; }

    /// <summary>The day in the calendar when year, month and day are stated; otherwise <see langword="null"/>.</summary>
    public DateOnly? Date => (Year, Month, Day) is ({ } year, { } month, { } day) ? new(year, month, day) : null;
}
