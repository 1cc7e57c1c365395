using DisclosureRules.Forms;

namespace DisclosureRules.Documents.Recognition.Tables;

/// <summary>A row of a form, or of an edition that it also reads, with the cells of a report of the form that it names.</summary>
/// <param name="Form">The edition that prints it.</param>
/// <param name="Table">Its table.</param>
/// <param name="Block">Its block.</param>
/// <param name="Row">The row.</param>
/// <param name="Cells">Indexes of its cells, from left to right.</param>
internal sealed record RowCells(Form Form, FormTable Table, FormBlock Block, FormRow Row, int[] Cells);
