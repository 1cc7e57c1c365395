using DisclosureRules.Primitives;
using DisclosureRules.Reports;

namespace DisclosureRules.Expressions.Tree;

/// <summary>A date of the report, or one that is calculated from its year, as a number of days: dates are only compared with dates.</summary>
internal abstract class DateNumber : NumberExpression
{
    public override bool ReadsValues => true;

    public override bool TryEvaluate(in EvaluationContext facts, MissingOperands? obstacles, out ExactDecimal value)
    {
        DateOnly? date = Of(facts, obstacles);
        value = ExactDecimal.Of(date?.DayNumber ?? 0);
        return date is not null;
    }

    public override void VisitCells(in EvaluationContext facts, Action<int> visit)
    {
    }

    /// <summary>The date; <see langword="null"/> when it is not known.</summary>
    public abstract DateOnly? Of(in EvaluationContext facts, MissingOperands? obstacles);
}

/// <summary>When the report was published or signed.</summary>
internal sealed class ReportDate(bool published) : DateNumber
{
    public bool Published => published;

    public override DateOnly? Of(in EvaluationContext facts, MissingOperands? obstacles)
    {
        Report report = facts.Report;
        DateOnly? date = published ? report.PublishedOn : report.SignedOn;
        if (date is null)
            obstacles?.AddDate(published);
        return date;
    }
}

/// <summary>A day of a year that is calculated: <c>date(year + 1, 1, 31)</c>.</summary>
internal sealed class CalculatedDate(NumberExpression year, int month, int day) : DateNumber
{
    public NumberExpression Year => year;

    public int Month => month;

    public int Day => day;

    public override DateOnly? Of(in EvaluationContext facts, MissingOperands? obstacles) =>
        year.TryEvaluate(facts, obstacles, out ExactDecimal value) && value.ToDecimal() is { } number && number >= 1 && number <= 9998
            ? new DateOnly((int)number, month, Math.Min(day, DateTime.DaysInMonth((int)number, month)))
            : null;
}
