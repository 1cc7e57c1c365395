using DisclosureRules.Expressions.Tree;
using DisclosureRules.Reports;

namespace DisclosureRules.Constraints;

/// <summary>A sum of cells with integer coefficients and a constant: one row of the matrix.</summary>
internal sealed class LinearForm
{
    /// <summary>Bound on the coefficients, so that no sum of cells below <see cref="RegularCells.MagnitudeLimit"/> can overflow.</summary>
    private const long MaximumWeight = 4096;

    private readonly SortedDictionary<int, long> _terms = [];

    private LinearForm()
    {
    }

    /// <summary>The form without cells and constant.</summary>
    public static LinearForm Zero { get; } = new();

    public IReadOnlyDictionary<int, long> Terms => _terms;

    public long Constant { get; private set; }

    /// <summary><c>left − right</c> as a linear form, or <see langword="null"/> when it isn't one over integer cells.</summary>
    public static LinearForm? Difference(NumberExpression left, NumberExpression right, int? year, Func<int, bool> isInteger)
    {
        LinearForm form = new();
        if (!form.TryAdd(left, 1, year, isInteger) || !form.TryAdd(right, -1, year, isInteger))
            return null;
        foreach (int cell in form._terms.Where(t => t.Value == 0).Select(t => t.Key).ToArray())
            form._terms.Remove(cell);
        return form._terms.Values.Sum(Math.Abs) <= MaximumWeight && Math.Abs(form.Constant) <= RegularCells.MagnitudeLimit ? form : null;
    }

    private bool TryAdd(NumberExpression expression, long factor, int? year, Func<int, bool> isInteger)
    {
        if (Math.Abs(factor) > MaximumWeight)
            return false;
        switch (expression)
        {
            case ConstantNumber { Number: var number } when decimal.IsInteger(number) && Math.Abs(number) <= RegularCells.MagnitudeLimit / MaximumWeight:
                Constant += factor * (long)number;
                return true;
            case FactNumber { Role: ReportRole.Self } when year is { } value:
                Constant += factor * value;
                return true;
            case CellNumber { Cell.Role: ReportRole.Self } cell when isInteger(cell.Cell.Index):
                _terms[cell.Cell.Index] = _terms.GetValueOrDefault(cell.Cell.Index) + factor;
                return true;
            case NegatedNumber negated:
                return TryAdd(negated.Operand, -factor, year, isInteger);
            case SumNumber sum:
                return sum.Parts.All(p => TryAdd(p, factor, year, isInteger));
            case ProductNumber { Left: ConstantNumber { Number: var by } } product when decimal.IsInteger(by) && Math.Abs(by) <= MaximumWeight:
                return TryAdd(product.Right, factor * (long)by, year, isInteger);
            case ProductNumber { Right: ConstantNumber { Number: var by } } product when decimal.IsInteger(by) && Math.Abs(by) <= MaximumWeight:
                return TryAdd(product.Left, factor * (long)by, year, isInteger);
            default:
                return false;
        }
    }
}
