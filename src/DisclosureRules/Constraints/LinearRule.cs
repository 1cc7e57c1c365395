using DisclosureRules.Forms;
using DisclosureRules.Primitives;
using DisclosureRules.Rules;

namespace DisclosureRules.Constraints;

/// <summary>
/// An equation between cells: an instance of a rule that, where all its cells hold integers, says that a sum with integer coefficients
/// is zero. A row of the matrix that evaluation, generators and proofs share.
/// </summary>
/// <param name="Rule">The rule.</param>
/// <param name="Instance">The values of its variables; empty when it has none.</param>
/// <param name="Terms">Cells and their coefficients, none zero, in the order of the form.</param>
/// <param name="Constant">The constant of the sum.</param>
public sealed record LinearRule(Rule Rule, string Instance, IReadOnlyList<LinearTerm> Terms, long Constant)
{
    /// <summary>Cells and their coefficients, none zero, in the order of the form.</summary>
    public IReadOnlyList<LinearTerm> Terms { get; init => field = ValueList<LinearTerm>.Of(value); } = ValueList<LinearTerm>.Of(Terms);
}

/// <summary>A cell with its coefficient.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="Coefficient">How often it counts; never zero.</param>
public sealed record LinearTerm(FormCell Cell, long Coefficient);
