using DisclosureRules.Documents.Tests.Packages;

namespace DisclosureRules.Documents.Tests.Word;

/// <summary>The smallest Word files that hold a body.</summary>
internal static class DocxFile
{
    public const string Namespaces = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
        + "xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\" "
        + "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml";

    public static byte[] Of(string body, string? numbering = null, string? styles = null, string relationships = "") => ZipBytes.Of(Parts(body, numbering, styles, relationships));

    public static (string Name, string Content)[] Parts(string body, string? numbering = null, string? styles = null, string relationships = "")
    {
        List<(string, string)> parts =
        [
            ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + $"<Override PartName=\"/word/document.xml\" ContentType=\"{Word}.document.main+xml\"/><Override PartName=\"/word/styles.xml\" ContentType=\"{Word}.styles+xml\"/><Override PartName=\"/word/numbering.xml\" ContentType=\"{Word}.numbering+xml\"/></Types>"),
            ("_rels/.rels", Relationships($"<Relationship Id=\"rId1\" Type=\"{Office}/officeDocument\" Target=\"word/document.xml\"/>")),
            ("word/document.xml", $"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><w:document {Namespaces}><w:body>{body}<w:sectPr/></w:body></w:document>"),
            ("word/_rels/document.xml.rels", Relationships((styles is null ? "" : $"<Relationship Id=\"rId1\" Type=\"{Office}/styles\" Target=\"styles.xml\"/>")
                + (numbering is null ? "" : $"<Relationship Id=\"rId2\" Type=\"{Office}/numbering\" Target=\"numbering.xml\"/>") + relationships)),
        ];
        if (styles is not null)
            parts.Add(("word/styles.xml", $"<w:styles {Namespaces}>{styles}</w:styles>"));
        if (numbering is not null)
            parts.Add(("word/numbering.xml", $"<w:numbering {Namespaces}>{numbering}</w:numbering>"));
        return [.. parts];
    }

    public static string Relationships(string content) => $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{content}</Relationships>";

    /// <summary>A level of a list.</summary>
    public static string Level(int level, string format, string text, string more = "") =>
        $"<w:lvl w:ilvl=\"{level}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/>{more}<w:lvlText w:val=\"{text}\"/></w:lvl>";
}
