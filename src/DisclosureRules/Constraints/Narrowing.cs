using DisclosureRules.Expressions.Tree;

namespace DisclosureRules.Constraints;

/// <summary>Decides what follows from the domains of the cells alone: state tests, and counts of states.</summary>
/// <param name="domain">What each cell may hold.</param>
internal sealed class Narrowing(Func<CellVariable, CellDomain> domain)
{
    /// <summary>The literal within the domains.</summary>
    public Formula Of(Literal literal) => literal switch
    {
        StateLiteral state => Of(state),
        LinearLiteral linear => Of(linear),
        _ => literal,
    };

    private Formula Of(StateLiteral literal)
    {
        List<CellVariable> open = [];
        foreach (CellVariable cell in literal.Cells)
        {
            switch (domain(cell).IsIn(literal.States))
            {
                case false:
                    return Formula.Constant(literal.IsNegated);
                case null:
                    open.Add(cell);
                    break;
            }
        }

        return open.Count == 0 ? Formula.Constant(!literal.IsNegated) : open.Count == literal.Cells.Count ? literal : literal with { Cells = open };
    }

    private Formula Of(LinearLiteral literal)
    {
        LinearExpression sum = literal.Expression;
        if (!sum.Terms.Any(t => t.Variable is StateVariable state && domain(state.Cell).IsIn(state.States) is not null))
            return literal;
        Int128 constant = sum.Constant;
        List<LinearTerm> open = [];
        foreach (LinearTerm term in sum.Terms)
        {
            bool? holds = term.Variable is StateVariable state ? domain(state.Cell).IsIn(state.States) : null;
            if (holds is null)
                open.Add(term);
            else if (holds.Value)
                constant = checked(constant + term.Coefficient);
        }

        return open.Count == 0
            ? Formula.Constant(literal.Relation.Holds(Int128.Sign(constant)))
            : literal with { Expression = sum with { Terms = open, Constant = constant } };
    }
}
