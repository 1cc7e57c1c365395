using System.Xml;
using DisclosureRules.Audit.Office.Packaging;

namespace DisclosureRules.Audit.Office.Workbooks;

/// <summary>The formats of all workbooks.</summary>
internal static class StyleSheet
{
    private const string Font = "Noto Sans CJK SC";

    /// <summary>Font, fill and border of each <see cref="CellStyle"/>, whether it wraps, and to which side it is set.</summary>
    private static readonly (int Font, int Fill, int Border, bool Wrap, string Side)[] Formats =
    [
        (0, 0, 0, false, "general"), (2, 0, 0, false, "general"), (1, 2, 1, true, "general"), (0, 0, 0, true, "general"), (0, 0, 1, false, "right"),
        (3, 3, 1, false, "right"), (4, 4, 1, false, "right"), (0, 5, 1, false, "right"), (0, 0, 1, true, "left"),
    ];

    public static void Write(OfficePackage package)
    {
        using XmlWriter xml = package.Part("xl/styles.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml");
        xml.WriteStartElement("styleSheet", Ooxml.Sheets);
        xml.WriteRaw($"""
            <fonts count="5"><font><sz val="11"/><name val="{Font}"/></font><font><b/><sz val="11"/><name val="{Font}"/></font><font><b/><sz val="14"/><name val="{Font}"/></font><font><b/><sz val="11"/><color rgb="FF8C1A11"/><name val="{Font}"/></font><font><b/><sz val="11"/><color rgb="FF6E4100"/><name val="{Font}"/></font></fonts>
            """.Trim());
        xml.WriteRaw("<fills count=\"6\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill>");
        foreach (string colour in (ReadOnlySpan<string>)["FFE3E8F1", "FFFBD5D1", "FFFFE9A8", "FFE1E4EA"])
            xml.WriteRaw($"<fill><patternFill patternType=\"solid\"><fgColor rgb=\"{colour}\"/><bgColor indexed=\"64\"/></patternFill></fill>");
        xml.WriteRaw("</fills><borders count=\"2\"><border><left/><right/><top/><bottom/><diagonal/></border><border>");
        foreach (string side in (ReadOnlySpan<string>)["left", "right", "top", "bottom"])
            xml.WriteRaw($"<{side} style=\"thin\"><color rgb=\"FFB8C0CE\"/></{side}>");
        xml.WriteRaw("<diagonal/></border></borders><cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>");
        xml.WriteStartElement("cellXfs");
        xml.WriteAttributeString("count", Ooxml.Number(Formats.Length * 2));
        foreach ((int font, int fill, int border, bool wrap, string side) in Formats)
        {
            for (int quoted = 0; quoted < 2; quoted++)
            {
                xml.WriteRaw($"<xf numFmtId=\"0\" fontId=\"{font}\" fillId=\"{fill}\" borderId=\"{border}\" xfId=\"0\"{(quoted == 1 ? " quotePrefix=\"1\"" : "")} applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\">"
                    + $"<alignment horizontal=\"{side}\" vertical=\"{(wrap ? "top" : "center")}\"{(wrap ? " wrapText=\"1\"" : "")}/></xf>");
            }
        }

        xml.WriteEndElement();
        xml.WriteRaw("<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>");
        xml.WriteEndElement();
    }
}
