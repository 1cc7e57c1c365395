using DisclosureRules.Constraints;

namespace DisclosureRules.Authoring.Proofs.Certificates;

/// <summary>What verdicts mean, as formulas over a report's cells. Who proves and who checks start from the same words of the rules, and share nothing else.</summary>
internal static class Obligation
{
    /// <summary>The rule can be assessed, and what it demands isn't so.</summary>
    public static Formula Violated(Requirement rule) => Formula.All([rule.Assessable, rule.Applies, rule.Check.Negated]);

    /// <summary>The rule is not violated: it can't be assessed, or what it demands is so.</summary>
    public static Formula Kept(Requirement rule) => Formula.Any([rule.Assessable.Negated, rule.Demand]);

    /// <summary>The rule can be assessed, and what it demands is so.</summary>
    public static Formula Met(Requirement rule) => Formula.All([rule.Assessable, rule.Demand]);

    /// <summary>The rule can be assessed and applies.</summary>
    public static Formula Applying(Requirement rule) => Formula.All([rule.Assessable, rule.Applies]);

    /// <summary>What a refutation refutes, in the order in which its facts number it.</summary>
    /// <param name="kind">The verdict.</param>
    /// <param name="own">The rule that it is about.</param>
    /// <param name="by">The others.</param>
    /// <param name="cases">The cases under which a conflict bites.</param>
    public static IReadOnlyList<Formula> Of(VerdictKind kind, Requirement own, IEnumerable<Requirement> by, IEnumerable<RuleCase> cases) => kind switch
    {
        VerdictKind.Implied => [Violated(own), .. by.Select(Kept)],
        VerdictKind.Contradictory => [Met(own), .. by.Select(Met), .. cases.Select(c => c.Holds)],
        VerdictKind.NeverApplies => [Applying(own)],
        VerdictKind.NotAnalysed => [.. by.Select(Kept)],
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "This verdict refutes nothing."),
    };

    /// <summary>What a report in which the rules of a conflict meet must satisfy.</summary>
    public static IReadOnlyList<Formula> Meeting(IEnumerable<Requirement> rules, IEnumerable<RuleCase> cases) =>
        [.. rules.Select(r => r.Assessable), .. cases.Select(c => c.Holds)];

    /// <summary>Whether a rule can be analysed: it speaks of cells of one report alone, linearly.</summary>
    public static bool IsWithin(Requirement rule) => rule.Outside.Count == 0 && !Named([rule.Assessable, rule.Applies, rule.Check]).Any(c => c.Role != Reports.ReportRole.Self);

    /// <summary>The cells that a rule names, each once.</summary>
    public static IEnumerable<Expressions.Tree.CellVariable> Cells(Requirement rule) => Cells([rule.Assessable, rule.Applies, rule.Check]);

    /// <summary>The cells that formulas name, each once, in the order of naming.</summary>
    public static IEnumerable<Expressions.Tree.CellVariable> Cells(IEnumerable<Formula> formulas) => Named(formulas).Distinct();

    private static IEnumerable<Expressions.Tree.CellVariable> Named(IEnumerable<Formula> formulas) => formulas.SelectMany(f => f.Literals).SelectMany(l => l switch
    {
        LinearLiteral linear => linear.Expression.Terms.Select(t => t.Variable.Cell),
        StateLiteral state => state.Cells,
        _ => [],
    });
}
