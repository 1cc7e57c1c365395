using DisclosureRules.Documents.Formats.Pdf.Content;

namespace DisclosureRules.Documents.Formats.Pdf.Lines;

/// <summary>Puts letters together to lines, from top to bottom, and the letters of a line to words.</summary>
internal static class LineReading
{
    /// <summary>How far apart, in sizes, the middles of two letters of one line may be in height.</summary>
    private const double SameLine = 0.5;

    /// <summary>A gap as wide as this, in sizes, separates words. This and the gaps below have no known source; chosen on the fixtures of tests, Pdf/.</summary>
    private const double WordGap = 0.6;

    /// <summary>Between Latin letters and digits a narrower one does.</summary>
    private const double LatinGap = 0.2;

    /// <summary>Chinese letters that are only spread over the line stand closer than this.</summary>
    private const double SpreadGap = 0.8;

    /// <summary>The lines of letters, which it puts in order.</summary>
    public static List<PrintedLine> Of(Span<Glyph> glyphs)
    {
        ReadingOrder.TopToBottom(glyphs);
        List<PrintedLine> lines = [];
        for (int start = 0, end; start < glyphs.Length; start = end)
        {
            Glyph first = glyphs[start];
            end = start + 1;
            while (end < glyphs.Length && first.Box.MiddleY - glyphs[end].Box.MiddleY <= SameLine * Math.Min(first.Size, glyphs[end].Size))
                end++;
            ReadingOrder.LeftToRight(glyphs[start..end]);
            if (Trim(glyphs[start..end]) is { IsEmpty: false } line)
                lines.Add(Read(line));
        }

        return lines;
    }

    /// <summary>A line without the blanks at its ends.</summary>
    private static ReadOnlySpan<Glyph> Trim(ReadOnlySpan<Glyph> line)
    {
        int start = 0, end = line.Length;
        while (start < end && line[start].IsBlank)
            start++;
        while (end > start && line[end - 1].IsBlank)
            end--;
        return line[start..end];
    }

    private static PrintedLine Read(ReadOnlySpan<Glyph> line)
    {
        List<PrintedWord> words = [];
        Box box = line[0].Box;
        double before = 0;
        int start = 0, last = 0;
        for (int i = 1; i < line.Length; i++)
        {
            if (line[i].IsBlank)
                continue;
            double gap = (line[i].Box.Left - line[last].Box.Right) / Math.Max(line[last].Size, line[i].Size);
            if (IsWordGap(line[last], line[i], gap, blank: last < i - 1))
            {
                words.Add(Word(line[start..i], before));
                (start, before) = (i, gap);
            }

            last = i;
            box = box.With(line[i].Box);
        }

        words.Add(Word(line[start..], before));
        return new(words.Count == 1 ? words[0].Text : string.Join(' ', words.Select(w => w.Text)), box, MedianSize(line), words);
    }

    private static PrintedWord Word(ReadOnlySpan<Glyph> glyphs, double gap)
    {
        Box box = glyphs[0].Box;
        foreach (ref readonly Glyph glyph in glyphs[1..])
        {
            if (!glyph.IsBlank)
                box = box.With(glyph.Box);
        }

        return new(TextOf(glyphs), box, gap);
    }

    private static string TextOf(ReadOnlySpan<Glyph> glyphs)
    {
        if (glyphs.Length == 1)
            return glyphs[0].Text;
        int length = 0;
        foreach (ref readonly Glyph glyph in glyphs)
            length += glyph.IsBlank ? 0 : glyph.Text.Length;
        return string.Create(length, glyphs, static (text, glyphs) =>
        {
            foreach (ref readonly Glyph glyph in glyphs)
            {
                if (glyph.IsBlank)
                    continue;
                glyph.Text.CopyTo(text);
                text = text[glyph.Text.Length..];
            }
        });
    }

    private static double MedianSize(ReadOnlySpan<Glyph> line)
    {
        double[] sizes = new double[line.Length];
        int count = 0;
        foreach (ref readonly Glyph glyph in line)
        {
            if (!glyph.IsBlank)
                sizes[count++] = glyph.Size;
        }

        Array.Sort(sizes, 0, count);
        return sizes[count / 2];
    }

    private static bool IsWordGap(in Glyph last, in Glyph next, double gap, bool blank)
    {
        bool latinBefore = char.IsAscii(last.Text[^1]), latinBehind = char.IsAscii(next.Text[0]);
        if (latinBefore && latinBehind)
            return gap >= LatinGap;
        if (latinBefore || latinBehind)
            return gap >= WordGap || (blank && gap >= LatinGap);
        return gap >= SpreadGap;
    }
}
