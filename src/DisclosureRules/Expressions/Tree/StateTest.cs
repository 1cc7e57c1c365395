using DisclosureRules.Forms;

namespace DisclosureRules.Expressions.Tree;

/// <summary>Whether every one of some cells is in one of the given states.</summary>
internal sealed class StateTest(IReadOnlyList<FormCell> cells, byte mask) : BooleanExpression
{
    public IReadOnlyList<FormCell> Cells => cells;

    public byte Mask => mask;

    public override bool ReadsValues => false;

    public override Truth Evaluate(in EvaluationContext facts, MissingOperands? obstacles)
    {
        byte[] states = facts.Report.Store.States;
        for (int i = 0; i < cells.Count; i++)
        {
            if ((states[cells[i].Index] & mask) == 0)
                return Truth.False;
        }

        return Truth.True;
    }

    /// <summary>What isn't there can't be pointed at: missing cells are left out.</summary>
    public override void VisitCells(in EvaluationContext facts, Action<int> visit)
    {
        foreach (FormCell cell in cells)
        {
            if (facts.Report.Store.States[cell.Index] != CellStates.Missing)
                visit(cell.Index);
        }
    }
}
