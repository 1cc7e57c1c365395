namespace DisclosureRules.Constraints.Solving;

/// <summary>What the solver says of a problem. The hierarchy is closed: <see cref="Satisfied"/>, <see cref="Refuted"/>, <see cref="Undecided"/>.</summary>
internal abstract record Answer;

/// <summary>There is a solution: for each variable its value.</summary>
internal sealed record Satisfied(IReadOnlyList<Rational> Point) : Answer;

/// <summary>There is none, and this is why.</summary>
internal sealed record Refuted(Proof Proof) : Answer;

/// <summary>The effort allowed was not enough.</summary>
internal sealed record Undecided : Answer;

/// <summary>What was found of the least or greatest value of a variable.</summary>
/// <param name="State">What is known.</param>
/// <param name="Value">The value where it is <see cref="OptimumState.Found"/>.</param>
/// <param name="Proof">
/// Why nothing beyond it is possible: of the problem with <see cref="Solver.Beyond"/> added; where there is no solution at all, of the problem itself; otherwise <see langword="null"/>.
/// </param>
internal sealed record Optimum(OptimumState State, Rational Value = default, Proof? Proof = null);

/// <summary>What is known of an optimum.</summary>
internal enum OptimumState
{
    /// <summary>The effort allowed was not enough.</summary>
    Undecided,

    /// <summary>There is no solution.</summary>
    None,

    /// <summary>It is this, attained, or for a strict bound of a rational variable approached.</summary>
    Found,

    /// <summary>There is no bound; among integers this means none of fewer than <see cref="Solver.UnboundedBits"/> bits.</summary>
    Unbounded,
}
