namespace DisclosureRules.Documents.Formats.Workbooks;

/// <summary>What can be seen in a row of a sheet.</summary>
/// <param name="Number">The row's number.</param>
/// <param name="Columns">First and last visible column that holds something, all columns of merged cells included.</param>
/// <param name="IsSingle">Whether one cell is all that holds something.</param>
/// <param name="Merges">The merged cells that cover a part of the row, blank ones included.</param>
internal sealed record RowContent(int Number, (int First, int Last) Columns, bool IsSingle, IReadOnlyList<MergedCell> Merges);
