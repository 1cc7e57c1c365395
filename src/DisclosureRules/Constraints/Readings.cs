using System.Numerics;
using DisclosureRules.Expressions.Tree;
using DisclosureRules.Forms;
using DisclosureRules.Primitives;

namespace DisclosureRules.Constraints;

/// <summary>Holds literals and formulas against a report: exact, with integers of any size, for whoever must not trust a search or a program.</summary>
internal static class Readings
{
    private static readonly BigInteger[] Powers = [.. Enumerable.Range(0, 29).Select(i => BigInteger.Pow(10, i))];

    /// <summary>Whether the formula holds.</summary>
    public static bool Holds(this Formula formula, EvaluationContext context) => formula switch
    {
        AllOf all => all.Parts.All(p => p.Holds(context)),
        AnyOf any => any.Parts.Any(p => p.Holds(context)),
        LinearLiteral linear => linear.Relation.Holds(Value(linear.Expression, context).Sign),
        StateLiteral state => state.Cells.All(c => (CellGroup.State(context, c) & state.States) != 0) != state.IsNegated,
        AtHandLiteral report => context.CellsOf(report.Role) is not null != report.IsNegated,
        OutsideLiteral outside => outside.Part.Condition.Evaluate(context, null) == (outside.IsNegated ? Truth.False : Truth.True),
        AssessableLiteral assessable => (assessable.Part.Condition.Evaluate(context, null) != Truth.Unknown) != assessable.IsNegated,
        _ => throw new InvalidOperationException($"There is no such formula: {formula.GetType().Name}."),
    };

    /// <summary>Whether the clause is satisfied.</summary>
    public static bool Holds(this Clause clause, EvaluationContext context) => clause.Flat.Any(l => l.Holds(context));

    /// <summary>The sum, times powers of ten that do not change its sign.</summary>
    private static BigInteger Value(LinearExpression sum, EvaluationContext context)
    {
        BigInteger value = (BigInteger)sum.Constant * Powers[28];
        foreach (LinearTerm term in sum.Terms)
        {
            BigInteger variable = term.Variable switch
            {
                StateVariable state => (CellGroup.State(context, state.Cell) & state.States) != 0 ? Powers[28] : 0,
                NumberVariable number => Scaled(number.Cell, context),
                _ => throw new InvalidOperationException($"There is no such variable: {term.Variable.GetType().Name}."),
            };
            value += (BigInteger)term.Coefficient * variable;
        }

        return value;
    }

    private static BigInteger Scaled(CellVariable cell, EvaluationContext context)
    {
        if ((CellGroup.State(context, cell) & CellStates.Number) == 0)
            return 0;
        ExactDecimal value = ExactDecimal.Of(context.CellsOf(cell.Role)!.Store.Value(cell.Index));
        return (BigInteger)value.Mantissa * Powers[28 - value.Scale];
    }
}
