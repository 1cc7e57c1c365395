using DisclosureRules.Forms;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;

namespace DisclosureRules.Findings;

/// <summary>A cell that a finding speaks of, as it stood in the report.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Label">Its row and column in the form's own words.</param>
/// <param name="Content">What stands in it, and where.</param>
public sealed record FindingCell(CellId Id, LocalizedText Label, Cell Content)
{
    /// <summary>The unit whose report the cell stands in, where that is another report than the finding's own; otherwise <see langword="null"/>.</summary>
    public string? Unit { get; init; }

    /// <summary>The year of that report; <see langword="null"/> in the finding's own report.</summary>
    public int? Year { get; init; }
}
