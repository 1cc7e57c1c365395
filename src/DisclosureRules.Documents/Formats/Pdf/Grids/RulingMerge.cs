using DisclosureRules.Documents.Formats.Pdf.Content;

namespace DisclosureRules.Documents.Formats.Pdf.Grids;

/// <summary>
/// Puts together what one line of a table is drawn in: the two strokes of a double line, the dashes of a dashed one, and the pieces
/// that every cell draws of its own border.
/// </summary>
internal static class RulingMerge
{
    /// <summary>How far apart lines of one direction may be and still count as one.</summary>
    public const double SameLine = 3;

    /// <summary>How far apart, in points, two pieces of one line may end. No source known; chosen on the fixtures of tests, Pdf/.</summary>
    private const double Gap = 3.5;

    /// <summary>Shorter lines, in points, are strokes of letters or dots. No source known; chosen on the fixtures of tests, Pdf/.</summary>
    private const double ShortestLine = 6;

    /// <summary>The lines, sorted by where they are.</summary>
    public static List<Ruling> Of(Ruling[] rulings, bool vertical)
    {
        Span<Ruling> sorted = Array.FindAll(rulings, r => r.IsVertical == vertical);
        sorted.Sort();
        List<Ruling> merged = [];
        for (int start = 0, end; start < sorted.Length; start = end)
        {
            end = start + 1;
            while (end < sorted.Length && sorted[end].At - sorted[start].At <= SameLine)
                end++;
            Join(sorted[start..end], vertical, merged);
        }

        return merged;
    }

    private static void Join(Span<Ruling> line, bool vertical, List<Ruling> merged)
    {
        double weight = 0, sum = 0;
        foreach (Ruling piece in line)
            (weight, sum) = (weight + piece.Length + 0.01, sum + (piece.At * (piece.Length + 0.01)));
        double at = sum / weight;
        // Pieces at exactly one place are sorted by where they start already.
        if (line[0].At != line[^1].At)
            line.Sort(static (a, b) => (a.From, a.To).CompareTo((b.From, b.To)));
        double from = line[0].From, to = line[0].To;
        foreach (Ruling piece in line)
        {
            if (piece.From > to + Gap)
            {
                Add();
                (from, to) = (piece.From, piece.To);
            }

            to = Math.Max(to, piece.To);
        }

        Add();

        void Add()
        {
            if (to - from >= ShortestLine)
                merged.Add(new(vertical, at, from, to));
        }
    }
}
