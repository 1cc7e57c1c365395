using DisclosureRules.Documents.Formats.Pdf.Lines;

namespace DisclosureRules.Documents.Formats.Pdf.Grids;

/// <summary>
/// Gives lines of labels to the rows of numbers between which they stand: a wrapped label has as many of its lines above its numbers as
/// below them, or its numbers stand on its first line. It is done only when there is one way.
/// </summary>
internal static class LabelBlocks
{
    /// <summary>Lines of a label that may stand above its numbers. No source known; chosen on the fixtures of tests, Pdf/.</summary>
    private const int MostAbove = 3;

    /// <summary>For each row the lines above and below it that belong to it; <see langword="null"/> when that is not certain.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="gaps">The label lines before the first row, between each two rows, and behind the last row.</param>
    public static List<List<PrintedLine>>? Assign(IReadOnlyList<NumberRow> rows, IReadOnlyList<List<PrintedLine>> gaps)
    {
        List<List<List<PrintedLine>>> ways = [];
        for (int above = 0; above <= Math.Min(MostAbove, gaps[0].Count); above++)
        {
            if (Centred(rows, gaps, above) is { } centred)
                ways.Add(centred);
        }

        if (ways.Count == 0 && OnFirstLine(rows, gaps) is { } onFirst)
            ways.Add(onFirst);
        return ways.Count == 1 ? ways[0] : null;
    }

    private static List<List<PrintedLine>>? Centred(IReadOnlyList<NumberRow> rows, IReadOnlyList<List<PrintedLine>> gaps, int above)
    {
        List<List<PrintedLine>> blocks = [];
        List<PrintedLine> before = gaps[0][^above..];
        for (int i = 0; i < rows.Count; i++)
        {
            int count = before.Count;
            List<PrintedLine> behind = gaps[i + 1];
            if (behind.Count < count || (count == 0 && !rows[i].HasLabel))
                return null;
            List<PrintedLine> own = [.. before, .. behind[..count]];
            if (!own.TrueForAll(l => IsNearest(l, rows, i)))
                return null;
            blocks.Add(own);
            before = behind[count..];
        }

        return blocks;
    }

    private static List<List<PrintedLine>>? OnFirstLine(IReadOnlyList<NumberRow> rows, IReadOnlyList<List<PrintedLine>> gaps)
    {
        List<List<PrintedLine>> blocks = [];
        for (int i = 0; i < rows.Count; i++)
        {
            List<PrintedLine> own = i < rows.Count - 1 ? gaps[i + 1] : [.. gaps[i + 1].TakeWhile(l => rows[i].Line.Box.MiddleY - l.Box.MiddleY < 2 * l.Size)];
            if (!rows[i].HasLabel || !own.TrueForAll(l => IsNearest(l, rows, i)))
                return null;
            blocks.Add(own);
        }

        return blocks;
    }

    private static bool IsNearest(PrintedLine line, IReadOnlyList<NumberRow> rows, int row)
    {
        double distance = Distance(row);
        return (row == 0 || distance < Distance(row - 1)) && (row == rows.Count - 1 || distance < Distance(row + 1));

        double Distance(int other) => Math.Abs(rows[other].Line.Box.MiddleY - line.Box.MiddleY);
    }
}
