using DisclosureRules.Documents.Printed;
using DisclosureRules.Documents.Recognition.Items;
using DisclosureRules.Forms;
using DisclosureRules.Reports;

namespace DisclosureRules.Documents.Recognition.Tables;

/// <summary>
/// Tables whose headings name the total first. Headings of several levels are flattened in such an order too, with the total last in the rows, so it is
/// the numbers that decide: in one of both orders every row adds up, and in the other some row doesn't.
/// </summary>
internal static class TotalColumn
{
    private static readonly string[] Names = ["总计", "合计"];

    /// <summary>Whether a column or row is the total of the others.</summary>
    public static bool IsTotal(string label) => Array.IndexOf(Names, LabelKey.Of(label).Text) >= 0;

    /// <summary>Whether the headings name all columns of a block, its total first and the others in their order.</summary>
    public static bool IsHeadedFirst(HeadingContext context, Form form, FormBlock block)
    {
        int total = IndexOf(block);
        List<int> columns = [.. context.Headings.Select(h => ColumnOrder.ColumnOf(h, form, block)).Where(c => c >= 0)];
        return total >= 0 && columns.SequenceEqual(Enumerable.Range(0, block.Columns.Count).Where(c => c != total).Prepend(total));
    }

    /// <summary>The values of rows in the order of the block's columns; <see langword="null"/> when their numbers leave open in which order they stand.</summary>
    public static IReadOnlyList<IReadOnlyList<Value>>? InOrder(IReadOnlyList<IReadOnlyList<Value>> rows, FormBlock block)
    {
        int total = IndexOf(block);
        if (!rows.All(r => r.Count == block.Columns.Count && r.All(v => Number(v) is not null)))
            return null;
        bool isFirst = rows.All(r => AddsUp(r, 0)), isInPlace = rows.All(r => AddsUp(r, total));
        return isFirst == isInPlace ? null : isInPlace ? rows : [.. rows.Select(r => (IReadOnlyList<Value>)[.. r.Skip(1).Take(total), r[0], .. r.Skip(total + 1)])];
    }

    /// <summary>Whether one of the values is the sum of the others; blank cells count as nothing.</summary>
    public static bool AddsUp(IReadOnlyList<Value> values, int total) =>
        values.All(v => Number(v) is not null) && values.Sum(v => Number(v)!.Value) - Number(values[total]) == Number(values[total]);

    /// <summary>The position of the column that is the total of the others; -1 when there is none.</summary>
    public static int IndexOf(FormBlock block)
    {
        for (int i = 0; i < block.Columns.Count; i++)
        {
            if (IsTotal(block.Columns[i].Label.Zh))
                return i;
        }

        return -1;
    }

    /// <summary>Integers of at most so many digits can be added without thinking of their size.</summary>
    private static decimal? Number(Value value) =>
        value.IsBlank ? 0 : CellContent.Read(value.Raw, null, out _) is { State: CellState.Number, Value: { } number } && Math.Abs(number) < 1e15m ? number : null;
}
