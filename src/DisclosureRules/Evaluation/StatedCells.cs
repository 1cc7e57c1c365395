using DisclosureRules.Claims;
using DisclosureRules.Claims.Reading;
using DisclosureRules.Compilation;
using DisclosureRules.Expressions.Tree;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;

namespace DisclosureRules.Evaluation;

/// <summary>The cells that stated quantities are held against, as the rules over claims say.</summary>
internal sealed class StatedCells
{
    private readonly ILookup<string, (BoundRule Rule, NumberExpression[] Numbers)> _rules;

    public StatedCells(IEnumerable<(string Claim, BoundRule Rule)> rules) =>
        _rules = rules.Where(p => Stated(p.Rule.Check).Any()).ToLookup(p => p.Claim, p => (p.Rule, Stated(p.Rule.Check).ToArray()), StringComparer.Ordinal);

    /// <summary>The claims that state a number of the tables.</summary>
    public IEnumerable<string> Claims => _rules.Select(r => r.Key);

    /// <summary>Whether a claim states a number of the tables.</summary>
    public bool Has(string claim) => _rules.Contains(claim);

    /// <summary>What the cells of a quantity have; <see langword="null"/> where several numbers would do, or none is known.</summary>
    public ExactDecimal? Expected(Report report, NarrativeReading words, Claim claim)
    {
        EvaluationContext facts = new(report, words, claim);
        ExactDecimal? expected = null;
        foreach (NumberExpression cells in Numbers(claim.Id, facts))
        {
            if (!cells.TryEvaluate(facts, null, out ExactDecimal number) || (expected is { } other && ExactDecimal.Compare(other, number) != 0))
                return null;
            expected = number;
        }

        return expected;
    }

    /// <summary>The cells that have the stated number: of <c>受理13件</c> those received, or those together with what was carried in.</summary>
    public int[] CellsOf(Report report, NarrativeReading words, Claim claim, ExactDecimal value)
    {
        EvaluationContext facts = new(report, words, claim);
        return [.. Numbers(claim.Id, facts).Where(n => n.TryEvaluate(facts, null, out ExactDecimal number) && ExactDecimal.Compare(number, value) == 0).Take(1).SelectMany(CellsOf)];
    }

    private static IEnumerable<int> CellsOf(NumberExpression number) => number.AllCells().Where(c => c.Role == ReportRole.Self).Select(c => c.Cell.Index).Distinct();

    /// <summary>The numbers of which a claim states one, in the report at hand.</summary>
    public IEnumerable<NumberExpression> Numbers(string claim, EvaluationContext facts) =>
        _rules[claim].Where(r => r.Rule.When is null || r.Rule.When.Evaluate(facts, null) == Truth.True).SelectMany(r => r.Numbers);

    /// <summary>What a number of the words may equal: the right sides of <c>stated = a or stated = b</c>; none for a check of another shape.</summary>
    private static IEnumerable<NumberExpression> Stated(Condition check) => check switch
    {
        Comparison { Operator: ComparisonOperator.Equal, Left: StatedNumber { Id: null }, Right: var right } => [right],
        Disjunction { Operands: var all } when all.All(o => Stated(o).Any()) => all.SelectMany(Stated),
        _ => [],
    };
}
