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

    /// <summary>A row of a table.</summary>
    public void Row(IReadOnlyList<int> widths, IReadOnlyList<string> texts, bool isHeading)
    {
        Open("tr");
        if (isHeading)
        {
            Open("trPr");
            Open("tblHeader");
            Close();
            Close();
        }

        for (int i = 0; i < texts.Count; i++)
        {
            Open("tc");
            Open("tcPr");
            Open("tcW");
            Value("w", Ooxml.Number(widths[i]));
            Value("type", "dxa");
            Close();
            Close();
            Paragraph(isHeading ? "TableHeading" : "TableText", texts[i]);
            Close();
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
