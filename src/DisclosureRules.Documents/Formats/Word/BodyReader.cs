using DisclosureRules.Documents.Formats.OpenPackaging;
using DisclosureRules.Documents.Model;
using DisclosureRules.Languages;

namespace DisclosureRules.Documents.Formats.Word;

/// <summary>Reads the paragraphs and tables of a body, a cell or a text box in the order of print. Not safe to share between threads.</summary>
internal sealed class BodyReader
{
    private readonly PartXml _xml;
    private readonly PackageBudget _budget;
    private readonly ParagraphNumbers _numbers;
    private readonly ParagraphReader _paragraphs;
    private readonly TableReader _tables;

    public BodyReader(PartXml xml, WordStyles styles, WordNumbering numbering, PackageBudget budget)
    {
        _xml = xml;
        _budget = budget;
        _numbers = new(numbering, styles);
        _paragraphs = new(xml, styles, this, budget);
        _tables = new(xml, this, budget);
    }

    public IReadOnlyList<DocumentBlock> Read()
    {
        List<DocumentBlock> blocks = [];
        while (_xml.Next(0))
        {
            if (_xml.Name == "body")
                ReadBlocks(blocks);
            else if (_xml.Depth == 1)
                _xml.Skip();
        }

        return blocks;
    }

    /// <summary>Reads what stands in the current element; tells whether a picture or an embedded object stands there too.</summary>
    public bool ReadBlocks(List<DocumentBlock> blocks) => ReadBlocks(blocks, _xml.Depth);

    /// <summary>Reads what stands in the rest of the element at <paramref name="depth"/>.</summary>
    public bool ReadBlocks(List<DocumentBlock> blocks, int depth)
    {
        _budget.Enter();
        string carried = "";
        bool hasPicture = false;
        while (_xml.Next(depth))
        {
            switch (_xml.Name)
            {
                case "p":
                    Paragraph paragraph = _paragraphs.Read();
                    hasPicture |= paragraph.HasPicture;
                    carried = Take(paragraph, carried, blocks);
                    break;
                case "tbl":
                    ParagraphLines.Add("", carried, blocks, _budget);
                    carried = "";
                    _tables.Read(blocks);
                    break;
                case "del" or "moveFrom" or "sdtPr" or "sdtEndPr" or "sectPr" or "tcPr":
                    _xml.Skip();
                    break;
                case "altChunk":
                    throw _budget.Stop(PackageProblem.EmbeddedDocument(_budget.Name));
            }
        }

        ParagraphLines.Add("", carried, blocks, _budget);
        _budget.Leave();
        return hasPicture;
    }

    /// <summary>Adds a paragraph, or returns its text when the next one goes on where it stops.</summary>
    private string Take(Paragraph paragraph, string carried, List<DocumentBlock> blocks)
    {
        string text = carried.Length == 0 ? paragraph.Text.ToString() : carried + paragraph.Text;
        bool vanishes = paragraph.IsEndDeleted || (paragraph.IsEndHidden && ChineseText.IsBlank(text));
        string number = vanishes ? "" : _numbers.Next(paragraph.Style, paragraph.List, paragraph.Level);
        if (!paragraph.IsEndDeleted)
        {
            ParagraphLines.Add(number, text, blocks, _budget);
            text = "";
        }

        blocks.AddRange(paragraph.Boxes);
        return text;
    }
}
