using DisclosureRules.Compilation;
using DisclosureRules.Expressions.Tree;
using DisclosureRules.Forms;
using DisclosureRules.Reports;

namespace DisclosureRules.Constraints;

/// <summary>
/// Reads what a bound rule says into formulas of two values. A condition of the tree has three; it is told by two formulas: whether it can be
/// assessed, and whether it holds, which means something only where it can be.
/// </summary>
/// <param name="rule">The rule.</param>
/// <param name="year">The report year.</param>
internal sealed class RequirementReader(BoundRule rule, int year)
{
    private readonly Dictionary<Condition, OutsidePart> _outside = [];

    // Each comparison is read for what it demands and for whether it can be assessed.
    private readonly Dictionary<Comparison, ((LinearExpression Expression, ArithmeticReach Reach)? Difference, OutsideReason Reason)> _differences = new(ReferenceEqualityComparer.Instance);
    private (Formula Check, Formula Assessable)? _read;

    public Requirement Read() => Read(rule.When);

    /// <summary>What the rule would say if it applied where a condition holds; everywhere for <see langword="null"/>.</summary>
    public Requirement Read(Condition? when)
    {
        if (rule.ReadsWords)
        {
            OutsidePart words = Outside(rule.Check, OutsideReason.Words);
            return new(rule.Rule, rule.Id, rule.Ordinal, new AssessableLiteral(words), Formula.True, new OutsideLiteral(words));
        }

        (Formula check, Formula assessable) = _read ??= (Holds(rule.Check), Assessable(rule.Check));
        return when is null
            ? new(rule.Rule, rule.Id, rule.Ordinal, assessable, Formula.True, check)
            : new(rule.Rule, rule.Id, rule.Ordinal, Formula.All([Assessable(when), Formula.Any([Holds(when, true), assessable])]), Holds(when), check);
    }

    /// <summary>Whether the condition holds, or, negated, doesn't, taken that it can be assessed.</summary>
    private Formula Holds(Condition condition, bool negated = false)
    {
        switch (condition)
        {
            case ConstantCondition constant:
                return Formula.Constant(constant.Value != negated);
            case Negation negation:
                return Holds(negation.Operand, !negated);
            case Junction junction:
                IEnumerable<Formula> parts = junction.Operands.Select(o => Holds(o, negated));
                return junction is Conjunction != negated ? Formula.All(parts) : Formula.Any(parts);
            case StateTest test:
                return new StateLiteral(test.Cells, test.Mask, negated);
            case IsKnown { Role: ReportRole.Self, Fact: ReportFact.Year }:
                return Formula.Constant(!negated);
            case Comparison comparison:
                return Compared(comparison, negated);
            case TextTest or IsKnown or SectionTest or SectionsInOrder or HeadingsNumbered or ClaimHas or IsStated or StatedAlike:
                return new OutsideLiteral(Outside(condition, OutsideReason.Fact), negated);
            case DateComparison or IsMultiple or IsShareOf:
                return new OutsideLiteral(Outside(condition, OutsideReason.Calculation), negated);
            default:
                throw new InvalidOperationException($"There is no such condition: {condition.GetType().Name}.");
        }
    }

    /// <summary>
    /// Whether the condition can be assessed. A part that reads no cell's value settles an "and" or "or" alone; all others must be known, whatever
    /// the rest says.
    /// </summary>
    private Formula Assessable(Condition condition)
    {
        switch (condition)
        {
            case ConstantCondition or IsKnown or SectionTest or SectionsInOrder or HeadingsNumbered or ClaimHas or IsStated or StatedAlike:
                return Formula.True;
            case StateTest test:
                return Formula.All(AtHand(test.Cells));
            case Negation negation:
                return Assessable(negation.Operand);
            case Junction junction:
                Formula[] known = [.. junction.Operands.Select(Assessable)];

                // Where only texts may be unknown the tree is asked for them: told one by one, deep nesting would double at each level.
                if (!junction.ReadsValues && !known.All(k => k.IsTrue || k is AtHandLiteral))
                    return new AssessableLiteral(Outside(junction, OutsideReason.Fact));
                IEnumerable<Formula> settling = junction.Operands.Zip(known).Where(o => !o.First.ReadsValues)
                    .Select(o => Formula.All([o.Second, Holds(o.First, junction is Conjunction)]));
                return known.All(k => k.IsTrue) ? Formula.True : Formula.Any([.. settling, Formula.All(known)]);
            case Comparison comparison:
                return Compared(comparison, false) is OutsideLiteral outside ? new AssessableLiteral(outside.Part) : Formula.All(KnownOperands(comparison));
            case TextTest:
                return new AssessableLiteral(Outside(condition, OutsideReason.Fact));
            case DateComparison or IsMultiple or IsShareOf:
                return new AssessableLiteral(Outside(condition, OutsideReason.Calculation));
            default:
                throw new InvalidOperationException($"There is no such condition: {condition.GetType().Name}.");
        }
    }

    private Formula Compared(Comparison comparison, bool negated)
    {
        ComparisonOperator op = comparison.Operator;
        Relation relation = (op.Holds(-1) ? Relation.Less : 0) | (op.Holds(0) ? Relation.Equal : 0) | (op.Holds(1) ? Relation.Greater : 0);
        if (!_differences.TryGetValue(comparison, out ((LinearExpression Expression, ArithmeticReach Reach)? Difference, OutsideReason Reason) known))
            _differences[comparison] = known = (LinearReader.Difference(comparison.Left, comparison.Right, year, out OutsideReason reason), reason);
        if (known.Difference is not ({ } difference, var reach))
            return new OutsideLiteral(Outside(comparison, known.Reason), negated);
        relation = negated ? relation.Opposite() : relation;
        return difference.Terms.Count == 0
            ? Formula.Constant(relation.Holds(Int128.Sign(difference.Constant)))
            : new LinearLiteral(difference, relation, reach);
    }

    /// <summary>
    /// That the cells whose values are read hold numbers, also those that cancel out; or are blank, where the rule counts that as zero. That
    /// reports whose cells are counted are at hand.
    /// </summary>
    private static IEnumerable<Formula> KnownOperands(Comparison comparison) =>
    [
        .. comparison.DescendantsAndSelf().OfType<CellNumber>().GroupBy(n => n.BlankIsZero)
            .Select(g => new StateLiteral([.. g.Select(n => n.Cell).Distinct()], (byte)(g.Key ? CellStates.Number | CellStates.Blank : CellStates.Number))),
        .. comparison.DescendantsAndSelf().OfType<StateCount>().SelectMany(c => AtHand(c.Cells)).Distinct(),
    ];

    private static IEnumerable<Formula> AtHand(IEnumerable<CellVariable> cells) =>
        cells.Select(c => c.Role).Where(r => r != ReportRole.Self).Distinct().Select(r => new AtHandLiteral(r));

    private OutsidePart Outside(Condition condition, OutsideReason reason)
    {
        if (!_outside.TryGetValue(condition, out OutsidePart? part))
            _outside[condition] = part = new(rule, _outside.Count + 1, reason, condition);
        return part;
    }
}
