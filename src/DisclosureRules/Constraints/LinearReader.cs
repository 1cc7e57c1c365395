using DisclosureRules.Expressions.Tree;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;

namespace DisclosureRules.Constraints;

/// <summary>Adds up an expression of the tree as a linear one: exact, or not at all.</summary>
/// <param name="year">The report year.</param>
internal sealed class LinearReader(int year)
{
    private readonly Dictionary<Variable, ExactDecimal> _coefficients = [];
    private ExactDecimal _constant;
    private ArithmeticReach _reach;

    /// <summary><c>left − right</c> as a linear expression, or <see langword="null"/> and why it isn't one.</summary>
    public static (LinearExpression Expression, ArithmeticReach Reach)? Difference(NumberExpression left, NumberExpression right, int year, out OutsideReason reason)
    {
        LinearReader reader = new(year);
        reason = OutsideReason.Calculation;
        try
        {
            if (!reader.TryAdd(left, ExactDecimal.Of(1), 1) || !reader.TryAdd(right, ExactDecimal.Of(-1), 1))
                return null;
            return reader.Finish();
        }
        catch (OverflowException)
        {
            reason = OutsideReason.Magnitude;
            return null;
        }
    }

    /// <summary><see langword="false"/> for what is not linear.</summary>
    /// <param name="expression">What is added.</param>
    /// <param name="factor">What it is multiplied by.</param>
    /// <param name="reach">The magnitude of that, at least 1: what is multiplied by little or nothing is calculated all the same.</param>
    private bool TryAdd(NumberExpression expression, ExactDecimal factor, decimal reach)
    {
        switch (expression)
        {
            case ConstantNumber constant:
                AddConstant(constant.Number, factor, reach);
                return true;
            case FactNumber { Role: ReportRole.Self }:
                AddConstant(year, factor, reach);
                return true;
            case CellNumber cell:
                AddTerm(new NumberVariable(cell.Cell), factor, reach);
                return true;
            case StateCount count:
                foreach (CellVariable cell in count.Cells)
                    AddTerm(new StateVariable(cell, count.Mask), factor, reach);
                return true;
            case NegatedNumber negated:
                return TryAdd(negated.Operand, factor.Negated, reach);
            case SumNumber sum:
                foreach (NumberExpression part in sum.Parts)
                {
                    if (!TryAdd(part, factor, reach))
                        return false;
                }

                return true;
            case ProductNumber { Left: ConstantNumber by } product:
                return TryAdd(product.Right, Product(factor, by.Number), Reach(reach, by.Number));
            case ProductNumber { Right: ConstantNumber by } product:
                return TryAdd(product.Left, Product(factor, by.Number), Reach(reach, by.Number));
            case ProductNumber { Left: NegatedNumber { Operand: ConstantNumber by } } product:
                return TryAdd(product.Right, Product(factor.Negated, by.Number), Reach(reach, by.Number));
            case ProductNumber { Right: NegatedNumber { Operand: ConstantNumber by } } product:
                return TryAdd(product.Left, Product(factor.Negated, by.Number), Reach(reach, by.Number));
            case ProductNumber or ExtremeNumber or AbsoluteValue or FactNumber or StatedNumber or StatedSum or StatedParts:
                return false;
            default:
                throw new InvalidOperationException($"There is no such number: {expression.GetType().Name}.");
        }
    }

    private void AddConstant(decimal number, ExactDecimal factor, decimal reach)
    {
        _constant = Sum(_constant, Product(factor, number));
        _reach = _reach with { Constants = _reach.Constants + (reach * Math.Abs(number)), Scale = Math.Max(_reach.Scale, number.Scale) };
    }

    private void AddTerm(Variable variable, ExactDecimal factor, decimal reach)
    {
        _coefficients[variable] = _coefficients.TryGetValue(variable, out ExactDecimal before) ? Sum(before, factor) : factor;
        _reach = _reach with { Coefficients = _reach.Coefficients + reach };
    }

    /// <summary>A factor with decimal places is a larger integer over a power of ten.</summary>
    private static decimal Reach(decimal reach, decimal by)
    {
        decimal magnitude = Math.Abs(by);
        for (int i = 0; i < by.Scale; i++)
            magnitude *= 10;
        return reach * Math.Max(1, magnitude);
    }

    private static ExactDecimal Product(ExactDecimal factor, decimal number) =>
        ExactDecimal.TryMultiply(factor, ExactDecimal.Of(number), out ExactDecimal product) ? product : throw new OverflowException();

    private static ExactDecimal Sum(ExactDecimal left, ExactDecimal right) =>
        ExactDecimal.TryAdd(left, right, out ExactDecimal sum) ? sum : throw new OverflowException();

    /// <summary>All over the least power of ten that leaves integers.</summary>
    private (LinearExpression Expression, ArithmeticReach Reach) Finish()
    {
        KeyValuePair<Variable, ExactDecimal>[] terms = [.. _coefficients.Where(t => t.Value.Sign != 0)];

        // Sums over tables name their cells in order.
        if (!IsInOrder(terms))
            Array.Sort(terms, (a, b) => a.Key.CompareTo(b.Key));
        int scale = Math.Max(PlacesOf(_constant), terms.Select(t => PlacesOf(t.Value)).DefaultIfEmpty().Max());
        return (new([.. terms.Select(t => new LinearTerm(t.Key, Over(t.Value, scale)))], Over(_constant, scale), scale), _reach);
    }

    private static bool IsInOrder(KeyValuePair<Variable, ExactDecimal>[] terms)
    {
        for (int i = 1; i < terms.Length; i++)
        {
            if (terms[i - 1].Key.CompareTo(terms[i].Key) > 0)
                return false;
        }

        return true;
    }

    /// <summary>How many digits behind the point the number needs.</summary>
    private static int PlacesOf(ExactDecimal number)
    {
        int scale = number.Scale;
        for (Int128 mantissa = number.Mantissa; scale > 0 && mantissa % 10 == 0; scale--)
            mantissa /= 10;
        return scale;
    }

    private static Int128 Over(ExactDecimal number, int scale)
    {
        Int128 mantissa = number.Mantissa;
        for (int places = number.Scale; places > scale; places--)
            mantissa /= 10;
        for (int places = number.Scale; places < scale; places++)
            mantissa = checked(mantissa * 10);
        return mantissa;
    }
}
