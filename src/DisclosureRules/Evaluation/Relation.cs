namespace DisclosureRules.Evaluation;

/// <summary>How a linear form stands to zero.</summary>
internal enum Relation
{
    Equal,
    NotEqual,
    AtMost,
    AtLeast,
}

/// <summary>An alternative of a clause: a linear form in a relation to zero, or a test of a text.</summary>
internal sealed record Atom(LinearForm? Form, Relation Relation, BooleanExpression? Text);
