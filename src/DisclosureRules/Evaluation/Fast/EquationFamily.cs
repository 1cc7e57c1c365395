using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using DisclosureRules.Constraints;
using DisclosureRules.Reports;

namespace DisclosureRules.Evaluation.Fast;

/// <summary>
/// Equations that are one equation moved over the tables, each time by the same number of cells: the totals of all rows, of all columns.
/// They share one list of cells, and members that lie side by side are summed in the lanes of a vector. Immutable.
/// <para>
/// For speed the cells are read without checks of bounds: every cell was taken from the form when the rules were compiled, every report of the form
/// has all of its cells, and behind the last stand so many zeros that a vector can be read from each (see <see cref="CellIntegers"/>).
/// </para>
/// </summary>
internal sealed class EquationFamily
{
    private readonly int[] _plus;
    private readonly int[] _minus;
    private readonly long _constant;
    private readonly int _step;
    private readonly bool _fitsSmall;

    // Where all cells of a member lie in one vector: the first of them, and what each lane counts.
    private readonly int _first;
    private readonly Vector256<int>? _lanes;

    private EquationFamily(LinearExpression first, int step, int start, int count)
    {
        _plus = [.. first.Terms.Where(t => t.Coefficient == 1).Select(CellOf)];
        _minus = [.. first.Terms.Where(t => t.Coefficient == -1).Select(CellOf)];
        (_constant, _step, Start, Count) = ((long)first.Constant, step, start, count);
        _first = _plus.Concat(_minus).Min();
        _lanes = _constant == 0 && _plus.Concat(_minus).Max() - _first < Vector256<int>.Count ? LanesOf(first) : null;
        _fitsSmall = (first.Terms.Count * (long)CellIntegers.SmallLimit) + Math.Abs(_constant) <= int.MaxValue;
    }

    /// <summary>The first member's position among the equations.</summary>
    public int Start { get; }

    /// <summary>How many consecutive equations belong to it.</summary>
    public int Count { get; }

    /// <summary>Whether an equation can be a member: every cell counts once.</summary>
    public static bool Accepts(LinearExpression equation) => equation.Terms.All(t => Int128.Abs(t.Coefficient) == 1);

    /// <summary>Divides equations into families of consecutive ones, as long as they go.</summary>
    public static EquationFamily[] Of(IReadOnlyList<LinearExpression> equations)
    {
        List<EquationFamily> families = [];
        for (int start = 0, count; start < equations.Count; start += count)
        {
            int step = start + 1 < equations.Count ? Distance(equations[start], equations[start + 1]) : 0;
            for (count = 1; step > 0 && start + count < equations.Count && Distance(equations[start + count - 1], equations[start + count]) == step;)
                count++;
            families.Add(new(equations[start], step, start, count));
        }

        return [.. families];
    }

    /// <summary>Whether all members hold for a report within the <see cref="RegularCells"/>; perhaps not known of one with small integers and a great many terms.</summary>
    public bool AllHold(in CellIntegers cells) => cells.Small is { } small ? _fitsSmall && AllHoldSmall(small) : AllHold(cells.Large!);

    private bool AllHoldSmall(int[] cells) =>
        Avx2.IsSupported && _step > 1 && _lanes is { } lanes ? HoldInLanes(cells, lanes) : AllHold(cells);

    private bool AllHold<T>(T[] cells)
        where T : unmanaged, IBinaryInteger<T> =>
        _step == 1 ? HoldSideBySide(cells) : Count >= 4 ? HoldByFours(cells) : HoldOneByOne(cells);

    /// <summary>As many members at a time as a vector has lanes; in the lanes beyond the last one stands whatever follows in the tables.</summary>
    private bool HoldSideBySide<T>(T[] cells)
        where T : unmanaged, IBinaryInteger<T>
    {
        Vector<T> differences = Vector<T>.Zero;
        for (int member = 0; member < Count; member += Vector<T>.Count)
        {
            // Cells were checked against the form when the rules were compiled, and a vector can be read from every one of them on.
            ref T origin = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(cells), member);
            Vector<T> sum = new(T.CreateTruncating(_constant));
            foreach (int cell in _plus)
                sum += Vector.LoadUnsafe(ref origin, (nuint)cell);
            foreach (int cell in _minus)
                sum -= Vector.LoadUnsafe(ref origin, (nuint)cell);
            Vector<T> lanes = Vector.LessThan(Vector<T>.Indices, new Vector<T>(T.CreateTruncating(Count - member)));
            differences |= sum & lanes;
        }

        return differences == Vector<T>.Zero;
    }

    /// <summary>
    /// Four members at a time, each in the lanes of one vector, which are then added up side by side: of the rows of a table, which lie one behind
    /// the other, that takes a third of the time of the next method.
    /// </summary>
    private bool HoldInLanes(int[] cells, Vector256<int> lanes)
    {
        ref int origin = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(cells), _first);
        Vector256<int> differences = Vector256<int>.Zero;
        int last = Count - 1;
        for (int member = 0; member <= last; member += 4)
        {
            Vector256<int> a = Avx2.Sign(Vector256.LoadUnsafe(ref origin, (nuint)(member * _step)), lanes);
            Vector256<int> b = Avx2.Sign(Vector256.LoadUnsafe(ref origin, (nuint)(Math.Min(member + 1, last) * _step)), lanes);
            Vector256<int> c = Avx2.Sign(Vector256.LoadUnsafe(ref origin, (nuint)(Math.Min(member + 2, last) * _step)), lanes);
            Vector256<int> d = Avx2.Sign(Vector256.LoadUnsafe(ref origin, (nuint)(Math.Min(member + 3, last) * _step)), lanes);

            // Of each member the sum of the lower lanes stands in the lower half now, that of the upper lanes in the upper half.
            Vector256<int> halves = Avx2.HorizontalAdd(Avx2.HorizontalAdd(a, b), Avx2.HorizontalAdd(c, d));
            differences |= halves + Avx2.Permute2x128(halves, halves, 1);
        }

        return differences == Vector256<int>.Zero;
    }

    private Vector256<int> LanesOf(LinearExpression first)
    {
        Span<int> lanes = stackalloc int[Vector256<int>.Count];
        lanes.Clear();
        foreach (LinearTerm term in first.Terms)
            lanes[CellOf(term) - _first] = (int)term.Coefficient;
        return Vector256.Create<int>(lanes);
    }

    /// <summary>Four members at a time: one look into the list of cells serves four sums that don't wait for one another.</summary>
    private bool HoldByFours<T>(T[] cells)
        where T : unmanaged, IBinaryInteger<T>
    {
        T differences = T.Zero;
        nint step = _step, twice = 2 * step, thrice = 3 * step;
        for (int member = 0; ; member = Math.Min(member + 4, Count - 4))
        {
            ref T origin = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(cells), member * step);
            T a = T.CreateTruncating(_constant), b = a, c = a, d = a;
            foreach (int cell in _plus)
            {
                ref T first = ref Unsafe.Add(ref origin, cell);
                a += first;
                b += Unsafe.Add(ref first, step);
                c += Unsafe.Add(ref first, twice);
                d += Unsafe.Add(ref first, thrice);
            }

            foreach (int cell in _minus)
            {
                ref T first = ref Unsafe.Add(ref origin, cell);
                a -= first;
                b -= Unsafe.Add(ref first, step);
                c -= Unsafe.Add(ref first, twice);
                d -= Unsafe.Add(ref first, thrice);
            }

            differences |= a | b | c | d;
            if (member + 4 >= Count)
                return differences == T.Zero;
        }
    }

    private bool HoldOneByOne<T>(T[] cells)
        where T : unmanaged, IBinaryInteger<T>
    {
        T differences = T.Zero;
        ref T origin = ref MemoryMarshal.GetArrayDataReference(cells);
        for (int member = 0; member < Count; member++)
        {
            T sum = T.CreateTruncating(_constant);
            foreach (int cell in _plus)
                sum += Unsafe.Add(ref origin, cell);
            foreach (int cell in _minus)
                sum -= Unsafe.Add(ref origin, cell);
            differences |= sum;
            origin = ref Unsafe.Add(ref origin, _step);
        }

        return differences == T.Zero;
    }

    /// <summary>By how many cells the second equation is the first one moved; 0 when it isn't.</summary>
    private static int Distance(LinearExpression first, LinearExpression second)
    {
        if (first.Terms.Count != second.Terms.Count || first.Terms.Count == 0 || first.Constant != second.Constant)
            return 0;
        int distance = CellOf(second.Terms[0]) - CellOf(first.Terms[0]);
        return first.Terms.Zip(second.Terms).All(p => CellOf(p.Second) - CellOf(p.First) == distance && p.Second.Coefficient == p.First.Coefficient) ? distance : 0;
    }

    private static int CellOf(LinearTerm term) => term.Variable.Cell.Index;
}
