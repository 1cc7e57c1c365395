using DisclosureRules.Documents.Formats.Pdf.Content;

namespace DisclosureRules.Documents.Formats.Pdf.Lines;

/// <summary>
/// Puts letters in order; letters at one place keep theirs. Most stand in order in the file already, and a look at each takes less than sorting
/// does.
/// </summary>
internal static class ReadingOrder
{
    /// <summary>Higher letters first, of those as high the left one.</summary>
    public static void TopToBottom(Span<Glyph> glyphs) => Sort(glyphs, static (in Box box, int index) => new(-box.MiddleY, box.Left, index));

    /// <summary>Letters further to the left first, of those as far the narrower one.</summary>
    public static void LeftToRight(Span<Glyph> glyphs) => Sort(glyphs, static (in Box box, int index) => new(box.Left, box.Right, index));

    private static void Sort(Span<Glyph> glyphs, SpotOf spotOf)
    {
        if (IsSorted(glyphs, spotOf))
            return;
        Spot[] spots = new Spot[glyphs.Length];
        for (int i = 0; i < spots.Length; i++)
            spots[i] = spotOf(glyphs[i].Box, i);
        Array.Sort(spots);
        Glyph[] unsorted = glyphs.ToArray();
        for (int i = 0; i < spots.Length; i++)
            glyphs[i] = unsorted[spots[i].Index];
    }

    private static bool IsSorted(ReadOnlySpan<Glyph> glyphs, SpotOf spotOf)
    {
        Spot last = default;
        for (int i = 0; i < glyphs.Length; i++)
        {
            Spot spot = spotOf(glyphs[i].Box, i);
            if (i > 0 && last.CompareTo(spot) > 0)
                return false;
            last = spot;
        }

        return true;
    }

    private delegate Spot SpotOf(in Box box, int index);

    /// <summary>What a letter is sorted by; much smaller than the letter.</summary>
    private readonly record struct Spot(double First, double Second, int Index) : IComparable<Spot>
    {
        public int CompareTo(Spot other)
        {
            if (First != other.First)
                return First < other.First ? -1 : 1;
            return Second != other.Second ? Second.CompareTo(other.Second) : Index.CompareTo(other.Index);
        }
    }
}
