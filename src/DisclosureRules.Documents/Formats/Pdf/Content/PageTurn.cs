namespace DisclosureRules.Documents.Formats.Pdf.Content;

/// <summary>Sets upright a page whose text runs up or down, as when a table was laid on its side without saying so.</summary>
internal static class PageTurn
{
    public static PdfPage Upright(PdfPage page)
    {
        int turned = page.Glyphs.Count(g => g.IsTurned);
        return turned * 2 <= page.Glyphs.Length || !RunsUpOrDown(page.Glyphs, out bool up) ? page : Turn(page, up);
    }

    /// <summary>Whether the letters follow each other upwards or downwards; vertical Chinese text steps down by whole letters and stays.</summary>
    private static bool RunsUpOrDown(Glyph[] glyphs, out bool up)
    {
        int upwards = 0, downwards = 0;
        for (int i = 1; i < glyphs.Length; i++)
        {
            (Box a, Box b) = (glyphs[i - 1].Box, glyphs[i].Box);
            if (!glyphs[i].IsTurned || Math.Abs(a.MiddleX - b.MiddleX) > 0.2 * glyphs[i].Size)
                continue;
            double step = b.MiddleY - a.MiddleY;
            if (Math.Abs(step) < 2 * glyphs[i].Size)
                (upwards, downwards) = step > 0 ? (upwards + 1, downwards) : (upwards, downwards + 1);
        }

        up = upwards > downwards;
        return upwards + downwards > 0;
    }

    private static PdfPage Turn(PdfPage page, bool up)
    {
        (double width, double height) = (page.Box.Right, page.Box.Top);
        Glyph[] glyphs = Array.ConvertAll(page.Glyphs, g => g with { Box = TurnBox(g.Box), IsTurned = !g.IsTurned });
        Ruling[] rulings = Array.ConvertAll(page.Rulings, TurnLine);
        return page with { Box = new(0, 0, height, width), Glyphs = glyphs, Rulings = rulings };

        // Text that runs upwards becomes upright by a quarter turn clockwise, (x, y) to (y, width - x); the other way round downwards.
        Box TurnBox(Box box) => up
            ? new(box.Bottom, width - box.Right, box.Top, width - box.Left)
            : new(height - box.Top, box.Left, height - box.Bottom, box.Right);

        Ruling TurnLine(Ruling ruling)
        {
            Box box = ruling.IsVertical ? new(ruling.At, ruling.From, ruling.At, ruling.To) : new(ruling.From, ruling.At, ruling.To, ruling.At);
            box = TurnBox(box);
            return ruling.IsVertical ? new(false, box.MiddleY, box.Left, box.Right) : new(true, box.MiddleX, box.Bottom, box.Top);
        }
    }
}
