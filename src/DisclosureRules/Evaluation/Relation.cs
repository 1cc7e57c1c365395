namespace DisclosureRules.Evaluation;

/// <summary>How a linear form stands to zero.</summary>
internal enum Relation
{
    Equal,
    NotEqual,
    AtMost,
    AtLeast,
}

/// <summary>An alternative of a clause: a linear form in a relation to zero, or a condition that is evaluated as a tree.</summary>
internal sealed record Atom(LinearForm? Form, Relation Relation, BooleanExpression? Tree)
{
    /// <summary>Whether the tree is a test of a text.</summary>
    public bool IsText => Tree is TextTest or Negation { Operand: TextTest };
}
