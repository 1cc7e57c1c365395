using DisclosureRules.Forms;
using DisclosureRules.Primitives;

namespace DisclosureRules.Reports;

/// <summary>
/// Something the reader of a document could not settle, e.g. a row with five numbers under seven headings. It is reported with the
/// findings as <c>input.*</c>, so that nothing that was not read goes unsaid.
/// </summary>
/// <param name="Code">What it is, e.g. <c>ambiguous-row</c>; the finding's rule is <c>input.</c> followed by it.</param>
/// <param name="Message">What was found and why it could not be settled.</param>
/// <param name="Cells">The cells concerned; may be empty.</param>
/// <param name="Place">Where it stood.</param>
public sealed record ReadingNote(string Code, LocalizedText Message, IReadOnlyList<CellId> Cells, DocumentLocation? Place = null)
{
    /// <summary>The code of notes on rows that the document doesn't have: these cells were not lost by the reader.</summary>
    public const string RowsNotFound = "rows-not-found";

    /// <summary>Whether it says that something is printed there that was not read: such a cell is missing here, but not in the document.</summary>
    internal bool IsLoss => Code != RowsNotFound;

    /// <summary>The cells concerned; may be empty.</summary>
    public IReadOnlyList<CellId> Cells { get; init => field = ValueList<CellId>.Of(value); } = ValueList<CellId>.Of(Cells);
}
