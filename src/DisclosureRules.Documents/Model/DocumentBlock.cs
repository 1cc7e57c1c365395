using DisclosureRules.Primitives;
using DisclosureRules.Reports;

namespace DisclosureRules.Documents.Model;

/// <summary>A part of a document: a <see cref="DocumentLine"/> or a <see cref="DocumentTable"/>.</summary>
public abstract record DocumentBlock
{
    private protected DocumentBlock()
    {
    }
}

/// <summary>
/// A line or paragraph of words. In flattened text a table is such lines too: blank cells leave no trace in it, so recognition never
/// takes a line's absence for a blank or a zero.
/// </summary>
/// <param name="Text">The words as printed; half of a surrogate pair becomes U+FFFD.</param>
/// <param name="Place">Where the line starts; <see langword="null"/> when unknown.</param>
public sealed record DocumentLine(string Text, DocumentLocation? Place = null) : DocumentBlock
{
    /// <summary>The words as printed; half of a surrogate pair becomes U+FFFD.</summary>
    public string Text { get; init => field = WellFormedText.Of(value); } = WellFormedText.Of(Text);
}

/// <summary>A table whose cells are known to be cells: an empty one was printed blank.</summary>
/// <param name="Rows">Its rows, from top to bottom.</param>
public sealed record DocumentTable(IReadOnlyList<DocumentRow> Rows) : DocumentBlock
{
    private readonly ValueList<DocumentRow> _rows = ValueList<DocumentRow>.Of(Rows);

    /// <summary>Its rows, from top to bottom; a copy of what was given.</summary>
    /// <exception cref="ArgumentNullException">The value is <see langword="null"/>.</exception>
    public IReadOnlyList<DocumentRow> Rows { get => _rows; init => _rows = ValueList<DocumentRow>.Of(value); }

    /// <summary>The same, for those who look at all of them.</summary>
    internal ReadOnlySpan<DocumentRow> RowSpan => _rows.Span;
}

/// <summary>A row of a table.</summary>
/// <param name="Cells">Its cells from left to right; rows of one table may differ in length.</param>
/// <param name="Place">Where the row starts; <see langword="null"/> when unknown.</param>
public sealed record DocumentRow(IReadOnlyList<DocumentCell> Cells, DocumentLocation? Place = null)
{
    private readonly ValueList<DocumentCell> _cells = ValueList<DocumentCell>.Of(Cells);

    /// <summary>Its cells from left to right; a copy of what was given.</summary>
    /// <exception cref="ArgumentNullException">The value is <see langword="null"/>.</exception>
    public IReadOnlyList<DocumentCell> Cells { get => _cells; init => _cells = ValueList<DocumentCell>.Of(value); }

    /// <summary>The same, for those who look at all of them.</summary>
    internal ReadOnlySpan<DocumentCell> CellSpan => _cells.Span;
}

/// <summary>A cell of a table.</summary>
/// <param name="Text">The content as printed, half of a surrogate pair as U+FFFD; empty or only blanks when the cell is blank.</param>
/// <param name="Place">Where the cell stands; <see langword="null"/> when unknown.</param>
/// <param name="IsContinuation">
/// Whether the position is covered by a merged cell that starts elsewhere. Such positions hold the merged cell's text, so that every
/// row can be read on its own, but they state nothing themselves.
/// </param>
public sealed record DocumentCell(string Text, DocumentLocation? Place = null, bool IsContinuation = false)
{
    /// <summary>The content as printed, half of a surrogate pair as U+FFFD; empty or only blanks when the cell is blank.</summary>
    public string Text { get; init => field = WellFormedText.Of(value); } = WellFormedText.Of(Text);

    /// <summary>
    /// Which column of its table or sheet the cell stands in, counted from 1; the table's column of <see cref="Place"/> where nothing else is
    /// said, and <see langword="null"/> when that is unknown too. Cells are told by the headings above them with it.
    /// </summary>
    public int? Column { get => field ?? Place?.TableColumn; init; }
}
