namespace DisclosureRules.Documents.Formats.Word;

/// <summary>A row of a table as the file states it.</summary>
/// <param name="Cells">Its cells.</param>
/// <param name="Before">How many columns of the grid the row leaves out before its first cell.</param>
internal sealed record WordRow(List<WordCell> Cells, int Before);
