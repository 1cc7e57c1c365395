using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using DisclosureRules.Constraints;
using DisclosureRules.Reports;

namespace DisclosureRules.Evaluation.Fast;

/// <summary>
/// A sparse integer matrix in compressed rows. Its product with a report's cells gives, row by row, what each relation compares with zero.
/// Rows are added once, before the first evaluation; afterwards the matrix is immutable.
/// <para>
/// For speed the arrays are read without checks of their bounds: every index was taken from a cell of the form when its row was added, and every
/// report of the form has all of its cells.
/// </para>
/// </summary>
internal sealed class SparseMatrix
{
    private readonly List<SparseRow> _rows = [];
    private readonly List<int> _cells = [];
    private readonly List<long> _coefficients = [];
    private SparseRow[] _frozenRows = [];
    private int[] _frozenCells = [];
    private long[] _frozenCoefficients = [];

    /// <summary>How many rows there are.</summary>
    public int Count => _rows.Count;

    /// <summary>Adds a row.</summary>
    public void Add(Row row)
    {
        int start = _cells.Count;
        if (row is not IntegerRow integers)
        {
            _rows.Add(new(start, start, 0, default, (TestRow)row));
            return;
        }

        foreach (LinearTerm term in integers.Sum.Terms)
        {
            _cells.Add(term.Variable.Cell.Index);
            _coefficients.Add((long)term.Coefficient);
        }

        _rows.Add(new(start, _cells.Count, (long)integers.Sum.Constant, integers.Relation, null));
    }

    /// <summary>Whether two rows are the same relation of the same numbers.</summary>
    public bool AreAlike(int first, int second)
    {
        (SparseRow a, SparseRow b) = (_rows[first], _rows[second]);
        return a.Test is null && b.Test is null && (a.Constant, a.Relation) == (b.Constant, b.Relation)
            && _cells[a.Start..a.End].SequenceEqual(_cells[b.Start..b.End]) && _coefficients[a.Start..a.End].SequenceEqual(_coefficients[b.Start..b.End]);
    }

    public void Freeze() => (_frozenRows, _frozenCells, _frozenCoefficients) = ([.. _rows], [.. _cells], [.. _coefficients]);

    /// <summary>
    /// The first group from <paramref name="start"/> on of which no row holds for a report of regular cells; the number of groups when there is
    /// none.
    /// </summary>
    public int FindFailing(ReadOnlySpan<RowGroup> groups, int start, Report report)
    {
        ref SparseRow rows = ref MemoryMarshal.GetArrayDataReference(_frozenRows);
        for (int i = start; i < groups.Length; i++)
        {
            ref readonly RowGroup group = ref groups[i];
            int row = group.Start;
            while (row < group.End && !Holds(ref Unsafe.Add(ref rows, row), report))
                row++;
            if (row == group.End)
                return i;
            if (row == group.Start)
                i += group.Alike;
        }

        return groups.Length;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Holds(ref SparseRow row, Report report) => row.Test is not null
        ? row.Test.Holds(report)
        : row.Relation.Holds(Math.Sign(Product(ref row, report.Store.Integers)));

    private long Product(ref SparseRow row, in CellIntegers cells) =>
        cells.Small is { } small ? Product(ref row, small) : Product(ref row, cells.Large!);

    /// <summary>The row's product with the cells. Indexes were checked against the form when the row was added.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private long Product<T>(ref SparseRow row, T[] integers)
        where T : unmanaged, IBinaryInteger<T>
    {
        ref T cells = ref MemoryMarshal.GetArrayDataReference(integers);
        ref int index = ref MemoryMarshal.GetArrayDataReference(_frozenCells);
        ref long coefficient = ref MemoryMarshal.GetArrayDataReference(_frozenCoefficients);
        long value = row.Constant;
        for (int term = row.Start; term < row.End; term++)
            value += Unsafe.Add(ref coefficient, term) * long.CreateTruncating(Unsafe.Add(ref cells, Unsafe.Add(ref index, term)));
        return value;
    }
}
