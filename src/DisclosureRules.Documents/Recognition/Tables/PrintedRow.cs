using DisclosureRules.Documents.Recognition.Items;
using DisclosureRules.Documents.Recognition.Labels;
using DisclosureRules.Forms;
using DisclosureRules.Reports;

namespace DisclosureRules.Documents.Recognition.Tables;

/// <summary>A row label as it was found in a document, and the values that follow it.</summary>
internal sealed record PrintedRow(Label Label, IReadOnlyList<Value> Values, HeadingContext Context, Label? Group, int BlockIndex, DocumentLocation? Place)
{
    /// <summary>Whether the label stands in a table's cell.</summary>
    public bool IsCell { get; init; }

    /// <summary>How many rows stand under the same headings before it.</summary>
    public int Index { get; init; }

    /// <summary>The line of a text on which the label ends.</summary>
    public int? LabelLine { get; init; }

    /// <summary>The line of a text on which the next words behind the row stand.</summary>
    public int? NextLine { get; init; }

    /// <summary>Whether words before the label leave open which row it is.</summary>
    public bool IsDoubtful { get; init; }

    /// <summary>Whether its values stand on lines, where blank cells leave no trace.</summary>
    public bool IsFlat => Values.Count == 0 ? !IsCell : !Values[0].IsCell;

    /// <summary>Whether each of its values stands on a line of its own, so that a lost line leaves no trace.</summary>
    public bool IsOneCellPerLine => IsFlat && (Values.Count == 0 || (Values[0].BlockIndex != BlockIndex && Values.Select(v => v.BlockIndex).Distinct().Count() == Values.Count));

    /// <summary>
    /// The values of a block's columns, or <see langword="null"/> when it is not certain which value belongs to which column.
    /// Cells of a table may be followed or preceded by blank ones that merged cells left, as long as that can be meant in one way only
    /// or the headings above show in which way it is meant.
    /// </summary>
    public IReadOnlyList<Value>? Take(FormBlock block) => HeadedColumns.Take(this, block, ValueWindow.Take(Values, block.Columns.Count, BlockIndex));
}
