using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace DisclosureRules.Audit.Outputs.Page;

/// <summary>
/// The page around the data, put together from the files that are embedded here. Its policy names script and style by their hashes, so that a browser runs
/// nothing else.
/// </summary>
internal static class PageTemplate
{
    private const string Folder = "page/";

    private static readonly (byte[] Head, byte[] Script, byte[] Foot) Parts = Make();

    /// <summary>What stands before the data.</summary>
    public static ReadOnlySpan<byte> Head => Parts.Head;

    /// <summary>What stands between the data and the details.</summary>
    public static ReadOnlySpan<byte> Script => Parts.Script;

    /// <summary>What stands behind the details.</summary>
    public static ReadOnlySpan<byte> Foot => Parts.Foot;

    private static (byte[] Head, byte[] Script, byte[] Foot) Make()
    {
        Assembly assembly = typeof(PageTemplate).Assembly;
        IEnumerable<string> scripts = assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(Folder, StringComparison.Ordinal) && n.EndsWith(".js", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
        string script = "(() => {\n\"use strict\";\n" + string.Join('\n', scripts.Select(Text)) + "})();\n";
        string style = Text(Folder + "page.css");
        string[] page = Text(Folder + "page.html")
            .Replace("{script-hash}", Hash(script), StringComparison.Ordinal).Replace("{style-hash}", Hash(style), StringComparison.Ordinal)
            .Replace("{style}", style, StringComparison.Ordinal).Split(["{data}\n", "{details}\n"], StringSplitOptions.None);
        page[1] = page[1].Replace("{script}", script, StringComparison.Ordinal);
        return (Encoding.UTF8.GetBytes(page[0]), Encoding.UTF8.GetBytes(page[1]), Encoding.UTF8.GetBytes(page[2]));

        string Text(string name)
        {
            using StreamReader reader = new(assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
            return reader.ReadToEnd().ReplaceLineEndings("\n");
        }
    }

    private static string Hash(string text) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
