using DisclosureRules.Forms;
using DisclosureRules.Reports;

namespace DisclosureRules.Evaluation;

/// <summary>
/// The reports that need no three-valued care: every cell of the form holds a number of its kind and nothing of another edition was
/// printed. Under that assumption tests of cell states are constants and most rules become clauses (alternatives) of linear
/// relations over integers; the assumption itself is a mask comparison on the report's state bytes.
/// </summary>
internal sealed class CleanProfile
{
    /// <summary>Cells at or beyond this magnitude leave the profile, so that sums of 64-bit integers can't overflow.</summary>
    public const long MagnitudeLimit = 1L << 50;

    private const int MaximumClauses = 256;

    private readonly byte[] _allowed;
    private readonly int _year;

    public CleanProfile(Form form, int year)
    {
        _year = year;
        _allowed = [.. form.Cells.Select(c =>
            !c.IsNative ? CellStore.Missing : c.Kind == CellKind.Amount ? (byte)(CellStore.Integer | CellStore.Decimal) : CellStore.Integer)];
    }

    /// <summary>For each cell, the states that put a report outside the profile.</summary>
    public byte[] Forbidden => [.. _allowed.Select(a => (byte)~a)];

    /// <summary>
    /// The condition in conjunctive normal form: it holds when each clause has an alternative that holds. No clauses: it always holds.
    /// <see langword="null"/> when it can't be brought to that form and has to be evaluated as a tree.
    /// </summary>
    public List<Atom[]>? Clauses(BooleanExpression condition) => Clauses(condition, false);

    private List<Atom[]>? Clauses(BooleanExpression condition, bool negated)
    {
        switch (condition)
        {
            case ConstantBoolean constant:
                return Constant(constant.Value != negated);
            case Negation negation:
                return Clauses(negation.Operand, !negated);
            case StateTest test:
                return Settle(test) is { } holds ? Constant(holds != negated) : null;
            case TextTest text when text.Text is not PrintedText:
                return [[new(null, default, negated ? new Negation(text) : text)]];
            case Comparison comparison:
                return Linear(comparison, negated);
            case Junction junction:
                return junction.IsAnd != negated ? All(junction, negated) : Any(junction, negated);
            default:
                return null;
        }
    }

    private List<Atom[]>? All(Junction junction, bool negated)
    {
        List<Atom[]>? all = [];
        foreach (BooleanExpression operand in junction.Operands)
        {
            List<Atom[]>? clauses = Clauses(operand, negated);
            if (clauses is [{ Length: 0 }])
                return clauses;
            if (clauses is null || all is null || all.Count + clauses.Count > MaximumClauses)
                all = null;
            else
                all.AddRange(clauses);
        }

        return all;
    }

    /// <summary>Distributes a disjunction over its operands' clauses; an operand that always holds settles it.</summary>
    private List<Atom[]>? Any(Junction junction, bool negated)
    {
        List<Atom[]>? any = [[]];
        foreach (BooleanExpression operand in junction.Operands)
        {
            List<Atom[]>? clauses = Clauses(operand, negated);
            if (clauses is { Count: 0 })
                return clauses;
            if (clauses is null || any is null || any.Count * clauses.Count > MaximumClauses)
                any = null;
            else
                any = [.. any.SelectMany(a => clauses.Select(c => (Atom[])[.. a, .. c]))];
        }

        return any;
    }

    private static List<Atom[]> Constant(bool value) => value ? [] : [[]];

    private bool? Settle(StateTest test)
    {
        if (test.Cells.All(c => (_allowed[c.Index] & ~test.Mask) == 0))
            return true;
        return test.Cells.Any(c => (_allowed[c.Index] & test.Mask) == 0) ? false : null;
    }

    private List<Atom[]>? Linear(Comparison comparison, bool negated)
    {
        NumberExpression left = Fold(comparison.Left);
        NumberExpression right = Fold(comparison.Right);
        if (LinearForm.Difference(left, right, _year, IsIntegerCell) is not { } form)
            return ReadsOnlyNumbers(comparison) ? [[new(null, default, negated ? new Negation(comparison) : comparison)]] : null;
        string op = negated ? Opposite(comparison.Operator) : comparison.Operator;
        if (form.Terms.Count == 0)
            return Constant(Holds(op, form.Constant));
        return op switch
        {
            "=" => [[new(form, Relation.Equal, null)]],
            "!=" => [[new(form, Relation.NotEqual, null)]],
            "<=" => [[new(form, Relation.AtMost, null)]],
            ">=" => [[new(form, Relation.AtLeast, null)]],
            "<" => Strict(1, Relation.AtMost),
            _ => Strict(-1, Relation.AtLeast),
        };

        // Over integers, a < b is a + 1 <= b.
        List<Atom[]>? Strict(long shift, Relation relation) =>
            LinearForm.Difference(new SumNumber([left, new ConstantNumber(shift)]), right, _year, IsIntegerCell) is { } shifted
                ? [[new(shifted, relation, null)]]
                : null;
    }

    /// <summary>Amounts are compared as trees: exact decimals, but always known within the profile.</summary>
    private bool ReadsOnlyNumbers(Comparison comparison) => ReadsOnlyNumbers(comparison.Left) && ReadsOnlyNumbers(comparison.Right);

    private bool ReadsOnlyNumbers(NumberExpression expression) => expression switch
    {
        ConstantNumber => true,
        CellNumber cell => (_allowed[cell.Cell.Index] & ~(CellStore.Integer | CellStore.Decimal)) == 0,
        NegatedNumber negated => ReadsOnlyNumbers(negated.Operand),
        SumNumber sum => sum.Parts.All(ReadsOnlyNumbers),
        ProductNumber product => ReadsOnlyNumbers(product.Left) && ReadsOnlyNumbers(product.Right),
        _ => false,
    };

    /// <summary>Counts of states are constants within the profile where the profile decides each cell's state.</summary>
    private NumberExpression Fold(NumberExpression expression)
    {
        if (expression is SumNumber sum)
            return new SumNumber([.. sum.Parts.Select(Fold)]);
        if (expression is NegatedNumber negated)
            return new NegatedNumber(Fold(negated.Operand));
        if (expression is not StateCount count)
            return expression;
        int inside = count.Cells.Count(c => (_allowed[c.Index] & ~count.Mask) == 0);
        int outside = count.Cells.Count(c => (_allowed[c.Index] & count.Mask) == 0);
        return inside + outside == count.Cells.Count ? new ConstantNumber(inside) : expression;
    }

    private bool IsIntegerCell(int index) => _allowed[index] == CellStore.Integer;

    private static string Opposite(string op) => op switch
    {
        "=" => "!=",
        "!=" => "=",
        "<" => ">=",
        "<=" => ">",
        ">" => "<=",
        _ => "<",
    };

    private static bool Holds(string op, long difference) => op switch
    {
        "=" => difference == 0,
        "!=" => difference != 0,
        "<" => difference < 0,
        "<=" => difference <= 0,
        ">" => difference > 0,
        _ => difference >= 0,
    };
}
