using System.Numerics;
using DisclosureRules.Constraints.Solving;
using DisclosureRules.Forms;
using DisclosureRules.Reports;

namespace DisclosureRules.Authoring.Proofs;

/// <summary>Makes a report of a solution.</summary>
internal static class ReportOfPoint
{
    // What stands in a cell that holds no number, where any text will do.
    private const string Text = "?";

    // In this order the first state of a class is taken: what leaves most out.
    private static readonly byte[] Preferred = [CellStates.Missing, CellStates.Integer, CellStates.Blank, CellStates.NotNumber, CellStates.Decimal];

    /// <summary>The report; <see langword="null"/> where a number has more digits than a cell can hold.</summary>
    /// <param name="start">What the cells hold that the problem doesn't name.</param>
    /// <param name="problem">The problem.</param>
    /// <param name="point">The solution.</param>
    public static Report? Of(Report start, NamedProblem problem, IReadOnlyList<Rational> point)
    {
        ReportBuilder report = new(start);
        foreach (CellQuantities cell in problem.Cells)
        {
            if (cell.Scope.IsFixed)
                continue;
            byte states = cell.Classes[0];
            for (int i = 0; i < cell.Indicators.Count; i++)
            {
                if (!point[cell.Indicators[i]].IsZero)
                    states = cell.Classes[i];
            }

            Rational? number = cell.Number >= 0 ? point[cell.Number] : null;
            if (Content(states, number) is not { } content)
                return null;
            report[cell.Cell.Index] = content;
        }

        return report.Build();
    }

    private static Cell? Content(byte states, Rational? number)
    {
        switch (Array.Find(Preferred, s => (s & states) != 0))
        {
            case CellStates.Missing:
                return Cell.Missing();
            case CellStates.Blank:
                return Cell.Blank();
            case CellStates.NotNumber:
                return Cell.NotNumber(Text);
            case CellStates.Decimal when number is null:
                return Cell.Number(0.5m);
            default:
                return (number is { } exact ? Decimal(exact) : 0m) is { } value ? Cell.Number(Carried(value)) : null;
        }
    }

    /// <summary>A cell has no integer of more than 64 bits, but numbers beside it.</summary>
    private static decimal Carried(decimal value) => decimal.IsInteger(value) && value is < long.MinValue or > long.MaxValue ? value + (0.5m * Math.Sign(value)) : value;

    private static decimal? Decimal(Rational number)
    {
        BigInteger numerator = number.Numerator, denominator = number.Denominator, power = BigInteger.One;
        int scale = 0;
        while (!(power % denominator).IsZero)
        {
            if (++scale > 28)
                return null;
            power *= 10;
        }

        BigInteger mantissa = numerator * (power / denominator);
        if (BigInteger.Abs(mantissa) > new BigInteger(decimal.MaxValue))
            return null;
        decimal value = (decimal)mantissa;
        decimal result = value;
        for (int i = 0; i < scale; i++)
            result /= 10m;
        return result;
    }
}
