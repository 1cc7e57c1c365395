using DisclosureRules.Checking;
using DisclosureRules.Reports;

namespace DisclosureRules.Testing;

/// <summary>The beginning of an expectation: <c>rules.Verify(report).Fails("requests.balance", "total")</c>.</summary>
public static class RuleSetVerification
{
    /// <summary>Checks a report, to say what is expected of it.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="report">The report, e.g. a <see cref="ReportSketch"/>.</param>
    /// <param name="archive">The reports of other years, for rules across years; <see langword="null"/> where these are not asked for.</param>
    /// <returns>What came of it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="rules"/> or <paramref name="report"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The rules were not compiled for the report's form.</exception>
    public static ReportVerification Verify(this RuleSet rules, Report report, ReportArchive? archive = null)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(report);
        return new(rules, report, archive);
    }
}
