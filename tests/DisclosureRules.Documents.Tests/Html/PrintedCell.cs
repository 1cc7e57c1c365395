namespace DisclosureRules.Documents.Tests.Html;

/// <summary>A cell of a table to be written.</summary>
/// <param name="Text">What stands in it.</param>
/// <param name="Columns">How many columns it spans.</param>
/// <param name="Rows">How many rows it spans.</param>
/// <param name="IsLabel">Whether it is a label, which may vary in print.</param>
internal sealed record PrintedCell(string Text, int Columns = 1, int Rows = 1, bool IsLabel = true);
