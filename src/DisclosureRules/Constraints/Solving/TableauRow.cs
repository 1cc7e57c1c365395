using System.Runtime.CompilerServices;

namespace DisclosureRules.Constraints.Solving;

/// <summary>A row of a tableau: a basic column as a sum of others, these in ascending order. Not safe to share between threads.</summary>
internal sealed class TableauRow(int basic, int[] columns, Rational[] coefficients)
{
    private int[] _columns = columns;
    private Rational[] _coefficients = coefficients;
    private int _count = columns.Length;

    /// <summary>The column that it says something of.</summary>
    public int Basic { get; private set; } = basic;

    /// <summary>Whether its column may be out of its bounds.</summary>
    public bool IsSuspect { get; set; }

    public ReadOnlySpan<int> Columns => _columns.AsSpan(0, _count);

    public ReadOnlySpan<Rational> Coefficients => _coefficients.AsSpan(0, _count);

    /// <summary>The coefficient of a column; zero where it isn't in the sum.</summary>
    public Rational this[int column] => Columns.BinarySearch(column) is var place && place >= 0 ? _coefficients[place] : Rational.Zero;

    /// <summary>Says the same of one of its other columns.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Solve(int column)
    {
        int place = Columns.BinarySearch(column);
        Rational inverse = _coefficients[place].Inverse, opposite = -inverse;
        for (int i = 0; i < _count; i++)
            _coefficients[i] = opposite * _coefficients[i];

        // The column that it was about takes the place of the other, and then its own.
        for (; place + 1 < _count && _columns[place + 1] < Basic; place++)
            (_columns[place], _coefficients[place]) = (_columns[place + 1], _coefficients[place + 1]);
        for (; place > 0 && _columns[place - 1] > Basic; place--)
            (_columns[place], _coefficients[place]) = (_columns[place - 1], _coefficients[place - 1]);
        (_columns[place], _coefficients[place]) = (Basic, inverse);
        Basic = column;
    }

    /// <summary>Puts a row in the place of the column that it is about.</summary>
    /// <param name="row">That row.</param>
    /// <param name="entered">Receives the columns that are new in the sum.</param>
    /// <param name="left">Receives those that are no longer in it, the replaced one aside.</param>
    /// <returns>How much work that was, by <see cref="Rational.Weight"/>.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public long Replace(TableauRow row, List<int> entered, List<int> left)
    {
        long work = 0;
        Rational factor = this[row.Basic];
        int[] columns = new int[_count + row._count];
        Rational[] coefficients = new Rational[columns.Length];
        (int count, int own, int other) = (0, 0, 0);
        while (own < _count || other < row._count)
        {
            int next = other == row._count || (own < _count && _columns[own] < row._columns[other]) ? _columns[own] : row._columns[other];
            bool isOwn = own < _count && _columns[own] == next, isOther = other < row._count && row._columns[other] == next;
            Rational sum = isOwn ? _coefficients[own++] : Rational.Zero;
            work += sum.Weight;
            if (isOther)
                sum += factor * row._coefficients[other++];
            if (next == row.Basic)
                continue;
            if (!sum.IsZero)
                (columns[count], coefficients[count++]) = (next, sum);
            if (isOwn == sum.IsZero)
                (isOwn ? left : entered).Add(next);
        }

        (_columns, _coefficients, _count) = (columns, coefficients, count);
        return work;
    }
}
