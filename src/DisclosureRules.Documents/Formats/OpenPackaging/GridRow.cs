using DisclosureRules.Documents.Model;

namespace DisclosureRules.Documents.Formats.OpenPackaging;

/// <summary>A row of a table whose merged cells are resolved.</summary>
/// <param name="Row">The row.</param>
/// <param name="IsOneCell">Whether one cell takes the whole width.</param>
internal readonly record struct GridRow(DocumentRow Row, bool IsOneCell);
