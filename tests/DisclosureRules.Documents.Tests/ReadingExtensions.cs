using System.Diagnostics.CodeAnalysis;
using DisclosureRules.Diagnostics;
using DisclosureRules.Reports;

namespace DisclosureRules.Documents.Tests;

internal static class ReadingExtensions
{
    /// <summary>What came of reading, taken apart for assertions; whether there is a report.</summary>
    public static bool Gives(this ReportReading reading, [NotNullWhen(true)] out Report? report, out IReadOnlyList<Diagnostic> diagnostics)
    {
        (_, report, diagnostics) = reading;
        Assert.Equal(reading.IsRead, diagnostics.Count == 0);
        return reading.IsRead;
    }
}
