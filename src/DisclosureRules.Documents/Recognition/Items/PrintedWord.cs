using DisclosureRules.Documents.Model;
using DisclosureRules.Documents.Printed;
using DisclosureRules.Reports;

namespace DisclosureRules.Documents.Recognition.Items;

/// <summary>A run of words without a blank; labels are made of one or several of them.</summary>
/// <param name="Key">Its letters and digits.</param>
/// <param name="BlockIndex">The number of the line or table row it stands in, counted over the document.</param>
/// <param name="IsCell">Whether it stands in a table's cell.</param>
/// <param name="Place">Where it stands.</param>
internal readonly record struct PrintedWord(LabelKey Key, int BlockIndex, bool IsCell, DocumentLocation? Place)
{
    /// <summary>The table's cell that it stands in.</summary>
    public DocumentCell? Cell { get; init; }

    /// <summary>Its column, where it stands in a table's cell.</summary>
    public GridPlace Grid => Cell is null ? default : GridPlace.Of(Cell);
}
