using DisclosureRules.Expressions.Tree;
using DisclosureRules.Forms;
using DisclosureRules.Reports;

namespace DisclosureRules.Constraints;

/// <summary>
/// One cell against a constant where both are decimals: what the <see cref="Comparison"/> says, without its 128-bit arithmetic.
/// Doesn't hold for a cell that is no number, blank ones included: the clean profile has none.
/// </summary>
internal sealed class AmountComparison(FormCell cell, ComparisonOperator comparison, decimal constant)
{
    private readonly (bool Less, bool Equal, bool Greater) _holds = (comparison.Holds(-1), comparison.Holds(0), comparison.Holds(1));

    public bool Holds(Report report)
    {
        ref readonly CellStore store = ref report.Store;
        if ((store.States[cell.Index] & CellStates.Number) == 0)
            return false;
        int order = store.Value(cell.Index).CompareTo(constant);
        return order < 0 ? _holds.Less : order == 0 ? _holds.Equal : _holds.Greater;
    }
}
