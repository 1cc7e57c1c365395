namespace DisclosureRules.Languages;

/// <summary>Which span of time a text names.</summary>
internal enum DateKind
{
    /// <summary>A year: <c>2024年</c>, <c>2024年度</c>.</summary>
    Year,

    /// <summary>The end of a year: <c>2024年底</c>.</summary>
    YearEnd,

    /// <summary>One month, with or without its year: <c>2024年1月</c>, <c>1月份</c>.</summary>
    Month,

    /// <summary>One day, with or without its year: <c>2024-01-31</c>, <c>1月31日</c>.</summary>
    Day,

    /// <summary>Several months of one year, with or without it: <c>1-6月</c>, <c>2024年上半年</c>, <c>前三季度</c>.</summary>
    PartOfYear,
}
