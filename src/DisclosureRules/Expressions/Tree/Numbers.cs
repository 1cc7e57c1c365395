using DisclosureRules.Forms;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;

namespace DisclosureRules.Expressions.Tree;

/// <summary>
/// A number that a rule computes from a report. Evaluation gives an exact value, or nothing when an operand is missing, not a number,
/// or blank where the rule doesn't count blank as zero; <c>missing</c>, where given, receives the reason.
/// </summary>
internal abstract class NumberExpression : Expression
{
    private protected NumberExpression(bool readsValues)
        : base(readsValues)
    {
    }

    public abstract bool TryEvaluate(in EvaluationContext context, MissingOperands? missing, out ExactDecimal value);
}

internal sealed class ConstantNumber(decimal number) : NumberExpression(false)
{
    private readonly ExactDecimal _value = ExactDecimal.Of(number);

    public decimal Number => number;

    public override bool TryEvaluate(in EvaluationContext context, MissingOperands? missing, out ExactDecimal value)
    {
        value = _value;
        return true;
    }
}

/// <summary>A fact of a report that is a number: its year.</summary>
internal sealed class FactNumber(ReportRole role, ReportFact fact) : NumberExpression(false)
{
    public ReportRole Role => role;

    public ReportFact Fact { get; } = fact == ReportFact.Year ? fact : throw new ArgumentOutOfRangeException(nameof(fact), fact, "That fact is no number.");

    public override bool TryEvaluate(in EvaluationContext context, MissingOperands? missing, out ExactDecimal value)
    {
        value = default;
        if (context.Of(role) is not { } report)
        {
            missing?.AddReport(role);
            return false;
        }

        if (report.Year is not { } year)
        {
            missing?.AddFact(role, Fact);
            return false;
        }

        value = ExactDecimal.Of(year);
        return true;
    }
}

/// <summary>The value of one cell.</summary>
internal sealed class CellNumber(CellVariable cell, bool blankIsZero) : NumberExpression(true)
{
    public CellVariable Cell => cell;

    public bool BlankIsZero => blankIsZero;

    public override IReadOnlyList<CellVariable> Cells => [cell];

    public override bool TryEvaluate(in EvaluationContext context, MissingOperands? missing, out ExactDecimal value)
    {
        value = default;
        if (context.CellsOf(cell.Role) is not { } report)
        {
            missing?.AddReport(cell.Role);
            return false;
        }

        ref readonly CellStore store = ref report.Store;
        switch (store.States[cell.Index])
        {
            case CellStates.Integer:
                value = ExactDecimal.Of(store.Integers[cell.Index]);
                return true;
            case CellStates.Decimal:
                value = ExactDecimal.Of(store.Value(cell.Index));
                return true;
            case CellStates.Blank when blankIsZero:
                return true;
            default:
                missing?.AddCell(cell);
                return false;
        }
    }
}

/// <summary>A sum; subtraction is a sum with a negated part.</summary>
internal sealed class SumNumber(IReadOnlyList<NumberExpression> parts) : NumberExpression(AnyReadsValues(parts))
{
    private readonly NumberExpression[] _parts = [.. parts];

    public IReadOnlyList<NumberExpression> Parts => _parts;

    public override IReadOnlyList<Expression> Children => _parts;

    public override bool TryEvaluate(in EvaluationContext context, MissingOperands? missing, out ExactDecimal value)
    {
        value = default;
        bool known = true;
        foreach (NumberExpression part in _parts)
        {
            if (!part.TryEvaluate(context, missing, out ExactDecimal number))
            {
                known = false;
            }
            else if (known && !ExactDecimal.TryAdd(value, number, out value))
            {
                missing?.AddOverflow();
                known = false;
            }

            if (!known && missing is null)
                return false;
        }

        return known;
    }
}

internal sealed class NegatedNumber(NumberExpression operand) : NumberExpression(operand.ReadsValues)
{
    public NumberExpression Operand => operand;

    public override IReadOnlyList<Expression> Children => [operand];

    public override bool TryEvaluate(in EvaluationContext context, MissingOperands? missing, out ExactDecimal value)
    {
        bool known = operand.TryEvaluate(context, missing, out value);
        value = value.Negated;
        return known;
    }
}

internal sealed class ProductNumber(NumberExpression left, NumberExpression right) : NumberExpression(left.ReadsValues || right.ReadsValues)
{
    public NumberExpression Left => left;

    public NumberExpression Right => right;

    public override IReadOnlyList<Expression> Children => [left, right];

    public override bool TryEvaluate(in EvaluationContext context, MissingOperands? missing, out ExactDecimal value)
    {
        value = default;
        bool known = left.TryEvaluate(context, missing, out ExactDecimal a) & right.TryEvaluate(context, missing, out ExactDecimal b);
        if (!known)
            return false;
        if (ExactDecimal.TryMultiply(a, b, out value))
            return true;
        missing?.AddOverflow();
        return false;
    }
}

/// <summary>Which of several numbers is meant.</summary>
internal enum Extreme
{
    Smallest,
    Largest,
}

/// <summary>The smallest or the largest of several numbers (<c>min</c>, <c>max</c>); unknown when one of them is.</summary>
internal sealed class ExtremeNumber(Extreme extreme, IReadOnlyList<NumberExpression> operands) : NumberExpression(AnyReadsValues(operands))
{
    private readonly NumberExpression[] _operands = [.. operands];

    public Extreme Extreme => extreme;

    public IReadOnlyList<NumberExpression> Operands => _operands;

    public override IReadOnlyList<Expression> Children => _operands;

    public override bool TryEvaluate(in EvaluationContext context, MissingOperands? missing, out ExactDecimal value)
    {
        value = default;
        bool known = true;
        for (int i = 0; i < _operands.Length; i++)
        {
            if (!_operands[i].TryEvaluate(context, missing, out ExactDecimal number))
            {
                known = false;
            }
            else if (i == 0)
            {
                value = number;
            }
            else if (ExactDecimal.Compare(number, value) is not { } order)
            {
                missing?.AddOverflow();
                known = false;
            }
            else if (extreme == Extreme.Smallest ? order < 0 : order > 0)
            {
                value = number;
            }
        }

        return known;
    }
}

/// <summary>A number without its sign (<c>abs</c>).</summary>
internal sealed class AbsoluteValue(NumberExpression operand) : NumberExpression(operand.ReadsValues)
{
    public NumberExpression Operand => operand;

    public override IReadOnlyList<Expression> Children => [operand];

    public override bool TryEvaluate(in EvaluationContext context, MissingOperands? missing, out ExactDecimal value)
    {
        bool known = operand.TryEvaluate(context, missing, out value);
        if (value.Sign < 0)
            value = value.Negated;
        return known;
    }
}

/// <summary>How many of some cells are in one of the given states. Those that are counted are the ones to point at.</summary>
internal sealed class StateCount(IReadOnlyList<CellVariable> cells, byte mask) : NumberExpression(false)
{
    private readonly CellGroup _cells = new(cells);

    public override IReadOnlyList<CellVariable> Cells => cells;

    public byte Mask => mask;

    public override bool TryEvaluate(in EvaluationContext context, MissingOperands? missing, out ExactDecimal value)
    {
        value = default;
        if (!_cells.AreAtHand(context, missing))
            return false;
        int count = 0;
        for (int i = 0; i < cells.Count; i++)
            count += (CellGroup.State(context, cells[i]) & mask) != 0 ? 1 : 0;
        value = ExactDecimal.Of(count);
        return true;
    }

    protected override bool IsToShow(in EvaluationContext context, CellVariable cell) => (CellGroup.State(context, cell) & mask) != 0;
}
