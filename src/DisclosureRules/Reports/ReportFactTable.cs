namespace DisclosureRules.Reports;

/// <summary>The facts of a report, once for all who go through them: their types, and how a report and a builder hold them.</summary>
internal static class ReportFactTable
{
    /// <summary>All facts, in the order of the report JSON.</summary>
    public static IReadOnlyList<ReportFactEntry> All { get; } =
    [
        new(ReportFact.Unit, ReportFactType.Text, r => r.Unit, (b, v) => b.Unit = (string?)v),
        new(ReportFact.Year, ReportFactType.Year, r => r.Year, (b, v) => b.Year = (int?)v),
        new(ReportFact.Scope, ReportFactType.Scope, r => r.Scope, (b, v) => b.Scope = (ReportScope?)v),
        new(ReportFact.Published, ReportFactType.Date, r => r.PublishedOn, (b, v) => b.PublishedOn = (DateOnly?)v),
        new(ReportFact.Signed, ReportFactType.Date, r => r.SignedOn, (b, v) => b.SignedOn = (DateOnly?)v),
        new(ReportFact.Title, ReportFactType.Text, r => r.Title, (b, v) => b.Title = (string?)v),
    ];

    /// <summary>The name of a scope in JSON.</summary>
    public static string JsonName(this ReportScope scope) => scope == ReportScope.Aggregate ? "aggregate" : "own";
}

/// <summary>What a fact is: what it can be compared with, and how it stands in JSON.</summary>
internal enum ReportFactType
{
    /// <summary>A text that is not empty.</summary>
    Text,

    /// <summary>A year, a whole number.</summary>
    Year,

    /// <summary>A <see cref="ReportScope"/>, by its name.</summary>
    Scope,

    /// <summary>A day, <c>2024-01-22</c>.</summary>
    Date,
}

/// <summary>One fact.</summary>
/// <param name="Fact">Which.</param>
/// <param name="Type">What it is.</param>
/// <param name="Get">The fact of a report; <see langword="null"/> where it is not known.</param>
/// <param name="Set">Sets it in a builder.</param>
internal sealed record ReportFactEntry(ReportFact Fact, ReportFactType Type, Func<Report, object?> Get, Action<ReportBuilder, object?> Set)
{
    /// <summary>Its name in JSON, the same as in the rule language.</summary>
    public string Name { get; } = Fact.Name();
}
