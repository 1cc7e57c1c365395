using System.Globalization;
using DisclosureRules.Reports;

namespace DisclosureRules.Checking;

/// <summary>
/// What is known of reports from outside: from the command line, a file name, a register. It fills what a report leaves open and goes before
/// what it says. Immutable and safe to share between threads.
/// </summary>
public sealed record ReportOverrides
{
    /// <summary>Nothing: reports stay as they are.</summary>
    public static ReportOverrides None { get; } = new();

    /// <summary>The reporting unit's name; <see langword="null"/> leaves what the report says.</summary>
    public string? Unit { get; init; }

    /// <summary>The year reported on; <see langword="null"/> leaves what the report says.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A report can't be of that year.</exception>
    public int? Year
    {
        get;
        init => field = value is < Report.FirstYear or > Report.LastYear
            ? throw new ArgumentOutOfRangeException(nameof(Year), value, $"A year from {Report.FirstYear} to {Report.LastYear} is expected.")
            : value;
    }

    /// <summary>For whom the report speaks; <see langword="null"/> leaves what the report says.</summary>
    public ReportScope? Scope { get; init; }

    /// <summary>The report with these facts; the report itself where nothing is given.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is <see langword="null"/>.</exception>
    public Report ApplyTo(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return Unit is null && Year is null && Scope is null
            ? report
            : new ReportBuilder(report) { Unit = Unit ?? report.Unit, Year = Year ?? report.Year, Scope = Scope ?? report.Scope }.Build();
    }

    /// <summary>What the report says otherwise; what it leaves open contradicts nothing.</summary>
    /// <param name="report">The report as it was read.</param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is <see langword="null"/>.</exception>
    public IReadOnlyList<OverriddenFact> ContradictionsOf(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        List<OverriddenFact> found = [];
        Compare("unit", report.Unit, Unit);
        Compare("year", report.Year?.ToString(CultureInfo.InvariantCulture), Year?.ToString(CultureInfo.InvariantCulture));
        Compare("scope", Name(report.Scope), Name(Scope));
        return found;

        void Compare(string fact, string? says, string? given)
        {
            if (says is not null && given is not null && says != given)
                found.Add(new() { Fact = fact, Found = says, Given = given });
        }
    }

    private static string? Name(ReportScope? scope) => scope switch
    {
        ReportScope.Own => "own",
        ReportScope.Aggregate => "aggregate",
        _ => null,
    };
}
