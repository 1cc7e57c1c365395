namespace DisclosureRules.Documents.Formats;

/// <summary>Tells pages by how they start, whatever their name: programs save pages as <c>.doc</c> and <c>.xls</c> too.</summary>
internal static class HtmlSniffing
{
    private const int Reach = 512;

    private static readonly string[] FirstTags =
        ["!doctype", "html", "head", "body", "meta", "title", "base", "link", "style", "script", "table", "div", "span", "font", "center", "p", "h1", "h2", "h3", "section", "article", "main"];

    /// <summary>Whether the first thing is a tag that pages start with, behind blanks, comments and an XML declaration.</summary>
    public static bool StartsLikePage(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> rest = bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;
        rest = rest.TrimStart(" \r\n\t\f"u8);
        for (int end; rest.StartsWith("<!--"u8) || rest.StartsWith("<?xml"u8); rest = rest[(end + 1)..].TrimStart(" \r\n\t\f"u8))
        {
            end = rest.StartsWith("<?"u8) ? rest.IndexOf((byte)'>') : rest.IndexOf("-->"u8) is var close and >= 0 ? close + 2 : -1;
            if (end < 0)
                return true;
        }

        if (rest.IsEmpty || rest[0] != '<')
            return false;
        ReadOnlySpan<byte> tag = rest[1..Math.Min(rest.Length, Reach)];
        foreach (string name in FirstTags)
        {
            if (tag.Length > name.Length && StartsWith(tag, name) && !char.IsAsciiLetterOrDigit((char)tag[name.Length]))
                return true;
        }

        return false;
    }

    private static bool StartsWith(ReadOnlySpan<byte> tag, string name)
    {
        for (int i = 0; i < name.Length; i++)
        {
            if ((tag[i] | 0x20) != (name[i] | 0x20))
                return false;
        }

        return true;
    }
}
