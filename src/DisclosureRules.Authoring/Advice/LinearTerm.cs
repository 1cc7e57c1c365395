using System.Globalization;
using DisclosureRules.Expressions.Tree;

namespace DisclosureRules.Authoring.Advice;

/// <summary>
/// A number as a sum of multiples of what is not known, with a constant: enough to see that two comparisons are about the same sum. Overflow of decimals
/// gives none.
/// </summary>
internal sealed class LinearTerm
{
    private readonly Dictionary<string, decimal> _parts = new(StringComparer.Ordinal);

    /// <summary>What is added whatever is not known.</summary>
    public decimal Constant { get; private set; }

    /// <summary>The multiples by what they are multiples of.</summary>
    public IReadOnlyDictionary<string, decimal> Parts => _parts;

    /// <summary>The term that says how much larger the left side of a comparison is; <see langword="null"/> where it can't be told.</summary>
    public static LinearTerm? Of(Comparison comparison)
    {
        LinearTerm term = new();
        try
        {
            return term.Add(comparison.Left, 1) && term.Add(comparison.Right, -1) ? term : null;
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    /// <summary>
    /// The term divided by its first factor: what it is a multiple of, as a key, and the factor. Two comparisons of one key are about the same sum.
    /// </summary>
    public (string Key, decimal Factor) Normal()
    {
        KeyValuePair<string, decimal>[] ordered = [.. _parts.OrderBy(p => p.Key, StringComparer.Ordinal)];
        decimal factor = ordered.Length == 0 ? 1 : ordered[0].Value;
        return (string.Join(" + ", ordered.Select(p => (p.Value / factor).ToString(CultureInfo.InvariantCulture) + " " + p.Key)), factor);
    }

    private bool Add(NumberExpression number, decimal factor)
    {
        switch (number)
        {
            case ConstantNumber constant:
                Constant += factor * constant.Number;
                return true;
            case NegatedNumber negated:
                return Add(negated.Operand, -factor);
            case SumNumber sum:
                return sum.Parts.All(p => Add(p, factor));
            case ProductNumber { Left: ConstantNumber left } product:
                return Add(product.Right, factor * left.Number);
            case ProductNumber { Right: ConstantNumber right } product:
                return Add(product.Left, factor * right.Number);
            case CellNumber cell:
                Put(cell.Cell.ToString(), factor);
                return true;
            case FactNumber fact:
                Put($"{fact.Role} {nameof(FactNumber)}", factor);
                return true;
            case StatedNumber stated:
                Put($"{nameof(StatedNumber)} {stated.Id}", factor);
                return true;
            default:
                return false;
        }
    }

    private void Put(string key, decimal factor)
    {
        decimal sum = _parts.GetValueOrDefault(key) + factor;
        if (sum == 0)
            _parts.Remove(key);
        else
            _parts[key] = sum;
    }
}
