using DisclosureRules.Forms;
using DisclosureRules.Reports;

namespace DisclosureRules.Evaluation;

/// <summary>A text that a rule reads: the unit's name, the form, the scope, what is printed in a cell, or a constant.</summary>
internal abstract class TextExpression
{
    /// <summary>The text, or <see langword="null"/> when it is not known; <c>obstacles</c> then receives the reason.</summary>
    public abstract string? Evaluate(Report report, Obstacles? obstacles);
}

internal sealed class ConstantText(string text) : TextExpression
{
    public string Text => text;

    public override string? Evaluate(Report report, Obstacles? obstacles) => text;
}

internal sealed class UnitText : TextExpression
{
    public override string? Evaluate(Report report, Obstacles? obstacles)
    {
        if (report.Unit is null)
            obstacles?.AddUnit();
        return report.Unit;
    }
}

internal sealed class ScopeText : TextExpression
{
    public override string? Evaluate(Report report, Obstacles? obstacles)
    {
        if (report.Scope is null)
            obstacles?.AddScope();
        return report.Scope switch { ReportScope.Own => "own", ReportScope.Aggregate => "aggregate", _ => null };
    }
}

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
