using System.Diagnostics.CodeAnalysis;
using DisclosureRules.Diagnostics;
using DisclosureRules.Primitives;

namespace DisclosureRules.Reports;

/// <summary>
/// What came of reading one input: a report, or the reasons why there is none. Whoever only wants the report calls <see cref="GetReport"/>, which throws
/// the reasons. Immutable and safe to share between threads.
/// </summary>
/// <param name="Source">The input's name, also the <see cref="Report.Source"/> of its report.</param>
/// <param name="Report">The report; <see langword="null"/> when the input could not be read.</param>
/// <param name="Diagnostics">Why it could not be read; empty on success.</param>
public sealed record ReportReading(string Source, Report? Report, IReadOnlyList<Diagnostic> Diagnostics)
{
    private readonly ValueList<Diagnostic> _diagnostics = ValueList<Diagnostic>.Of(Diagnostics);

    /// <summary>Why it could not be read; empty on success. A copy of what was given.</summary>
    /// <exception cref="ArgumentNullException">The value is <see langword="null"/>.</exception>
    public IReadOnlyList<Diagnostic> Diagnostics { get => _diagnostics; init => _diagnostics = ValueList<Diagnostic>.Of(value); }

    /// <summary>Whether there is a report.</summary>
    [MemberNotNullWhen(true, nameof(Report))]
    public bool IsRead => Report is not null;

    /// <summary>The exception in which it showed that the input can't be read, such as that of a file that is not there; <see langword="null"/> where none was the cause.</summary>
    public Exception? Cause { get; init; }

    /// <summary>The input's name, and that it was read or why not, in Chinese; on one line for developers.</summary>
    public override string ToString() => IsRead ? $"{Source}: {Report}" : string.Join("; ", Diagnostics.Select(d => d.ToString()).DefaultIfEmpty($"{Source}: -"));

    /// <summary>A report that is at hand, under its own name: its source or else what it is known by (<see cref="ReportKey"/>).</summary>
    /// <param name="report">The report.</param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is <see langword="null"/>.</exception>
    public static ReportReading Of(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return new(report.Source ?? ReportKey.Of(report)?.ToString() ?? "", report, []);
    }

    /// <summary>An input that could not be read, for one reason.</summary>
    /// <param name="source">The input's name.</param>
    /// <param name="reason">Why it could not be read.</param>
    public static ReportReading Failed(string source, Diagnostic reason) => new(source, null, [reason]);

    /// <summary>The report.</summary>
    /// <returns>The report that was read, never <see langword="null"/>.</returns>
    /// <exception cref="DiagnosticException">There is none; with all the reasons, and the <see cref="Cause"/> as inner exception.</exception>
    /// <exception cref="InvalidOperationException">There is neither a report nor a reason: whoever made the reading gave none.</exception>
    public Report GetReport()
    {
        if (IsRead)
            return Report;
        if (Diagnostics.Count == 0)
            throw new InvalidOperationException($"Of {Source} there is neither a report nor a reason why there is none.");
        throw new DiagnosticException(Diagnostics, Cause);
    }
}
