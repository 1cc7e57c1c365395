namespace DisclosureRules.Constraints.Solving;

/// <summary>
/// Bounds of variables and of sums of variables, kept satisfied by pivoting (Dutertre and de Moura, A fast linear-arithmetic solver for DPLL(T), 2006): bounds can be added
/// and taken back, and where they contradict each other the multipliers say why (Farkas). Exact; Bland's rule makes it end. Not safe to share between threads.
/// </summary>
internal sealed class Simplex
{
    private readonly List<Column> _columns = [];
    private readonly List<TableauRow> _rows = [];
    private readonly Dictionary<Fact, int> _sums = [];
    private readonly Stack<(int Column, bool IsUpper, Bound? Before)> _trail = [];
    private readonly int _variables;
    private IReadOnlyList<Summand>? _conflict;

    public Simplex(int variables)
    {
        _variables = variables;
        for (int i = 0; i < variables; i++)
            _columns.Add(new());
    }

    /// <summary>How many pivots there were.</summary>
    public long Pivots { get; private set; }

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
        if ((relation & Relation.Greater) == 0)
            Restrict(column, true, new(new(bound, (relation & Relation.Equal) == 0 ? -1 : 0), fact, scale, relation == Relation.Equal));
        if ((relation & Relation.Less) == 0)
            Restrict(column, false, new(new(bound, (relation & Relation.Equal) == 0 ? 1 : 0), fact, scale, relation == Relation.Equal));
    }

    /// <summary>Finds values within all bounds; why there are none where there aren't.</summary>
    public IReadOnlyList<Summand>? Check(Action? onPivot = null)
    {
        while (_conflict is null)
        {
            TableauRow? violated = null;
            bool isBelow = false;
            foreach (TableauRow row in _rows)
            {
                Column basic = _columns[row.Basic];
                bool below = basic.Lower is { } lower && basic.Value < lower.Value;
                if ((below || (basic.Upper is { } upper && basic.Value > upper.Value)) && (violated is null || row.Basic < violated.Basic))
                    (violated, isBelow) = (row, below);
            }

            if (violated is null)
                return null;
            onPivot?.Invoke();
            int entering = -1;
            foreach ((int column, Rational coefficient) in violated.Terms)
            {
                if ((entering < 0 || column < entering) && CanMove(column, isBelow == coefficient.Sign > 0))
                    entering = column;
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
            TableauRow? objective = _rows.Find(r => r.Basic == variable);
            (int entering, bool up) = (-1, false);
            if (objective is null)
            {
                if (CanMove(variable, false))
                    (entering, up) = (variable, false);
            }
            else
            {
                foreach ((int column, Rational coefficient) in objective.Terms)
                {
                    if ((entering < 0 || column < entering) && CanMove(column, coefficient.Sign < 0))
                        (entering, up) = (column, coefficient.Sign < 0);
                }
            }

            if (entering < 0)
                return _columns[variable].Value.Number;
            if (!TryStep(entering, up))
                return null;
        }
    }

    /// <summary>The values of the variables, with a number in the place of what is less than any number.</summary>
    public Rational[] Point()
    {
        Rational small = Rational.One;
        foreach (Column column in _columns)
        {
            if (column.Lower is { } lower)
                small = Limit(small, lower.Value, column.Value);
            if (column.Upper is { } upper)
                small = Limit(small, column.Value, upper.Value);
        }

        return [.. _columns.Take(_variables).Select(c => c.Value.Number + (small * c.Value.Shift))];
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
            foreach ((int column, Rational coefficient) in row.Terms)
            {
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
            foreach ((int column, Rational coefficient) in row.Terms)
            {
                if (_columns[column] is not { Lower.IsEquation: true, Upper.IsEquation: true })
                    divisor = System.Numerics.BigInteger.GreatestCommonDivisor(divisor, (coefficient * Rational.Of(multiple)).Numerator);
            }

            Rational factor = Rational.Of(multiple);
            if (!(rest * factor / Rational.Of(divisor)).IsInteger)
                return [.. sum.Select(s => s with { Multiplier = s.Multiplier * factor })];
        }

        return null;
    }

    private static Rational Limit(Rational small, Shifted low, Shifted high)
    {
        Rational shift = low.Shift - high.Shift;
        return shift.Sign <= 0 ? small : ((high.Number - low.Number) / shift) is var limit && limit < small ? limit : small;
    }

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
        if (!column.IsBasic && (isUpper ? column.Value > bound.Value : column.Value < bound.Value))
            Move(index, bound.Value - column.Value);
    }

    /// <summary>The column of a sum, with a row that says what it is.</summary>
    private int ColumnOf(Fact fact, Row row)
    {
        if (_sums.TryGetValue(fact, out int known))
            return known;
        Dictionary<int, Rational> terms = [];
        foreach (RowTerm term in row.Terms)
        {
            if (_columns[term.Variable].IsBasic)
                Add(terms, _rows.Find(r => r.Basic == term.Variable)!.Terms, term.Coefficient);
            else
                Add(terms, term.Variable, term.Coefficient);
        }

        int column = _columns.Count;
        Shifted value = default;
        foreach ((int term, Rational coefficient) in terms)
            value += coefficient * _columns[term].Value;
        _columns.Add(new() { IsBasic = true, Value = value });
        _rows.Add(new(column, terms));
        return _sums[fact] = column;
    }

    private bool CanMove(int index, bool up)
    {
        Column column = _columns[index];
        return up ? column.Upper is not { } upper || column.Value < upper.Value : column.Lower is not { } lower || column.Value > lower.Value;
    }

    private List<Summand> Explain(TableauRow row, bool isBelow)
    {
        Column basic = _columns[row.Basic];
        List<Summand> sum = [isBelow ? new(basic.Lower!.Fact, -basic.Lower.Scale) : new(basic.Upper!.Fact, basic.Upper.Scale)];
        foreach ((int column, Rational coefficient) in row.Terms)
        {
            Rational multiplier = isBelow ? coefficient : -coefficient;
            Bound bound = multiplier.Sign > 0 ? _columns[column].Upper! : _columns[column].Lower!;
            sum.Add(new(bound.Fact, multiplier * bound.Scale));
        }

        return sum;
    }

    /// <summary>Changes the value of a column that isn't basic.</summary>
    private void Move(int index, Shifted by)
    {
        _columns[index].Value += by;
        foreach (TableauRow row in _rows)
        {
            if (row.Terms.TryGetValue(index, out Rational coefficient))
                _columns[row.Basic].Value += coefficient * by;
        }
    }

    private void PivotTo(TableauRow row, int entering, Shifted value)
    {
        Rational coefficient = row.Terms[entering];
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
        foreach (TableauRow row in _rows)
        {
            if (!row.Terms.TryGetValue(entering, out Rational coefficient))
                continue;
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

    private void Pivot(TableauRow row, int entering)
    {
        Pivots++;
        Rational inverse = row.Terms[entering].Inverse;
        Dictionary<int, Rational> terms = new(row.Terms.Count) { [row.Basic] = inverse };
        foreach ((int column, Rational coefficient) in row.Terms)
        {
            if (column != entering)
                terms[column] = -coefficient * inverse;
        }

        (_columns[row.Basic].IsBasic, _columns[entering].IsBasic) = (false, true);
        (row.Basic, row.Terms) = (entering, terms);
        foreach (TableauRow other in _rows)
        {
            if (other != row && other.Terms.Remove(entering, out Rational factor))
                Add(other.Terms, terms, factor);
        }
    }

    private static void Add(Dictionary<int, Rational> terms, Dictionary<int, Rational> others, Rational factor)
    {
        foreach ((int column, Rational coefficient) in others)
            Add(terms, column, factor * coefficient);
    }

    private static void Add(Dictionary<int, Rational> terms, int column, Rational coefficient)
    {
        Rational sum = terms.GetValueOrDefault(column) + coefficient;
        if (sum.IsZero)
            terms.Remove(column);
        else
            terms[column] = sum;
    }

    private sealed class Column
    {
        public Shifted Value { get; set; }

        public Bound? Lower { get; set; }

        public Bound? Upper { get; set; }

        public bool IsBasic { get; set; }
    }

    private sealed class TableauRow(int basic, Dictionary<int, Rational> terms)
    {
        public int Basic { get; set; } = basic;

        public Dictionary<int, Rational> Terms { get; set; } = terms;
    }
}
