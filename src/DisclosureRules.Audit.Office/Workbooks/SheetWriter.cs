using System.Globalization;
using System.Xml;
using DisclosureRules.Audit.Office.Packaging;
using DisclosureRules.Audit.Outputs;

namespace DisclosureRules.Audit.Office.Workbooks;

/// <summary>
/// One sheet, row by row. Texts stand in it as texts, which no program calculates; those that look like a formula also say so, so that they stay texts when somebody
/// edits them. Not safe to share between threads.
/// </summary>
internal sealed class SheetWriter : IDisposable
{
    // Excel's limits; what is longer is cut, and says by how much.
    private const int LongestText = 32_767;
    private const int RoomForRemark = 40;

    // A double, which is what programs make of it, has as many exact digits.
    private const int ExactDigits = 15;

    // Points; rows are at most 409 high.
    private const int LineHeight = 17, MostLines = 24;

    private readonly XmlWriter _xml;
    private readonly List<(string Cell, string Text)> _comments = [];
    private readonly List<string> _merged = [];
    private int _column;

    /// <param name="xml">Where it is written.</param>
    /// <param name="widths">The widths of the columns, in characters.</param>
    /// <param name="frozen">How many rows stay in view.</param>
    public SheetWriter(XmlWriter xml, IReadOnlyList<int> widths, int frozen = 0)
    {
        _xml = xml;
        xml.WriteStartElement("worksheet", Ooxml.Sheets);
        xml.WriteRaw("<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>");
        xml.WriteStartElement("sheetViews");
        xml.WriteStartElement("sheetView");
        xml.WriteAttributeString("workbookViewId", "0");
        if (frozen > 0)
        {
            xml.WriteStartElement("pane");
            xml.WriteAttributeString("ySplit", Ooxml.Number(frozen));
            xml.WriteAttributeString("topLeftCell", $"A{frozen + 1}");
            xml.WriteAttributeString("activePane", "bottomLeft");
            xml.WriteAttributeString("state", "frozen");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteStartElement("cols");
        for (int i = 0; i < widths.Count; i++)
        {
            xml.WriteStartElement("col");
            xml.WriteAttributeString("min", Ooxml.Number(i + 1));
            xml.WriteAttributeString("max", Ooxml.Number(i + 1));
            xml.WriteAttributeString("width", Ooxml.Number(widths[i]));
            xml.WriteAttributeString("customWidth", "1");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteStartElement("sheetData");
    }

    /// <summary>Rows so far.</summary>
    public int Rows { get; private set; }

    /// <summary>Remarks on cells.</summary>
    public IReadOnlyList<(string Cell, string Text)> Comments => _comments;

    /// <summary>Begins a row; the one before ends.</summary>
    /// <param name="lines">How many lines its text takes, where that is more than the program can tell: it doesn't measure cells that span columns.</param>
    public SheetWriter Row(int lines = 1)
    {
        if (Rows > 0)
            _xml.WriteEndElement();
        _xml.WriteStartElement("row");
        _xml.WriteAttributeString("r", Ooxml.Number(++Rows));
        if (lines > 1)
        {
            _xml.WriteAttributeString("ht", Ooxml.Number(Math.Min(lines, MostLines) * LineHeight));
            _xml.WriteAttributeString("customHeight", "1");
        }

        _column = 0;
        return this;
    }

    /// <summary>A text.</summary>
    public SheetWriter Text(string? text, CellStyle style = CellStyle.Plain, string? comment = null, int span = 1)
    {
        string shown = Cut(text is null ? "" : VisibleText.Of(text));
        string cell = Begin(style, FormulaText.IsFormula(shown), comment);
        if (shown.Length > 0)
        {
            _xml.WriteAttributeString("t", "inlineStr");
            _xml.WriteStartElement("is");
            _xml.WriteStartElement("t");
            _xml.WriteAttributeString("xml", "space", null, "preserve");
            _xml.WriteString(shown);
            _xml.WriteEndElement();
            _xml.WriteEndElement();
        }

        _xml.WriteEndElement();
        if (span > 1)
        {
            _column += span - 1;
            _merged.Add($"{cell}:{Address(Rows, _column)}");
        }

        return this;
    }

    /// <summary>A number; as text where a program would round it.</summary>
    public SheetWriter Number(decimal? number, CellStyle style = CellStyle.Plain, string? comment = null)
    {
        if (number is not { } value)
            return Text(null, style, comment);
        string digits = ExactText(value);
        if (digits.Count(char.IsAsciiDigit) > ExactDigits)
            return Text(digits, style, comment);
        Begin(style, false, comment);
        _xml.WriteElementString("v", digits);
        _xml.WriteEndElement();
        return this;
    }

    /// <summary>Ends the sheet.</summary>
    /// <param name="filtered">How many columns, from the first, have a filter over all rows; 0 for none.</param>
    /// <param name="drawing">The relationship with the shapes of its remarks; <see langword="null"/> where it has none.</param>
    public void Finish(int filtered, string? drawing)
    {
        if (Rows > 0)
            _xml.WriteEndElement();
        _xml.WriteEndElement();
        if (filtered > 0)
        {
            _xml.WriteStartElement("autoFilter");
            _xml.WriteAttributeString("ref", $"A1:{Address(Math.Max(Rows, 1), filtered)}");
            _xml.WriteEndElement();
        }

        if (_merged.Count > 0)
        {
            _xml.WriteStartElement("mergeCells");
            _xml.WriteAttributeString("count", Ooxml.Number(_merged.Count));
            foreach (string range in _merged)
            {
                _xml.WriteStartElement("mergeCell");
                _xml.WriteAttributeString("ref", range);
                _xml.WriteEndElement();
            }

            _xml.WriteEndElement();
        }

        // A4, as many pages down as it takes.
        _xml.WriteRaw("<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToWidth=\"1\" fitToHeight=\"0\"/>");
        if (drawing is not null)
        {
            _xml.WriteStartElement("legacyDrawing");
            _xml.WriteAttributeString("id", Ooxml.Relations, drawing);
            _xml.WriteEndElement();
        }

        _xml.WriteEndElement();
    }

    public void Dispose() => _xml.Dispose();

    /// <summary>The address of a cell, e.g. <c>C12</c>.</summary>
    public static string Address(int row, int column)
    {
        string letters = "";
        for (int rest = column; rest > 0; rest = (rest - 1) / 26)
            letters = (char)('A' + ((rest - 1) % 26)) + letters;
        return letters + Ooxml.Number(row);
    }

    /// <summary>At most as many characters as a cell holds.</summary>
    public static string Cut(string text)
    {
        if (text.Length <= LongestText)
            return text;
        int end = LongestText - RoomForRemark;
        if (char.IsHighSurrogate(text[end - 1]))
            end--;
        return $"{text[..end]}… (+{Ooxml.Number(text.Length - end)})";
    }

    private static string ExactText(decimal value) => value.ToString(decimal.IsInteger(value) ? "0" : "0.############################", CultureInfo.InvariantCulture);

    private string Begin(CellStyle style, bool isFormula, string? comment)
    {
        string cell = Address(Rows, ++_column);
        _xml.WriteStartElement("c");
        _xml.WriteAttributeString("r", cell);
        int format = (int)style + (isFormula ? 1 : 0);
        if (format > 0)
            _xml.WriteAttributeString("s", Ooxml.Number(format));
        if (comment is not null)
            _comments.Add((cell, Cut(VisibleText.Of(comment))));
        return cell;
    }
}
