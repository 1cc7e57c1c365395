using DisclosureRules.Compilation;
using DisclosureRules.Constraints;
using DisclosureRules.Expressions.Tree;
using DisclosureRules.Forms;

namespace DisclosureRules.Authoring.Proofs.Certificates;

/// <summary>
/// A case that a rule provides for: its <c>when</c>, or the condition of an <c>if</c> in its <c>check</c> where <c>when</c> holds. A rule demands nothing outside its cases, so that rules
/// which exclude such a case only together have a conflict there.
/// </summary>
/// <param name="Name">The rule with the number of the case, e.g. <c>requests.balance[total]#0</c>.</param>
/// <param name="Holds">When the case is at hand, and the rule can be assessed in it.</param>
internal sealed record RuleCase(string Name, Formula Holds)
{
    // No rule's name is without a number where it stands for a case.
    private const string Integers = "integers";

    /// <summary>The condition in words of the rule language.</summary>
    public required string Under { get; init; }

    /// <summary>
    /// The case in which every report stands that is filled in as its form prints it: each cell that some rules name holds an integer, those that only variants of the form have none.
    /// </summary>
    public static RuleCase OfIntegers(IEnumerable<Requirement> rules)
    {
        ILookup<bool, CellVariable> cells = rules.SelectMany(Obligation.Cells).Distinct().OrderBy(c => c.Index).ToLookup(c => c.Cell.IsNative);
        return new(Integers, Formula.All([new StateLiteral([.. cells[true]], CellStates.Integer), .. cells[false].Any() ? [new StateLiteral([.. cells[false]], CellStates.Missing)] : Array.Empty<Formula>()])) { Under = RuleVerdict.UnderIntegers };
    }

    /// <summary>The case of a name; <see langword="null"/> where there is none.</summary>
    /// <param name="name">The name.</param>
    /// <param name="instances">The rules of a conflict.</param>
    /// <param name="requirements">What they demand.</param>
    /// <param name="year">The year of reports.</param>
    public static RuleCase? Named(string name, IEnumerable<BoundRule> instances, IEnumerable<Requirement> requirements, int year) =>
        name == Integers ? OfIntegers(requirements) : instances.SelectMany(i => Of(i, year)).FirstOrDefault(c => c.Name == name);

    /// <summary>The cases of an instance for reports of a year, in their order; those that always or never hold are left out.</summary>
    public static IEnumerable<RuleCase> Of(BoundRule rule, int year)
    {
        string name = RuleVerdict.NameOf(rule.Rule.Id, rule.Id);
        int number = 0;
        RequirementReader reader = new(rule, year);
        foreach (Condition?[] conditions in Conditions(rule))
        {
            Requirement requirement = reader.Read(new Conjunction(conditions.OfType<Condition>()));
            if (!requirement.Applies.IsTrue && !requirement.Applies.IsFalse)
                yield return new($"{name}#{number}", Obligation.Applying(requirement)) { Under = requirement.Applies.ToString()! };
            number++;
        }
    }

    /// <summary>Several cases at once, in words of the rule language.</summary>
    public static string Together(IEnumerable<RuleCase> cases) => string.Join(" and ", cases.Select(c => c.Under));

    private static IEnumerable<Condition?[]> Conditions(BoundRule rule)
    {
        if (rule.When is not null)
            yield return [rule.When];
        Condition? before = null;
        foreach (Condition part in rule.Check is Conjunction all ? all.Operands : [rule.Check])
        {
            // `if a then b else c` is bound as two: not a or b, a or c.
            if (part is Disjunction { Operands: [Negation { Operand: var condition }, _] })
                yield return [rule.When, before = condition];
            else if (part is Disjunction { Operands: [var other, _] } && ReferenceEquals(other, before))
                yield return [rule.When, new Negation(other)];
        }
    }
}
