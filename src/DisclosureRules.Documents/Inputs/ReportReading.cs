using DisclosureRules.Diagnostics;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;

namespace DisclosureRules.Documents.Inputs;

/// <summary>What came of reading one input: a report, or the reasons why there is none. Immutable and safe to share between threads.</summary>
/// <param name="Source">The input's name, also the <see cref="Report.Source"/> of its report.</param>
/// <param name="Report">The report; <see langword="null"/> when the input could not be read.</param>
/// <param name="Diagnostics">Why it could not be read; empty on success.</param>
public sealed record ReportReading(string Source, Report? Report, IReadOnlyList<Diagnostic> Diagnostics)
{
    private readonly ValueList<Diagnostic> _problems = ValueList<Diagnostic>.Of(Diagnostics);

    /// <summary>Why it could not be read; empty on success. A copy of what was given.</summary>
    /// <exception cref="ArgumentNullException">The value is <see langword="null"/>.</exception>
    public IReadOnlyList<Diagnostic> Diagnostics { get => _problems; init => _problems = ValueList<Diagnostic>.Of(value); }

    internal static ReportReading Failed(string source, Diagnostic problem) => new(source, null, [problem]);
}
