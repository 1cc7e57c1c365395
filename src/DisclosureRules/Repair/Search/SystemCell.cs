using DisclosureRules.Constraints.Solving;
using DisclosureRules.Expressions.Tree;

namespace DisclosureRules.Repair.Search;

/// <summary>A cell that hard rules name, as a variable.</summary>
/// <param name="Variable">The cell, and whose.</param>
/// <param name="Kind">What a repair may do with it.</param>
internal sealed record SystemCell(CellVariable Variable, CellRole Kind)
{
    /// <summary>Whether rules want a whole number.</summary>
    public bool IsInteger { get; set; }

    /// <summary>The least number that rules about this cell alone allow; <see langword="null"/> for no bound.</summary>
    public Rational? Least { get; set; }

    /// <summary>The greatest number that rules about this cell alone allow; <see langword="null"/> for no bound.</summary>
    public Rational? Greatest { get; set; }

    /// <summary>Takes a bound over.</summary>
    public void Restrict(Rational? least, Rational? greatest)
    {
        if (least is { } low && (Least is null || low > Least))
            Least = IsInteger ? low.Ceiling : low;
        if (greatest is { } high && (Greatest is null || high < Greatest))
            Greatest = IsInteger ? high.Floor : high;
    }
}

/// <summary>What a repair may do with a cell.</summary>
internal enum CellRole
{
    /// <summary>It holds a number or is blank: it may be changed, and that costs.</summary>
    Changeable,

    /// <summary>It is missing or no number is printed in it: whatever it should be costs nothing.</summary>
    Free,

    /// <summary>It stands in another report, which is taken as it is.</summary>
    Constant,
}
