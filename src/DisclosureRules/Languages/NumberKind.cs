namespace DisclosureRules.Languages;

/// <summary>What a number in a text is.</summary>
internal enum NumberKind
{
    /// <summary>A quantity, as far as the number itself says.</summary>
    Count,

    /// <summary>A share of a whole: <c>33.9%</c>, <c>百分之三十</c>.</summary>
    Percent,

    /// <summary>The difference of two shares: <c>3.9个百分点</c>.</summary>
    PercentagePoints,

    /// <summary>A place in an order: <c>第三</c>, <c>第20条</c>.</summary>
    Ordinal,
}
