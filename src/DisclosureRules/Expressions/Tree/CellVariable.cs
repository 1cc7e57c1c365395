using DisclosureRules.Forms;
using DisclosureRules.Reports;

namespace DisclosureRules.Expressions.Tree;

/// <summary>A cell that an expression names: which one, and of which report. Its form is that of the report that is checked.</summary>
/// <param name="Role">Whose cell it is.</param>
/// <param name="Cell">The cell.</param>
internal readonly record struct CellVariable(ReportRole Role, FormCell Cell)
{
    /// <summary>The cell's place in the storage of a report.</summary>
    public int Index => Cell.Index;

    public bool Equals(CellVariable other) => Role == other.Role && (ReferenceEquals(Cell, other.Cell) || Cell == other.Cell);

    public override int GetHashCode() => (Cell.Index * 2) + (int)Role;

    /// <summary>The cell as an expression names it: <c>previous.requests[total, total]</c>.</summary>
    public override string ToString() => Role.Prefix() + Cell.Id;
}
