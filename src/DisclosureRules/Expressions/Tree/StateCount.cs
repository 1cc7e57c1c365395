using DisclosureRules.Forms;
using DisclosureRules.Primitives;

namespace DisclosureRules.Expressions.Tree;

/// <summary>How many of some cells are in one of the given states.</summary>
internal sealed class StateCount(IReadOnlyList<FormCell> cells, byte mask) : NumberExpression
{
    public IReadOnlyList<FormCell> Cells => cells;

    public byte Mask => mask;

    public override bool ReadsValues => false;

    public override bool TryEvaluate(in EvaluationContext facts, MissingOperands? obstacles, out ExactDecimal value)
    {
        byte[] states = facts.Report.Store.States;
        int count = 0;
        for (int i = 0; i < cells.Count; i++)
            count += (states[cells[i].Index] & mask) != 0 ? 1 : 0;
        value = ExactDecimal.Of(count);
        return true;
    }

    public override void VisitCells(in EvaluationContext facts, Action<int> visit)
    {
        foreach (FormCell cell in cells)
        {
            if ((facts.Report.Store.States[cell.Index] & mask) != 0)
                visit(cell.Index);
        }
    }
}
