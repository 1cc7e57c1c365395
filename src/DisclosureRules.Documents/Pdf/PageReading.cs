namespace DisclosureRules.Documents.Pdf;

/// <summary>Reads a page: which letters stand in which cell of which table, and the lines of the others.</summary>
internal static class PageReading
{
    /// <summary>Digits as close as this, in sizes, are one number even where it runs over the side of its cell.</summary>
    private const double SameNumber = 0.05;

    public static List<PageItem> Read(PdfPage page, ReadingBudget budget)
    {
        page = PageTurn.Upright(page);
        List<Glyph> glyphs = Overprint.Remove(page.Glyphs);
        List<RuledGrid> grids = RuledGrids.Of(page, budget);
        List<List<Glyph>[]> cells = [.. grids.Select(g => g.Cells.Select(_ => new List<Glyph>()).ToArray())];
        List<Glyph> others = [];
        for (int start = 0, end; start < glyphs.Count; start = end)
        {
            end = EndOfNumber(glyphs, start);
            (double x, double y) = ((glyphs[start].Box.Left + glyphs[end - 1].Box.Right) / 2, glyphs[start].Box.MiddleY);
            int grid = grids.FindLastIndex(g => g.CellAt(x, y) >= 0);
            List<Glyph> target = grid < 0 ? others : cells[grid][grids[grid].CellAt(x, y)];
            target.AddRange(glyphs.GetRange(start, end - start));
            budget.Step();
        }

        List<PageItem> items = [.. LineReading.Of(others.Where(g => !g.IsTurned)).Select(l => new LineItem(page.Number, l))];
        for (int i = 0; i < grids.Count; i++)
            items.Insert(PositionOf(items, grids[i].Box.Top), new PartItem(page.Number, new(grids[i], [.. cells[i].Select(CellText.Lines)])));
        return items;
    }

    /// <summary>The end of the number that starts at a letter; the next letter when it is none.</summary>
    private static int EndOfNumber(List<Glyph> glyphs, int start)
    {
        int end = start + 1;
        if (!IsDigit(glyphs[start]))
            return end;
        while (end < glyphs.Count && IsDigit(glyphs[end])
            && Math.Abs(glyphs[end].Box.Left - glyphs[end - 1].Box.Right) < SameNumber * glyphs[start].Size
            && Math.Abs(glyphs[end].Box.MiddleY - glyphs[start].Box.MiddleY) < SameNumber * glyphs[start].Size)
            end++;
        return end;
    }

    private static bool IsDigit(Glyph glyph) => glyph is { IsTurned: false, Text.Length: 1 } && (char.IsAsciiDigit(glyph.Text[0]) || glyph.Text[0] is '.' or ',');

    private static int PositionOf(List<PageItem> items, double top)
    {
        int position = items.FindIndex(i => i is LineItem line && line.Line.Box.MiddleY < top);
        return position < 0 ? items.Count : position;
    }
}
