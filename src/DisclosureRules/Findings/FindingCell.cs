using DisclosureRules.Forms;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;

namespace DisclosureRules.Findings;

/// <summary>A cell that a finding speaks of, as it stood in the report.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Label">Its row and column in the form's own words.</param>
/// <param name="Content">What stands in it, and where.</param>
public sealed record FindingCell(CellId Id, LocalizedText Label, Cell Content);
