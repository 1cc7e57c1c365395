using System.Globalization;
using DisclosureRules.Documents.Formats.OpenPackaging;

namespace DisclosureRules.Documents.Formats.Word;

/// <summary>
/// Reads a paragraph as it is printed in the end: insertions are text, deletions and what moved elsewhere are not, nor is hidden text.
/// </summary>
internal sealed class ParagraphReader(PartXml xml, WordStyles styles, BodyReader body, PackageBudget budget)
{
    public Paragraph Read()
    {
        Paragraph paragraph = new();
        int depth = xml.Depth;
        while (xml.Next(depth))
        {
            switch (xml.Name)
            {
                case "pPr":
                    ReadProperties(paragraph);
                    break;
                case "r":
                    ReadRun(paragraph);
                    break;
                case "t" when !paragraph.IsInInstruction:
                    xml.AppendText(paragraph.Text);
                    break;
                case "del" or "moveFrom" or "sdtPr" or "sdtEndPr" or "ctrlPr":
                    xml.Skip();
                    break;
            }
        }

        return paragraph;
    }

    private void ReadProperties(Paragraph paragraph)
    {
        int depth = xml.Depth;
        while (xml.Next(depth))
        {
            switch (xml.Name)
            {
                case "pStyle": paragraph.Style = xml.Attribute("val"); break;
                case "numId": paragraph.List = xml.Number("val"); break;
                case "ilvl": paragraph.Level = xml.Number("val"); break;
                case "del" or "moveFrom" when !paragraph.IsEndDeleted: paragraph.IsEndDeleted = true; break;
                case "vanish": paragraph.IsEndHidden = xml.IsOn(); break;
                case "pPrChange" or "rPrChange" or "sectPr" or "tabs" or "numberingChange": xml.Skip(); break;
            }
        }
    }

    private void ReadRun(Paragraph paragraph)
    {
        budget.Enter();
        bool isHidden = styles.HidesParagraph(paragraph.Style);
        int depth = xml.Depth;
        while (xml.Next(depth))
        {
            if (xml.Name == "rPr")
                isHidden = ReadsHidden(isHidden);
            else if (xml.Name == "fldChar")
                Turn(paragraph.Fields, xml.Attribute("fldCharType"));
            else if (isHidden || xml.Name is "instrText" or "delText" or "delInstrText" or "rt" or "del" or "moveFrom")
                xml.Skip();
            else if (xml.Name == "r")
                ReadRun(paragraph);
            else if (!paragraph.IsInInstruction)
                ReadContent(paragraph);
        }

        budget.Leave();
    }

    private void ReadContent(Paragraph paragraph)
    {
        switch (xml.Name)
        {
            case "t":
                xml.AppendText(paragraph.Text);
                break;
            case "tab" or "ptab":
                paragraph.Text.Append('\t');
                break;
            case "br" or "cr":
                paragraph.Text.Append('\n');
                break;
            case "noBreakHyphen":
                paragraph.Text.Append('-');
                break;
            case "sym":
                if (int.TryParse(xml.Attribute("char"), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out int symbol) && symbol is > ' ' and < 0x10000)
                    paragraph.Text.Append((char)symbol);
                break;
            case "blip" or "imagedata" or "OLEObject":
                paragraph.HasPicture = true;
                break;
            case "txbxContent":
                paragraph.HasPicture |= body.ReadBlocks(paragraph.Boxes);
                break;
        }
    }

    /// <summary>Styles turn hiding on and off in turn; what the run says itself decides.</summary>
    private bool ReadsHidden(bool isHidden)
    {
        bool? own = null;
        int depth = xml.Depth;
        while (xml.Next(depth))
        {
            if (xml.Name == "vanish")
                own = xml.IsOn();
            else if (xml.Name == "rStyle")
                isHidden ^= styles.Hides(xml.Attribute("val"));
            else if (xml.Name == "rPrChange")
                xml.Skip();
        }

        return own ?? isHidden;
    }

    private static void Turn(Stack<bool> fields, string? type)
    {
        if (type == "begin")
            fields.Push(true);
        else if (type == "separate" && fields.TryPop(out _))
            fields.Push(false);
        else if (type == "end")
            fields.TryPop(out _);
    }
}
