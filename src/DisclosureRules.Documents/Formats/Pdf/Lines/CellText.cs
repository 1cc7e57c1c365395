using System.Text;
using DisclosureRules.Documents.Formats.Pdf.Content;

namespace DisclosureRules.Documents.Formats.Pdf.Lines;

/// <summary>Reads what stands in a cell: the lines of a wrapped label without blanks between them, vertical text from top to bottom.</summary>
internal static class CellText
{
    /// <summary>The lines of a cell, whose letters it puts in order.</summary>
    public static List<PrintedLine> Lines(Span<Glyph> glyphs)
    {
        int turned = 0, letters = 0;
        foreach (ref readonly Glyph glyph in glyphs)
        {
            letters += glyph.IsBlank ? 0 : 1;
            turned += glyph is { IsBlank: false, IsTurned: true } ? 1 : 0;
        }

        if (letters == 0)
            return [];
        return turned * 2 > letters ? [Vertical(glyphs)] : LineReading.Of(glyphs);
    }

    /// <summary>
    /// The lines as one text. Chinese goes on without a blank, and so does a number in it that the end of a line cuts; words of Latin letters
    /// stay apart.
    /// </summary>
    /// <param name="lines">The lines.</param>
    /// <param name="areWrapped">Whether a line ends only because it is full; otherwise numbers on two lines are two numbers.</param>
    public static string Join(IEnumerable<string> lines, bool areWrapped)
    {
        StringBuilder text = new();
        foreach (string line in lines)
        {
            if (line.Length == 0)
                continue;
            if (text.Length > 0 && ((char.IsAsciiLetter(text[^1]) && char.IsAsciiLetter(line[0])) || (!areWrapped && char.IsAsciiLetterOrDigit(text[^1]) && char.IsAsciiLetterOrDigit(line[0]))))
                text.Append(' ');
            text.Append(line);
        }

        return text.ToString();
    }

    /// <summary>Columns of letters from right to left, each from top to bottom.</summary>
    private static PrintedLine Vertical(ReadOnlySpan<Glyph> glyphs)
    {
        List<Glyph> sorted = [.. glyphs];
        sorted.RemoveAll(g => g.IsBlank);
        sorted.Sort(static (a, b) => (-a.Box.MiddleX, -a.Box.MiddleY).CompareTo((-b.Box.MiddleX, -b.Box.MiddleY)));
        StringBuilder text = new();
        Box box = sorted[0].Box;
        for (int start = 0, end; start < sorted.Count; start = end)
        {
            end = start + 1;
            while (end < sorted.Count && sorted[start].Box.MiddleX - sorted[end].Box.MiddleX < sorted[start].Size / 2)
                end++;
            foreach (Glyph glyph in sorted.GetRange(start, end - start).OrderBy(g => -g.Box.MiddleY))
            {
                text.Append(glyph.Text);
                box = box.With(glyph.Box);
            }
        }

        return new(text.ToString(), box, sorted[0].Size, [new(text.ToString(), box, 0)]);
    }
}
