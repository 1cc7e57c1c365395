using DisclosureRules.Documents.Recognition.Items;

namespace DisclosureRules.Documents.Recognition.Tables;

/// <summary>Decides which of the values behind a label are the cells of its row.</summary>
internal static class ValueWindow
{
    /// <param name="values">The run of values.</param>
    /// <param name="count">The number of columns.</param>
    /// <param name="labelIndex">The line or row of the label.</param>
    public static IReadOnlyList<Value>? Take(IReadOnlyList<Value> values, int count, int labelIndex)
    {
        if (values.Count < count || count == 0)
            return null;
        if (!values[0].IsCell)
            return values.Count == count && IsOneLineOrOneEach(values, labelIndex) ? values : null;
        if (values.Count == count)
            return values;
        int first = 0, last = values.Count - 1;
        while (first <= last && values[first].IsBlank)
            first++;
        while (last > first && values[last].IsBlank)
            last--;
        if (first > last)
            return [.. values.Take(count)];
        int lowest = Math.Max(0, last - count + 1), highest = Math.Min(first, values.Count - count);
        if (lowest != highest)
            return null;
        Value[] window = [.. values.Skip(lowest).Take(count)];
        return values[0].IsPushed && Array.Exists(window, v => v.IsBlank) ? null : window;
    }

    /// <summary>
    /// Lines are trusted in two shapes: all values on one line, or each on a line of its own. A line of several and one alone
    /// (a page number, the rest of another row) are not.
    /// </summary>
    private static bool IsOneLineOrOneEach(IReadOnlyList<Value> values, int labelIndex)
    {
        int lines = values.Select(v => v.BlockIndex).Distinct().Count();
        return lines == 1 || (lines == values.Count && values[0].BlockIndex != labelIndex);
    }
}
