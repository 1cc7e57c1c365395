using DisclosureRules.Documents.Recognition.Labels;
using DisclosureRules.Forms;

namespace DisclosureRules.Documents.Recognition.Tables;

/// <summary>Whether the headings above a row are those of a block, in an order that says which value belongs to which column.</summary>
internal static class ColumnOrder
{
    /// <summary>
    /// How many of the block's columns the headings name; -1 when they name a column of another block or stand in an order that is neither
    /// the printed one nor the one in which a header of two levels flattens. Headings that are lost are no contradiction: the number
    /// of values still has to be that of the columns.
    /// </summary>
    public static int Matched(HeadingContext context, Form form, FormBlock block)
    {
        List<int> order = [];
        foreach (Label heading in context.Headings)
        {
            int column = ColumnOf(heading, form, block);
            if (column >= 0)
                order.Add(column);
            else if (heading.IsColumn)
                return -1;
        }

        if (order.Count > 0 && order.Count % 2 == 0 && order.Take(order.Count / 2).SequenceEqual(order.Skip(order.Count / 2)))
            order.RemoveRange(order.Count / 2, order.Count / 2);
        int[] printed = [.. Enumerable.Range(0, block.Columns.Count)];
        int[] byLevel = [.. printed.OrderBy(i => block.Columns[i].Group is null ? 0 : 1)];
        return IsWithin(order, printed) || IsWithin(order, byLevel) ? order.Count : -1;
    }

    /// <summary>Which of the block's columns a heading names; -1 when it names none.</summary>
    public static int ColumnOf(Label heading, Form form, FormBlock block)
    {
        foreach (LabelMeaning meaning in heading.Meanings)
        {
            if (meaning.Role != LabelRole.Column || !ReferenceEquals(meaning.Form, form) || !ReferenceEquals(meaning.Block, block))
                continue;
            for (int i = 0; i < block.Columns.Count; i++)
            {
                if (block.Columns[i].Id == meaning.Column!.Id)
                    return i;
            }
        }

        return -1;
    }

    private static bool IsWithin(List<int> found, int[] order)
    {
        int next = 0;
        foreach (int column in order)
        {
            if (next < found.Count && found[next] == column)
                next++;
        }

        return next == found.Count;
    }
}
