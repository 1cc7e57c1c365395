using DisclosureRules.Documents.Recognition.Items;
using DisclosureRules.Reports;

namespace DisclosureRules.Documents.Recognition.Tables;

/// <summary>
/// Rows of a flattened table that keeps the lines of blank cells: each cell stands on a line of its own, and where nothing was printed the line is
/// empty. Lines between the cells are empty too in some texts, so a blank cell is taken for one only where whole rows of the same table show how
/// far apart the cells stand, and every row of it takes up exactly as many lines. Of the last row nothing is said, since empty lines end a table too.
/// </summary>
internal sealed class BlankLines
{
    /// <summary>
    /// Whole rows that show how far apart the cells stand; in a table of fewer, an empty line may as well be between two rows. No source known; chosen on the
    /// mutations of tests, Layouts/.
    /// </summary>
    private const int FewestWhole = 3;

    private readonly Dictionary<(HeadingContext Context, int Count), int> _strides = [];

    /// <summary>The values of so many columns, blank ones included; <see langword="null"/> when the lines don't tell.</summary>
    public IReadOnlyList<Value>? Take(PrintedRow row, int count)
    {
        if (!row.IsFlat || row.Values.Count >= count || row.Index == row.Context.Rows.Count - 1 || row.LabelLine is not { } label || row.NextLine is null || Stride(row.Context, count) is not (> 0 and var stride))
            return null;
        Value[] taken = [.. Enumerable.Range(1, count).Select(i => new Value("", row.BlockIndex, false, DocumentLocation.InText(label + (i * stride), 1)))];
        foreach (Value value in row.Values)
        {
            int offset = value.Place?.Line is { } line ? line - label : 0;
            if (offset <= 0 || offset % stride != 0 || offset / stride > count || !taken[(offset / stride) - 1].IsBlank)
                return null;
            taken[(offset / stride) - 1] = value;
        }

        return taken;
    }

    /// <summary>How many lines lie between the cells of the table; 0 when its rows don't agree on it.</summary>
    private int Stride(HeadingContext context, int count)
    {
        if (!_strides.TryGetValue((context, count), out int stride))
            _strides[(context, count)] = stride = Measure(context.Rows, count);
        return stride;
    }

    private static int Measure(List<PrintedRow> rows, int count)
    {
        int[] strides = [.. rows.Where(r => r.IsFlat && r.Values.Count == count).Select(Spacing)];
        if (strides.Length < FewestWhole || strides[0] is not (> 0 and var stride) || !Array.TrueForAll(strides, s => s == stride))
            return 0;
        return rows.Take(rows.Count - 1).All(r => r is { Label.IsRowGroup: true, Values.Count: 0 } || (r.Values.Count <= count && r.NextLine - r.LabelLine == stride * (count + 1))) ? stride : 0;
    }

    /// <summary>How far apart the label and the values of a whole row stand; 0 when that is not the same everywhere.</summary>
    private static int Spacing(PrintedRow row)
    {
        if (row.LabelLine is not { } label || row.Values[0].Place?.Line is not { } first)
            return 0;
        int stride = first - label;
        return row.Values.Select((v, i) => v.Place?.Line == label + ((i + 1) * stride)).All(fits => fits) ? stride : 0;
    }
}
