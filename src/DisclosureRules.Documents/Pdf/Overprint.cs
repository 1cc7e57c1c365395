namespace DisclosureRules.Documents.Pdf;

/// <summary>Takes out letters that are printed again on the same spot, as some programs do to make them bold.</summary>
internal static class Overprint
{
    /// <summary>How far apart, in sizes, the two prints of one letter are at most; two equal digits side by side are half a size apart.</summary>
    private const double SameSpot = 0.2;

    public static List<Glyph> Remove(IReadOnlyList<Glyph> glyphs)
    {
        List<Glyph> kept = new(glyphs.Count);
        Dictionary<long, Glyph> seen = new(glyphs.Count);
        foreach (Glyph glyph in glyphs)
        {
            if (glyph.IsBlank)
            {
                kept.Add(glyph);
                continue;
            }

            double reach = SameSpot * glyph.Size;
            (int x, int y) = ((int)Math.Floor(glyph.Box.MiddleX / reach), (int)Math.Floor(glyph.Box.MiddleY / reach));
            if (!IsSeen(glyph, x, y, reach))
            {
                seen[Key(glyph, x, y)] = glyph;
                kept.Add(glyph);
            }
        }

        return kept;

        bool IsSeen(Glyph glyph, int x, int y, double reach)
        {
            for (int dx = -1; dx <= 1; dx++)
            {
                for (int dy = -1; dy <= 1; dy++)
                {
                    if (seen.TryGetValue(Key(glyph, x + dx, y + dy), out Glyph other) && string.Equals(other.Text, glyph.Text, StringComparison.Ordinal)
                        && Math.Abs(other.Box.MiddleX - glyph.Box.MiddleX) < reach && Math.Abs(other.Box.MiddleY - glyph.Box.MiddleY) < reach)
                        return true;
                }
            }

            return false;
        }

        static long Key(in Glyph glyph, int x, int y) => ((long)(x & 0xFFFFFF) << 40) | ((long)(y & 0xFFFFFF) << 16) | glyph.Text[0];
    }
}
