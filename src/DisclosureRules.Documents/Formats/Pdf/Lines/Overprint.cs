using DisclosureRules.Documents.Formats.Pdf.Content;

namespace DisclosureRules.Documents.Formats.Pdf.Lines;

/// <summary>Takes out letters that are printed again on the same spot, as some programs do to make them bold.</summary>
internal sealed class Overprint
{
    /// <summary>How far apart, in sizes, the two prints of one letter are at most; two equal digits side by side are half a size apart.</summary>
    private const double SameSpot = 0.2;

    /// <summary>The spots are looked at one by one only where the letter stands already in the area around, which is this power of two spots wide and high.</summary>
    private const int AreaBits = 3;

    private readonly Dictionary<long, int> _seen;
    private readonly HashSet<long> _areas;
    private readonly Glyph[] _glyphs;

    private Overprint(Glyph[] glyphs)
    {
        _glyphs = glyphs;
        _seen = new(glyphs.Length);
        _areas = new(glyphs.Length);
    }

    /// <summary>The letters without those that are printed again.</summary>
    public static Glyph[] Remove(Glyph[] glyphs)
    {
        Overprint print = new(glyphs);
        List<int> again = [];
        for (int i = 0; i < glyphs.Length; i++)
        {
            if (!glyphs[i].IsBlank && !print.IsFirst(i))
                again.Add(i);
        }

        return again.Count == 0 ? glyphs : [.. glyphs.Where((_, i) => again.BinarySearch(i) < 0)];
    }

    private bool IsFirst(int index)
    {
        ref readonly Glyph glyph = ref _glyphs[index];
        double reach = SameSpot * glyph.Size;
        (int x, int y) = ((int)Math.Floor(glyph.Box.MiddleX / reach), (int)Math.Floor(glyph.Box.MiddleY / reach));
        if (IsInSeenArea(glyph, x, y) && IsSeen(glyph, x, y, reach))
            return false;
        _seen[Key(glyph, x, y)] = index;
        _areas.Add(Key(glyph, x >> AreaBits, y >> AreaBits));
        return true;
    }

    private bool IsInSeenArea(in Glyph glyph, int x, int y)
    {
        for (int areaX = (x - 1) >> AreaBits; areaX <= (x + 1) >> AreaBits; areaX++)
        {
            for (int areaY = (y - 1) >> AreaBits; areaY <= (y + 1) >> AreaBits; areaY++)
            {
                if (_areas.Contains(Key(glyph, areaX, areaY)))
                    return true;
            }
        }

        return false;
    }

    private bool IsSeen(in Glyph glyph, int x, int y, double reach)
    {
        for (int dx = -1; dx <= 1; dx++)
        {
            for (int dy = -1; dy <= 1; dy++)
            {
                if (_seen.TryGetValue(Key(glyph, x + dx, y + dy), out int other) && IsSameLetter(_glyphs[other], glyph, reach))
                    return true;
            }
        }

        return false;
    }

    private static bool IsSameLetter(in Glyph a, in Glyph b, double reach) =>
        string.Equals(a.Text, b.Text, StringComparison.Ordinal)
        && Math.Abs(a.Box.MiddleX - b.Box.MiddleX) < reach && Math.Abs(a.Box.MiddleY - b.Box.MiddleY) < reach;

    private static long Key(in Glyph glyph, int x, int y) => ((long)(x & 0xFFFFFF) << 40) | ((long)(y & 0xFFFFFF) << 16) | glyph.Text[0];
}
