using System.Text.RegularExpressions;
using DisclosureRules.Forms;

namespace DisclosureRules.Testing;

/// <summary>Cells as tests write them: <c>requests[granted, total]</c>, by identifiers or labels.</summary>
internal static partial class CellName
{
    public static CellId Parse(string text, Form form)
    {
        ArgumentNullException.ThrowIfNull(text);
        Match match = Name().Match(text);
        return match.Success
            ? form.Cell(match.Groups[1].Value, match.Groups[2].Value, match.Groups[3].Value).Id
            : throw new ArgumentException($"`{text}` is no cell; write e.g. `requests[granted, total]`.");
    }

    [GeneratedRegex(@"^\s*([^\[\]]+?)\s*\[\s*([^\[\],]+?)\s*,\s*([^\[\]]+?)\s*\]\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
