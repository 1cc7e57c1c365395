using System.Xml;
using DisclosureRules.Audit.Office.Packaging;

namespace DisclosureRules.Audit.Office.Workbooks;

/// <summary>The two parts of which the remarks on a sheet's cells are made: their texts, and shapes, without which Excel shows none.</summary>
internal static class CommentParts
{
    private const string Vml = "urn:schemas-microsoft-com:vml";
    private const string Office = "urn:schemas-microsoft-com:office:office";
    private const string Excel = "urn:schemas-microsoft-com:office:excel";

    public static void Write(OfficePackage package, int sheet, IReadOnlyList<(string Cell, string Text)> comments)
    {
        using (XmlWriter xml = package.Part($"xl/comments{Ooxml.Number(sheet)}.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"))
        {
            xml.WriteStartElement("comments", Ooxml.Sheets);
            xml.WriteStartElement("authors");
            xml.WriteElementString("author", ToolName);
            xml.WriteEndElement();
            xml.WriteStartElement("commentList");
            foreach ((string cell, string text) in comments)
            {
                xml.WriteStartElement("comment");
                xml.WriteAttributeString("ref", cell);
                xml.WriteAttributeString("authorId", "0");
                xml.WriteStartElement("text");
                xml.WriteStartElement("r");
                xml.WriteStartElement("t");
                xml.WriteAttributeString("xml", "space", null, "preserve");
                xml.WriteString(text);
                for (int i = 0; i < 4; i++)
                    xml.WriteEndElement();
            }

            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        using XmlWriter shapes = package.Part($"xl/drawings/vmlDrawing{Ooxml.Number(sheet)}.vml", null);
        shapes.WriteStartElement("xml");
        shapes.WriteAttributeString("xmlns", "v", null, Vml);
        shapes.WriteAttributeString("xmlns", "o", null, Office);
        shapes.WriteAttributeString("xmlns", "x", null, Excel);
        shapes.WriteRaw("<v:shapetype id=\"note\" coordsize=\"21600,21600\" o:spt=\"202\" path=\"m,l,21600r21600,l21600,xe\"><v:stroke joinstyle=\"miter\"/><v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>");
        for (int i = 0; i < comments.Count; i++)
        {
            (int row, int column) = Place(comments[i].Cell);
            int lines = Math.Clamp((comments[i].Text.Length / 20) + comments[i].Text.Count(c => c == '\n') + 2, 3, 18);
            shapes.WriteRaw($"<v:shape id=\"note{Ooxml.Number(i)}\" type=\"#note\" style=\"position:absolute;visibility:hidden\" fillcolor=\"#ffffe1\" o:insetmode=\"auto\"><v:fill color2=\"#ffffe1\"/><v:shadow color=\"black\" obscured=\"t\"/>"
                + $"<x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>{Ooxml.Number(column + 1)}, 15, {Ooxml.Number(row)}, 2, {Ooxml.Number(column + 5)}, 15, {Ooxml.Number(row + lines)}, 4</x:Anchor>"
                + $"<x:AutoFill>False</x:AutoFill><x:Row>{Ooxml.Number(row)}</x:Row><x:Column>{Ooxml.Number(column)}</x:Column></x:ClientData></v:shape>");
        }

        shapes.WriteEndElement();
    }

    private static string ToolName => Outputs.ToolVersion.Name;

    /// <summary>Row and column from 0.</summary>
    private static (int Row, int Column) Place(string cell)
    {
        int letters = cell.TakeWhile(char.IsAsciiLetter).Count();
        int column = cell[..letters].Aggregate(0, (sum, c) => (sum * 26) + (c - 'A' + 1));
        return (int.Parse(cell.AsSpan(letters), System.Globalization.CultureInfo.InvariantCulture) - 1, column - 1);
    }
}
