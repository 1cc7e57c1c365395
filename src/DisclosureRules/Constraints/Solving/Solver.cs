using System.Numerics;

namespace DisclosureRules.Constraints.Solving;

/// <summary>
/// Decides whether a problem has a solution, and how small or great a variable can be: exactly, with a point or a <see cref="Proof"/>. The same
/// problem gives the same answer, but for limits in time. Safe to share between threads.
/// </summary>
internal static class Solver
{
    /// <summary>Beyond so many bits an optimum of integers counts as unbounded: cells have 64, and sums of theirs a few more.</summary>
    public const int UnboundedBits = 96;

    public static Answer Solve(Problem problem, Effort? effort = null)
    {
        try
        {
            (Proof? proof, Search search) = Refute(problem, effort ?? Effort.Default);
            return proof is null ? new Satisfied(search.Point) : new Refuted(proof);
        }
        catch (EffortSpentException)
        {
            return new Undecided();
        }
    }

    /// <summary>
    /// Searches, and where integers without bounds lead ever further away searches again in a box around zero: a solution there is one, although none there says nothing.
    /// </summary>
    private static (Proof? Proof, Search Search) Refute(Problem problem, Effort effort)
    {
        try
        {
            Search search = new(problem, effort);
            return (search.Refute(), search);
        }
        catch (EffortSpentException) when (effort.IsOver?.Invoke() != true && effort.Meter?.IsOver != true)
        {
            foreach (int bits in (int[])[4, 16, 64])
            {
                Rational edge = Rational.Of(BigInteger.One << bits);
                Search search = new(new(problem.IsInteger, [.. problem.Demands, .. Enumerable.Range(0, problem.IsInteger.Count).SelectMany(i => Box(i, edge))]), effort);
                try
                {
                    if (search.Refute() is null)
                        return (null, search);
                }
                catch (EffortSpentException)
                {
                    break;
                }
            }

            throw;
        }
    }

    private static Demand[] Box(int variable, Rational edge) =>
        [new Row([new(variable, Rational.One)], Relation.AtLeast, -edge), new Row([new(variable, Rational.One)], Relation.AtMost, edge)];

    /// <summary>The least value of a variable.</summary>
    public static Optimum Least(Problem problem, int variable, Effort? effort = null) => new Descent(problem, variable, Rational.One, effort ?? Effort.Default).Run();

    /// <summary>The greatest value of a variable.</summary>
    public static Optimum Greatest(Problem problem, int variable, Effort? effort = null) => new Descent(problem, variable, -Rational.One, effort ?? Effort.Default).Run();

    /// <summary>The demand that a variable is less than a value (or greater): the problem with it at its end has the proof of an <see cref="Optimum"/>.</summary>
    public static Demand Beyond(int variable, Rational value, bool isGreater) => new Row([new(variable, Rational.One)], isGreater ? Relation.Greater : Relation.Less, value);

    /// <summary>Goes down from solution to solution: to the least value of linear arithmetic where that can be had, by halves where it can't.</summary>
    private sealed class Descent(Problem problem, int variable, Rational direction, Effort effort)
    {
        public Optimum Run()
        {
            // The greatest is the least of the negative: a variable of its own at the end.
            bool isMirrored = direction.Sign < 0;
            int target = isMirrored ? problem.IsInteger.Count : variable;
            try
            {
                if (Find(target, isMirrored, null) is not { } first)
                    return new(OptimumState.None, default, _proof);
                Rational best = first.Value;
                if (problem.IsInteger[variable] && first.Bound is null)
                {
                    Rational far = -Rational.Of(BigInteger.One << UnboundedBits);
                    if (Find(target, isMirrored, new Row([new(target, Rational.One)], Relation.AtMost, far)) is not null)
                        return new(OptimumState.Unbounded);
                }

                Rational? low = null;
                while (true)
                {
                    // Where linear arithmetic says how far it goes, that is tried; otherwise twice as far as before, and halves once something can't be.
                    if (first.Bound is { } bound && bound < best)
                    {
                        if (!problem.IsInteger[variable])
                        {
                            best = bound;
                        }
                        else if (low is null || bound.Ceiling > low)
                        {
                            if (Find(target, isMirrored, new Row([new(target, Rational.One)], Relation.AtMost, bound.Ceiling)) is { } further)
                                (first, best) = (further, further.Value);
                            else
                                low = low is { } l && l > bound.Ceiling ? l : bound.Ceiling;
                        }
                    }
                    else if (first.Bound is null && !problem.IsInteger[variable])
                    {
                        return new(OptimumState.Unbounded);
                    }

                    Relation relation = Relation.Less;
                    Rational limit = best;
                    if (low is { } least && best - least > 2)
                        (relation, limit) = (Relation.AtMost, ((best + least) / 2).Floor);
                    if (Find(target, isMirrored, new Row([new(target, Rational.One)], relation, limit)) is { } next)
                    {
                        (first, best) = (next, next.Value);
                        continue;
                    }

                    if (relation == Relation.AtMost)
                    {
                        low = limit;
                        continue;
                    }

                    return new(OptimumState.Found, isMirrored ? -best : best, Final(best, isMirrored));
                }
            }
            catch (EffortSpentException)
            {
                return new(OptimumState.Undecided);
            }
        }

        private Proof? _proof;

        /// <summary>A solution with a further demand: the target's value, and how far linear arithmetic would go from there.</summary>
        private (Rational Value, Rational? Bound)? Find(int target, bool isMirrored, Demand? further)
        {
            List<bool> isInteger = [.. problem.IsInteger];
            List<Demand> demands = [.. problem.Demands];
            if (isMirrored)
            {
                isInteger.Add(problem.IsInteger[variable]);
                demands.Add(new Row([new(variable, Rational.One), new(target, Rational.One)], Relation.Equal, Rational.Zero));
            }

            if (further is not null)
                demands.Add(further);
            (_proof, Search search) = Refute(new(isInteger, demands), effort);
            if (_proof is not null)
                return null;
            Rational value = search.Point[target];
            return (value, search.LeastHere(target));
        }

        /// <summary>The proof in the problem's own variables.</summary>
        private Proof? Final(Rational best, bool isMirrored)
        {
            if (!isMirrored)
                return _proof;
            return Solve(new(problem.IsInteger, [.. problem.Demands, Beyond(variable, -best, isGreater: true)]), effort) is Refuted refuted ? refuted.Proof : null;
        }
    }
}
