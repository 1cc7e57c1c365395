namespace DisclosureRules.Languages;

/// <summary>The number with which a text starts.</summary>
/// <param name="Value">The number in full: 12000 for <c>1.2万</c>, 33.9 for <c>33.9%</c>; of a range its lower end.</param>
/// <param name="Length">How many characters state it, words of approximation, scale and percent sign included, the unit (件, 条) not.</param>
/// <param name="Exactness">How exactly it is stated.</param>
/// <param name="Kind">Whether it is a count, a share or a place in an order.</param>
internal readonly record struct NumberReading(decimal Value, int Length, Exactness Exactness, NumberKind Kind)
{
    /// <summary>The upper end of a range; <see cref="Value"/> otherwise.</summary>
    public decimal Upper { get; init; } = Value;

    /// <summary>Digits after the point as printed: 1 for <c>33.9%</c> and for <c>1.2万</c>.</summary>
    public int Decimals { get; init; }

    /// <summary>What one more in the last printed digit would add: 0.1 for <c>33.9%</c>, 1000 for <c>1.2万</c>, 1 for <c>126</c>.</summary>
    public decimal Step { get; init; } = 1;

    /// <summary>Whether its digits are Chinese.</summary>
    public bool IsChinese { get; init; }

    /// <summary>
    /// Whether a blank or a line feed stands inside it. It is read as if there were none (<c>31⏎19</c> is 3119, a wrapped line), which may
    /// be wrong.
    /// </summary>
    public bool HasInnerBlank { get; init; }

    /// <summary>Whether it is a share of a whole; a difference of shares is not.</summary>
    public bool IsPercent => Kind == NumberKind.Percent;

    /// <summary>Whether it is a place in an order and no quantity.</summary>
    public bool IsOrdinal => Kind == NumberKind.Ordinal;
}
