using DisclosureRules.Documents.Formats.OpenPackaging;
using DisclosureRules.Documents.Model;

namespace DisclosureRules.Documents.Formats.Word;

/// <summary>
/// Reads a table. Rows and cells whose deletion is tracked, and hidden rows, are left out.
/// </summary>
internal sealed class TableReader(PartXml xml, BodyReader body, PackageBudget budget)
{
    private int _tables;

    public void Read(List<DocumentBlock> blocks)
    {
        budget.Enter();
        int number = ++_tables, depth = xml.Depth;
        List<WordRow> rows = [];
        while (xml.Next(depth))
        {
            if (xml.Name == "tr")
                ReadRow(rows);
            else if (xml.Name is "tblPr" or "tblGrid" or "sdtPr" or "sdtEndPr" or "del" or "moveFrom")
                xml.Skip();
        }

        WordTable.Add(rows, number, blocks, budget);
        budget.Leave();
    }

    private void ReadRow(List<WordRow> rows)
    {
        List<WordCell> cells = [];
        int depth = xml.Depth, before = 0;
        bool isShown = true;
        while (xml.Next(depth))
        {
            if (xml.Name == "trPr")
                isShown &= ReadProperties(ref before);
            else if (xml.Name == "tc" && isShown)
                ReadCell(cells);
            else if (xml.Name is "tc" or "tblPrEx" or "sdtPr" or "sdtEndPr" or "del" or "moveFrom")
                xml.Skip();
        }

        if (isShown && cells.Count > 0)
            rows.Add(new(cells, before));
    }

    private bool ReadProperties(ref int before)
    {
        bool isShown = true;
        int depth = xml.Depth;
        while (xml.Next(depth))
        {
            switch (xml.Name)
            {
                case "del":
                    isShown = false;
                    break;
                case "hidden":
                    isShown &= !xml.IsOn();
                    break;
                case "gridBefore":
                    before = Math.Max(0, xml.Number("val") ?? 0);
                    break;
                case "trPrChange":
                    xml.Skip();
                    break;
            }
        }

        return isShown;
    }

    private void ReadCell(List<WordCell> cells)
    {
        WordCell cell = new();
        int depth = xml.Depth;
        // The properties come first; what follows them is the content, up to the end of the cell.
        if (xml.Next(depth) && xml.Name == "tcPr")
            ReadProperties(cell);
        else
            xml.Hold();
        cell.HasPicture = body.ReadBlocks(cell.Blocks, depth);
        if (!cell.IsDeleted)
            cells.Add(cell);
    }

    private void ReadProperties(WordCell cell)
    {
        int depth = xml.Depth;
        while (xml.Next(depth))
        {
            switch (xml.Name)
            {
                case "gridSpan":
                    cell.Span = Math.Max(1, xml.Number("val") ?? 1);
                    budget.CheckColumns(cell.Span);
                    break;
                case "vMerge" or "cellMerge":
                    // A merge that is tracked says the same with other words: rest, cont.
                    string? merge = xml.Attribute(xml.Name == "vMerge" ? "val" : "vMerge");
                    cell.StartsColumn = merge is "restart" or "rest";
                    cell.ContinuesColumn = !cell.StartsColumn && (xml.Name == "vMerge" || merge == "cont");
                    break;
                case "hMerge":
                    cell.ContinuesRow = xml.Attribute("val") != "restart";
                    break;
                case "cellDel":
                    cell.IsDeleted = true;
                    break;
                case "tcPrChange":
                    xml.Skip();
                    break;
            }
        }
    }
}
