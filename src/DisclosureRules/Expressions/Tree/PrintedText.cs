using DisclosureRules.Forms;

namespace DisclosureRules.Expressions.Tree;

/// <summary>What is printed in a cell; empty for a blank cell, unknown for a missing one.</summary>
internal sealed class PrintedText(FormCell cell) : TextExpression
{
    public FormCell Cell => cell;

    public override string? Evaluate(in EvaluationContext facts, MissingOperands? obstacles)
    {
        string? raw = facts.Report[cell.Index].Raw;
        if (raw is null)
            obstacles?.AddCell(cell.Index);
        return raw;
    }
}
