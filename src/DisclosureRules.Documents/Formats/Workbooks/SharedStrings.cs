using System.Globalization;
using System.Text;
using DisclosureRules.Documents.Formats.OpenPackaging;

namespace DisclosureRules.Documents.Formats.Workbooks;

/// <summary>Reads the texts of a workbook's cells: those kept once for all cells, and those kept in a cell.</summary>
internal static class SharedStrings
{
    public static void Read(PartXml xml, List<string> strings, PackageBudget budget)
    {
        StringBuilder text = new();
        while (xml.Next(0))
        {
            if (xml.Name != "si")
                continue;
            strings.Add(ReadText(xml, text));
            budget.CountCharacters(strings[^1].Length);
            budget.Step();
        }
    }

    /// <summary>The text of the current element, all runs of different letters together; how characters are pronounced is left out.</summary>
    public static string ReadText(PartXml xml, StringBuilder text)
    {
        text.Clear();
        int depth = xml.Depth;
        while (xml.Next(depth))
        {
            if (xml.Name == "t")
                xml.AppendText(text);
            else if (xml.Name == "rPh")
                xml.Skip();
        }

        return Unescape(text.ToString());
    }

    /// <summary>Characters that XML has no room for are written <c>_x000D_</c>.</summary>
    public static string Unescape(string text)
    {
        if (!text.Contains("_x", StringComparison.Ordinal))
            return text;
        StringBuilder plain = new(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            if (i + 6 < text.Length && text[i] == '_' && text[i + 1] == 'x' && text[i + 6] == '_'
                && ushort.TryParse(text.AsSpan(i + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort code))
            {
                plain.Append((char)code);
                i += 6;
            }
            else
            {
                plain.Append(text[i]);
            }
        }

        return plain.ToString();
    }
}
