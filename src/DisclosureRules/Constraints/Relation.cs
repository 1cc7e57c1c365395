using DisclosureRules.Expressions.Tree;

namespace DisclosureRules.Constraints;

/// <summary>How a linear form stands to zero: the signs that its value may have, a bit for negative, zero and positive.</summary>
[Flags]
internal enum Relation
{
    Equal = 0b010,
    NotEqual = 0b101,
    AtMost = 0b011,
    AtLeast = 0b110,
}

/// <summary>An alternative of a clause: a linear form in a relation to zero, or a condition that is evaluated as a tree.</summary>
internal sealed record Atom(LinearForm? Form, Relation Relation, Condition? Tree, AmountComparison? Amount = null)
{
    /// <summary>Whether the tree is a test of a text.</summary>
    public bool IsText => Tree is TextTest or Negation { Operand: TextTest };
}
