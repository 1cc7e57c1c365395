using DisclosureRules.Constraints;
using DisclosureRules.Constraints.Solving;

using Random = System.Random;

namespace DisclosureRules.Tests.Constraints.Solving;

/// <summary>The solver against counting out all points of a small box, its proofs against the checker, and the checker against spoilt proofs.</summary>
public sealed class SolverLaws
{
    private const int Least = -3, Greatest = 4, Variables = 3;

    private static readonly Relation[] Relations = [Relation.Less, Relation.AtMost, Relation.Equal, Relation.AtLeast, Relation.Greater, Relation.NotEqual];

    [Fact]
    public void A_problem_of_integers_has_a_solution_exactly_where_counting_out_finds_one()
    {
        Random random = new(19);
        int refuted = 0;
        for (int i = 0; i < 600; i++)
        {
            Problem problem = new([true, true, true], [.. Box(), .. Enumerable.Range(0, random.Next(1, 6)).Select(_ => Drawn(random, 2))]);
            bool isSatisfiable = Points().Any(p => problem.Holds(p));
            switch (Solver.Solve(problem))
            {
                case Satisfied satisfied:
                    Assert.True(isSatisfiable && problem.Holds(satisfied.Point));
                    break;
                case Refuted proof:
                    Assert.False(isSatisfiable);
                    Assert.True(ProofChecker.Accepts(problem, proof.Proof));
                    Assert.True(Spoilt(proof.Proof, random) is not { } spoilt || !ProofChecker.Accepts(problem, spoilt));
                    refuted++;
                    break;
                default:
                    Assert.Fail("undecided");
                    break;
            }
        }

        Assert.InRange(refuted, 60, 540);
    }

    [Fact]
    public void The_least_and_the_greatest_value_are_those_of_counting_out()
    {
        Random random = new(20);
        for (int i = 0; i < 150; i++)
        {
            Problem problem = new([true, true, true], [.. Box(), .. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Drawn(random, 2))]);
            Rational[] values = [.. Points().Where(p => problem.Holds(p)).Select(p => p[1])];
            (Optimum least, Optimum greatest) = (Solver.Least(problem, 1), Solver.Greatest(problem, 1));
            if (values.Length == 0)
            {
                Assert.Equal((OptimumState.None, OptimumState.None), (least.State, greatest.State));
                continue;
            }

            Assert.Equal((values.Min(), values.Max()), (least.Value, greatest.Value));
            Assert.True(ProofChecker.Accepts(new(problem.IsInteger, [.. problem.Demands, Solver.Beyond(1, least.Value, false)]), least.Proof!));
            Assert.True(ProofChecker.Accepts(new(problem.IsInteger, [.. problem.Demands, Solver.Beyond(1, greatest.Value, true)]), greatest.Proof!));
        }
    }

    [Fact]
    public void Integers_without_bounds_are_decided_by_what_divides_them()
    {
        Assert.IsType<Refuted>(Solver.Solve(new([true, true], [Sum(Relation.Equal, 1, 2, -2)])));
        Assert.IsType<Refuted>(Solver.Solve(new([true, true], [Sum(Relation.Equal, 3, 4, 6)])));
        Assert.IsType<Satisfied>(Solver.Solve(new([true, true, true], [Sum(Relation.Equal, 1, 6, 10, 15)])));
        Assert.IsType<Satisfied>(Solver.Solve(new([false, true], [Sum(Relation.Equal, 1, 2, -2)])));
    }

    [Fact]
    public void What_has_no_bound_is_said_to_have_none()
    {
        Problem problem = new([true, true, false], [Sum(Relation.AtLeast, 5, 1, 1), Sum(Relation.AtLeast, 0, 0, 1), Sum(Relation.Greater, 2, 0, 0, 1)]);
        Assert.Equal(OptimumState.Unbounded, Solver.Least(problem, 0).State);
        Assert.Equal(OptimumState.Unbounded, Solver.Greatest(problem, 2).State);
        Assert.Equal((OptimumState.Found, 2), (Solver.Least(problem, 2).State, Solver.Least(problem, 2).Value));
        Assert.Equal(Rational.Zero, Solver.Least(problem, 1).Value);
    }

    [Fact]
    public void Numbers_beyond_64_bits_are_exact()
    {
        Rational large = Rational.Of(System.Numerics.BigInteger.Pow(10, 40));
        Problem problem = new([true, true], [Demand.Of([new(0, Rational.One), new(1, Rational.One)], Relation.Equal, large), Demand.Of([new(0, 3), new(1, -Rational.One)], Relation.Equal, Rational.Zero)]);
        Satisfied satisfied = Assert.IsType<Satisfied>(Solver.Solve(problem));
        Assert.Equal(large / 4, satisfied.Point[0]);
        Assert.IsType<Refuted>(Solver.Solve(new(problem.IsInteger, [.. problem.Demands, Demand.Of([new(0, Rational.One)], Relation.NotEqual, large / 4)])));
    }

    [Fact]
    public void A_proof_rests_on_the_demands_that_contradict_each_other()
    {
        Problem problem = new([true, true], [Sum(Relation.AtLeast, 0, 0, 1), Sum(Relation.AtMost, 3, 1), Sum(Relation.AtMost, 9, 0, 1), Sum(Relation.AtLeast, 4, 1)]);
        Refuted refuted = Assert.IsType<Refuted>(Solver.Solve(problem));
        Assert.Equal([1, 3], refuted.Proof.DemandsOf(problem));
    }

    [Fact]
    public void Hopeless_problems_end_undecided()
    {
        // Of many integers, half of whose sum is odd, split after split finds nothing.
        Problem problem = new([.. Enumerable.Repeat(true, 60)], [
            Demand.Of([.. Enumerable.Range(0, 60).Select(i => new RowTerm(i, 2))], Relation.AtLeast, 59),
            Demand.Of([.. Enumerable.Range(0, 60).Select(i => new RowTerm(i, 2))], Relation.AtMost, 59),
            .. Enumerable.Range(0, 60).SelectMany(i => (Demand[])[Demand.Of([new(i, Rational.One)], Relation.AtLeast, 0), Demand.Of([new(i, Rational.One)], Relation.AtMost, 1)]),
        ]);
        Assert.IsNotType<Satisfied>(Solver.Solve(problem, new(2_000)));
    }

    private static Demand Sum(Relation relation, long bound, params long[] coefficients) =>
        Demand.Of([.. coefficients.Select((c, i) => new RowTerm(i, c)).Where(t => !t.Coefficient.IsZero)], relation, bound);

    private static IEnumerable<Demand> Box() => Enumerable.Range(0, Variables).SelectMany(i => (Demand[])
        [Demand.Of([new(i, Rational.One)], Relation.AtLeast, Least), Demand.Of([new(i, Rational.One)], Relation.AtMost, Greatest)]);

    private static IEnumerable<Rational[]> Points() =>
        from a in Enumerable.Range(Least, Greatest - Least + 1)
        from b in Enumerable.Range(Least, Greatest - Least + 1)
        from c in Enumerable.Range(Least, Greatest - Least + 1)
        select (Rational[])[a, b, c];

    private static Demand Drawn(Random random, int depth)
    {
        if (depth > 0 && random.Next(2) == 0)
        {
            Demand[] parts = [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Drawn(random, depth - 1))];
            return random.Next(3) == 0 ? new AllDemands(parts) : new AnyDemand(parts);
        }

        RowTerm[] terms = [.. Enumerable.Range(0, Variables).Select(i => new RowTerm(i, Rational.Of(random.Next(-3, 4), random.Next(1, 3)))).Where(t => !t.Coefficient.IsZero)];
        return Demand.Of(terms, Relations[random.Next(Relations.Length)], Rational.Of(random.Next(-8, 9), random.Next(1, 3)));
    }

    /// <summary>The proof with another multiplier somewhere; <see langword="null"/> where only the size of a multiplier would change.</summary>
    private static Proof? Spoilt(Proof proof, Random random) => proof switch
    {
        Contradiction { Sum: { Count: > 1 } sum } => new Contradiction([.. sum.Skip(1)]) is var less && sum[0].Multiplier.IsZero ? null : less,
        Cases cases => random.Next(2) == 0
            ? new Cases(cases.Choice, [.. cases.Alternatives.Skip(1)])
            : Spoilt(cases.Alternatives[0], random) is { } spoilt ? new Cases(cases.Choice, [spoilt, .. cases.Alternatives.Skip(1)]) : null,
        Split split => Spoilt(split.Below, random) is { } spoilt ? split with { Below = spoilt } : null,
        _ => null,
    };
}
