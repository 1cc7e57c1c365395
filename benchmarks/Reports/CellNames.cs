using DisclosureRules.Forms;

namespace DisclosureRules.Benchmarks.Reports;

/// <summary>The names of the 2021 form for the positions of a <see cref="PlainReport"/>: what a violation is called.</summary>
internal static class CellNames
{
    private static readonly Form Edition = FormCatalog.BuiltIn.Find("cn-annual-report-2021")!;
    private static readonly string[] DecisionRows = ["licensing", "penalties", "coercion"];

    public static string[] ProactiveRows { get; } = ["regulations", "normativeDocuments"];

    public static string[] RequestRows { get; } = Names("requests", b => b.Rows.Select(r => r.Id));

    public static string[] RequestColumns { get; } = Names("requests", b => b.Columns.Select(c => c.Id));

    public static string[] ReviewRows { get; } = Names("reviews", b => b.Rows.Select(r => r.Id));

    public static string[] ReviewColumns { get; } = Names("reviews", b => b.Columns.Select(c => c.Id));

    public static CellId Fees { get; } = new("proactive", "adminFees", "amount");

    public static CellId Proactive(int row, string column) => new("proactive", ProactiveRows[row], column);

    public static CellId Decisions(int row) => new("proactive", DecisionRows[row], "decisions");

    public static CellId Requests(int index) =>
        new("requests", RequestRows[index / PlainReport.Columns], RequestColumns[index % PlainReport.Columns]);

    public static CellId Reviews(int index) =>
        new("reviews", ReviewRows[index / PlainReport.ReviewColumns], ReviewColumns[index % PlainReport.ReviewColumns]);

    private static string[] Names(string table, Func<FormBlock, IEnumerable<string>> names) =>
        [.. Edition.Tables.Single(t => t.Id == table).Blocks.SelectMany(names)];
}
