using DisclosureRules.Reports;

namespace DisclosureRules.Expressions.Tree;

/// <summary>A text that a rule reads: a fact of a report, what is printed in a cell, the words of a section, or a constant.</summary>
internal abstract class TextExpression : Expression
{
    private protected TextExpression()
        : base(false)
    {
    }

    /// <summary>The text, or <see langword="null"/> when it is not known; <c>missing</c> then receives the reason.</summary>
    public abstract string? Evaluate(in EvaluationContext context, MissingOperands? missing);
}

internal sealed class ConstantText(string text) : TextExpression
{
    public string Text => text;

    public override string? Evaluate(in EvaluationContext context, MissingOperands? missing) => text;
}

/// <summary>A fact of a report that is a text: its unit's name, its scope, its title.</summary>
internal sealed class FactText(ReportRole role, ReportFact fact) : TextExpression
{
    public ReportRole Role => role;

    public ReportFact Fact => fact;

    public override string? Evaluate(in EvaluationContext context, MissingOperands? missing)
    {
        if (context.Of(role) is not { } report)
        {
            missing?.AddReport(role);
            return null;
        }

        string? text = report.Text(fact);
        if (text is null)
            missing?.AddFact(role, fact);
        return text;
    }
}

/// <summary>What is printed in a cell; empty for a blank cell, unknown for a missing one.</summary>
internal sealed class PrintedText(CellVariable cell) : TextExpression
{
    public CellVariable Cell => cell;

    public override IReadOnlyList<CellVariable> Cells => [cell];

    public override string? Evaluate(in EvaluationContext context, MissingOperands? missing)
    {
        if (context.CellsOf(cell.Role) is not { } report)
        {
            missing?.AddReport(cell.Role);
            return null;
        }

        string? raw = report[cell.Index].Raw;
        if (raw is null)
            missing?.AddCell(cell);
        return raw;
    }
}

/// <summary>
/// The words of a section, folded and without blanks, some words taken out of them; unknown when the report has no such section.
/// </summary>
internal sealed class SectionWords(string section, params IReadOnlyList<string> without) : TextExpression
{
    public string Section => section;

    /// <summary>The words that are taken out, such as those of the template.</summary>
    public IReadOnlyList<string> Without => without;

    public override string? Evaluate(in EvaluationContext context, MissingOperands? missing)
    {
        string? text = context.Words?.Text(section);
        if (text is null)
            missing?.AddSection(section);
        foreach (string word in without)
            text = text?.Replace(word, "", StringComparison.Ordinal);
        return text;
    }
}
