using DisclosureRules.Benchmarks.Reports;
using RulesEngine.Models;

using static DisclosureRules.Benchmarks.Reports.PlainReport;
using EngineRule = RulesEngine.Models.Rule;

namespace DisclosureRules.Benchmarks.Contenders;

/// <summary>The same rules as a RulesEngine workflow: one lambda expression an instance, named like the violation.</summary>
internal static class EngineNational
{
    public const string Workflow = "national";

    /// <summary>An engine that has its workflow but has not compiled it: that happens at the first call.</summary>
    public static RulesEngine.RulesEngine Create() => new(
        [new Workflow { WorkflowName = Workflow, Rules = [.. Rules()] }],
        new ReSettings { EnableFormattedErrorMessage = false, EnableScopedParams = false, CustomTypes = [typeof(Units)] });

    public static ValueTask<List<RuleResultTree>> CheckAsync(RulesEngine.RulesEngine engine, PlainReport report) =>
        engine.ExecuteAllRulesAsync(Workflow, new RuleParameter("report", report));

    public static int Count => Rules().Count();

    private static IEnumerable<EngineRule> Rules() => [
        Rule("form.edition-2021-premature", "", "report.Year >= 2021"), .. Proactive(), .. Requests(), .. Reviews()];

    private static IEnumerable<EngineRule> Proactive()
    {
        for (int row = 0; row < 2; row++)
        {
            yield return Rule("proactive.count-2021", CellNames.Proactive(row, "made").ToString(), $"report.Made[{row}] >= 0");
            yield return Rule("proactive.count-2021", CellNames.Proactive(row, "repealed").ToString(), $"report.Repealed[{row}] >= 0");
            yield return Rule("proactive.count-2021", CellNames.Proactive(row, "inForce").ToString(), $"report.InForce[{row}] >= 0");
            yield return Rule("proactive.in-force", CellNames.ProactiveRows[row], $"report.InForce[{row}] >= report.Made[{row}] - report.Repealed[{row}]");
        }

        for (int row = 0; row < 3; row++)
            yield return Rule("proactive.count-2021", CellNames.Decisions(row).ToString(), $"report.Decisions[{row}] >= 0");
        yield return Rule("proactive.amount", CellNames.Fees.ToString(), "report.Fees >= 0");
        yield return Rule("proactive.fee-unit", "", "report.Fees < 100000 or not Units.CollectsSmallFees(report.Unit)");
        yield return Rule("proactive.regulations-power", "", "report.Made[0] + report.Repealed[0] + report.InForce[0] == 0 or not Units.HasNoRegulatoryPower(report.Unit)");
    }

    private static IEnumerable<EngineRule> Requests()
    {
        for (int cell = 0; cell < Rows * Columns; cell++)
            yield return Rule("requests.count", CellNames.Requests(cell).ToString(), $"report.Requests[{cell}] >= 0");
        for (int row = 0; row < Rows; row++)
        {
            string parts = Sum("Requests", Enumerable.Range(row * Columns, TotalColumn));
            yield return Rule("requests.row-total", CellNames.RequestRows[row], $"report.Requests[{(row * Columns) + TotalColumn}] == {parts}");
        }

        for (int column = 0; column < Columns; column++)
        {
            int total = (Total * Columns) + column;
            string parts = Sum("Requests", Enumerable.Range(Granted, Total - Granted).Select(row => (row * Columns) + column));
            yield return Rule("requests.column-total", CellNames.RequestColumns[column], $"report.Requests[{total}] == {parts}");
            yield return Rule("requests.balance", CellNames.RequestColumns[column],
                $"report.Requests[{column}] + report.Requests[{Columns + column}] == report.Requests[{total}] + report.Requests[{(CarriedOut * Columns) + column}]");
        }
    }

    private static IEnumerable<EngineRule> Reviews()
    {
        for (int cell = 0; cell < ReviewRows * ReviewColumns; cell++)
            yield return Rule("reviews.count", CellNames.Reviews(cell).ToString(), $"report.Reviews[{cell}] >= 0");
        for (int row = 0; row < ReviewRows; row++)
        {
            string parts = Sum("Reviews", Enumerable.Range(row * ReviewColumns, ReviewTotal));
            yield return Rule("reviews.row-total", CellNames.ReviewRows[row], $"report.Reviews[{(row * ReviewColumns) + ReviewTotal}] == {parts}");
        }

        yield return Rule("reviews.without-requests", "",
            "report.Requests[6] != 0 or report.Requests[13] != 0 or (report.Reviews[4] == 0 and report.Reviews[9] == 0 and report.Reviews[14] == 0)");
    }

    private static string Sum(string table, IEnumerable<int> cells) => string.Join(" + ", cells.Select(c => $"report.{table}[{c}]"));

    private static EngineRule Rule(string rule, string instance, string expression) => new()
    {
        RuleName = new Violation(rule, instance).ToString(),
        RuleExpressionType = RuleExpressionType.LambdaExpression,
        Expression = expression,
    };
}
