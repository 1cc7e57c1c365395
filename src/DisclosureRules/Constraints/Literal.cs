using DisclosureRules.Expressions.Tree;
using DisclosureRules.Forms;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;

namespace DisclosureRules.Constraints;

/// <summary>
/// A statement about a report that holds or doesn't. The hierarchy is closed: <see cref="LinearLiteral"/>, <see cref="StateLiteral"/>,
/// <see cref="AtHandLiteral"/>, and for what the system doesn't look into <see cref="OutsideLiteral"/> and <see cref="AssessableLiteral"/>.
/// Immutable.
/// </summary>
internal abstract record Literal : Formula
{
    private protected Literal()
    {
    }

    public sealed override Formula Negated => Opposite;

    /// <summary>The literal that holds exactly where this one doesn't.</summary>
    public abstract Literal Opposite { get; }

    public sealed override IEnumerable<Literal> Literals => [this];
}

/// <summary>A linear expression in a relation to zero. Where a cell holds no number, that is for the rule's assessability to say, not for this.</summary>
/// <param name="Expression">The expression.</param>
/// <param name="Relation">How it stands to zero.</param>
/// <param name="Reach">How large the numbers may get when the rule is evaluated as it is written.</param>
internal sealed record LinearLiteral(LinearExpression Expression, Relation Relation, ArithmeticReach Reach) : Literal
{
    public override Literal Opposite => this with { Relation = Relation.Opposite() };

    public override string ToString() => $"{Expression} {Symbol} 0";

    private string Symbol => Relation switch
    {
        Relation.Less => "<",
        Relation.Equal => "=",
        Relation.AtMost => "<=",
        Relation.Greater => ">",
        Relation.NotEqual => "!=",
        _ => ">=",
    };
}

/// <summary>
/// Bounds for evaluating a comparison as it is written, where terms that cancel out here are still calculated: an evaluation whose numbers grow
/// beyond its 128 bits says that it can't be assessed.
/// </summary>
/// <param name="Coefficients">The sum of the magnitudes of all coefficients, at least 1 for each cell that is named.</param>
/// <param name="Constants">The sum of the magnitudes of all constants.</param>
/// <param name="Scale">The most digits behind the point of a constant.</param>
internal readonly record struct ArithmeticReach(decimal Coefficients, decimal Constants, int Scale);

/// <summary>Whether every one of some cells is in one of some states, or, negated, whether one of them isn't.</summary>
/// <param name="Cells">The cells.</param>
/// <param name="States">A mask of <see cref="CellStates"/>.</param>
/// <param name="IsNegated">Whether one of them must be in another state.</param>
internal sealed record StateLiteral(IReadOnlyList<CellVariable> Cells, byte States, bool IsNegated = false) : Literal
{
    public IReadOnlyList<CellVariable> Cells { get; init => field = ValueList<CellVariable>.Of(value); } = ValueList<CellVariable>.Of(Cells);

    public override Literal Opposite => this with { IsNegated = !IsNegated };

    public override string ToString() => $"{(IsNegated ? "not " : "")}{StateNames.Of(States)}({string.Join(", ", Cells)})";
}

/// <summary>Whether the report in a role is at hand, and of the same form.</summary>
/// <param name="Role">The role.</param>
/// <param name="IsNegated">Whether it must not be.</param>
internal sealed record AtHandLiteral(ReportRole Role, bool IsNegated = false) : Literal
{
    public override Literal Opposite => this with { IsNegated = !IsNegated };

    public override string ToString() => $"{(IsNegated ? "not " : "")}{Role} is at hand";
}

/// <summary>A condition that is no relation between cells (a text, a date, a product): it holds where its tree is true.</summary>
/// <param name="Part">The condition.</param>
/// <param name="IsNegated">Whether it must be false instead.</param>
internal sealed record OutsideLiteral(OutsidePart Part, bool IsNegated = false) : Literal
{
    public override Literal Opposite => this with { IsNegated = !IsNegated };

    public override string ToString() => $"{(IsNegated ? "not " : "")}{Part}";
}

/// <summary>Whether a condition that the system doesn't look into can be assessed.</summary>
/// <param name="Part">The condition.</param>
/// <param name="IsNegated">Whether it must be unknown instead.</param>
internal sealed record AssessableLiteral(OutsidePart Part, bool IsNegated = false) : Literal
{
    public override Literal Opposite => this with { IsNegated = !IsNegated };

    public override string ToString() => $"{(IsNegated ? "not " : "")}assessable {Part}";
}
