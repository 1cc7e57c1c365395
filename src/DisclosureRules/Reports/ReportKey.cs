using System.Text.Json.Serialization;
using DisclosureRules.Languages;

namespace DisclosureRules.Reports;

/// <summary>
/// By what a report is found among others: its unit, year and scope. Two keys are equal when year and scope are and the units' names differ in
/// nothing but the encoding of characters (full-width forms, radicals) and blanks; another name is another unit, and no renaming is guessed.
/// Immutable and safe to share between threads.
/// </summary>
public sealed record ReportKey
{
    private readonly string _folded;

    /// <summary>Creates a key.</summary>
    /// <param name="unit">The reporting unit's name; not blank.</param>
    /// <param name="year">The year reported on, from <see cref="Report.FirstYear"/> to <see cref="Report.LastYear"/>.</param>
    /// <param name="scope">For whom the report speaks; <see langword="null"/> when unknown, which is equal to unknown only.</param>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The year is out of range.</exception>
    [JsonConstructor]
    public ReportKey(string unit, int year, ReportScope? scope = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(unit);
        ArgumentOutOfRangeException.ThrowIfLessThan(year, Report.FirstYear);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, Report.LastYear);
        (Unit, Year, Scope) = (unit, year, scope);
        _folded = ChineseText.WithoutBlanks(ChineseText.Fold(unit));
    }

    // The name is folded once, however many keys of the unit are asked for.
    private ReportKey(ReportKey key, int year, ReportScope? scope) => (Unit, Year, Scope, _folded) = (key.Unit, year, scope, key._folded);

    /// <summary>The name by which keys are equal.</summary>
    internal string FoldedUnit => _folded;

    /// <summary>The reporting unit's name as given.</summary>
    public string Unit { get; }

    /// <summary>The year reported on.</summary>
    public int Year { get; }

    /// <summary>For whom the report speaks; <see langword="null"/> when unknown.</summary>
    public ReportScope? Scope { get; }

    /// <summary>The key of the same unit and scope for the year before; <see langword="null"/> for <see cref="Report.FirstYear"/>.</summary>
    [JsonIgnore]
    public ReportKey? YearBefore => Year > Report.FirstYear ? InYear(Year - 1) : null;

    /// <summary>The key of the same unit and scope for another year. In one year they are equal exactly when they are of one series.</summary>
    /// <param name="year">The year, from <see cref="Report.FirstYear"/> to <see cref="Report.LastYear"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The year is out of range.</exception>
    public ReportKey InYear(int year)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, Report.FirstYear);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, Report.LastYear);
        return new(this, year, Scope);
    }

    /// <summary>The key of the same unit and year for another scope.</summary>
    internal ReportKey OfScope(ReportScope? scope) => new(this, Year, scope);

    /// <summary>The key of a report; <see langword="null"/> when its unit or year is not known.</summary>
    public static ReportKey? Of(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return report.Year is { } year && !string.IsNullOrWhiteSpace(report.Unit) ? new(report.Unit, year, report.Scope) : null;
    }

    /// <inheritdoc/>
    public bool Equals(ReportKey? other) =>
        other is not null && Year == other.Year && Scope == other.Scope && string.Equals(_folded, other._folded, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Year, Scope, string.GetHashCode(_folded, StringComparison.Ordinal));

    /// <summary>Unit, year and scope, e.g. <c>青石市水务局 2023 own</c>.</summary>
    public override string ToString() => Scope switch
    {
        null => $"{Unit} {Year}",
        ReportScope.Own => $"{Unit} {Year} own",
        _ => $"{Unit} {Year} aggregate",
    };
}
