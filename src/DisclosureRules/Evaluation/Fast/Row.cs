using DisclosureRules.Constraints;
using DisclosureRules.Expressions.Tree;
using DisclosureRules.Forms;
using DisclosureRules.Reports;

namespace DisclosureRules.Evaluation.Fast;

/// <summary>A literal as it is evaluated for regular cells. Immutable.</summary>
internal abstract record Row
{
    /// <summary>How dear it is: of the rows of a clause the cheap ones are looked at first, a text only when no number settles the clause.</summary>
    public abstract int Cost { get; }

    /// <summary>The literal as a row, where it is known in every report of regular cells; otherwise <see langword="null"/>.</summary>
    public static Row? Of(Literal literal, RegularCells regular) => literal switch
    {
        LinearLiteral linear => IntegerRow.Of(linear, regular) ?? AmountRow.Of(linear, regular),
        OutsideLiteral { Part.Condition: TextTest { Text: FactText { Role: ReportRole.Self } } } text => new TextRow(text),
        _ => null,
    };
}

/// <summary>A sum of integers in a relation to zero: a row of the matrix.</summary>
internal sealed record IntegerRow(LinearExpression Sum, Relation Relation) : Row
{
    /// <summary>Bound on the coefficients, so that no sum of cells below <see cref="RegularCells.MagnitudeLimit"/> can overflow.</summary>
    private const int MaximumWeight = 4096;

    public override int Cost => 0;

    public static IntegerRow? Of(LinearLiteral literal, RegularCells regular)
    {
        LinearExpression sum = literal.Expression;
        Int128 weight = 0;
        foreach (LinearTerm term in sum.Terms)
        {
            if (term.Variable is not NumberVariable { Cell: { Role: ReportRole.Self } cell } || !regular.DomainOf(cell).IsInteger || Int128.Abs(term.Coefficient) > MaximumWeight)
                return null;
            weight += Int128.Abs(term.Coefficient);
        }

        if (sum.Scale != 0 || weight > MaximumWeight || !IsWithinReach(literal.Reach))
            return null;

        // Over integers, a < 0 is a + 1 <= 0.
        return literal.Relation switch
        {
            Relation.Less => new(sum with { Constant = sum.Constant + 1 }, Relation.AtMost),
            Relation.Greater => new(sum with { Constant = sum.Constant - 1 }, Relation.AtLeast),
            Relation relation => new(sum, relation),
        };
    }

    /// <summary>
    /// Whether the tree can calculate the comparison as it is written, in 128 bits, for any regular cells: 2^50 in a cell, 2^30 times, is 2^80, and
    /// nine decimal places that cancel out are 2^30 more.
    /// </summary>
    private static bool IsWithinReach(ArithmeticReach reach) =>
        reach.Coefficients <= 1 << 30 && reach.Constants <= RegularCells.MagnitudeLimit / MaximumWeight && reach.Scale <= 9;
}

/// <summary>Another test than a sum of integers.</summary>
internal abstract record TestRow : Row
{
    /// <summary>Whether it is known to hold for a report.</summary>
    public abstract bool Holds(Report report);
}

/// <summary>
/// One cell against a modest constant, compared as decimals, without the 128-bit arithmetic of the tree. Sums and products of amounts may be too
/// large to calculate exactly, and then a row that holds must not hide it.
/// </summary>
internal sealed record AmountRow(int Cell, Relation Relation, decimal Constant) : TestRow
{
    private const decimal Modest = 1_000_000_000;
    private const int ModestScale = 9;

    public override int Cost => 1;

    /// <summary>
    /// The row of a literal over one amount: where it asks whether the amount reaches an integer, whether its floor does, which is one more row of the
    /// matrix and needs no look at the amount itself.
    /// </summary>
    public static Row? Of(LinearLiteral literal, RegularCells regular)
    {
        LinearExpression sum = literal.Expression;
        if (literal.Reach is not { Coefficients: 1, Constants: < Modest, Scale: <= ModestScale }
            || sum.Terms is not [{ Variable: NumberVariable { Cell: { Role: ReportRole.Self } cell }, Coefficient: var coefficient }] || !regular.DomainOf(cell).IsNumber)
        {
            return null;
        }

        // The coefficient is 1 or -1, over the power of ten that the constant needs.
        decimal constant = (decimal)sum.Constant / (decimal)coefficient;
        Relation relation = coefficient > 0 ? literal.Relation : literal.Relation.Mirrored();
        if (sum.Scale != 0 || relation is not (Relation.AtLeast or Relation.Less))
            return new AmountRow(cell.Index, relation, -constant);
        LinearExpression floor = new([sum.Terms[0] with { Coefficient = 1 }], sum.Constant * coefficient);
        return relation == Relation.Less ? new IntegerRow(floor with { Constant = floor.Constant + 1 }, Relation.AtMost) : new IntegerRow(floor, relation);
    }

    public override bool Holds(Report report) =>
        (report.Store.States[Cell] & CellStates.Number) != 0 && Relation.Holds(report.Store.Value(Cell).CompareTo(Constant));
}

/// <summary>A test of a text.</summary>
internal sealed record TextRow(OutsideLiteral Test) : TestRow
{
    public override int Cost => 2;

    public override bool Holds(Report report) => Test.Part.Condition.Evaluate(report, null) == (Test.IsNegated ? Truth.False : Truth.True);
}
