using DisclosureRules.Benchmarks.Reports;
using FluentValidation;

using static DisclosureRules.Benchmarks.Reports.PlainReport;

namespace DisclosureRules.Benchmarks.Contenders;

/// <summary>The same rules as a FluentValidation validator: one rule an instance, the rule's id as error code, the instance as name.</summary>
public sealed class FluentNational : AbstractValidator<PlainReport>
{
    public FluentNational()
    {
        RuleFor(r => r.Year).GreaterThanOrEqualTo(2021).WithErrorCode("form.edition-2021-premature").OverridePropertyName("year");
        AddProactive();
        AddRequests();
        AddReviews();
    }

    private void AddProactive()
    {
        for (int i = 0; i < 2; i++)
        {
            int row = i;
            NotNegative(r => r.Made[row], "proactive.count-2021", CellNames.Proactive(row, "made").ToString());
            NotNegative(r => r.Repealed[row], "proactive.count-2021", CellNames.Proactive(row, "repealed").ToString());
            NotNegative(r => r.InForce[row], "proactive.count-2021", CellNames.Proactive(row, "inForce").ToString());
            RuleFor(r => r.InForce[row]).Must((r, inForce) => inForce >= r.Made[row] - r.Repealed[row])
                .WithErrorCode("proactive.in-force").OverridePropertyName(CellNames.ProactiveRows[row]);
        }

        for (int i = 0; i < 3; i++)
        {
            int row = i;
            NotNegative(r => r.Decisions[row], "proactive.count-2021", CellNames.Decisions(row).ToString());
        }

        RuleFor(r => r.Fees).GreaterThanOrEqualTo(0).WithErrorCode("proactive.amount").OverridePropertyName(CellNames.Fees.ToString());
        RuleFor(r => r.Fees).LessThan(100_000).When(r => Units.CollectsSmallFees(r.Unit))
            .WithErrorCode("proactive.fee-unit").OverridePropertyName("fees");
        RuleFor(r => r.Made[Regulations]).Must((r, made) => made + r.Repealed[Regulations] + r.InForce[Regulations] == 0)
            .When(r => Units.HasNoRegulatoryPower(r.Unit)).WithErrorCode("proactive.regulations-power").OverridePropertyName("regulations");
    }

    private void AddRequests()
    {
        for (int i = 0; i < Rows * Columns; i++)
        {
            int cell = i;
            NotNegative(r => r.Requests[cell], "requests.count", CellNames.Requests(cell).ToString());
        }

        for (int i = 0; i < Rows; i++)
        {
            int row = i, start = i * Columns;
            RuleFor(r => r.Requests[start + TotalColumn]).Must((r, total) => total == Sum(r.Requests, start, TotalColumn, 1))
                .WithErrorCode("requests.row-total").OverridePropertyName(CellNames.RequestRows[row]);
        }

        for (int i = 0; i < Columns; i++)
        {
            int column = i;
            RuleFor(r => r.Requests[(Total * Columns) + column]).Must((r, total) => total == Sum(r.Requests, (Granted * Columns) + column, Total - Granted, Columns))
                .WithErrorCode("requests.column-total").OverridePropertyName(CellNames.RequestColumns[column]);
            RuleFor(r => r.Requests[column])
                .Must((r, received) => received + r.Requests[Columns + column] == r.Requests[(Total * Columns) + column] + r.Requests[(CarriedOut * Columns) + column])
                .WithErrorCode("requests.balance").OverridePropertyName(CellNames.RequestColumns[column]);
        }
    }

    private void AddReviews()
    {
        for (int i = 0; i < ReviewRows * ReviewColumns; i++)
        {
            int cell = i;
            NotNegative(r => r.Reviews[cell], "reviews.count", CellNames.Reviews(cell).ToString());
        }

        for (int i = 0; i < ReviewRows; i++)
        {
            int row = i, start = i * ReviewColumns;
            RuleFor(r => r.Reviews[start + ReviewTotal]).Must((r, total) => total == Sum(r.Reviews, start, ReviewTotal, 1))
                .WithErrorCode("reviews.row-total").OverridePropertyName(CellNames.ReviewRows[row]);
        }

        RuleFor(r => r.Reviews).Must(cells => cells[4] == 0 && cells[9] == 0 && cells[14] == 0)
            .When(r => r.Requests[TotalColumn] == 0 && r.Requests[Columns + TotalColumn] == 0)
            .WithErrorCode("reviews.without-requests").OverridePropertyName("reviews");
    }

    private void NotNegative(System.Linq.Expressions.Expression<Func<PlainReport, long>> cell, string rule, string instance) =>
        RuleFor(cell).GreaterThanOrEqualTo(0).WithErrorCode(rule).OverridePropertyName(instance);

    private static long Sum(long[] cells, int start, int count, int step)
    {
        long sum = 0;
        for (int i = 0; i < count; i++)
            sum += cells[start + (i * step)];
        return sum;
    }
}
