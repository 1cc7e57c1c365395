using System.Globalization;
using DisclosureRules.Expressions.Tree;
using DisclosureRules.Reports;

namespace DisclosureRules.Authoring.Advice;

/// <summary>
/// A number as a sum of multiples of what is not known, with a constant: enough to see that two comparisons are about the same sum. Overflow of decimals
/// gives none.
/// </summary>
internal sealed class LinearTerm
{
    private readonly Dictionary<Unknown, decimal> _parts = [];

    /// <summary>What is added whatever is not known.</summary>
    public decimal Constant { get; private set; }

    /// <summary>The multiples by what they are multiples of.</summary>
    public IReadOnlyDictionary<Unknown, decimal> Parts => _parts;

    /// <summary>The key of the year of the report alone.</summary>
    public static string YearKey { get; } = $"1 {Unknown.Of(new FactNumber(ReportRole.Self, ReportFact.Year))}";

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

    /// <summary>The term that a number is; <see langword="null"/> where it can't be told.</summary>
    public static LinearTerm? Of(NumberExpression number)
    {
        LinearTerm term = new();
        try
        {
            return term.Add(number, 1) ? term : null;
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
        KeyValuePair<Unknown, decimal>[] ordered = [.. _parts.OrderBy(p => p.Key)];
        decimal factor = ordered.Length == 0 ? 1 : ordered[0].Value;
        return (string.Join(" + ", ordered.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Value / factor} {p.Key}"))), factor);
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
                Put(Unknown.Of(cell.Cell), factor);
                return true;
            case FactNumber { Role: ReportRole.Previous, Fact: ReportFact.Year }:
                // Last year's report is of the year before, or there is none.
                Constant -= factor;
                Put(Unknown.Of(new FactNumber(ReportRole.Self, ReportFact.Year)), factor);
                return true;
            case FactNumber fact:
                Put(Unknown.Of(fact), factor);
                return true;
            case StatedNumber stated:
                Put(Unknown.Of(stated), factor);
                return true;
            default:
                return false;
        }
    }

    private void Put(Unknown key, decimal factor)
    {
        decimal sum = _parts.GetValueOrDefault(key) + factor;
        if (sum == 0)
            _parts.Remove(key);
        else
            _parts[key] = sum;
    }

    /// <summary>Something that isn't known: a cell by its place in the form, as a text would take longer to make than all else here.</summary>
    /// <param name="Kind">What it is.</param>
    /// <param name="Role">Whose it is.</param>
    /// <param name="Index">Its number.</param>
    /// <param name="Name">Its name, of a claim.</param>
    public readonly record struct Unknown(UnknownKind Kind, ReportRole Role, int Index, string Name) : IComparable<Unknown>
    {
        public static Unknown Of(CellVariable cell) => new(UnknownKind.Cell, cell.Role, cell.Index, "");

        public static Unknown Of(FactNumber fact) => new(UnknownKind.Fact, fact.Role, (int)fact.Fact, "");

        public static Unknown Of(StatedNumber stated) => new(UnknownKind.Stated, ReportRole.Self, 0, stated.Id ?? "");

        public int CompareTo(Unknown other) => (Kind, Role, Index) == (other.Kind, other.Role, other.Index)
            ? string.CompareOrdinal(Name, other.Name)
            : (Kind, Role, Index).CompareTo((other.Kind, other.Role, other.Index));

        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Kind}{(int)Role}.{Index}{Name}");
    }

    /// <summary>What is not known.</summary>
    public enum UnknownKind
    {
        /// <summary>The number in a cell.</summary>
        Cell,

        /// <summary>A fact of a report.</summary>
        Fact,

        /// <summary>A number that words state.</summary>
        Stated,
    }
}
