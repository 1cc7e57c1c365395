using System.Xml;
using DisclosureRules.Audit.Office.Packaging;
using DisclosureRules.Audit.Outputs;

namespace DisclosureRules.Audit.Office.Notices;

/// <summary>The body of a document, paragraph by paragraph. Not safe to share between threads.</summary>
internal sealed class WordWriter(XmlWriter xml)
{
    public XmlWriter Xml => xml;

    public void Open(string name) => xml.WriteStartElement("w", name, Ooxml.Words);

    public void Close() => xml.WriteEndElement();

    public void Value(string name, string value) => xml.WriteAttributeString("w", name, Ooxml.Words, value);

    /// <summary>An element with one value.</summary>
    public void Set(string name, string value, string attribute = "val")
    {
        Open(name);
        Value(attribute, value);
        Close();
    }

    /// <summary>A paragraph in a style; the words in front, if any, are bold. One that stays with the next is on the same page.</summary>
    public void Paragraph(string style, string text, string? front = null, bool newPage = false, bool withNext = false)
    {
        Open("p");
        Open("pPr");
        Set("pStyle", style);
        if (withNext)
        {
            Open("keepNext");
            Close();
        }

        if (newPage)
        {
            Open("pageBreakBefore");
            Close();
        }

        Close();
        if (front is not null)
            Run(front, bold: true);
        Run(text, bold: false);
        Close();
    }

    /// <summary>A row of a table, which is never parted by the end of a page.</summary>
    /// <param name="widths">The widths of the table's columns.</param>
    /// <param name="cells">Over how many columns each cell goes, and its text.</param>
    /// <param name="style">The style of its texts.</param>
    /// <param name="repeats">Whether it stands at the top of every page.</param>
    public void Row(IReadOnlyList<int> widths, IReadOnlyList<(int Columns, string Text)> cells, string style, bool repeats = false)
    {
        Open("tr");
        Open("trPr");
        Open("cantSplit");
        Close();
        if (repeats)
        {
            Open("tblHeader");
            Close();
        }

        Close();
        int column = 0;
        foreach ((int columns, string text) in cells)
        {
            Open("tc");
            Open("tcPr");
            Open("tcW");
            Value("w", Ooxml.Number(widths.Skip(column).Take(columns).Sum()));
            Value("type", "dxa");
            Close();
            if (columns > 1)
                Set("gridSpan", Ooxml.Number(columns));
            Close();
            Paragraph(style, text);
            Close();
            column += columns;
        }

        Close();
    }

    private void Run(string text, bool bold)
    {
        string shown = VisibleText.OneLine(text);
        if (shown.Length == 0)
            return;
        Open("r");
        if (bold)
        {
            Open("rPr");
            Open("b");
            Close();
            Close();
        }

        Open("t");
        xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(shown);
        Close();
        Close();
    }
}
