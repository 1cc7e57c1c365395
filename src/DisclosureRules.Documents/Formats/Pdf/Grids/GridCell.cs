namespace DisclosureRules.Documents.Formats.Pdf.Grids;

/// <summary>A cell of a grid; a merged cell spans several rows or columns.</summary>
internal readonly record struct GridCell(int FirstRow, int LastRow, int FirstColumn, int LastColumn);
