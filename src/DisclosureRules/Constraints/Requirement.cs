using DisclosureRules.Rules;

namespace DisclosureRules.Constraints;

/// <summary>
/// What one instance of a rule says, in two values. The three of the evaluation come back exactly: it passes where <see cref="Assessable"/> and
/// <see cref="Demand"/> hold, fails where the first holds and the second doesn't, and can't be assessed where the first doesn't. Only numbers too
/// large for the evaluation's 128 bits are not told here. Immutable; equal to another when the same rule says the same.
/// </summary>
/// <param name="Rule">The rule.</param>
/// <param name="Instance">The values of its variables; empty when it has none.</param>
/// <param name="Ordinal">Its place among all instances of the rule set for the form: the order of findings.</param>
/// <param name="Assessable">When it can be assessed.</param>
/// <param name="Applies">When it applies.</param>
/// <param name="Check">What it checks where it applies.</param>
internal sealed record Requirement(Rule Rule, string Instance, int Ordinal, Formula Assessable, Formula Applies, Formula Check)
{
    /// <summary>What a violation weighs.</summary>
    public Severity Severity => Rule.Severity;

    /// <summary>What the rule demands: that it doesn't apply, or that its check holds.</summary>
    public Formula Demand => Formula.Any([Applies.Negated, Check]);

    /// <summary>The equation where the rule demands nothing but that one; otherwise <see langword="null"/>.</summary>
    public LinearExpression? Equation => Demand is LinearLiteral { Relation: Relation.Equal } equation ? equation.Expression : null;

    /// <summary>The parts that the system doesn't look into, in their order, each once.</summary>
    public IReadOnlyList<OutsidePart> Outside => [.. Literals.Select(PartOf).OfType<OutsidePart>().Distinct().OrderBy(p => p.Number)];

    /// <summary>How much of the rule the system tells.</summary>
    public Coverage Coverage => Outside.Count == 0 ? Coverage.Whole : Literals.All(l => PartOf(l) is not null) ? Coverage.None : Coverage.Part;

    private IEnumerable<Literal> Literals => Assessable.Literals.Concat(Applies.Literals).Concat(Check.Literals);

    /// <summary>
    /// The rows: first when it is assessable, then what it demands, case by case. Clauses that hold by
    /// themselves, and those that follow from one with fewer literals, are left out.
    /// <see langword="null"/> where there would be more than <see cref="ClausalForm.MaximumClauses"/> of a kind: then only the formulas tell it.
    /// </summary>
    public IReadOnlyList<Clause>? Clauses()
    {
        if (ClausalForm.Of(Assessable) is not { } assessable || ClausalForm.Of(Applies.Negated) is not { } cases || ClausalForm.Of(Check) is not { } checks
            || cases.Count * checks.Count > ClausalForm.MaximumClauses)
        {
            return null;
        }

        return
        [
            .. Rows(ClauseKind.Assessable, assessable.Select(a => ((IReadOnlyList<Literal>)[], a))),
            .. Rows(ClauseKind.Demand, cases.SelectMany(_ => checks, (c, a) => ((IReadOnlyList<Literal>)[.. c.Select(l => l.Opposite)], a))),
        ];
    }

    /// <summary>The same where cells hold what their domains say.</summary>
    public Requirement Select(Func<Literal, Formula> replace) => this with
    {
        Assessable = Assessable.Select(replace),
        Applies = Applies.Select(replace),
        Check = Check.Select(replace),
    };

    public bool Equals(Requirement? other) =>
        other is not null && (Rule.Id, Severity, Instance, Ordinal) == (other.Rule.Id, other.Severity, other.Instance, other.Ordinal)
        && Assessable == other.Assessable && Applies == other.Applies && Check == other.Check;

    public override int GetHashCode() => HashCode.Combine(Rule.Id, Instance, Ordinal);

    public override string ToString() => $"{Rule.Id}[{Instance}]: assessable if {Assessable}; applies if {Applies}; demands {Check}";

    private IEnumerable<Clause> Rows(ClauseKind kind, IEnumerable<(IReadOnlyList<Literal> Conditions, IReadOnlyList<Literal> Alternatives)> rows)
    {
        (IReadOnlyList<Literal> Conditions, IReadOnlyList<Literal> Alternatives, HashSet<Literal> Flat)[] all =
            [.. rows.Select(r => (r.Conditions, r.Alternatives, r.Conditions.Select(c => c.Opposite).Concat(r.Alternatives).ToHashSet())).Where(r => !HoldsByItself(r.Item3))];
        return all
            .Where((r, i) => !all.Where((o, j) => o.Flat.IsSubsetOf(r.Flat) && (o.Flat.Count < r.Flat.Count || j < i)).Any())
            .Select((r, i) => new Clause(new(Rule.Id, Instance, kind, i + 1), [.. r.Conditions.Distinct()], [.. r.Alternatives.Distinct()]));
    }

    /// <summary>Whether a literal stands beside its opposite: of a condition outside the system, such as one of a text that isn't known, neither need hold.</summary>
    private static bool HoldsByItself(HashSet<Literal> literals) => literals.Any(l => l is not OutsideLiteral && literals.Contains(l.Opposite));

    private static OutsidePart? PartOf(Literal literal) => literal switch
    {
        OutsideLiteral outside => outside.Part,
        AssessableLiteral assessable => assessable.Part,
        LinearLiteral or StateLiteral or AtHandLiteral => null,
        _ => throw new InvalidOperationException($"There is no such literal: {literal.GetType().Name}."),
    };
}

/// <summary>How much of a rule the constraint system tells.</summary>
internal enum Coverage
{
    /// <summary>All of it.</summary>
    Whole,

    /// <summary>All but the parts that are listed.</summary>
    Part,

    /// <summary>Nothing: the rule is about something else than cells.</summary>
    None,
}
