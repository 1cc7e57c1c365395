using System.Numerics;
using DisclosureRules.Constraints.Solving;

namespace DisclosureRules.Repair.Search;

/// <summary>
/// A row of the matrix: the coefficients of the cells, and behind them how often each equation counts in it, so that a sum of equations says what it
/// is the sum of. Small integers: where they grow too large, elimination gives up (<see cref="OverflowException"/>).
/// </summary>
internal static class ElimRow
{
    // Products of two and their sums stay within 32 bits.
    private const int Limit = 1 << 15;

    /// <summary>The row of an equation; <see langword="null"/> where a coefficient is too large.</summary>
    public static int[] Of(Row equation, int number, int cells, int equations)
    {
        int[] row = new int[cells + equations];
        foreach (RowTerm term in equation.Terms)
        {
            BigInteger coefficient = term.Coefficient.Numerator;
            row[term.Variable] = BigInteger.Abs(coefficient) < Limit ? (int)coefficient : int.MaxValue;
        }

        row[cells + number] = 1;
        return row;
    }

    /// <summary>Whether all coefficients are small enough to calculate with.</summary>
    public static bool IsSmall(int[] row) => Array.TrueForAll(row, c => c is > -Limit and < Limit);

    /// <summary><paramref name="into"/> = <paramref name="keep"/> × row − <paramref name="take"/> × pivot.</summary>
    public static void Combine(int[] row, int keep, int[] pivot, int take, int[] into)
    {
        Vector<int> largest = Vector<int>.Zero;
        int at = 0;
        if (keep == 1 && take is 1 or -1)
        {
            for (; at <= row.Length - Vector<int>.Count; at += Vector<int>.Count)
            {
                Vector<int> sum = take == 1 ? new Vector<int>(row, at) - new Vector<int>(pivot, at) : new Vector<int>(row, at) + new Vector<int>(pivot, at);
                sum.CopyTo(into, at);
                largest = Vector.Max(largest, Vector.Abs(sum));
            }
        }
        else
        {
            for (; at <= row.Length - Vector<int>.Count; at += Vector<int>.Count)
            {
                Vector<int> sum = (new Vector<int>(row, at) * keep) - (new Vector<int>(pivot, at) * take);
                sum.CopyTo(into, at);
                largest = Vector.Max(largest, Vector.Abs(sum));
            }
        }

        int most = 0;
        for (int i = 0; i < Vector<int>.Count; i++)
            most = Math.Max(most, largest[i]);
        for (; at < row.Length; at++)
        {
            into[at] = (keep * row[at]) - (take * pivot[at]);
            most = Math.Max(most, Math.Abs(into[at]));
        }

        if (most >= Limit)
            throw new OverflowException();
    }
}
