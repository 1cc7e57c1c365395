using DisclosureRules.Documents.Printed;
using DisclosureRules.Documents.Recognition.Items;
using DisclosureRules.Documents.Recognition.Labels;
using DisclosureRules.Forms;
using DisclosureRules.Languages;

namespace DisclosureRules.Documents.Recognition.Sections;

/// <summary>
/// The heading of a section: a line that starts with an ordinal and the section's label, and holds nothing else, or goes on with a label of
/// the section's table, or with its text behind a blank or a colon. Rows of tables carry the same ordinals, but other labels.
/// </summary>
/// <param name="Section">The section's identifier.</param>
/// <param name="Heading">The heading as printed.</param>
/// <param name="Rest">What stands behind it on its line.</param>
/// <param name="Line">Index of its line.</param>
internal sealed record SectionHeading(string Section, string Heading, string Rest, int Line)
{
    /// <summary>Characters of a heading in the words of the form. No source known; chosen on the golden files of tests, Recognition/.</summary>
    private const int LongestHeading = 60;

    public static SectionHeading? At(IReadOnlyList<TextLine> lines, int index, Form form, LabelIndex labels)
    {
        string raw = lines[index].Raw;
        if (!LabelKey.MayHaveOrdinal(raw))
            return null;
        LabelKey start = LabelKey.Of(raw.Length > LongestHeading ? raw[..LongestHeading] : raw);
        if (!start.HasOrdinal)
            return null;
        (FormSection Section, string Key)? best = null;
        foreach ((FormSection section, string key) in labels.SectionsOf(form))
        {
            if (key.Length > 0 && start.Letters.StartsWith(key, StringComparison.Ordinal) && key.Length > (best?.Key.Length ?? 0))
                best = (section, key);
        }

        if (best is not { } found)
            return null;
        int end = EndOf(raw, found.Key);
        string rest = ChineseText.Trim(raw[end..]);
        bool alone = LabelKey.Of(rest).Full.Length == 0;
        bool glued = labels.Find(LabelKey.Of(rest).Text) is { IsSection: false };
        bool apart = end < raw.Length && (ChineseText.IsBlank(raw[end]) || (raw[end] is ':' or '：' or '。')) && !ListsSections(rest, labels);
        return alone || glued || apart ? new(found.Section.Id, ChineseText.Trim(raw[..end].TrimStart('#', '*', ' ')), alone ? "" : rest.TrimStart(':', '：', '。', ' '), index) : null;
    }

    private static bool ListsSections(string rest, LabelIndex labels)
    {
        LabelKey key = LabelKey.Of(rest.Length > LongestHeading ? rest[..LongestHeading] : rest);
        int node = 0;
        foreach (char c in key.Text)
        {
            node = labels.Step(node, c);
            if (node < 0)
                break;
            if (labels.At(node) is { IsSection: true })
                return true;
        }

        return key.Text.All(char.IsAsciiDigit);
    }

    /// <summary>Where in the printed line the label ends.</summary>
    private static int EndOf(string raw, string key)
    {
        int end = Math.Min(raw.Length, LongestHeading);
        for (int i = key.Length; i <= end; i++)
        {
            if (LabelKey.Of(raw[..i]).Text == key)
            {
                while (i < end && (raw[i] is ')' or '）'))
                    i++;
                return i;
            }
        }

        return end;
    }
}
