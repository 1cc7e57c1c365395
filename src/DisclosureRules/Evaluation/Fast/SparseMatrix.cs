using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using DisclosureRules.Constraints;
using DisclosureRules.Expressions.Tree;
using DisclosureRules.Reports;

namespace DisclosureRules.Evaluation.Fast;

/// <summary>
/// A sparse integer matrix in compressed rows. Its product with a report's cells gives, row by row, what each relation compares with zero.
/// Rows are added once, before the first evaluation; afterwards the matrix is immutable.
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
    public void Add(Atom atom)
    {
        int start = _cells.Count;
        foreach ((int cell, long coefficient) in atom.Form?.Terms ?? new Dictionary<int, long>())
        {
            _cells.Add(cell);
            _coefficients.Add(coefficient);
        }

        _rows.Add(new(start, _cells.Count, atom.Form?.Constant ?? 0, atom.Relation, atom.Tree, atom.Amount));
    }

    /// <summary>Whether two rows are the same relation of the same numbers.</summary>
    public bool AreAlike(int first, int second)
    {
        (SparseRow a, SparseRow b) = (_rows[first], _rows[second]);
        return a is { Tree: null, Amount: null } && b is { Tree: null, Amount: null } && (a.Constant, a.Relation) == (b.Constant, b.Relation)
            && _cells[a.Start..a.End].SequenceEqual(_cells[b.Start..b.End]) && _coefficients[a.Start..a.End].SequenceEqual(_coefficients[b.Start..b.End]);
    }

    public void Freeze() => (_frozenRows, _frozenCells, _frozenCoefficients) = ([.. _rows], [.. _cells], [.. _coefficients]);

    /// <summary>
    /// The first clause from <paramref name="start"/> on of which no row holds for a report within the clean profile; the number of clauses
    /// when there is none.
    /// </summary>
    public int FindFailing(ReadOnlySpan<Clause> clauses, int start, Report report)
    {
        ref SparseRow rows = ref MemoryMarshal.GetArrayDataReference(_frozenRows);
        for (int i = start; i < clauses.Length; i++)
        {
            ref readonly Clause clause = ref clauses[i];
            int row = clause.Start;
            while (row < clause.End && !Holds(ref Unsafe.Add(ref rows, row), report))
                row++;
            if (row == clause.End)
                return i;
            if (row == clause.Start)
                i += clause.Alike;
        }

        return clauses.Length;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Holds(ref SparseRow row, Report report) => row.Tree is not null
        ? row.Tree.Evaluate(report, null) == Truth.True
        : row.Amount is not null ? row.Amount.Holds(report)
        : ((int)row.Relation & (1 << (Math.Sign(Product(ref row, report.Store.Integers)) + 1))) != 0;

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
