using DisclosureRules.Reports;

namespace DisclosureRules.NRules;

/// <summary>
/// Two reports of one unit and scope, one for each of two years in a row, as a fact: there while both reports are. Reports whose unit, year or
/// scope is not known are not paired.
/// </summary>
/// <param name="Previous">The report of the year before.</param>
/// <param name="Current">The report of the year after.</param>
public sealed record ConsecutiveReports(Report Previous, Report Current);
