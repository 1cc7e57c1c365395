using System.Buffers;
using DisclosureRules.Documents.Recognition.Items;
using DisclosureRules.Forms;
using DisclosureRules.Languages;

namespace DisclosureRules.Documents.Recognition.Sections;

/// <summary>
/// The heading of a section in other words than the form's: a short line that starts with the section's own ordinal, has one entry of its
/// <see cref="FormSection.KeyWords"/>, and is neither a sentence nor a list of sections. Text may follow behind a colon, a full stop or a blank.
/// </summary>
internal static class WordedHeading
{
    /// <summary>Characters of a heading in other words. No source known; chosen on the golden files of tests, Recognition/.</summary>
    private const int LongestHeading = 30;

    // No heading says that something is something else; a sentence in front of which a list puts an ordinal does.
    private static readonly SearchValues<char> SentenceMarks = SearchValues.Create("。;,!?:是");

    public static SectionHeading? At(IReadOnlyList<TextLine> lines, int index, Form form)
    {
        string raw = lines[index].Raw.TrimStart('#', '*', ' ').TrimEnd('*', ' ');
        if (!StartsWithOrdinal(raw, form))
            return null;
        string? plain = null;
        for (int end = 1; end <= raw.Length && end <= 2 * LongestHeading; end++)
        {
            if (MayEnd(raw, end, ref plain) && SectionOf(raw[..end], form) is { } section)
                return new(section.Id, ChineseText.Trim(raw[..end]), raw[end..].TrimStart(':', '：', '。', ' ', '\u3000'), index);
        }

        return null;
    }

    /// <summary>
    /// Whether a line starts with a section's ordinal, alone or behind <c>第</c>. Few lines do, and only those are worth trying every end of.
    /// </summary>
    private static bool StartsWithOrdinal(string raw, Form form)
    {
        if (raw.Length == 0 || (FoldedCharacters.Of(raw[0]) is (>= '\u4E00' and <= '\u9FFF') and var first && first != '第' && !Begins(first, form)))
            return false;
        string start = ChineseText.Simplify(ChineseText.Fold(raw[..Math.Min(raw.Length, 2 * LongestHeading)]));
        string behind = start.StartsWith('第') ? start[1..] : start;
        return form.Sections.Any(s => s.Ordinal.Length > 0 && (start.StartsWith(s.Ordinal, StringComparison.Ordinal) || behind.StartsWith(s.Ordinal, StringComparison.Ordinal)));
    }

    private static bool Begins(char first, Form form)
    {
        for (int i = 0; i < form.Sections.Count; i++)
        {
            if (form.Sections[i].Ordinal is { Length: > 0 } ordinal && ordinal[0] == first)
                return true;
        }

        return false;
    }

    /// <summary>Whether a heading may end here: nothing follows, or text that no heading goes on with.</summary>
    private static bool MayEnd(string raw, int end, ref string? plain)
    {
        if (end == raw.Length || raw[end] is ':' or '：' or '。')
            return true;
        plain ??= Plain(raw); // Character by character, and once: a line may be as long as a file.
        ReadOnlySpan<char> rest = plain.AsSpan(Plain(raw[..end]).Length);
        return rest.Trim("()。") is "无" or "暂无" || ((ChineseText.IsBlank(raw[end]) || raw[end] is '(' or '（') && rest.IndexOfAny(SentenceMarks) >= 0);
    }

    private static FormSection? SectionOf(string heading, Form form)
    {
        string plain = ChineseText.Simplify(ChineseText.Fold(heading));
        foreach (FormSection section in form.Sections)
        {
            if (section.KeyWords.Count > 0 && BehindOrdinal(plain, section.Ordinal) is { } words && Names(words, section) && !form.Sections.Any(s => s != section && HasLabel(words, s)))
                return section;
        }

        return null;
    }

    /// <summary>What stands behind <c>一、</c>, <c>一.</c>, <c>一 </c> or <c>第一部分</c>; <see langword="null"/> when the line doesn't start so.</summary>
    private static string? BehindOrdinal(string plain, string ordinal)
    {
        if (ordinal.Length == 0)
            return null;
        string part = $"第{ordinal}部分";
        if (plain.StartsWith(part, StringComparison.Ordinal))
            return Plain(plain[part.Length..]).TrimStart('、', '.', ':', ',');
        if (!plain.StartsWith(ordinal, StringComparison.Ordinal) || plain.Length == ordinal.Length)
            return null;
        string marked = plain[ordinal.Length..].TrimStart();
        bool hasMark = marked.Length > 0 && marked[0] is '、' or '.' or ':' or ',';
        return hasMark ? Plain(marked[1..]) : plain[ordinal.Length] == ' ' ? Plain(marked) : null;
    }

    private static bool Names(string words, FormSection section) =>
        words.Length is > 0 and <= LongestHeading && words.AsSpan().IndexOfAny(SentenceMarks) < 0 && !char.IsAsciiDigit(words[^1]) && section.KeyWords.Any(k => HasInOrder(words, k.Split(' ')));

    private static bool HasInOrder(string words, string[] keyWords)
    {
        int at = 0;
        foreach (string word in keyWords)
        {
            int found = words.IndexOf(word, at, StringComparison.Ordinal);
            if (found < 0)
                return false;
            at = found + word.Length;
        }

        return true;
    }

    private static bool HasLabel(string words, FormSection section) =>
        section.Variants.Append(section.Label.Zh).Any(label => words.Contains(label, StringComparison.Ordinal));

    private static string Plain(string text) => ChineseText.Simplify(ChineseText.WithoutBlanks(ChineseText.Fold(text)));
}
