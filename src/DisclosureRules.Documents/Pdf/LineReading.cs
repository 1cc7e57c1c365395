using System.Text;

namespace DisclosureRules.Documents.Pdf;

/// <summary>Puts letters together to lines, from top to bottom, and the letters of a line to words.</summary>
internal static class LineReading
{
    /// <summary>How far apart, in sizes, the middles of two letters of one line may be in height.</summary>
    private const double SameLine = 0.5;

    /// <summary>A gap as wide as this, in sizes, separates words.</summary>
    private const double WordGap = 0.6;

    /// <summary>Between Latin letters and digits a narrower one does.</summary>
    private const double LatinGap = 0.2;

    /// <summary>Chinese letters that are only spread over the line stand closer than this.</summary>
    private const double SpreadGap = 0.8;

    public static List<PrintedLine> Of(IEnumerable<Glyph> glyphs)
    {
        List<Glyph> sorted = [.. glyphs];
        sorted.Sort(static (a, b) => b.Box.MiddleY.CompareTo(a.Box.MiddleY) is var order and not 0 ? order : a.Box.Left.CompareTo(b.Box.Left));
        List<PrintedLine> lines = [];
        List<Glyph> line = [];
        double middle = 0, size = 0;
        foreach (Glyph glyph in sorted)
        {
            if (line.Count > 0 && middle - glyph.Box.MiddleY > SameLine * Math.Min(size, glyph.Size))
                End();
            if (line.Count == 0)
                (middle, size) = (glyph.Box.MiddleY, glyph.Size);
            line.Add(glyph);
        }

        End();
        return lines;

        void End()
        {
            if (line.Exists(g => !g.IsBlank))
                lines.Add(Read(line));
            line.Clear();
        }
    }

    private static PrintedLine Read(List<Glyph> line)
    {
        line.Sort(static (a, b) => a.Box.Left.CompareTo(b.Box.Left) is var order and not 0 ? order : a.Box.Right.CompareTo(b.Box.Right));
        while (line[^1].IsBlank)
            line.RemoveAt(line.Count - 1);
        int first = line.FindIndex(g => !g.IsBlank);
        StringBuilder text = new(), word = new();
        List<PrintedWord> words = [];
        Box box = line[first].Box, part = box;
        Glyph last = line[first];
        double before = 0;
        bool blank = false;
        for (int i = first; i < line.Count; i++)
        {
            Glyph glyph = line[i];
            if (glyph.IsBlank)
            {
                blank = true;
                continue;
            }

            double gap = (glyph.Box.Left - last.Box.Right) / Math.Max(last.Size, glyph.Size);
            if (i > first && IsWordGap(last, glyph, gap, blank))
            {
                words.Add(new(word.ToString(), part, before));
                word.Clear();
                text.Append(' ');
                (part, before) = (glyph.Box, gap);
            }

            word.Append(glyph.Text);
            text.Append(glyph.Text);
            (box, part, last, blank) = (box.With(glyph.Box), part.With(glyph.Box), glyph, false);
        }

        words.Add(new(word.ToString(), part, before));
        List<double> sizes = [.. line.Where(g => !g.IsBlank).Select(g => g.Size)];
        sizes.Sort();
        return new(text.ToString(), box, sizes[sizes.Count / 2], words);
    }

    private static bool IsWordGap(Glyph last, Glyph next, double gap, bool blank)
    {
        bool latinBefore = char.IsAscii(last.Text[^1]), latinBehind = char.IsAscii(next.Text[0]);
        if (latinBefore && latinBehind)
            return gap >= LatinGap;
        if (latinBefore || latinBehind)
            return gap >= WordGap || (blank && gap >= LatinGap);
        return gap >= SpreadGap;
    }
}
