using DisclosureRules.Compilation;
using DisclosureRules.Expressions.Tree;

namespace DisclosureRules.Constraints;

/// <summary>
/// A condition of a rule that the system doesn't look into. It is named by its place, so that the systems of one pack read twice are equal.
/// Immutable.
/// </summary>
/// <param name="rule">The bound rule that it is part of.</param>
/// <param name="number">Which of the rule's parts that stay outside, from 1 on.</param>
/// <param name="reason">Why it stays outside.</param>
/// <param name="condition">The condition.</param>
internal sealed class OutsidePart(BoundRule rule, int number, OutsideReason reason, Condition condition) : IEquatable<OutsidePart>
{
    /// <summary>The id of the rule.</summary>
    public string Rule => rule.Rule.Id;

    /// <summary>The values of the rule's variables; empty when it has none.</summary>
    public string Instance => rule.Id;

    /// <summary>Which of the rule's parts that stay outside, from 1 on.</summary>
    public int Number => number;

    /// <summary>Why it stays outside.</summary>
    public OutsideReason Reason => reason;

    /// <summary>The condition, to be evaluated as a tree.</summary>
    public Condition Condition => condition;

    public bool Equals(OutsidePart? other) =>
        other is not null && (Rule, Instance, Number, Reason) == (other.Rule, other.Instance, other.Number, other.Reason) && Condition.GetType() == other.Condition.GetType();

    public override bool Equals(object? obj) => Equals(obj as OutsidePart);

    public override int GetHashCode() => HashCode.Combine(Rule, Instance, Number);

    public override string ToString() => $"{Rule}[{Instance}]#{Number}:{Condition.GetType().Name}";
}

/// <summary>Why a condition stays outside the constraint system.</summary>
internal enum OutsideReason
{
    /// <summary>The rule asks what the words of the report say.</summary>
    Words,

    /// <summary>A text or another fact of the report that is no number.</summary>
    Fact,

    /// <summary>A calculation that is not linear: a product of cells, a multiple, an extreme, a date.</summary>
    Calculation,

    /// <summary>Coefficients or constants beyond 128 bits.</summary>
    Magnitude,
}
