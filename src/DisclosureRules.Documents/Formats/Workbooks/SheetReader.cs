using DisclosureRules.Documents.Formats.OpenPackaging;
using DisclosureRules.Documents.Limits;
using DisclosureRules.Documents.Model;
using DisclosureRules.Languages;

namespace DisclosureRules.Documents.Formats.Workbooks;

/// <summary>Reads a sheet's part. A cell that is stated twice leaves open what it holds, so such a sheet is damaged.</summary>
internal sealed class SheetReader(PartXml xml, CellReader content, PackageBudget budget)
{
    private readonly Sheet _sheet = new();

    public Sheet Read()
    {
        int row = 0;
        while (xml.Next(0))
        {
            switch (xml.Name)
            {
                case "row":
                    row = xml.Attribute("r") is null ? row + 1 : xml.Number("r") ?? 0;
                    if (IsHidden("ht"))
                        _sheet.HiddenRows.Add(row);
                    ReadCells(row);
                    break;
                case "col" when IsHidden("width"):
                    _sheet.HiddenColumns.Add(xml.Number("min") ?? 0, xml.Number("max") ?? 0);
                    break;
                case "mergeCell":
                    _sheet.Merges.Add(CellRange.TryParse(xml.Attribute("ref") ?? "", out CellRange range) ? range : throw Broken(xml.Attribute("ref")));
                    budget.Step();
                    break;
                case "extLst" or "conditionalFormatting" or "dataValidations" or "hyperlinks" or "controls" or "oleObjects":
                    xml.Skip();
                    break;
            }
        }

        return _sheet;
    }

    private void ReadCells(int row)
    {
        int column = 0, depth = xml.Depth;
        while (xml.Next(depth))
        {
            if (xml.Name != "c")
                continue;
            budget.Step();
            string? reference = xml.Attribute("r");
            CellAddress address = new(row, column + 1);
            if (reference is not null && (!CellAddress.TryParse(reference, out address) || address.Row != row))
                throw Broken(reference);
            column = address.Column;
            string text = content.Read(xml);
            if (ChineseText.IsBlank(text))
                continue;
            budget.CountCells(1);
            budget.CountCharacters(text.Length);
            if (!_sheet.Rows.TryGetValue(row, out SortedDictionary<int, string>? cells))
                _sheet.Rows.Add(row, cells = []);
            if (!cells.TryAdd(column, text))
                throw Broken(address.ToString());
        }
    }

    /// <summary>Rows without height and columns without width are not seen either.</summary>
    private bool IsHidden(string size) => xml.Attribute("hidden") is "1" or "true" || xml.Attribute(size) is "0" or "0.0";

    private ReadingStoppedException Broken(string? address) => budget.Stop(PackageProblem.Broken(budget.Name, address));
}
