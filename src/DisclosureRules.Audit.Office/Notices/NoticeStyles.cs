using System.Xml;
using DisclosureRules.Audit.Office.Packaging;

namespace DisclosureRules.Audit.Office.Notices;

/// <summary>
/// The styles of official documents (GB/T 9704-2012, 5.2 and 7): the title in small Song of 22 points, headings in Hei and Kai, the body in FangSong of 16 points
/// with 28 points a line and two characters in front; fonts by their Latin names.
/// </summary>
internal static class NoticeStyles
{
    private static readonly (string Id, string Font, int HalfPoints, string Paragraph)[] Styles =
    [
        ("Title", "FZXiaoBiaoSong-B05S", 44, "<w:spacing w:before=\"560\" w:after=\"560\" w:line=\"640\" w:lineRule=\"exact\"/><w:jc w:val=\"center\"/>"),
        ("Recipient", "FangSong", 32, "<w:spacing w:line=\"560\" w:lineRule=\"exact\"/>"),
        ("Body", "FangSong", 32, "<w:spacing w:line=\"560\" w:lineRule=\"exact\"/><w:ind w:firstLineChars=\"200\" w:firstLine=\"640\"/><w:jc w:val=\"both\"/>"),
        ("Heading1", "SimHei", 32, "<w:keepNext/><w:spacing w:line=\"560\" w:lineRule=\"exact\"/><w:ind w:firstLineChars=\"200\" w:firstLine=\"640\"/><w:outlineLvl w:val=\"0\"/>"),
        ("Heading2", "KaiTi", 32, "<w:keepNext/><w:spacing w:line=\"560\" w:lineRule=\"exact\"/><w:ind w:firstLineChars=\"200\" w:firstLine=\"640\"/><w:outlineLvl w:val=\"1\"/>"),
        ("Signature", "FangSong", 32, "<w:spacing w:line=\"560\" w:lineRule=\"exact\"/><w:ind w:right=\"1280\"/><w:jc w:val=\"right\"/>"),
        ("Appendix", "SimHei", 32, "<w:spacing w:line=\"560\" w:lineRule=\"exact\"/>"),
        ("AppendixTitle", "FZXiaoBiaoSong-B05S", 36, "<w:spacing w:before=\"280\" w:after=\"280\" w:line=\"560\" w:lineRule=\"exact\"/><w:jc w:val=\"center\"/>"),
        ("TableHeading", "SimHei", 21, "<w:jc w:val=\"center\"/>"),
        ("TableItem", "SimHei", 21, "<w:keepNext/>"),
        ("TableText", "FangSong", 21, ""),
        ("PageNumber", "SimSun", 28, "<w:jc w:val=\"center\"/>"),
    ];

    /// <param name="package">Where they go.</param>
    /// <param name="isChinese">Whether lines end anywhere; those of words with gaps between them are left ragged.</param>
    public static void Write(OfficePackage package, bool isChinese)
    {
        using XmlWriter xml = package.Part("word/styles.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml");
        xml.WriteStartElement("w", "styles", Ooxml.Words);
        xml.WriteRaw("<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:eastAsia=\"FangSong\"/><w:sz w:val=\"32\"/><w:szCs w:val=\"32\"/></w:rPr></w:rPrDefault></w:docDefaults>");
        foreach ((string id, string font, int size, string ofChinese) in Styles)
        {
            string paragraph = isChinese ? ofChinese : ofChinese.Replace("<w:jc w:val=\"both\"/>", "<w:jc w:val=\"left\"/>", StringComparison.Ordinal);
            xml.WriteRaw($"<w:style w:type=\"paragraph\" w:styleId=\"{id}\"><w:name w:val=\"{(id.StartsWith("Heading", StringComparison.Ordinal) ? "heading " + id[^1] : id)}\"/>"
                + (paragraph.Length > 0 ? $"<w:pPr>{paragraph}</w:pPr>" : "")
                + $"<w:rPr><w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:eastAsia=\"{font}\"/><w:sz w:val=\"{size}\"/><w:szCs w:val=\"{size}\"/></w:rPr></w:style>");
        }

        xml.WriteEndElement();
    }
}
