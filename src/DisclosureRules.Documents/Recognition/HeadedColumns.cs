using DisclosureRules.Forms;

namespace DisclosureRules.Documents.Recognition;

/// <summary>
/// Tells the cells of a row by the headings above them, for grids that are padded with empty cells: every column of the block has its
/// heading in one column of the same table, and all values that stand under none are blank.
/// </summary>
internal static class HeadedColumns
{
    public static IReadOnlyList<Value>? Take(PrintedRow row, FormBlock block)
    {
        if (row.IsFlat || Columns(row, block) is not { } columns)
            return null;
        Value[] taken = new Value[columns.Length];
        int found = 0;
        foreach (Value value in row.Values)
        {
            int column = value.Place?.TableColumn is { } at ? Array.IndexOf(columns, at) : -1;
            if (column < 0 && !value.IsBlank)
                return null;
            if (column < 0)
                continue;
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
            if (row.Context.Places[i] is not { TableColumn: { } at, Table: var table } || table != row.Values[0].Place?.Table || (columns[column] != 0 && columns[column] != at))
                return null;
            columns[column] = at;
        }

        for (int i = 0; i < columns.Length; i++)
        {
            if (columns[i] <= (i == 0 ? 0 : columns[i - 1]))
                return null;
        }

        return columns;
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
