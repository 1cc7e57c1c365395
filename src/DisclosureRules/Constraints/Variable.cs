using DisclosureRules.Expressions.Tree;
using DisclosureRules.Forms;

namespace DisclosureRules.Constraints;

/// <summary>A quantity that a report decides: what a linear expression is a sum of. Each is of one cell of one report.</summary>
/// <param name="Cell">The cell, and whose.</param>
internal abstract record Variable(CellVariable Cell) : IComparable<Variable>
{
    /// <summary>The order of terms: by report, by cell, and of a cell its number before what is told of its state.</summary>
    public int CompareTo(Variable? other) => other is null ? 1 : Order.CompareTo(other.Order);

    private (int Role, int Cell, int States) Order => ((int)Cell.Role, Cell.Index, this is StateVariable state ? state.States : 0);
}

/// <summary>The number in a cell. That of a blank cell is zero; a rule for which blank isn't zero can't be assessed there, and says so.</summary>
/// <param name="Cell">The cell, and whose.</param>
internal sealed record NumberVariable(CellVariable Cell) : Variable(Cell)
{
    public override string ToString() => Cell.ToString();
}

/// <summary>1 where a cell is in one of some states, 0 where it is in another: what counts of states add up.</summary>
/// <param name="Cell">The cell, and whose.</param>
/// <param name="States">A mask of <see cref="CellStates"/>.</param>
internal sealed record StateVariable(CellVariable Cell, byte States) : Variable(Cell)
{
    public override string ToString() => $"({Cell} is {StateNames.Of(States)})";
}
