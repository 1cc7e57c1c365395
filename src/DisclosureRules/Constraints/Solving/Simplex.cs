using System.Runtime.CompilerServices;

namespace DisclosureRules.Constraints.Solving;

/// <summary>
/// Bounds of variables and of sums of variables, kept satisfied by pivoting (Dutertre and de Moura, A fast linear-arithmetic solver for DPLL(T), 2006): bounds can be added
/// and taken back, and where they contradict each other the multipliers say why (Farkas). Exact; Bland's rule makes it end. Not safe to share between threads.
/// </summary>
/// <remarks>What a tool that runs for two seconds spends most of them in is compiled once and for good, not first in a hurry.</remarks>
internal sealed class Simplex
{
    // Whether a bound that can't be reached leaves room takes that much beside a term of a sum.
    private const int WorkOfLimit = 12;

    private readonly List<Column> _columns = [];
    private readonly List<TableauRow> _rows = [];
    private readonly Dictionary<Fact, int> _sums = new(ReferenceEqualityComparer.Instance);
    private readonly Stack<(int Column, bool IsUpper, Bound? Before)> _trail = [];
    private readonly List<TableauRow> _suspects = [];
    private readonly List<int> _entered = [], _left = [];
    private readonly int _variables;
    private IReadOnlyList<Summand>? _conflict;

    private long _work;

    // Whether there was a bound that can't be reached: only then values are moved by less than any number.
    private bool _isStrict;

    public Simplex(int variables)
    {
        _variables = variables;
        for (int i = 0; i < variables; i++)
            _columns.Add(new());
    }

    /// <summary>How many pivots there were.</summary>
    public long Pivots { get; private set; }

    /// <summary>How much work there was since this was asked last.</summary>
    public long TakeWork() => (_work, _work = 0).Item1;

    /// <summary>A mark to go back to.</summary>
    public int Mark => _trail.Count;

    public void BackTo(int mark)
    {
        while (_trail.Count > mark)
        {
            (int index, bool isUpper, Bound? before) = _trail.Pop();
            if (isUpper)
                _columns[index].Upper = before;
            else
                _columns[index].Lower = before;
        }

        _conflict = null;
    }

    /// <summary>Adds a fact.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Assert(Fact fact, Row row)
    {
        if (_conflict is not null)
            return;
        if (row.Terms.Count == 0)
        {
            if (!row.Relation.Holds(-row.Bound.Sign))
                _conflict = [new(fact, row.Relation == Relation.Equal && row.Bound.Sign > 0 ? -1 : row.Relation is Relation.AtLeast or Relation.Greater ? -1 : 1)];
            return;
        }

        (int column, Rational scale) = row.Terms is [var only] ? (only.Variable, only.Coefficient.Inverse) : (ColumnOf(fact, row), Rational.One);
        Rational bound = row.Bound * scale;
        bool isMirrored = scale.Sign < 0;
        Relation relation = isMirrored ? row.Relation.Mirrored() : row.Relation;
        _isStrict |= (relation & Relation.Equal) == 0;
        if ((relation & Relation.Greater) == 0)
            Restrict(column, true, new(new(bound, (relation & Relation.Equal) == 0 ? -1 : 0), fact, scale, relation == Relation.Equal));
        if ((relation & Relation.Less) == 0)
            Restrict(column, false, new(new(bound, (relation & Relation.Equal) == 0 ? 1 : 0), fact, scale, relation == Relation.Equal));
    }

    /// <summary>Finds values within all bounds; why there are none where there aren't.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public IReadOnlyList<Summand>? Check(Action? onPivot = null)
    {
        while (_conflict is null)
        {
            (TableauRow? violated, bool isBelow) = Violated();
            if (violated is null)
                return null;
            onPivot?.Invoke();
            int entering = -1;
            ReadOnlySpan<int> columns = violated.Columns;
            ReadOnlySpan<Rational> coefficients = violated.Coefficients;
            for (int i = 0; i < columns.Length && entering < 0; i++)
            {
                if (CanMove(columns[i], isBelow == coefficients[i].Sign > 0))
                    entering = columns[i];
            }

            if (entering < 0)
            {
                _conflict = Explain(violated, isBelow);
                break;
            }

            Column leaving = _columns[violated.Basic];
            PivotTo(violated, entering, isBelow ? leaving.Lower!.Value : leaving.Upper!.Value);
        }

        return _conflict;
    }

    /// <summary>The least value of a variable within the bounds, from values that are within them; <see langword="null"/> for no bound.</summary>
    public Rational? Least(int variable, Action? onPivot = null)
    {
        while (true)
        {
            onPivot?.Invoke();
            TableauRow? objective = _columns[variable].Row;
            (int entering, bool up) = (-1, false);
            if (objective is null)
            {
                if (CanMove(variable, false))
                    (entering, up) = (variable, false);
            }
            else
            {
                for (int i = 0; i < objective.Columns.Length && entering < 0; i++)
                {
                    bool rises = objective.Coefficients[i].Sign < 0;
                    if (CanMove(objective.Columns[i], rises))
                        (entering, up) = (objective.Columns[i], rises);
                }
            }

            if (entering < 0)
                return _columns[variable].Value.Number;
            if (!TryStep(entering, up))
                return null;
        }
    }

    /// <summary>The values of the variables, with a number in the place of what is less than any number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public Rational[] Point()
    {
        Rational small = Rational.One;
        _work += _variables;
        if (_isStrict)
        {
            _work += (long)WorkOfLimit * _columns.Count;
            foreach (Column column in _columns)
            {
                if (column.Lower is { } lower)
                    small = Limit(small, lower.Value, column.Value);
                if (column.Upper is { } upper)
                    small = Limit(small, column.Value, upper.Value);
            }
        }

        Rational[] point = new Rational[_variables];
        for (int i = 0; i < point.Length; i++)
        {
            Shifted value = _columns[i].Value;
            point[i] = value.Shift.IsZero ? value.Number : value.Number + (small * value.Shift);
        }

        return point;
    }

    /// <summary>
    /// Looks for a sum of equations that integers can't satisfy: in a row of the tableau everything that isn't fixed by an equation is a variable that is an
    /// integer, and the fixed rest is no multiple of what divides these.
    /// </summary>
    public IReadOnlyList<Summand>? Indivisible(IReadOnlyList<bool> isInteger)
    {
        foreach (TableauRow row in _rows)
        {
            if (row.Basic >= _variables || !isInteger[row.Basic])
                continue;
            System.Numerics.BigInteger multiple = 1;
            Rational rest = Rational.Zero;
            List<Summand> sum = [];
            bool usable = true;
            for (int i = 0; i < row.Columns.Length; i++)
            {
                (int column, Rational coefficient) = (row.Columns[i], row.Coefficients[i]);
                Column at = _columns[column];
                if (at is { Lower: { IsEquation: true } fixedAt, Upper.IsEquation: true })
                {
                    rest += coefficient * fixedAt.Value.Number;
                    sum.Add(new(fixedAt.Fact, coefficient * fixedAt.Scale));
                }
                else if (column < _variables && isInteger[column])
                {
                    multiple *= coefficient.Denominator / System.Numerics.BigInteger.GreatestCommonDivisor(multiple, coefficient.Denominator);
                }
                else
                {
                    usable = false;
                    break;
                }
            }

            if (!usable || sum.Count == 0)
                continue;
            System.Numerics.BigInteger divisor = multiple;
            for (int i = 0; i < row.Columns.Length; i++)
            {
                if (_columns[row.Columns[i]] is not { Lower.IsEquation: true, Upper.IsEquation: true })
                    divisor = System.Numerics.BigInteger.GreatestCommonDivisor(divisor, (row.Coefficients[i] * Rational.Of(multiple)).Numerator);
            }

            Rational factor = Rational.Of(multiple);
            if (!(rest * factor / Rational.Of(divisor)).IsInteger)
                return [.. sum.Select(s => s with { Multiplier = s.Multiplier * factor })];
        }

        return null;
    }

    /// <summary>The row of the first column that is out of its bounds.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private (TableauRow? Row, bool IsBelow) Violated()
    {
        (TableauRow? violated, bool isBelow, int kept) = (null, false, 0);
        for (int i = 0; i < _suspects.Count; i++)
        {
            TableauRow row = _suspects[i];
            Column basic = _columns[row.Basic];
            bool below = basic.Lower is { } lower && basic.Value < lower.Value;
            row.IsSuspect = below || (basic.Upper is { } upper && basic.Value > upper.Value);
            if (!row.IsSuspect)
                continue;
            _suspects[kept++] = row;
            if (violated is null || row.Basic < violated.Basic)
                (violated, isBelow) = (row, below);
        }

        _suspects.RemoveRange(kept, _suspects.Count - kept);
        return (violated, isBelow);
    }

    private void Suspect(TableauRow row)
    {
        if (row.IsSuspect)
            return;
        row.IsSuspect = true;
        _suspects.Add(row);
    }

    private static Rational Limit(Rational small, Shifted low, Shifted high)
    {
        if (low.Shift.IsZero && high.Shift.IsZero)
            return small;
        Rational shift = low.Shift - high.Shift;
        return shift.Sign <= 0 ? small : ((high.Number - low.Number) / shift) is var limit && limit < small ? limit : small;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Restrict(int index, bool isUpper, Bound bound)
    {
        Column column = _columns[index];
        Bound? before = isUpper ? column.Upper : column.Lower;
        int order = before is null ? 0 : bound.Value.CompareTo(before.Value);
        if (before is not null && (isUpper ? order >= 0 : order <= 0) && !(order == 0 && bound.IsEquation && !before.IsEquation))
            return;
        if ((isUpper ? column.Lower : column.Upper) is { } other && (isUpper ? bound.Value < other.Value : bound.Value > other.Value))
        {
            (Bound upper, Bound lower) = isUpper ? (bound, other) : (other, bound);
            _conflict ??= [new(upper.Fact, upper.Scale), new(lower.Fact, -lower.Scale)];
            return;
        }

        _trail.Push((index, isUpper, before));
        if (isUpper)
            column.Upper = bound;
        else
            column.Lower = bound;
        if (column.Row is { } row)
            Suspect(row);
        else if ((isUpper ? column.Value > bound.Value : column.Value < bound.Value))
            Move(index, bound.Value - column.Value);
    }

    /// <summary>The column of a sum, with a row that says what it is.</summary>
    private int ColumnOf(Fact fact, Row row)
    {
        if (_sums.TryGetValue(fact, out int known))
            return known;
        TableauRow added = new(_columns.Count, [.. row.Terms.Select(t => t.Variable)], [.. row.Terms.Select(t => t.Coefficient)]);
        foreach (RowTerm term in row.Terms)
        {
            if (_columns[term.Variable].Row is { } said)
                _work += added.Replace(said, _entered, _left);
        }

        _entered.Clear();
        _left.Clear();
        Shifted value = default;
        for (int i = 0; i < added.Columns.Length; i++)
        {
            Column column = _columns[added.Columns[i]];
            value += added.Coefficients[i] * column.Value;
            column.Rows.Add(added);
        }

        _columns.Add(new() { Row = added, Value = value });
        _rows.Add(added);
        Suspect(added);
        return _sums[fact] = added.Basic;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool CanMove(int index, bool up)
    {
        Column column = _columns[index];
        return up ? column.Upper is not { } upper || column.Value < upper.Value : column.Lower is not { } lower || column.Value > lower.Value;
    }

    private List<Summand> Explain(TableauRow row, bool isBelow)
    {
        Column basic = _columns[row.Basic];
        List<Summand> sum = [isBelow ? new(basic.Lower!.Fact, -basic.Lower.Scale) : new(basic.Upper!.Fact, basic.Upper.Scale)];
        for (int i = 0; i < row.Columns.Length; i++)
        {
            Rational multiplier = isBelow ? row.Coefficients[i] : -row.Coefficients[i];
            Column column = _columns[row.Columns[i]];
            Bound bound = multiplier.Sign > 0 ? column.Upper! : column.Lower!;
            sum.Add(new(bound.Fact, multiplier * bound.Scale));
        }

        return sum;
    }

    /// <summary>Changes the value of a column that isn't basic.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Move(int index, Shifted by)
    {
        Column moved = _columns[index];
        moved.Value += by;
        _work += (long)moved.Rows.Count * by.Number.Weight;
        foreach (TableauRow row in moved.Rows)
        {
            _columns[row.Basic].Value += row[index] * by;
            Suspect(row);
        }
    }

    private void PivotTo(TableauRow row, int entering, Shifted value)
    {
        Rational coefficient = row[entering];
        Shifted by = coefficient.Inverse * (value - _columns[row.Basic].Value);
        Move(entering, by);
        Pivot(row, entering);
    }

    /// <summary>Moves a column as far as the bounds of all others allow; <see langword="false"/> where nothing stops it.</summary>
    private bool TryStep(int entering, bool up)
    {
        Shifted? furthest = null;
        TableauRow? blocking = null;
        Column moved = _columns[entering];
        if ((up ? moved.Upper : moved.Lower) is { } own)
            furthest = up ? own.Value - moved.Value : moved.Value - own.Value;
        foreach (TableauRow row in moved.Rows)
        {
            Rational coefficient = row[entering];
            Column basic = _columns[row.Basic];
            bool rises = coefficient.Sign > 0 == up;
            if ((rises ? basic.Upper : basic.Lower) is not { } stop)
                continue;
            Shifted room = coefficient.Magnitude.Inverse * (rises ? stop.Value - basic.Value : basic.Value - stop.Value);
            if (furthest is null || room < furthest || (room == furthest && blocking is not null && row.Basic < blocking.Basic))
                (furthest, blocking) = (room, row);
        }

        if (furthest is not { } distance)
            return false;
        Move(entering, up ? distance : -Rational.One * distance);
        if (blocking is not null)
            Pivot(blocking, entering);
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Pivot(TableauRow row, int entering)
    {
        Pivots++;
        Column leaving = _columns[row.Basic], entered = _columns[entering];
        leaving.Row = null;
        leaving.Rows.Add(row);
        entered.Row = row;
        row.Solve(entering);
        Suspect(row);
        List<TableauRow> rows = entered.Rows;
        entered.Rows = [];
        foreach (TableauRow other in rows)
        {
            if (other == row)
                continue;
            _work += other.Replace(row, _entered, _left);
            foreach (int column in _entered)
                _columns[column].Rows.Add(other);
            foreach (int column in _left)
                _columns[column].Rows.Remove(other);
            _entered.Clear();
            _left.Clear();
        }
    }

    private sealed class Column
    {
        public Shifted Value { get; set; }

        public Bound? Lower { get; set; }

        public Bound? Upper { get; set; }

        /// <summary>What it is a sum of; <see langword="null"/> for a column that isn't basic.</summary>
        public TableauRow? Row { get; set; }

        /// <summary>The sums that it is in; none for a basic column.</summary>
        public List<TableauRow> Rows { get; set; } = [];
    }
}
