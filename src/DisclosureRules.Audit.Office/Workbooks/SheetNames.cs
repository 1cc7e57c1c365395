using DisclosureRules.Audit.Outputs;

namespace DisclosureRules.Audit.Office.Workbooks;

/// <summary>
/// Names for the sheets of a workbook: at most 31 characters, none of <c>[ ] : * ? / \</c>, no apostrophe at the ends, not <c>History</c>, and no two alike in
/// small letters. Not safe to share between threads.
/// </summary>
internal sealed class SheetNames
{
    private const int Longest = 31;

    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase) { "History" };

    /// <summary>A name as near to the wish as can be.</summary>
    public string Of(string wish)
    {
        string name = string.Concat(VisibleText.OneLine(wish).Select(c => c is '[' or ']' or ':' or '*' or '?' or '/' or '\\' ? '_' : c)).Trim().Trim('\'');
        if (name.Length == 0)
            name = "_";
        string unique = Cut(name, Longest);
        for (int i = 2; !_taken.Add(unique); i++)
        {
            string number = $" ({Packaging.Ooxml.Number(i)})";
            unique = Cut(name, Longest - number.Length) + number;
        }

        return unique;
    }

    private static string Cut(string name, int most)
    {
        if (name.Length <= most)
            return name;
        int end = char.IsHighSurrogate(name[most - 1]) ? most - 1 : most;
        return name[..end].TrimEnd().TrimEnd('\'');
    }
}
