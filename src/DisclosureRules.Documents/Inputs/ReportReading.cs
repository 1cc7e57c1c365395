using DisclosureRules.Diagnostics;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;

namespace DisclosureRules.Documents.Inputs;

/// <summary>What came of reading one input: a report, or the reasons why there is none. Immutable and safe to share between threads.</summary>
/// <param name="Source">The input's name, also the <see cref="Report.Source"/> of its report.</param>
/// <param name="Report">The report; <see langword="null"/> when the input could not be read.</param>
/// <param name="Problems">Why it could not be read; empty on success.</param>
public sealed record ReportReading(string Source, Report? Report, IReadOnlyList<Problem> Problems)
{
    private readonly ValueList<Problem> _problems = ValueList<Problem>.Of(Problems);

    /// <summary>Why it could not be read; empty on success. A copy of what was given.</summary>
    /// <exception cref="ArgumentNullException">The value is <see langword="null"/>.</exception>
    public IReadOnlyList<Problem> Problems { get => _problems; init => _problems = ValueList<Problem>.Of(value); }

    internal static ReportReading Failed(string source, Problem problem) => new(source, null, [problem]);
}
