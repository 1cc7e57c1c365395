namespace DisclosureRules.Constraints.Solving;

/// <summary>
/// Why a problem has no solution: a tree of cases, in each of which the facts contradict each other. <see cref="ProofChecker"/> says whether it is right. The
/// hierarchy is closed: <see cref="Contradiction"/>, <see cref="Indivisible"/>, <see cref="Cases"/>, <see cref="Split"/>. Immutable.
/// </summary>
internal abstract record Proof
{
    private protected Proof()
    {
    }

    /// <summary>The parts, in their order.</summary>
    public virtual IReadOnlyList<Proof> Parts => [];

    /// <summary>The facts that it adds up, parts included.</summary>
    public IEnumerable<Fact> Facts => this is Contradiction { Sum: var sum } || this is Indivisible { Sum: var sum2 } && (sum = sum2) is not null
        ? sum.Select(s => s.Fact)
        : Parts.SelectMany(p => p.Facts);

    /// <summary>The numbers of the demands that it rests on, in ascending order: together they can't be satisfied.</summary>
    public IReadOnlyList<int> DemandsOf(Problem problem)
    {
        SortedSet<int> demands = [];
        Collect(this);
        return [.. demands];

        void Collect(Proof proof)
        {
            if (proof is Cases cases)
                demands.Add(problem.Choices[cases.Choice].Demand);
            foreach (Proof part in proof.Parts)
                Collect(part);
            if (proof.Parts.Count == 0)
                demands.UnionWith(proof.Facts.OfType<RowFact>().Select(f => problem.Rows[f.Row].Demand));
        }
    }
}

/// <summary>
/// Facts whose sum says that zero is less than zero (Farkas): a fact that is at most its bound counts with a multiplier that is not negative, one that is at
/// least its bound with one that is not positive, an equation with any.
/// </summary>
internal sealed record Contradiction(IReadOnlyList<Summand> Sum) : Proof;

/// <summary>Equations whose sum says that a multiple of some integer, of integers alone, is no multiple of it.</summary>
internal sealed record Indivisible(IReadOnlyList<Summand> Sum) : Proof;

/// <summary>A choice none of whose alternatives can be taken: a proof for each.</summary>
internal sealed record Cases(int Choice, IReadOnlyList<Proof> Alternatives) : Proof
{
    public override IReadOnlyList<Proof> Parts => Alternatives;
}

/// <summary>An integer that can neither be at most nor more than another: a proof for both.</summary>
internal sealed record Split(int Variable, Rational AtMost, Proof Below, Proof Above) : Proof
{
    public override IReadOnlyList<Proof> Parts => [Below, Above];
}

/// <summary>A fact with what it is multiplied by.</summary>
internal readonly record struct Summand(Fact Fact, Rational Multiplier);

/// <summary>What a proof may add up: <see cref="RowFact"/> or <see cref="SplitFact"/>.</summary>
internal abstract record Fact;

/// <summary>A row, where its guards are taken.</summary>
internal sealed record RowFact(int Row) : Fact;

/// <summary>A side of a split: that the variable is at most the bound, or at least one more.</summary>
internal sealed record SplitFact(int Variable, Rational AtMost, bool IsAbove) : Fact
{
    public Row Row => IsAbove
        ? Row.Of(Variable, Relation.AtLeast, AtMost + 1)
        : Row.Of(Variable, Relation.AtMost, AtMost);
}
