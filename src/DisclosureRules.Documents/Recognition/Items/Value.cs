using DisclosureRules.Documents.Model;
using DisclosureRules.Reports;

namespace DisclosureRules.Documents.Recognition.Items;

/// <summary>What stands where a number is expected.</summary>
/// <param name="Raw">The text as printed; empty for a blank cell.</param>
/// <param name="BlockIndex">The number of the line or table row it stands in, counted over the document.</param>
/// <param name="IsCell">Whether it stands in a table's cell, so that blank neighbours would be seen.</param>
/// <param name="Place">Where it stands.</param>
internal readonly record struct Value(string Raw, int BlockIndex, bool IsCell, DocumentLocation? Place)
{
    public bool IsBlank => Raw.Length == 0;

    /// <summary>The table's cell that it stands in.</summary>
    public DocumentCell? Cell { get; init; }

    /// <summary>Its column, where it stands in a table's cell.</summary>
    public GridPlace Grid => Cell is null ? default : GridPlace.Of(Cell);

    /// <summary>
    /// Whether its row has more cells than the rows of headings: a blank one among them may have pushed the others aside, or be padding.
    /// </summary>
    public bool IsPushed { get; init; }
}
