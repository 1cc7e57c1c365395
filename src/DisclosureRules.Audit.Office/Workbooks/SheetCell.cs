using System.Xml;
using DisclosureRules.Audit.Office.Packaging;

namespace DisclosureRules.Audit.Office.Workbooks;

/// <summary>A cell of a row that isn't written yet: a row's height stands before its cells. Programs measure neither cells that span columns nor, some of them, any.</summary>
/// <param name="Address">Where it stands.</param>
/// <param name="Style">How it looks.</param>
/// <param name="IsFormula">Whether its text looks like a formula.</param>
/// <param name="Content">Its text, or the digits of its number.</param>
/// <param name="IsNumber">Whether it is a number.</param>
/// <param name="Width">The width of its columns, in characters.</param>
internal readonly record struct SheetCell(string Address, CellStyle Style, bool IsFormula, string Content, bool IsNumber, int Width)
{
    // Points; a row is at most 409 high.
    private const int LineHeight = 17, TitleHeight = 24, MostLines = 24;

    // Chinese characters are two wide.
    private const char LastNarrow = '\u2E7F';

    /// <summary>How high a row is that shows all of its texts, in points.</summary>
    public static int HeightOf(IReadOnlyList<SheetCell> cells)
    {
        int lines = 1;
        bool hasTitle = false;
        foreach (SheetCell cell in cells)
        {
            hasTitle |= cell.Style == CellStyle.Title;
            if (cell.Style is CellStyle.Heading or CellStyle.Wrapped or CellStyle.Label)
                lines = Math.Max(lines, Lines(cell.Content, cell.Width));
        }

        return Math.Max(hasTitle ? TitleHeight : 0, Math.Min(lines, MostLines) * LineHeight);
    }

    public void Write(XmlWriter xml)
    {
        xml.WriteStartElement("c");
        xml.WriteAttributeString("r", Address);
        int format = (int)Style + (IsFormula ? 1 : 0);
        if (format > 0)
            xml.WriteAttributeString("s", Ooxml.Number(format));
        if (IsNumber)
        {
            xml.WriteElementString("v", Content);
        }
        else if (Content.Length > 0)
        {
            xml.WriteAttributeString("t", "inlineStr");
            xml.WriteStartElement("is");
            xml.WriteStartElement("t");
            xml.WriteAttributeString("xml", "space", null, "preserve");
            xml.WriteString(Content);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    /// <summary>How many lines a text takes; one that ends within a word may need the room of another.</summary>
    private static int Lines(string text, int width)
    {
        int lines = 0;
        foreach (ReadOnlySpan<char> line in text.AsSpan().EnumerateLines())
        {
            int length = 0;
            foreach (char c in line)
                length += c > LastNarrow ? 2 : 1;
            lines += 1 + (length / width);
        }

        return lines;
    }
}
