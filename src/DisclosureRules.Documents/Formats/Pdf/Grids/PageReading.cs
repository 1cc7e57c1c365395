using DisclosureRules.Documents.Formats.Pdf.Content;
using DisclosureRules.Documents.Formats.Pdf.Lines;
using DisclosureRules.Documents.Formats.Pdf.Safety;

namespace DisclosureRules.Documents.Formats.Pdf.Grids;

/// <summary>Reads a page: which letters stand in which cell of which table, and the lines of the others.</summary>
internal static class PageReading
{
    /// <summary>Digits as close as this, in sizes, are one number even where it runs over the side of its cell.</summary>
    private const double SameNumber = 0.05;

    public static List<PageItem> Read(PdfPage page, PdfBudget budget)
    {
        page = PageTurn.Upright(page);
        Glyph[] glyphs = Overprint.Remove(page.Glyphs);
        List<RuledGrid> grids = RuledGrids.Of(page, budget);
        int outside = grids.Sum(g => g.Cells.Count), nowhere = outside + 1;
        int[] cells = new int[glyphs.Length];
        for (int start = 0, end; start < glyphs.Length; start = end)
        {
            end = EndOfNumber(glyphs, start);
            (double x, double y) = ((glyphs[start].Box.Left + glyphs[end - 1].Box.Right) / 2, glyphs[start].Box.MiddleY);
            int cell = CellAt(grids, x, y);
            cells.AsSpan(start..end).Fill(cell < outside || !glyphs[start].IsTurned ? cell : nowhere);
            budget.Step();
        }

        CellLetters letters = new(glyphs, cells, nowhere + 1);
        List<PageItem> items = [.. LineReading.Of(letters.Of(outside)).Select(l => new LineItem(page.Number, l))];
        int first = 0;
        foreach (RuledGrid grid in grids)
        {
            items.Insert(PositionOf(items, grid.Box.Top), new PartItem(page.Number, new(grid, [.. Enumerable.Range(first, grid.Cells.Count).Select(c => CellText.Lines(letters.Of(c)))])));
            first += grid.Cells.Count;
        }

        return items;
    }

    /// <summary>The number of the cell at a point, counted through all grids; what stands outside of them has the number behind the last.</summary>
    private static int CellAt(List<RuledGrid> grids, double x, double y)
    {
        int found = -1, first = 0;
        foreach (RuledGrid grid in grids)
        {
            int cell = grid.CellAt(x, y);
            found = cell < 0 ? found : first + cell;
            first += grid.Cells.Count;
        }

        return found < 0 ? first : found;
    }

    /// <summary>The end of the number that starts at a letter; the next letter when it is none.</summary>
    private static int EndOfNumber(Glyph[] glyphs, int start)
    {
        int end = start + 1;
        if (!IsDigit(glyphs[start]))
            return end;
        while (end < glyphs.Length && IsDigit(glyphs[end])
            && Math.Abs(glyphs[end].Box.Left - glyphs[end - 1].Box.Right) < SameNumber * glyphs[start].Size
            && Math.Abs(glyphs[end].Box.MiddleY - glyphs[start].Box.MiddleY) < SameNumber * glyphs[start].Size)
            end++;
        return end;
    }

    private static bool IsDigit(in Glyph glyph) => glyph is { IsTurned: false, Text.Length: 1 } && (char.IsAsciiDigit(glyph.Text[0]) || glyph.Text[0] is '.' or ',');

    private static int PositionOf(List<PageItem> items, double top)
    {
        int position = items.FindIndex(i => i is LineItem line && line.Line.Box.MiddleY < top);
        return position < 0 ? items.Count : position;
    }
}
