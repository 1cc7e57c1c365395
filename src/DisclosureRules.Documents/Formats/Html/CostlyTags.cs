using System.Buffers;

namespace DisclosureRules.Documents.Formats.Html;

/// <summary>
/// Tags for each of which the parser looks through all it has seen before, made into others of the same length where a page has many of them: <c>base</c>,
/// whose address nothing here needs, and radio buttons, of which only whether they show a text counts. Places in the page stay as they are.
/// </summary>
internal static class CostlyTags
{
    // A page has one base and some dozens of buttons; so many cost less than a millisecond.
    private const int Few = 200;

    private const string Base = "<base", Radio = "radio";

    private static readonly SearchValues<string> Words = SearchValues.Create([Base, Radio], StringComparison.OrdinalIgnoreCase);

    public static string Without(string text)
    {
        // Nearly all pages have neither, which one pass over the text shows.
        if (!text.AsSpan().ContainsAny(Words))
            return text;
        List<(int At, string Other)> changes = [];
        Add(text, Base, "meta", 1, changes);
        Add(text, Radio, "reset", 0, changes);
        return changes.Count == 0 ? text : string.Create(text.Length, (text, changes), static (span, state) =>
        {
            state.text.CopyTo(span);
            foreach ((int at, string other) in state.changes)
                other.CopyTo(span[at..]);
        });
    }

    private static void Add(string text, string found, string other, int offset, List<(int At, string Other)> changes)
    {
        int before = changes.Count;
        for (int at = Next(0); at >= 0; at = Next(at + found.Length))
        {
            if (found[0] == '<' || IsType(text, at))
                changes.Add((at + offset, other));
        }

        if (changes.Count - before <= Few)
            changes.RemoveRange(before, changes.Count - before);

        int Next(int from) => text.IndexOf(found, from, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether what stands there is the value of an attribute: <c>type=radio</c>, <c>type = 'radio'</c>.</summary>
    private static bool IsType(string text, int at)
    {
        int before = at - 1;
        while (before >= 0 && (char.IsWhiteSpace(text[before]) || text[before] is '"' or '\''))
            before--;
        if (before < 0 || text[before] != '=')
            return false;
        for (before--; before >= 0 && char.IsWhiteSpace(text[before]);)
            before--;
        return before >= 3 && text.AsSpan(before - 3, 4).Equals("type", StringComparison.OrdinalIgnoreCase);
    }
}
