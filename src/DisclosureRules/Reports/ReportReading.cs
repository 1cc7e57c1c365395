using DisclosureRules.Diagnostics;
using DisclosureRules.Primitives;

namespace DisclosureRules.Reports;

/// <summary>What came of reading one input: a report, or the reasons why there is none. Immutable and safe to share between threads.</summary>
/// <param name="Source">The input's name, also the <see cref="Report.Source"/> of its report.</param>
/// <param name="Report">The report; <see langword="null"/> when the input could not be read.</param>
/// <param name="Diagnostics">Why it could not be read; empty on success.</param>
public sealed record ReportReading(string Source, Report? Report, IReadOnlyList<Diagnostic> Diagnostics)
{
    private readonly ValueList<Diagnostic> _diagnostics = ValueList<Diagnostic>.Of(Diagnostics);

    /// <summary>Why it could not be read; empty on success. A copy of what was given.</summary>
    /// <exception cref="ArgumentNullException">The value is <see langword="null"/>.</exception>
    public IReadOnlyList<Diagnostic> Diagnostics { get => _diagnostics; init => _diagnostics = ValueList<Diagnostic>.Of(value); }

    /// <summary>An input that could not be read, for one reason.</summary>
    /// <param name="source">The input's name.</param>
    /// <param name="reason">Why it could not be read.</param>
    public static ReportReading Failed(string source, Diagnostic reason) => new(source, null, [reason]);
}
