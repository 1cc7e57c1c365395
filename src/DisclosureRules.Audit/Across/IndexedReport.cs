using DisclosureRules.Reports;

namespace DisclosureRules.Audit.Across;

/// <summary>What is known of a report while reports are held against each other: whose it is, and where the rest stands. Units share their texts.</summary>
/// <param name="Index">Its place among the reports.</param>
/// <param name="Offset">Its place in the journal.</param>
/// <param name="Unit">What tells its unit apart: see <c>AuditedUnits.KeyOf</c>.</param>
/// <param name="Year">The year reported on.</param>
/// <param name="Scope">For whom it speaks.</param>
internal readonly record struct IndexedReport(int Index, long Offset, string Unit, int Year, ReportScope? Scope);
