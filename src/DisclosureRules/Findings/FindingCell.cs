using DisclosureRules.Forms;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;

namespace DisclosureRules.Findings;

/// <summary>A cell that a finding speaks of, as it stood in the report.</summary>
public sealed record FindingCell
{
    internal FindingCell(CellId id, LocalizedText label, Cell content) => (Id, Label, Content) = (id, label, content);

    /// <summary>Its name.</summary>
    public CellId Id { get; init; }

    /// <summary>Its row and column in the form's own words.</summary>
    public LocalizedText Label { get; init; }

    /// <summary>What stands in it, and where.</summary>
    public Cell Content { get; init; }

    /// <summary>The unit whose report the cell stands in, where that is another report than the finding's own; otherwise <see langword="null"/>.</summary>
    public string? Unit { get; init; }

    /// <summary>The year of that report; <see langword="null"/> in the finding's own report.</summary>
    public int? Year { get; init; }
}
