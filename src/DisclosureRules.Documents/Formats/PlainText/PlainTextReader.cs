using DisclosureRules.Documents.Model;
using DisclosureRules.Documents.Printed;
using DisclosureRules.Languages;
using DisclosureRules.Reports;

namespace DisclosureRules.Documents.Formats.PlainText;

/// <summary>
/// Turns flattened text into a <see cref="Document"/>: lines stay lines, and what stands between vertical bars becomes the cells of
/// tables, whether a whole row stands on one line (<c>label | 0 | 0 |</c>, with or without <c>||</c> tails) or bars and cells stand
/// on lines of their own. Reads every text; stateless and safe to share between threads.
/// </summary>
public static class PlainTextReader
{
    /// <summary>The document that a text shows; places are lines and columns of the text.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is <see langword="null"/>.</exception>
    public static Document Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        DocumentAssembly assembly = new();
        int number = 0, start = 0;
        while (start <= text.Length)
        {
            number++;
            int end = text.AsSpan(start).IndexOfAny('\n', '\r') is var length and >= 0 ? start + length : text.Length;
            ReadLine(assembly, WithoutEntities(text.AsSpan(start, end - start)), number);
            bool windows = end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n';
            start = end + (windows ? 2 : 1);
        }

        return new(assembly.Finish());
    }

    /// <summary>A blank that a scrape left as an entity; as many blanks take its place, so that columns stay what they are.</summary>
    private static ReadOnlySpan<char> WithoutEntities(ReadOnlySpan<char> line) =>
        line.IndexOf("&nbsp;") < 0 ? line : line.ToString().Replace("&nbsp;", "      ", StringComparison.Ordinal);

    private static void ReadLine(DocumentAssembly assembly, ReadOnlySpan<char> line, int number)
    {
        if (ChineseText.IsBlank(line))
            return;
        int bars = line.IndexOf('|') < 0 ? 0 : line.Count('|');
        if (bars == 0)
        {
            assembly.AddLine(line.ToString(), number);
            return;
        }

        if (IsRule(line))
            return;
        List<DocumentCell> cells = Split(line, number);
        int filled = cells.Count(c => c.Text.Length > 0);
        if (filled >= 2 || (filled == 1 && bars >= 2))
            assembly.AddRow(WithoutFrame(cells, line), DocumentLocation.InText(number, 1));
        else
            assembly.AddLoose(cells);
    }

    /// <summary>
    /// Whether a line is the rule that Markdown draws below the head of a table, as in <c>|:---|---:|</c>. A cell that holds a dash or two is one.
    /// </summary>
    private static bool IsRule(ReadOnlySpan<char> line)
    {
        int dashes = 0;
        foreach (char c in line)
        {
            if (c != '|' && c != '-' && c != ':' && !ChineseText.IsBlank(c))
                return false;
            dashes = c == '-' ? dashes + 1 : c == '|' && dashes is 1 or 2 && line.IndexOf(':') < 0 ? int.MinValue / 2 : 0;
            if (dashes < 0)
                return false;
        }

        return line.Contains("---", StringComparison.Ordinal) || line.Contains(":-", StringComparison.Ordinal) || line.Contains("-:", StringComparison.Ordinal);
    }

    /// <summary>The cells between the bars; the piece behind the last bar is one only when something stands in it.</summary>
    private static List<DocumentCell> Split(ReadOnlySpan<char> line, int number)
    {
        List<DocumentCell> cells = [];
        int start = 0;
        while (start <= line.Length)
        {
            int length = line[start..].IndexOf('|');
            int end = length < 0 ? line.Length : start + length;
            int first = start;
            while (first < end && ChineseText.IsBlank(line[first]))
                first++;
            string content = ChineseText.Trim(line[first..end].ToString());
            if (length >= 0 || content.Length > 0)
                cells.Add(new(content, DocumentLocation.InText(number, Math.Min(first, line.Length) + 1)));
            start = end + 1;
        }

        return cells;
    }

    /// <summary>
    /// A bar at the start of a line is the table's frame, not the end of a blank cell. Where no label shows which of the two it is, blank
    /// cells at the end go with it, so that they cannot make up for a first cell that was blank after all.
    /// </summary>
    private static List<DocumentCell> WithoutFrame(List<DocumentCell> cells, ReadOnlySpan<char> line)
    {
        int first = 0;
        while (ChineseText.IsBlank(line[first]))
            first++;
        if (line[first] != '|' || cells[0].Text.Length > 0)
            return cells;
        cells.RemoveAt(0);
        if (cells.TrueForAll(c => c.Text.Length == 0 || CellContent.IsCellContent(c.Text)))
            cells.RemoveRange(cells.FindLastIndex(c => c.Text.Length > 0) + 1, cells.Count - cells.FindLastIndex(c => c.Text.Length > 0) - 1);
        return cells;
    }
}
