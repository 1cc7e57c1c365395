namespace DisclosureRules.Languages;

/// <summary>A number while it is read: two ends that differ only where the text names two digits, as in <c>三四十</c>.</summary>
internal readonly record struct NumeralSpan(decimal Low, decimal High)
{
    /// <summary>What exceeds this is no number of a report; below it no step of reading overflows.</summary>
    public const decimal Greatest = 9_999_999_999_999_999;

    public NumeralSpan(decimal value)
        : this(value, value)
    {
    }

    public bool IsTooGreat => High > Greatest;

    public static NumeralSpan operator +(NumeralSpan left, NumeralSpan right) => new(left.Low + right.Low, left.High + right.High);

    public static NumeralSpan operator *(NumeralSpan span, decimal factor) => new(span.Low * factor, span.High * factor);
}
