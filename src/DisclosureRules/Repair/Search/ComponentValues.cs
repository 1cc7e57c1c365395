using System.Numerics;
using DisclosureRules.Constraints.Solving;
using DisclosureRules.Expressions.Tree;
using DisclosureRules.Forms;
using DisclosureRules.Reports;

namespace DisclosureRules.Repair.Search;

/// <summary>What stands in the cells of a component, as integers: all numbers times a power of ten.</summary>
internal sealed class ComponentValues
{
    // A cell that needn't be whole may get a value with more digits than any of those that stand there.
    private const int FurtherDigits = 6;

    public ComponentValues(Component component, in EvaluationContext facts)
    {
        int count = component.Cells.Count, words = (count + 63) / 64;
        (Component, Values) = (component, new Int128[count]);
        (Up, Down, Wrong) = (new ulong[words], new ulong[words], new ulong[words]);
        int digits = 0;
        bool allWhole = true;
        for (int i = 0; i < count; i++)
        {
            SystemCell cell = component.Cells[i];
            Report report = facts.CellsOf(cell.Variable.Role)!;

            // One that must be whole and isn't has to change, whatever its digits.
            if (report.Store.States[cell.Variable.Index] == CellStates.Decimal && !cell.IsInteger)
                digits = Math.Max(digits, report.Store.Value(cell.Variable.Index).Scale);
            digits = Math.Max(digits, Math.Max(DigitsOf(cell.Least), DigitsOf(cell.Greatest)));
            allWhole &= cell.IsInteger;
        }

        if (!allWhole && component.Equations.Count > 0)
            digits += FurtherDigits;
        for (int i = 0; i < digits; i++)
            Scale = checked(Scale * 10);
        for (int i = 0; i < count; i++)
            Place(i, component.Cells[i], facts.CellsOf(component.Cells[i].Variable.Role)!);
    }

    public Component Component { get; }

    /// <summary>What all numbers are multiplied by.</summary>
    public Int128 Scale { get; } = 1;

    public Int128[] Values { get; }

    /// <summary>The cells that may be changed to more.</summary>
    public ulong[] Up { get; }

    /// <summary>The cells that may be changed to less.</summary>
    public ulong[] Down { get; }

    /// <summary>The cells that can't stay as they are, whatever the others say.</summary>
    public ulong[] Wrong { get; }

    /// <summary>Whether no rule about a single cell allows any number in one of them.</summary>
    public bool IsImpossible { get; private set; }

    public Rational ValueOf(int cell) => ToRational(Values[cell]);

    public Rational ToRational(Int128 scaled) => Scale == 1 ? Rational.Of(scaled) : Rational.Of((BigInteger)scaled, (BigInteger)Scale);

    /// <summary>Whether rules about the cell alone allow a value.</summary>
    public bool Allows(int cell, Int128 scaled, out bool isBelow, out bool isAbove)
    {
        SystemCell at = Component.Cells[cell];
        Rational value = ToRational(scaled);
        (isBelow, isAbove) = (at.Least is { } least && value < least, at.Greatest is { } greatest && value > greatest);
        return !isBelow && !isAbove && (!at.IsInteger || scaled % Scale == 0);
    }

    /// <summary>The value that a row says a cell has.</summary>
    public bool TryValue(Level level, int row, out Int128 value)
    {
        int cell = level.Pivots[row];
        (Int128 change, Int128 rest) = Int128.DivRem(-level.Residuals[row], level.Rows[row][cell]);
        value = Values[cell] + change;
        return rest == 0;
    }

    /// <summary>Whether the values satisfy the equations and what rules say of single cells.</summary>
    public bool IsSettled
    {
        get
        {
            if (Wrong.Count() > 0)
                return false;
            Int128[] residuals = new Int128[Component.Equations.Count];
            Residuals(residuals);
            return Array.TrueForAll(residuals, r => r == 0);
        }
    }

    /// <summary>What the equations are too much by.</summary>
    public void Residuals(Int128[] residuals)
    {
        for (int i = 0; i < residuals.Length; i++)
        {
            Row equation = Component.Equations[i];
            Int128 sum = checked(-(Int128)equation.Bound.Numerator * Scale);
            foreach (RowTerm term in equation.Terms)
                sum = checked(sum + ((Int128)term.Coefficient.Numerator * Values[term.Variable]));
            residuals[i] = sum;
        }
    }

    private void Place(int index, SystemCell cell, Report report)
    {
        byte state = report.Store.States[cell.Variable.Index];
        Values[index] = state switch
        {
            CellStates.Integer => checked(report.Store.Integers[cell.Variable.Index] * Scale),
            CellStates.Decimal when !cell.IsInteger => Scaled(report.Store.Value(cell.Variable.Index)),
            _ => 0,
        };
        IsImpossible |= cell.Least > cell.Greatest;
        if (cell.Kind != CellRole.Changeable)
            return;
        Rational value = (state & CellStates.Number) == 0 ? Rational.Zero : Rational.Of(report.Store.Value(cell.Variable.Index));
        (bool isBelow, bool isAbove) = (value < cell.Least, value > cell.Greatest);
        if (isBelow || isAbove || (cell.IsInteger && !value.IsInteger))
            Wrong.Add(index);
        if (cell.Greatest is not { } greatest || value < greatest || isBelow)
            Up.Add(index);
        if (cell.Least is not { } least || value > least || isAbove)
            Down.Add(index);
    }

    private Int128 Scaled(decimal value)
    {
        Rational scaled = Rational.Of(value) * Rational.Of((BigInteger)Scale);
        return (Int128)scaled.Numerator;
    }

    /// <summary>How many digits behind the point a bound has.</summary>
    private static int DigitsOf(Rational? bound)
    {
        if (bound is not { IsInteger: false } fraction)
            return 0;
        for (int digits = 1; digits <= 28; digits++)
        {
            fraction *= 10;
            if (fraction.IsInteger)
                return digits;
        }

        throw new OverflowException();
    }
}
