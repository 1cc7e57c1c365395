namespace DisclosureRules.Expressions.Tree;

/// <summary>How two numbers or dates are compared.</summary>
internal enum ComparisonOperator
{
    Equal,
    NotEqual,
    Less,
    AtMost,
    Greater,
    AtLeast,
}

/// <summary>What follows from a <see cref="ComparisonOperator"/>.</summary>
internal static class ComparisonOperators
{
    private static readonly string[] Symbols = ["=", "!=", "<", "<=", ">", ">="];

    /// <summary>The operator as the rule language writes it.</summary>
    public static string Symbol(this ComparisonOperator comparison) => Symbols[(int)comparison];

    /// <summary>The operator as people write it.</summary>
    public static string Sign(this ComparisonOperator comparison) => comparison switch
    {
        ComparisonOperator.NotEqual => "≠",
        ComparisonOperator.AtMost => "≤",
        ComparisonOperator.AtLeast => "≥",
        _ => comparison.Symbol(),
    };

    /// <summary>The operator that the rule language writes so; <see langword="null"/> for one that compares nothing.</summary>
    public static ComparisonOperator? Of(string symbol) => Array.IndexOf(Symbols, symbol) is >= 0 and var index ? (ComparisonOperator)index : null;

    /// <summary>Whether it holds between two values that <see cref="IComparable.CompareTo"/> puts in that order.</summary>
    public static bool Holds(this ComparisonOperator comparison, int order) => comparison switch
    {
        ComparisonOperator.Equal => order == 0,
        ComparisonOperator.NotEqual => order != 0,
        ComparisonOperator.Less => order < 0,
        ComparisonOperator.AtMost => order <= 0,
        ComparisonOperator.Greater => order > 0,
        ComparisonOperator.AtLeast => order >= 0,
        _ => throw new ArgumentOutOfRangeException(nameof(comparison), comparison, "There is no such operator."),
    };

    /// <summary>The operator that holds exactly where this one doesn't.</summary>
    public static ComparisonOperator Opposite(this ComparisonOperator comparison) => comparison switch
    {
        ComparisonOperator.Equal => ComparisonOperator.NotEqual,
        ComparisonOperator.NotEqual => ComparisonOperator.Equal,
        ComparisonOperator.Less => ComparisonOperator.AtLeast,
        ComparisonOperator.AtMost => ComparisonOperator.Greater,
        ComparisonOperator.Greater => ComparisonOperator.AtMost,
        ComparisonOperator.AtLeast => ComparisonOperator.Less,
        _ => throw new ArgumentOutOfRangeException(nameof(comparison), comparison, "There is no such operator."),
    };

    /// <summary>The operator that says the same with the sides exchanged.</summary>
    public static ComparisonOperator Mirrored(this ComparisonOperator comparison) => comparison switch
    {
        ComparisonOperator.Less => ComparisonOperator.Greater,
        ComparisonOperator.AtMost => ComparisonOperator.AtLeast,
        ComparisonOperator.Greater => ComparisonOperator.Less,
        ComparisonOperator.AtLeast => ComparisonOperator.AtMost,
        _ => comparison,
    };
}
