using DisclosureRules.Forms;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;

namespace DisclosureRules.Expressions.Tree;

/// <summary>The value of one cell.</summary>
internal sealed class CellNumber(FormCell cell, bool blankIsZero) : NumberExpression
{
    public FormCell Cell => cell;

    public bool BlankIsZero => blankIsZero;

    public override bool ReadsValues => true;

    public override bool TryEvaluate(in EvaluationContext facts, MissingOperands? obstacles, out ExactDecimal value)
    {
        ref readonly CellStore store = ref facts.Report.Store;
        switch (store.States[cell.Index])
        {
            case CellStates.Integer:
                value = ExactDecimal.Of(store.Integers[cell.Index]);
                return true;
            case CellStates.Decimal:
                value = ExactDecimal.Of(store.Value(cell.Index));
                return true;
            case CellStates.Blank when blankIsZero:
                value = default;
                return true;
            default:
                value = default;
                obstacles?.AddCell(cell.Index);
                return false;
        }
    }

    public override void VisitCells(in EvaluationContext facts, Action<int> visit) => visit(cell.Index);
}
