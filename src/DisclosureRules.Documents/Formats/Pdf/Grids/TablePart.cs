using DisclosureRules.Documents.Formats.Pdf.Lines;

namespace DisclosureRules.Documents.Formats.Pdf.Grids;

/// <summary>The part of a table that stands on one page: the grid and what stands in each of its cells.</summary>
/// <param name="Grid">The grid.</param>
/// <param name="Lines">The lines of each cell, in the order of the grid's cells.</param>
internal sealed record TablePart(RuledGrid Grid, IReadOnlyList<IReadOnlyList<PrintedLine>> Lines)
{
    public string TextOf(int cell)
    {
        IReadOnlyList<PrintedLine> lines = Lines[cell];
        if (lines.Count < 2)
            return lines.Count == 0 ? "" : lines[0].Text;
        bool hasWords = lines.Any(l => l.Text.Any(c => c >= '\u2E80'));
        return CellText.Join(lines.Select(l => l.Text), hasWords || IsWrappedNumber(cell, lines));
    }

    /// <summary>
    /// Whether the lines are one number that did not fit the width of its cell: each line is full, and another cell of the row has its
    /// number on one line. Two numbers above each other are not put together.
    /// </summary>
    private bool IsWrappedNumber(int cell, IReadOnlyList<PrintedLine> lines)
    {
        const double padding = 12;
        GridCell span = Grid.Cells[cell];
        double width = Grid.BoxOf(span).Width;
        for (int i = 0; i < lines.Count; i++)
        {
            if (!(i == 0 ? IsSigned(lines[i].Text) : IsNumber(lines[i].Text)) || (i + 1 < lines.Count && (lines[i].Text.Length < lines[i + 1].Text.Length || width - lines[i].Box.Width > padding + (lines[i].Size / 2))))
                return false;
        }

        return Enumerable.Range(0, Grid.Columns).Select(c => Grid.CellOf(span.FirstRow, c)).Any(c => c != cell && Lines[c].Count == 1 && IsSigned(Lines[c][0].Text));
    }

    private static bool IsSigned(string text) => IsNumber(text.AsSpan().TrimStart("+-"));

    private static bool IsNumber(ReadOnlySpan<char> text) => text.Trim("0123456789.,").IsEmpty;
}
