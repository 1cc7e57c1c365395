using DisclosureRules.Documents.Model;

namespace DisclosureRules.Documents.Formats.Workbooks;

/// <summary>A merged cell.</summary>
/// <param name="Range">The cells that it covers.</param>
/// <param name="Text">What it shows: the content of its first cell, hidden or not.</param>
/// <param name="Seen">The first of its cells that is not hidden.</param>
internal sealed record MergedCell(CellRange Range, string Text, CellAddress Seen);
