using System.Text.Json.Serialization;
using DisclosureRules.Primitives;

namespace DisclosureRules.Reports;

/// <summary>
/// Reports of several units and years, among which the rules find a report's neighbours: the report of the same unit and scope for the year
/// before. Names of units are compared as they are printed, but for full-width letters and blanks: a unit that was renamed is another one, so that its old
/// reports are given the new name first (<see cref="Report.ToBuilder"/>). In what order the reports were given makes no difference. Immutable and safe to share between threads.
/// </summary>
/// <example>
/// <code>
/// ReportArchive archive = ReportArchive.Of([lastYear, report]);
/// foreach (Finding finding in rules.Check(report, archive))
///     Console.WriteLine(finding);
/// </code>
/// </example>
[JsonConverter(typeof(NoJsonConverter<ReportArchive>))]
[JsonInstead("Write its reports, and put them together with ReportArchive.Of where they are read.")]
public sealed class ReportArchive
{
    private readonly Dictionary<ReportKey, Report[]> _reports;

    // The first year of each series, by its key in a year that is always the same.
    private readonly Dictionary<ReportKey, int> _firstYears = [];

    private ReportArchive(IEnumerable<Report> reports)
    {
        Dictionary<ReportKey, List<Report>> byKey = [];
        foreach (Report report in reports)
        {
            if (ReportKey.Of(report ?? throw new ArgumentException("One of the reports is null.", nameof(reports))) is not { } key)
                continue;
            if (!byKey.TryGetValue(key, out List<Report>? same))
                byKey[key] = same = [];
            same.Add(report);
            ReportKey series = key.InYear(Report.FirstYear);
            _firstYears[series] = Math.Min(_firstYears.GetValueOrDefault(series, key.Year), key.Year);
        }

        // By name, so that of several that say the same it is always the same one that is pointed at.
        _reports = byKey.ToDictionary(e => e.Key, e => (Report[])[.. e.Value.OrderBy(r => r.Source, StringComparer.Ordinal)]);
    }

    /// <summary>An archive without reports.</summary>
    public static ReportArchive Empty { get; } = new([]);

    /// <summary>An archive of reports. Those whose unit or year is not known can't be found and are left out.</summary>
    /// <exception cref="ArgumentException">One of the reports is <see langword="null"/>.</exception>
    public static ReportArchive Of(IEnumerable<Report> reports)
    {
        ArgumentNullException.ThrowIfNull(reports);
        return new(reports);
    }

    /// <summary>
    /// All reports of a key, in the order of the names of what they were read from; empty when there is none. A unit that published its report twice has two, and which of them
    /// counts is not for the archive to say.
    /// </summary>
    public IReadOnlyList<Report> Find(ReportKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return _reports.TryGetValue(key, out Report[]? reports) ? [.. reports] : [];
    }

    /// <summary>What the archive has for the year before a report.</summary>
    internal PreviousReport PreviousOf(Report report)
    {
        // One that belongs to no series has nothing before it.
        if (ReportKey.Of(report) is not { YearBefore: { } before } key || !_firstYears.TryGetValue(key.InYear(Report.FirstYear), out int first))
            return PreviousReport.NotAsked;
        if (_reports.TryGetValue(before, out Report[]? found))
            return found.Skip(1).All(r => r.SaysTheSameAs(found[0])) ? PreviousReport.Of(found[0].InForm(report.Form)) : new(PreviousReportState.Ambiguous, null);
        if (IsThereWithoutScope(before))
            return new(PreviousReportState.OfUnknownScope, null);

        // A series begins with its first report at hand: before it there is nothing to ask for.
        return key.Year <= first ? PreviousReport.NotAsked : new(PreviousReportState.Absent, null);
    }

    /// <summary>Whether there is a report of the unit and year of which, or of the key of which, nobody knows for whom it speaks.</summary>
    private bool IsThereWithoutScope(ReportKey key) => key.Scope is not null
        ? _reports.ContainsKey(key.OfScope(null))
        : _reports.ContainsKey(key.OfScope(ReportScope.Own)) || _reports.ContainsKey(key.OfScope(ReportScope.Aggregate));
}
