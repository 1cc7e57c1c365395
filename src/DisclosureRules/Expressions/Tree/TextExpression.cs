namespace DisclosureRules.Expressions.Tree;

/// <summary>A text that a rule reads: the unit's name, the form, the scope, what is printed in a cell, or a constant.</summary>
internal abstract class TextExpression
{
    /// <summary>The text, or <see langword="null"/> when it is not known; <c>obstacles</c> then receives the reason.</summary>
    public abstract string? Evaluate(in EvaluationContext facts, MissingOperands? obstacles);
}
