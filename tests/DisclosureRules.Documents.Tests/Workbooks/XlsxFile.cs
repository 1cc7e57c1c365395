using DisclosureRules.Documents.Tests.Packages;

namespace DisclosureRules.Documents.Tests.Workbooks;

/// <summary>The smallest workbooks that hold sheets.</summary>
internal static class XlsxFile
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Excel = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    /// <summary>Cell formats 0 to 6: general, 2024/1/20, 0.00, 0%, a custom date, a time, a count with its unit.</summary>
    public const string Styles = "<numFmts count=\"2\"><numFmt numFmtId=\"176\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;\"/><numFmt numFmtId=\"177\" formatCode=\"#,##0&quot;件 dh&quot;\"/></numFmts>"
        + "<cellStyleXfs count=\"1\"><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs count=\"7\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"2\"/><xf numFmtId=\"9\"/><xf numFmtId=\"176\"/><xf numFmtId=\"20\"/><xf numFmtId=\"177\"/></cellXfs>";

    public static byte[] Of(string rows, string after = "", string before = "") => Of([("表", "", before + $"<sheetData>{rows}</sheetData>" + after)]);

    public static byte[] Of(IReadOnlyList<(string Name, string State, string Content)> sheets, IReadOnlyList<string>? strings = null, string workbook = "") =>
        ZipBytes.Of(Parts(sheets, strings, workbook));

    public static (string Name, string Content)[] Parts(IReadOnlyList<(string Name, string State, string Content)> sheets, IReadOnlyList<string>? strings = null, string workbook = "")
    {
        List<(string, string)> parts =
        [
            ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + $"<Default Extension=\"xml\" ContentType=\"{Excel}.worksheet+xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"{Excel}.sheet.main+xml\"/>"
                + $"<Override PartName=\"/xl/styles.xml\" ContentType=\"{Excel}.styles+xml\"/><Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"{Excel}.sharedStrings+xml\"/></Types>"),
            ("_rels/.rels", Relationships($"<Relationship Id=\"rId1\" Type=\"{Office}/officeDocument\" Target=\"xl/workbook.xml\"/>")),
            ("xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Office}\">{workbook}<sheets>" + string.Concat(sheets.Select((s, i) => $"<sheet name=\"{s.Name}\" sheetId=\"{i + 1}\"{s.State} r:id=\"rId{i + 1}\"/>")) + "</sheets></workbook>"),
            ("xl/_rels/workbook.xml.rels", Relationships(string.Concat(sheets.Select((_, i) => $"<Relationship Id=\"rId{i + 1}\" Type=\"{Office}/worksheet\" Target=\"worksheets/sheet{i + 1}.xml\"/>"))
                + $"<Relationship Id=\"rIdS\" Type=\"{Office}/styles\" Target=\"styles.xml\"/><Relationship Id=\"rIdT\" Type=\"{Office}/sharedStrings\" Target=\"sharedStrings.xml\"/>")),
            ("xl/styles.xml", $"<styleSheet xmlns=\"{Main}\">{Styles}</styleSheet>"),
            ("xl/sharedStrings.xml", $"<sst xmlns=\"{Main}\">" + string.Concat((strings ?? []).Select(s => $"<si>{s}</si>")) + "</sst>"),
        ];
        parts.AddRange(sheets.Select((s, i) => ($"xl/worksheets/sheet{i + 1}.xml", $"<worksheet xmlns=\"{Main}\" xmlns:r=\"{Office}\">{s.Content}</worksheet>")));
        return [.. parts];
    }

    private static string Relationships(string content) => $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{content}</Relationships>";
}
