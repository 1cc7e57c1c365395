using DisclosureRules.Forms;
using DisclosureRules.Reports;

namespace DisclosureRules.Evaluation;

/// <summary>The value of one cell.</summary>
internal sealed class CellNumber(FormCell cell, bool blankIsZero) : NumberExpression
{
    public FormCell Cell => cell;

    public bool BlankIsZero => blankIsZero;

    public override bool ReadsValues => true;

    public override bool TryEvaluate(in Facts facts, Obstacles? obstacles, out Exact value)
    {
        ref readonly CellStore store = ref facts.Report.Store;
        switch (store.States[cell.Index])
        {
            case CellStore.Integer:
                value = Exact.Of(store.Integers[cell.Index]);
                return true;
            case CellStore.Decimal:
                value = Exact.Of(store.Value(cell.Index));
                return true;
            case CellStore.Blank when blankIsZero:
                value = default;
                return true;
            default:
                value = default;
                obstacles?.AddCell(cell.Index);
                return false;
        }
    }

    public override void VisitCells(in Facts facts, Action<int> visit) => visit(cell.Index);
}
