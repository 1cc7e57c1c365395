namespace DisclosureRules.Reports;

/// <summary>What is known about a report beside its cells and words.</summary>
internal enum ReportFact
{
    Year,
    Unit,
    Scope,
    Published,
    Signed,
    Title,
}

/// <summary>The names and values of <see cref="ReportFact"/>s.</summary>
internal static class ReportFacts
{
    /// <summary>The names in the rule language, in the order of the facts.</summary>
    public static readonly string[] Names = ["year", "unit", "scope", "published", "signed", "title"];

    /// <summary>The name in the rule language.</summary>
    public static string Name(this ReportFact fact) => Names[(int)fact];

    public static ReportFact? Of(string name) => Array.IndexOf(Names, name) is >= 0 and var index ? (ReportFact)index : null;

    public static bool IsKnown(this Report report, ReportFact fact) => fact switch
    {
        ReportFact.Year => report.Year is not null,
        ReportFact.Published or ReportFact.Signed => report.Date(fact) is not null,
        _ => report.Text(fact) is not null,
    };

    /// <summary>A fact that is a date; <see langword="null"/> when it is not known.</summary>
    public static DateOnly? Date(this Report report, ReportFact fact) => fact switch
    {
        ReportFact.Published => report.PublishedOn,
        ReportFact.Signed => report.SignedOn,
        _ => throw new ArgumentOutOfRangeException(nameof(fact), fact, "That fact is no date."),
    };

    /// <summary>A fact that is a text; <see langword="null"/> when it is not known.</summary>
    public static string? Text(this Report report, ReportFact fact) => fact switch
    {
        ReportFact.Unit => report.Unit,
        ReportFact.Scope => report.Scope?.JsonName(),
        ReportFact.Title => report.Title,
        _ => throw new ArgumentOutOfRangeException(nameof(fact), fact, "That fact is no text."),
    };
}
