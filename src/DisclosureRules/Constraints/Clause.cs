using DisclosureRules.Primitives;

namespace DisclosureRules.Constraints;

/// <summary>
/// A row of the system: where all conditions hold, at least one of the alternatives must. A clause without alternatives can't be satisfied where
/// its conditions hold. Immutable.
/// </summary>
/// <param name="Origin">The rule that it comes from, and which part of it.</param>
/// <param name="Conditions">When it demands something: a case in which the rule applies; empty for always.</param>
/// <param name="Alternatives">Of which one must hold.</param>
internal sealed record Clause(ClauseOrigin Origin, IReadOnlyList<Literal> Conditions, IReadOnlyList<Literal> Alternatives)
{
    public IReadOnlyList<Literal> Conditions { get; init => field = ValueList<Literal>.Of(value); } = ValueList<Literal>.Of(Conditions);

    public IReadOnlyList<Literal> Alternatives { get; init => field = ValueList<Literal>.Of(value); } = ValueList<Literal>.Of(Alternatives);

    /// <summary>The same without conditions: that one of them doesn't hold is an alternative.</summary>
    public IEnumerable<Literal> Flat => Conditions.Select(c => c.Opposite).Concat(Alternatives);

    public override string ToString()
    {
        string alternatives = Alternatives.Count == 0 ? "false" : string.Join(" or ", Alternatives);
        return Conditions.Count == 0 ? $"{Origin}: {alternatives}" : $"{Origin}: {string.Join(" and ", Conditions)} => {alternatives}";
    }
}

/// <summary>Where a clause comes from.</summary>
/// <param name="Rule">The id of the rule.</param>
/// <param name="Instance">The values of the rule's variables; empty when it has none.</param>
/// <param name="Kind">What the clause is about.</param>
/// <param name="Number">Which of the rule's clauses of that kind, from 1 on.</param>
internal readonly record struct ClauseOrigin(string Rule, string Instance, ClauseKind Kind, int Number)
{
    public override string ToString() => $"{Rule}[{Instance}] {(Kind == ClauseKind.Assessable ? "assessable" : "demand")} {Number}";
}

/// <summary>What a clause of a rule is about.</summary>
internal enum ClauseKind
{
    /// <summary>What must be so for the rule to be assessable.</summary>
    Assessable,

    /// <summary>What the rule demands where it is.</summary>
    Demand,
}
