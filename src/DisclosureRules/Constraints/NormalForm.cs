using DisclosureRules.Expressions.Tree;
using DisclosureRules.Forms;
using DisclosureRules.Reports;

namespace DisclosureRules.Constraints;

/// <summary>
/// Conditions in conjunctive normal form, for cells that need no three-valued care. Within a form's <see cref="RegularCells"/> tests of cell
/// states are constants, and most rules become clauses (alternatives) of linear relations over integers.
/// </summary>
internal sealed class NormalForm(RegularCells profile, int year)
{
    private const int MaximumClauses = 256;

    private static readonly Atom Always = new(LinearForm.Zero, Relation.Equal, null);
    private static readonly Atom Never = new(LinearForm.Zero, Relation.NotEqual, null);

    /// <summary>
    /// The condition in conjunctive normal form: it holds when each clause has an alternative that holds. No clauses: it always holds.
    /// <see langword="null"/> when it can't be brought to that form and has to be evaluated as a tree.
    /// </summary>
    public List<Atom[]>? Clauses(Condition condition) => Clauses(condition, false);

    private List<Atom[]>? Clauses(Condition condition, bool negated)
    {
        switch (condition)
        {
            case ConstantCondition constant:
                return Constant(constant.Value != negated);
            case Negation negation:
                return Clauses(negation.Operand, !negated);
            case StateTest test:
                return Settle(test) is { } holds ? Constant(holds != negated) : null;
            case TextTest text when text.Text is FactText { Role: ReportRole.Self }:
                return [[new(null, default, negated ? new Negation(text) : text)]];
            case Comparison comparison:
                return Linear(comparison, negated);
            case Junction junction:
                return junction is Conjunction != negated ? All(junction, negated) : Any(junction, negated);
            default:
                return null;
        }
    }

    private List<Atom[]>? All(Junction junction, bool negated)
    {
        List<Atom[]>? all = [];
        bool fails = false;
        foreach (Condition operand in junction.Operands)
        {
            List<Atom[]>? clauses = Clauses(operand, negated);
            if (clauses is [{ Length: 0 }])
            {
                if (!operand.ReadsValues)
                    return clauses;
                fails = true;
            }
            else if (clauses is null || all is null || all.Count + clauses.Count > MaximumClauses)
            {
                all = null;
            }
            else
            {
                all.AddRange(clauses);
            }
        }

        if (!fails || all is null)
            return all;
        return ReadsTexts(all) ? [.. all, [Never]] : Constant(false);
    }

    /// <summary>
    /// Distributes a disjunction over its operands' clauses. As in the tree, only an operand that reads no value settles it alone;
    /// beside any other that always holds, a text of the rest that is not known still makes the whole unknown, so texts are kept.
    /// </summary>
    private List<Atom[]>? Any(Junction junction, bool negated)
    {
        List<Atom[]>? any = [[]];
        bool holds = false;
        foreach (Condition operand in junction.Operands)
        {
            List<Atom[]>? clauses = Clauses(operand, negated);
            if (clauses is { Count: 0 })
            {
                if (!operand.ReadsValues)
                    return clauses;
                holds = true;
            }
            else if (clauses is null || any is null || any.Count * clauses.Count > MaximumClauses)
            {
                any = null;
            }
            else
            {
                any = [.. any.SelectMany(a => clauses.Select(c => (Atom[])[.. a, .. c]))];
            }
        }

        if (!holds || any is null)
            return any;
        return ReadsTexts(any) ? [.. any.Select(a => (Atom[])[.. a, Always])] : Constant(true);
    }

    private static bool ReadsTexts(List<Atom[]> clauses) => clauses.Any(c => c.Any(a => a.IsText));

    private static List<Atom[]> Constant(bool value) => value ? [] : [[]];

    private bool? Settle(StateTest test)
    {
        if (test.Cells.Any(c => c.Role != ReportRole.Self))
            return null;
        if (test.Cells.All(c => (profile.Allowed(c.Index) & ~test.Mask) == 0))
            return true;
        return test.Cells.Any(c => (profile.Allowed(c.Index) & test.Mask) == 0) ? false : null;
    }

    private List<Atom[]>? Linear(Comparison comparison, bool negated)
    {
        NumberExpression left = Fold(comparison.Left);
        NumberExpression right = Fold(comparison.Right);
        if (LinearForm.Difference(left, right, year, IsIntegerCell) is not { } form)
            return Amount(comparison, negated) is { } amount ? [[new(null, default, null, amount)]] : null;
        ComparisonOperator op = negated ? comparison.Operator.Opposite() : comparison.Operator;
        if (form.Terms.Count == 0)
            return Constant(op.Holds(Math.Sign(form.Constant)));
        return op switch
        {
            ComparisonOperator.Equal => [[new(form, Relation.Equal, null)]],
            ComparisonOperator.NotEqual => [[new(form, Relation.NotEqual, null)]],
            ComparisonOperator.AtMost => [[new(form, Relation.AtMost, null)]],
            ComparisonOperator.AtLeast => [[new(form, Relation.AtLeast, null)]],
            ComparisonOperator.Less => Strict(1, Relation.AtMost),
            _ => Strict(-1, Relation.AtLeast),
        };

        // Over integers, a < b is a + 1 <= b.
        List<Atom[]>? Strict(long shift, Relation relation) =>
            LinearForm.Difference(new SumNumber([left, new ConstantNumber(shift)]), right, year, IsIntegerCell) is { } shifted
                ? [[new(shifted, relation, null)]]
                : null;
    }

    /// <summary>
    /// Amounts are compared as decimals. One cell against a modest constant is known in every report of the profile; sums and products
    /// may be too large to calculate exactly, and then an alternative that holds must not hide it.
    /// </summary>
    private AmountComparison? Amount(Comparison comparison, bool negated)
    {
        ComparisonOperator op = negated ? comparison.Operator.Opposite() : comparison.Operator;
        return (comparison.Left, comparison.Right) switch
        {
            (CellNumber { Cell: { Role: ReportRole.Self, Cell: var cell } }, ConstantNumber { Number: var number }) when IsNumberCell(cell.Index) && IsModest(number) => new(cell, op, number),
            (ConstantNumber { Number: var number }, CellNumber { Cell: { Role: ReportRole.Self, Cell: var cell } }) when IsNumberCell(cell.Index) && IsModest(number) => new(cell, op.Mirrored(), number),
            _ => null,
        };
    }

    private bool IsNumberCell(int index) => (profile.Allowed(index) & ~(CellStates.Integer | CellStates.Decimal)) == 0;

    private static bool IsModest(decimal number) => Math.Abs(number) < 1_000_000_000 && number.Scale <= 9;

    /// <summary>Counts of states are constants within the profile where the profile decides each cell's state.</summary>
    private NumberExpression Fold(NumberExpression expression)
    {
        if (expression is SumNumber sum)
            return new SumNumber([.. sum.Parts.Select(Fold)]);
        if (expression is NegatedNumber negated)
            return new NegatedNumber(Fold(negated.Operand));
        if (expression is not StateCount count || count.Cells.Any(c => c.Role != ReportRole.Self))
            return expression;
        int inside = count.Cells.Count(c => (profile.Allowed(c.Index) & ~count.Mask) == 0);
        int outside = count.Cells.Count(c => (profile.Allowed(c.Index) & count.Mask) == 0);
        return inside + outside == count.Cells.Count ? new ConstantNumber(inside) : expression;
    }

    private bool IsIntegerCell(int index) => profile.Allowed(index) == CellStates.Integer;
}
