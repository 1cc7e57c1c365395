using DisclosureRules.Forms;
using DisclosureRules.Reports;

namespace DisclosureRules.Expressions.Tree;

/// <summary>
/// One cell against a constant where both are decimals: what the <see cref="Comparison"/> says, without its 128-bit arithmetic.
/// Unknown for a cell that is no number, blank ones included: the clean profile has none.
/// </summary>
internal sealed class AmountTest(FormCell cell, string op, decimal constant) : BooleanExpression
{
    private readonly (bool Less, bool Equal, bool Greater) _holds = op switch
    {
        "=" => (false, true, false),
        "!=" => (true, false, true),
        "<" => (true, false, false),
        "<=" => (true, true, false),
        ">" => (false, false, true),
        _ => (false, true, true),
    };

    public override bool ReadsValues => true;

    public override Truth Evaluate(in EvaluationContext facts, MissingOperands? obstacles)
    {
        ref readonly CellStore store = ref facts.Report.Store;
        if ((store.States[cell.Index] & (CellStates.Integer | CellStates.Decimal)) == 0)
        {
            obstacles?.AddCell(cell.Index);
            return Truth.Unknown;
        }

        int order = store.Value(cell.Index).CompareTo(constant);
        bool holds = order < 0 ? _holds.Less : order == 0 ? _holds.Equal : _holds.Greater;
        return holds ? Truth.True : Truth.False;
    }

    public override void VisitCells(in EvaluationContext facts, Action<int> visit) => visit(cell.Index);
}
