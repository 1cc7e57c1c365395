using System.Xml;
using DisclosureRules.Audit.Office.Packaging;

namespace DisclosureRules.Audit.Office.Workbooks;

/// <summary>One workbook, sheet by sheet. Not safe to share between threads.</summary>
internal sealed class WorkbookFile : IDisposable
{
    private const string SheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private readonly OfficePackage _package;
    private readonly SheetNames _names = new();
    private readonly List<(string Name, string? Filter)> _sheets = [];

    public WorkbookFile(string path) => _package = new(path);

    /// <summary>Sheets so far.</summary>
    public int Sheets => _sheets.Count;

    /// <summary>Adds a sheet.</summary>
    /// <param name="wish">What it should be called.</param>
    /// <param name="widths">The widths of its columns.</param>
    /// <param name="write">Writes its rows.</param>
    /// <param name="frozen">How many rows stay in view.</param>
    /// <param name="filtered">How many columns have a filter.</param>
    public async Task AddAsync(string wish, IReadOnlyList<int> widths, Func<SheetWriter, Task> write, int frozen = 0, int filtered = 0)
    {
        int number = _sheets.Count + 1;
        string name = _names.Of(wish), part = $"xl/worksheets/sheet{Ooxml.Number(number)}.xml";
        IReadOnlyList<(string Cell, string Text)> comments;
        using (SheetWriter sheet = new(_package.Part(part, SheetType + "worksheet+xml"), widths, frozen))
        {
            await write(sheet).ConfigureAwait(false);
            comments = sheet.Comments;
            sheet.Finish(filtered, comments.Count > 0 ? "rId1" : null);
            _sheets.Add((name, filtered > 0 ? $"$A$1:${SheetWriter.Address(1, filtered)[..^1]}${Ooxml.Number(Math.Max(sheet.Rows, 1))}" : null));
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
            if (_sheets.Any(s => s.Filter is not null))
            {
                xml.WriteStartElement("definedNames");
                for (int i = 0; i < _sheets.Count; i++)
                {
                    if (_sheets[i].Filter is not { } filter)
                        continue;
                    xml.WriteStartElement("definedName");
                    xml.WriteAttributeString("name", "_xlnm._FilterDatabase");
                    xml.WriteAttributeString("localSheetId", Ooxml.Number(i));
                    xml.WriteAttributeString("hidden", "1");
                    xml.WriteString($"'{_sheets[i].Name.Replace("'", "''", StringComparison.Ordinal)}'!{filter}");
                    xml.WriteEndElement();
                }

                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        _package.Relate("xl/workbook.xml", [.. _sheets.Select((_, i) => ($"rId{Ooxml.Number(i + 1)}", "worksheet", $"worksheets/sheet{Ooxml.Number(i + 1)}.xml")), ("rIdStyles", "styles", "styles.xml")]);
        _package.Relate("", [("rId1", "officeDocument", "xl/workbook.xml")]);
        _package.Finish();
    }

    public void Dispose() => _package.Dispose();
}
