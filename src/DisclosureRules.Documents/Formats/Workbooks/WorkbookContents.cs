using DisclosureRules.Documents.Formats.OpenPackaging;

namespace DisclosureRules.Documents.Formats.Workbooks;

/// <summary>The visible sheets of a workbook, and how it counts days.</summary>
internal sealed class WorkbookContents
{
    /// <summary>Name and relationship of each visible sheet, in the order of the tabs.</summary>
    public List<(string Name, string Id)> Sheets { get; } = [];

    /// <summary>Whether day 0 is the first of 1904, as on old machines of one maker.</summary>
    public bool StartsIn1904 { get; private set; }

    public void Read(PartXml xml)
    {
        while (xml.Next(0))
        {
            if (xml.Name == "workbookPr")
                StartsIn1904 = xml.Attribute("date1904") is "1" or "true";
            else if (xml.Name == "sheet" && xml.Attribute("state") is null or "visible" && xml.Attribute("id") is { } id)
                Sheets.Add((xml.Attribute("name") ?? "", id));
        }
    }
}
