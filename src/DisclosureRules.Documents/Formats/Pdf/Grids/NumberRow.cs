using DisclosureRules.Documents.Formats.Pdf.Lines;
using DisclosureRules.Documents.Printed;

namespace DisclosureRules.Documents.Formats.Pdf.Grids;

/// <summary>A line that ends with numbers, as the row of a table without drawn lines does.</summary>
/// <param name="Index">Index of the line.</param>
/// <param name="Line">The line.</param>
/// <param name="Numbers">Its last words, all of them what number cells hold.</param>
internal sealed record NumberRow(int Index, PrintedLine Line, IReadOnlyList<PrintedWord> Numbers)
{
    /// <summary>Shorter rows are as well the end of a sentence.</summary>
    public const int FewestNumbers = 3;

    /// <summary>The words before the numbers.</summary>
    public IEnumerable<PrintedWord> Label => Line.Words.Take(Line.Words.Count - Numbers.Count);

    public bool HasLabel => Line.Words.Count > Numbers.Count;

    public static NumberRow? Of(int index, PrintedLine line)
    {
        int first = line.Words.Count;
        while (first > 0 && CellContent.IsCellContent(line.Words[first - 1].Text))
            first--;
        return line.Words.Count - first >= FewestNumbers ? new(index, line, [.. line.Words.Skip(first)]) : null;
    }
}
