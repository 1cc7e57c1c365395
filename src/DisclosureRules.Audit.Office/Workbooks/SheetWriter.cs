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

    private readonly XmlWriter _xml;
    private readonly IReadOnlyList<int> _widths;
    private readonly List<SheetCell> _cells = [];
    private readonly List<(string Cell, string Text)> _comments = [];
    private readonly List<string> _merged = [];
    private int _column;

    /// <param name="xml">Where it is written.</param>
    /// <param name="widths">The widths of the columns, in characters.</param>
    /// <param name="frozen">How many rows stay in view.</param>
    public SheetWriter(XmlWriter xml, IReadOnlyList<int> widths, int frozen = 0)
    {
        (_xml, _widths) = (xml, widths);
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

    /// <summary>Begins a row; the one before ends, as high as its texts are.</summary>
    public SheetWriter Row()
    {
        EndRow();
        Rows++;
        _column = 0;
        return this;
    }

    /// <summary>A text.</summary>
    public SheetWriter Text(string? text, CellStyle style = CellStyle.Plain, string? comment = null, int span = 1)
    {
        string shown = Cut(text is null ? "" : VisibleText.Of(text));
        Add(style, FormulaText.IsFormula(shown), comment, span, shown, isNumber: false);
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
        Add(style, false, comment, 1, digits, isNumber: true);
        return this;
    }

    /// <summary>Ends the sheet.</summary>
    /// <param name="filtered">How many columns, from the first, have a filter over all rows; 0 for none.</param>
    /// <param name="drawing">The relationship with the shapes of its remarks; <see langword="null"/> where it has none.</param>
    public void Finish(int filtered, string? drawing)
    {
        EndRow();
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

        // A4, one page wide, as many pages down as it takes, each with its number.
        _xml.WriteRaw("<pageMargins left=\"0.4\" right=\"0.4\" top=\"0.5\" bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/>"
            + "<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToWidth=\"1\" fitToHeight=\"0\"/><headerFooter><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter>");
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

    private void Add(CellStyle style, bool isFormula, string? comment, int span, string content, bool isNumber)
    {
        string address = Address(Rows, ++_column);
        _cells.Add(new(address, style, isFormula, content, isNumber, _widths.Skip(_column - 1).Take(span).Sum()));
        if (comment is not null)
            _comments.Add((address, Cut(VisibleText.Of(comment))));
        if (span == 1)
            return;
        _column += span - 1;
        _merged.Add($"{address}:{Address(Rows, _column)}");
    }

    private void EndRow()
    {
        if (Rows == 0)
            return;
        _xml.WriteStartElement("row");
        _xml.WriteAttributeString("r", Ooxml.Number(Rows));
        _xml.WriteAttributeString("ht", Ooxml.Number(SheetCell.HeightOf(_cells)));
        _xml.WriteAttributeString("customHeight", "1");
        foreach (SheetCell cell in _cells)
            cell.Write(_xml);
        _xml.WriteEndElement();
        _cells.Clear();
    }
}
