using System.Text;

namespace DisclosureRules.Audit.Outputs.Sarif;

/// <summary>
/// Texts as messages of SARIF: brackets would make links of them (2.1.0, 3.11.6) and braces placeholders (3.11.5), so that documents could send a reader
/// elsewhere.
/// </summary>
internal static class SarifText
{
    public static string Message(string text)
    {
        StringBuilder message = new(text.Length + 8);
        foreach (char c in VisibleText.Of(text))
        {
            if (c is '[' or ']' or '\\')
                message.Append('\\').Append(c);
            else if (c is '{' or '}')
                message.Append(c).Append(c);
            else
                message.Append(c);
        }

        return message.ToString();
    }

    /// <summary>
    /// A path as a URI reference, each part in percent encoding; a path from the root as a URI of the scheme <c>file</c>. What follows the last colon is
    /// the line of a file of JSON Lines.
    /// </summary>
    public static (string Uri, int? Line) Place(string source)
    {
        int colon = source.LastIndexOf(':');
        int? line = colon > 0 && int.TryParse(source.AsSpan(colon + 1), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int number) && number > 0 ? number : null;
        string path = (line is null ? source : source[..colon]).Replace('\\', '/');
        bool isDrive = path.Length > 2 && char.IsAsciiLetter(path[0]) && path[1] == ':' && path[2] == '/';
        string escaped = string.Join('/', path.Split('/').Select((part, i) => isDrive && i == 0 ? part : Escaped(part)));
        return (path.StartsWith('/') ? "file://" + escaped : isDrive ? "file:///" + escaped : escaped, line);
    }

    /// <summary>Half of a character has no bytes in UTF-8; it is shown by its number.</summary>
    private static string Escaped(string part) => Uri.EscapeDataString(VisibleText.OneLine(part));
}
