using DisclosureRules.Primitives;
using DisclosureRules.Reports;

namespace DisclosureRules.Expressions.Tree;

/// <summary>A date of a report, or one that is calculated; dates are only compared with dates.</summary>
internal abstract class DateExpression : Expression
{
    private protected DateExpression()
        : base(true)
    {
    }

    /// <summary>The date; <see langword="null"/> when it is not known, and <c>missing</c> receives the reason.</summary>
    public abstract DateOnly? Evaluate(in EvaluationContext context, MissingOperands? missing);
}

/// <summary>When a report was published or signed.</summary>
internal sealed class FactDate(ReportRole role, ReportFact fact) : DateExpression
{
    public ReportRole Role => role;

    public ReportFact Fact => fact;

    public override DateOnly? Evaluate(in EvaluationContext context, MissingOperands? missing)
    {
        if (context.Of(role) is not { } report)
        {
            missing?.AddReport(role);
            return null;
        }

        DateOnly? date = report.Date(fact);
        if (date is null)
            missing?.AddFact(role, fact);
        return date;
    }
}

/// <summary>
/// A day of a year that is calculated: <c>date(year + 1, 1, 31)</c>. A day that the month doesn't have is its last; a fraction of the year is
/// dropped, and outside the years 1 to 9998 no date is known.
/// </summary>
internal sealed class CalculatedDate(NumberExpression year, int month, int day) : DateExpression
{
    public NumberExpression Year => year;

    public int Month => month;

    public int Day => day;

    public override IReadOnlyList<Expression> Children => [year];

    public override DateOnly? Evaluate(in EvaluationContext context, MissingOperands? missing) =>
        year.TryEvaluate(context, missing, out ExactDecimal value) && value.ToDecimal() is { } number && number >= 1 && number <= 9998
            ? new DateOnly((int)number, month, Math.Min(day, DateTime.DaysInMonth((int)number, month)))
            : null;
}
