using System.Runtime.CompilerServices;

namespace DisclosureRules.Constraints.Solving;

/// <summary>
/// Looks for a solution: linear arithmetic decides a case, choices that the values at hand violate are tried alternative by alternative, integers that have a
/// fraction are split. A proof that doesn't need what was assumed last holds without it and ends the siblings too. Not safe to share between threads.
/// </summary>
internal sealed class Search
{
    private readonly Problem _problem;
    private readonly Effort _effort;
    private readonly Simplex _simplex;
    private readonly List<int> _open = [];
    private readonly HashSet<int> _decided = [];
    private int _depth;

    // What was looked at since it was charged: terms of rows held against a point, values, facts of proofs.
    private long _looked;

    public Search(Problem problem, Effort effort)
    {
        (_problem, _effort, _simplex) = (problem, effort, new(problem.IsInteger.Count));
        Take(problem.Root);
    }

    /// <summary>The values found last.</summary>
    public Rational[] Point { get; private set; } = [];

    /// <summary>The least value of a variable under all that was assumed for <see cref="Point"/>, fractions of integers allowed; <see langword="null"/> for no bound.</summary>
    public Rational? LeastHere(int variable)
    {
        // Whatever the point satisfies is assumed, so that the least value satisfies it too.
        int opened = 0;
        while (opened < _open.Count)
        {
            int number = _open[opened++];
            List<Alternative> alternatives = _problem.Choices[number].Alternatives;
            if (!_decided.Contains(number) && !alternatives.Exists(a => a.Rows.Count == 0 && a.Choices.Count == 0))
                Take(alternatives.First(Holds));
        }

        // A rational that hangs on integers goes as far as these integers let it.
        for (int i = 0; i < Point.Length && !_problem.IsInteger[variable]; i++)
        {
            if (_problem.IsInteger[i])
                _simplex.Assert(new SplitFact(i, Point[i], false), Row.Of(i, Relation.Equal, Point[i]));
        }

        return _simplex.Check(Spend) is null ? _simplex.Least(variable, Spend) : Point[variable];
    }

    /// <summary>A proof that there is no solution, or <see langword="null"/> and the <see cref="Point"/>.</summary>
    /// <exception cref="EffortSpentException">The effort allowed was not enough.</exception>
    public Proof? Refute()
    {
        if (_simplex.Check(Spend) is { } conflict)
        {
            _looked += conflict.Count;
            return new Contradiction(conflict);
        }

        Charge();
        Point = _simplex.Point();
        if (Violated() is { } choice)
            return Try(choice);
        int fractional = -1;
        for (int i = 0; i < Point.Length && fractional < 0; i++)
        {
            if (_problem.IsInteger[i] && !Point[i].IsInteger)
                fractional = i;
        }

        if (fractional < 0)
            return null;
        return _simplex.Indivisible(_problem.IsInteger) is { } sum ? new Indivisible(sum) : SplitAt(fractional, Point[fractional].Floor);
    }

    private Proof? Try(int number)
    {
        List<Proof> refuted = [];
        List<Alternative> alternatives = _problem.Choices[number].Alternatives;
        Deepen();
        _decided.Add(number);
        for (int i = 0; i < alternatives.Count; i++)
        {
            (int mark, int open) = (_simplex.Mark, _open.Count);
            Take(alternatives[i]);
            if (Refute() is not { } proof)
                return null;
            _open.RemoveRange(open, _open.Count - open);
            _simplex.BackTo(mark);
            if (!Needs(proof, new Guard(number, i)))
            {
                Leave(number);
                return proof;
            }

            refuted.Add(proof);
        }

        Leave(number);
        return new Cases(number, refuted);
    }

    private void Leave(int number)
    {
        _depth--;
        _decided.Remove(number);
    }

    private Proof? SplitAt(int variable, Rational floor)
    {
        Deepen();
        Proof[] sides = new Proof[2];
        for (int i = 0; i < 2; i++)
        {
            SplitFact side = new(variable, floor, i == 1);
            int mark = _simplex.Mark;
            _simplex.Assert(side, side.Row);
            if (Refute() is not { } proof)
                return null;
            _simplex.BackTo(mark);
            if (!proof.Facts.Contains(side))
            {
                _depth--;
                return proof;
            }

            sides[i] = proof;
        }

        _depth--;
        return new Split(variable, floor, sides[0], sides[1]);
    }

    private void Take(Alternative alternative)
    {
        foreach (int row in alternative.Rows)
            _simplex.Assert(_problem.Rows[row].Fact, _problem.Rows[row].Row);
        _open.AddRange(alternative.Choices);
    }

    /// <summary>The choice with the fewest alternatives of those that the point violates.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int? Violated()
    {
        int? found = null;
        int fewest = int.MaxValue;
        foreach (int number in _open)
        {
            List<Alternative> alternatives = _problem.Choices[number].Alternatives;
            if (alternatives.Count < fewest && !_decided.Contains(number) && !HasOneThatHolds(alternatives))
                (found, fewest) = (number, alternatives.Count);
        }

        return found;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool HasOneThatHolds(List<Alternative> alternatives)
    {
        foreach (Alternative alternative in alternatives)
        {
            if (Holds(alternative))
                return true;
        }

        return false;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool Holds(Alternative alternative)
    {
        foreach (int row in alternative.Rows)
        {
            _looked += 2 + _problem.Rows[row].Row.Terms.Count;
            if (!_problem.Rows[row].Row.Holds(Point))
                return false;
        }

        foreach (int choice in alternative.Choices)
        {
            if (!HasOneThatHolds(_problem.Choices[choice].Alternatives))
                return false;
        }

        return true;
    }

    private bool Needs(Proof proof, Guard guard) => proof switch
    {
        Cases cases => _problem.Choices[cases.Choice].Guards.Contains(guard) || cases.Alternatives.Any(p => Needs(p, guard)),
        Split split => Needs(split.Below, guard) || Needs(split.Above, guard),
        _ => IsGuarded(proof, guard),
    };

    private bool IsGuarded(Proof proof, Guard guard)
    {
        foreach (Fact fact in proof.Facts)
        {
            _looked++;
            if (fact is RowFact row && _problem.Rows[row.Row].Guards.Contains(guard))
                return true;
        }

        return false;
    }

    private void Deepen()
    {
        if (++_depth > _effort.Depth)
            throw new EffortSpentException();
    }

    private void Spend()
    {
        _effort.CancellationToken.ThrowIfCancellationRequested();
        Charge();
        if (_simplex.Pivots > _effort.Pivots || _effort.IsOver?.Invoke() == true || _effort.Meter?.IsOver == true)
            throw new EffortSpentException();
    }

    /// <summary>Charges what was done; a search without a pivot ends, too, when nothing is left.</summary>
    private void Charge()
    {
        if (_effort.Meter is not { } meter)
            return;
        meter.Spend(_simplex.TakeWork() + _looked);
        _looked = 0;
        if (meter.IsOver)
            throw new EffortSpentException();
    }
}
