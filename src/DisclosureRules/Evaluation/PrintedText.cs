using DisclosureRules.Forms;
using DisclosureRules.Reports;

namespace DisclosureRules.Evaluation;

/// <summary>What is printed in a cell; empty for a blank cell, unknown for a missing one.</summary>
internal sealed class PrintedText(FormCell cell) : TextExpression
{
    public FormCell Cell => cell;

    public override string? Evaluate(Report report, Obstacles? obstacles)
    {
        string? raw = report[cell.Index].Raw;
        if (raw is null)
            obstacles?.AddCell(cell.Index);
        return raw;
    }
}
