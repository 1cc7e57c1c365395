using DisclosureRules.Forms;
using DisclosureRules.Reports;

namespace DisclosureRules.Evaluation;

/// <summary>
/// A number that a rule computes from a report. Evaluation gives an exact value, or nothing when an operand is missing, not a number,
/// or blank where the rule doesn't count blank as zero; <c>obstacles</c>, where given, receives the reason.
/// </summary>
internal abstract class NumberExpression
{
    /// <summary>Whether a cell's value is read (tests of a cell's state read none).</summary>
    public abstract bool ReadsValues { get; }

    public abstract bool TryEvaluate(Report report, Obstacles? obstacles, out Exact value);

    /// <summary>Names the cells that the number speaks of: those whose value is read, and those that are counted.</summary>
    public abstract void VisitCells(Report report, Action<int> visit);
}

internal sealed class ConstantNumber(decimal number) : NumberExpression
{
    private readonly Exact _value = Exact.Of(number);

    public decimal Number => number;

    public override bool ReadsValues => false;

    public override bool TryEvaluate(Report report, Obstacles? obstacles, out Exact value)
    {
        value = _value;
        return true;
    }

    public override void VisitCells(Report report, Action<int> visit)
    {
    }
}

internal sealed class YearNumber : NumberExpression
{
    public override bool ReadsValues => false;

    public override bool TryEvaluate(Report report, Obstacles? obstacles, out Exact value)
    {
        value = Exact.Of(report.Year ?? 0);
        if (report.Year is null)
            obstacles?.AddYear();
        return report.Year is not null;
    }

    public override void VisitCells(Report report, Action<int> visit)
    {
    }
}

/// <summary>The value of one cell.</summary>
internal sealed class CellNumber(FormCell cell, bool blankIsZero) : NumberExpression
{
    public FormCell Cell => cell;

    public bool BlankIsZero => blankIsZero;

    public override bool ReadsValues => true;

    public override bool TryEvaluate(Report report, Obstacles? obstacles, out Exact value)
    {
        CellStore store = report.Store;
        switch (store.States[cell.Index])
        {
            case CellStore.Integer:
                value = Exact.Of(store.Integers[cell.Index]);
                return true;
            case CellStore.Decimal:
                value = Exact.Of(store.Value(cell.Index));
                return true;
            case CellStore.Blank when blankIsZero:
                value = default;
                return true;
            default:
                value = default;
                obstacles?.AddCell(cell.Index);
                return false;
        }
    }

    public override void VisitCells(Report report, Action<int> visit) => visit(cell.Index);
}

/// <summary>A sum; subtraction is a sum with a negated part.</summary>
internal sealed class SumNumber(IReadOnlyList<NumberExpression> parts) : NumberExpression
{
    private readonly NumberExpression[] _parts = [.. parts];

    public IReadOnlyList<NumberExpression> Parts => _parts;

    public override bool ReadsValues { get; } = parts.Any(p => p.ReadsValues);

    public override bool TryEvaluate(Report report, Obstacles? obstacles, out Exact value)
    {
        value = default;
        bool known = true;
        foreach (NumberExpression part in _parts)
        {
            if (!part.TryEvaluate(report, obstacles, out Exact number))
            {
                known = false;
            }
            else if (known && !Exact.TryAdd(value, number, out value))
            {
                obstacles?.AddOverflow();
                known = false;
            }

            if (!known && obstacles is null)
                return false;
        }

        return known;
    }

    public override void VisitCells(Report report, Action<int> visit)
    {
        foreach (NumberExpression part in _parts)
            part.VisitCells(report, visit);
    }
}

internal sealed class NegatedNumber(NumberExpression operand) : NumberExpression
{
    public NumberExpression Operand => operand;

    public override bool ReadsValues => operand.ReadsValues;

    public override bool TryEvaluate(Report report, Obstacles? obstacles, out Exact value)
    {
        bool known = operand.TryEvaluate(report, obstacles, out value);
        value = value.Negated;
        return known;
    }

    public override void VisitCells(Report report, Action<int> visit) => operand.VisitCells(report, visit);
}

internal sealed class ProductNumber(NumberExpression left, NumberExpression right) : NumberExpression
{
    public NumberExpression Left => left;

    public NumberExpression Right => right;

    public override bool ReadsValues => left.ReadsValues || right.ReadsValues;

    public override bool TryEvaluate(Report report, Obstacles? obstacles, out Exact value)
    {
        value = default;
        bool known = left.TryEvaluate(report, obstacles, out Exact a) & right.TryEvaluate(report, obstacles, out Exact b);
        if (!known)
            return false;
        if (Exact.TryMultiply(a, b, out value))
            return true;
        obstacles?.AddOverflow();
        return false;
    }

    public override void VisitCells(Report report, Action<int> visit)
    {
        left.VisitCells(report, visit);
        right.VisitCells(report, visit);
    }
}

/// <summary>The smallest or the largest of several numbers, or, of one alone, its magnitude.</summary>
internal sealed class ExtremeNumber(string function, IReadOnlyList<NumberExpression> operands) : NumberExpression
{
    private readonly NumberExpression[] _operands = [.. operands];

    public string Function => function;

    public IReadOnlyList<NumberExpression> Operands => _operands;

    public override bool ReadsValues { get; } = operands.Any(o => o.ReadsValues);

    public override bool TryEvaluate(Report report, Obstacles? obstacles, out Exact value)
    {
        value = default;
        bool known = true;
        for (int i = 0; i < _operands.Length; i++)
        {
            if (!_operands[i].TryEvaluate(report, obstacles, out Exact number))
            {
                known = false;
                continue;
            }

            if (function == "abs")
            {
                value = number.Sign < 0 ? number.Negated : number;
            }
            else if (i == 0)
            {
                value = number;
            }
            else if (Exact.Compare(number, value) is not { } order)
            {
                obstacles?.AddOverflow();
                known = false;
            }
            else if (function == "min" ? order < 0 : order > 0)
            {
                value = number;
            }
        }

        return known;
    }

    public override void VisitCells(Report report, Action<int> visit)
    {
        foreach (NumberExpression operand in _operands)
            operand.VisitCells(report, visit);
    }
}

/// <summary>How many of some cells are in one of the given states.</summary>
internal sealed class StateCount(IReadOnlyList<FormCell> cells, byte mask) : NumberExpression
{
    public IReadOnlyList<FormCell> Cells => cells;

    public byte Mask => mask;

    public override bool ReadsValues => false;

    public override bool TryEvaluate(Report report, Obstacles? obstacles, out Exact value)
    {
        byte[] states = report.Store.States;
        int count = 0;
        for (int i = 0; i < cells.Count; i++)
            count += (states[cells[i].Index] & mask) != 0 ? 1 : 0;
        value = Exact.Of(count);
        return true;
    }

    public override void VisitCells(Report report, Action<int> visit)
    {
        foreach (FormCell cell in cells)
        {
            if ((report.Store.States[cell.Index] & mask) != 0)
                visit(cell.Index);
        }
    }
}
