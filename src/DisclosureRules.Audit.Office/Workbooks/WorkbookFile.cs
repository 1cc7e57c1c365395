using System.Xml;
using DisclosureRules.Audit.Office.Packaging;

namespace DisclosureRules.Audit.Office.Workbooks;

/// <summary>One workbook, sheet by sheet. Not safe to share between threads.</summary>
internal sealed class WorkbookFile : IDisposable
{
    private const string SheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private readonly OfficePackage _package;
    private readonly SheetNames _names = new();
    private readonly List<(string Name, IReadOnlyList<(string Name, string Range, bool IsHidden)> Defined)> _sheets = [];

    public WorkbookFile(string path) => _package = new(path);

    /// <summary>Sheets so far.</summary>
    public int Sheets => _sheets.Count;

    /// <summary>Adds a sheet.</summary>
    /// <param name="wish">What it should be called.</param>
    /// <param name="widths">The widths of its columns.</param>
    /// <param name="write">Writes its rows.</param>
    /// <param name="frozen">How many rows stay in view.</param>
    /// <param name="filtered">How many columns have a filter.</param>
    /// <param name="printed">How many columns are printed; all unless told otherwise.</param>
    public async Task AddAsync(string wish, IReadOnlyList<int> widths, Func<SheetWriter, Task> write, int frozen = 0, int filtered = 0, int printed = 0)
    {
        int number = _sheets.Count + 1;
        string name = _names.Of(wish), part = $"xl/worksheets/sheet{Ooxml.Number(number)}.xml";
        IReadOnlyList<(string Cell, string Text)> comments;
        using (SheetWriter sheet = new(_package.Part(part, SheetType + "worksheet+xml"), widths, frozen))
        {
            await write(sheet).ConfigureAwait(false);
            comments = sheet.Comments;
            sheet.Finish(filtered, comments.Count > 0 ? "rId1" : null);
            _sheets.Add((name, [.. Defined(Math.Max(sheet.Rows, 1), frozen, filtered, printed)]));
        }

        if (comments.Count == 0)
            return;
        _package.Relate(part, [("rId1", "vmlDrawing", $"../drawings/vmlDrawing{Ooxml.Number(number)}.vml"), ("rId2", "comments", $"../comments{Ooxml.Number(number)}.xml")]);
        CommentParts.Write(_package, number, comments);
    }

    public void Finish()
    {
        StyleSheet.Write(_package);
        using (XmlWriter xml = _package.Part("xl/workbook.xml", SheetType + "sheet.main+xml"))
        {
            xml.WriteStartElement("workbook", Ooxml.Sheets);
            xml.WriteStartElement("sheets");
            for (int i = 0; i < _sheets.Count; i++)
            {
                xml.WriteStartElement("sheet");
                xml.WriteAttributeString("name", _sheets[i].Name);
                xml.WriteAttributeString("sheetId", Ooxml.Number(i + 1));
                xml.WriteAttributeString("id", Ooxml.Relations, $"rId{Ooxml.Number(i + 1)}");
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
            WriteNames(xml);
            xml.WriteEndElement();
        }

        _package.Relate("xl/workbook.xml", [.. _sheets.Select((_, i) => ($"rId{Ooxml.Number(i + 1)}", "worksheet", $"worksheets/sheet{Ooxml.Number(i + 1)}.xml")), ("rIdStyles", "styles", "styles.xml")]);
        _package.Relate("", [("rId1", "officeDocument", "xl/workbook.xml")]);
        _package.Finish();
    }

    public void Dispose() => _package.Dispose();

    /// <summary>What a sheet defines for programs: the range of its filter, what is printed, and the rows at the top of each page.</summary>
    private static IEnumerable<(string Name, string Range, bool IsHidden)> Defined(int rows, int frozen, int filtered, int printed)
    {
        if (filtered > 0)
            yield return ("_xlnm._FilterDatabase", Range(filtered), true);
        if (printed > 0)
            yield return ("_xlnm.Print_Area", Range(printed), false);
        if (frozen > 0)
            yield return ("_xlnm.Print_Titles", $"$1:${Ooxml.Number(frozen)}", false);

        string Range(int columns) => $"$A$1:${SheetWriter.Address(1, columns)[..^1]}${Ooxml.Number(rows)}";
    }

    private void WriteNames(XmlWriter xml)
    {
        if (_sheets.All(s => s.Defined.Count == 0))
            return;
        xml.WriteStartElement("definedNames");
        for (int i = 0; i < _sheets.Count; i++)
        {
            foreach ((string name, string range, bool isHidden) in _sheets[i].Defined)
            {
                xml.WriteStartElement("definedName");
                xml.WriteAttributeString("name", name);
                xml.WriteAttributeString("localSheetId", Ooxml.Number(i));
                if (isHidden)
                    xml.WriteAttributeString("hidden", "1");
                xml.WriteString($"'{_sheets[i].Name.Replace("'", "''", StringComparison.Ordinal)}'!{range}");
                xml.WriteEndElement();
            }
        }

        xml.WriteEndElement();
    }
}
