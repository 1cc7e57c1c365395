using DisclosureRules.Documents.Recognition.Items;
using DisclosureRules.Documents.Recognition.Labels;
using DisclosureRules.Forms;

namespace DisclosureRules.Documents.Recognition.Tables;

/// <summary>
/// Tells the cells of a row by the headings above them, for grids that are padded with empty cells: a blank value is a column's only where
/// it stands under the column's heading; it may be padding as well. Values of which none is blank are told by their number, because spans
/// that are a column off are published too; not so on sheets, where nobody states spans to place a number.
/// </summary>
internal static class HeadedColumns
{
    /// <summary>The values of the block's columns, given those that their number suggests; <see langword="null"/> when it is open which they are.</summary>
    public static IReadOnlyList<Value>? Take(PrintedRow row, FormBlock block, IReadOnlyList<Value>? suggested)
    {
        bool isCounted = IsWithoutBlank(suggested) && (row.Values.Count == suggested!.Count || !suggested[0].Grid.IsOnSheet);
        if (row.IsFlat || isCounted || Columns(row, block) is not { } columns)
            return suggested;
        return At(columns, row.Values);
    }

    /// <summary>
    /// The values of so many columns below headings at these places, from left to right, given those that their number suggests;
    /// <see langword="null"/> when it is open which they are.
    /// </summary>
    public static IReadOnlyList<Value>? Take(IReadOnlyList<GridPlace> headings, IReadOnlyList<Value> values, IReadOnlyList<Value>? suggested, int count)
    {
        if (IsWithoutBlank(suggested) || headings.Count != count || !headings.All(p => p.IsBeside(values[0].Grid)))
            return suggested;
        int[] columns = [.. headings.Select(p => p.Column ?? 0)];
        return AreInOrder(columns) ? At(columns, values) : suggested;
    }

    private static bool IsWithoutBlank(IReadOnlyList<Value>? values)
    {
        for (int i = 0; i < values?.Count; i++)
        {
            if (values[i].IsBlank)
                return false;
        }

        return values is not null;
    }

    private static Value[]? At(int[] columns, IReadOnlyList<Value> values)
    {
        if (values[0].IsPushed && values.Count > columns.Length)
            return null;
        Value[] taken = new Value[columns.Length];
        int found = 0;
        foreach (Value value in values)
        {
            int column = value.Grid.Column is { } at ? Array.IndexOf(columns, at) : -1;
            if (column < 0 && !value.IsBlank)
                return null;
            if (column < 0)
                continue;
            if (taken[column].Raw is not null)
                return null; // Two cells in one column: nobody knows which of them is meant.
            taken[column] = value;
            found++;
        }

        return found == columns.Length ? taken : null;
    }

    /// <summary>The column of the table in which each column of the block is headed, from left to right.</summary>
    private static int[]? Columns(PrintedRow row, FormBlock block)
    {
        int[] columns = new int[block.Columns.Count];
        for (int i = 0; i < row.Context.Headings.Count; i++)
        {
            int column = ColumnOf(row.Context.Headings[i], block);
            if (column < 0)
                continue;
            GridPlace place = row.Context.Places[i];
            if (place.Column is not { } at || !place.IsBeside(row.Values[0].Grid) || (columns[column] != 0 && columns[column] != at))
                return null;
            columns[column] = at;
        }

        return AreInOrder(columns) ? columns : null;
    }

    private static bool AreInOrder(int[] columns)
    {
        for (int i = 0; i < columns.Length; i++)
        {
            if (columns[i] <= (i == 0 ? 0 : columns[i - 1]))
                return false;
        }

        return true;
    }

    private static int ColumnOf(Label heading, FormBlock block)
    {
        foreach (LabelMeaning meaning in heading.Meanings)
        {
            if (meaning.Role != LabelRole.Column || !ReferenceEquals(meaning.Block, block))
                continue;
            for (int i = 0; i < block.Columns.Count; i++)
            {
                if (block.Columns[i].Id == meaning.Column!.Id)
                    return i;
            }
        }

        return -1;
    }
}
