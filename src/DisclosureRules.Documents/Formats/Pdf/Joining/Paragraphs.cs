using DisclosureRules.Documents.Formats.Pdf.Content;
using DisclosureRules.Documents.Formats.Pdf.Grids;
using DisclosureRules.Documents.Formats.Pdf.Lines;
using DisclosureRules.Documents.Printed;

namespace DisclosureRules.Documents.Formats.Pdf.Joining;

/// <summary>
/// Joins the lines of paragraphs. A line goes on in the next one when it reaches the right margin and the next one starts at the left
/// margin, in the same size and at the usual distance; everything else starts anew, headings and titles included.
/// </summary>
internal sealed class Paragraphs
{
    /// <summary>How far from a margin, in sizes, a line may stay: a punctuation mark may hang or be narrowed.</summary>
    private const double Reach = 1.6;

    /// <summary>An indentation of at least this starts a paragraph.</summary>
    private const double Indentation = 1.2;

    /// <summary>The largest distance of two lines of a paragraph, in sizes.</summary>
    private const double Leading = 2.6;

    private readonly double _left;
    private readonly double _right;

    /// <summary>Finds the margins from all lines of a document.</summary>
    public Paragraphs(IEnumerable<PrintedLine> lines)
    {
        PrintedLine[] all = [.. lines];
        _left = Leftmost(all.Select(l => l.Box.Left));
        _right = MostFrequent(all.Where(l => l.Box.Width > 15 * l.Size).Select(l => l.Box.Right));
    }

    /// <summary>Whether a line of a paragraph goes on in the next one.</summary>
    public bool GoesOn(LineItem line, LineItem next)
    {
        (Box a, Box b, double size) = (line.Line.Box, next.Line.Box, line.Line.Size);
        if (line.Line.Text[^1] == '。' && LabelKey.Of(next.Line.Text).HasOrdinal)
            return false;
        bool full = a.Right > _right - (Reach * size);
        bool atMargin = b.Left < _left + (Indentation * size) && b.Left < a.Left + (Indentation * size);
        bool sameSize = Math.Abs(next.Line.Size - size) < 0.2 * size;
        bool near = line.Page != next.Page || a.MiddleY - b.MiddleY < Leading * size;
        return full && atMargin && sameSize && near && !line.Line.HasColumns && !next.Line.HasColumns;
    }

    /// <summary>The first position at which more than one line starts.</summary>
    private static double Leftmost(IEnumerable<double> positions)
    {
        List<double> sorted = [.. positions];
        sorted.Sort();
        int first = Enumerable.Range(0, Math.Max(0, sorted.Count - 1)).FirstOrDefault(i => sorted[i + 1] - sorted[i] <= 3);
        return sorted.Count == 0 ? 0 : sorted[first];
    }

    /// <summary>The position, within three points, where most lines are.</summary>
    private static double MostFrequent(IEnumerable<double> positions)
    {
        List<double> sorted = [.. positions];
        sorted.Sort();
        int best = 0, most = 0;
        for (int i = 0, end = 0; i < sorted.Count; i++)
        {
            end = Math.Max(end, i);
            while (end < sorted.Count && sorted[end] - sorted[i] <= 3)
                end++;
            if (end - i > most)
                (best, most) = (i, end - i);
        }

        return most == 0 ? 0 : sorted[best];
    }
}
