using DisclosureRules.Documents.Limits;
using DisclosureRules.Documents.Recognition.Items;
using DisclosureRules.Documents.Recognition.Labels;
using DisclosureRules.Forms;
using DisclosureRules.Languages;
using DisclosureRules.Primitives;

namespace DisclosureRules.Documents.Recognition.Sections;

/// <summary>
/// The headings of a report among all lines that could be one. A table of contents prints them first, so the last print of each is the section's;
/// an earlier print stands twice in earnest where it comes after the report's first heading and has text of its own. A heading in other
/// words than the form's counts for a section that has none in the form's, where it stands in its place among the others.
/// </summary>
internal static class SectionHeadings
{
    public static List<SectionHeading> In(IReadOnlyList<TextLine> lines, int start, Form form, LabelIndex labels, Predicate<int> isTable, ReadingBudget? budget)
    {
        List<SectionHeading> named = [], worded = [];
        for (int i = start; i < lines.Count; i++)
        {
            budget?.Step();
            if (SectionHeading.At(lines, i, form, labels) is { } heading)
                named.Add(heading);
            else if (!isTable(i) && WordedHeading.At(lines, i, form) is { } other)
                worded.Add(other);
        }

        string[] order = [.. form.Sections.Select(s => s.Id)];
        List<SectionHeading> found = [.. named.GroupBy(h => h.Section, StringComparer.Ordinal).Select(g => g.LastOrDefault(h => IsNumbered(h, form)) ?? g.Last())];
        foreach (IGrouping<string, SectionHeading> prints in worded.GroupBy(h => h.Section, StringComparer.Ordinal))
        {
            if (prints.LastOrDefault(h => found.All(f => Precedes(f, h, order))) is { } heading && found.All(f => f.Section != heading.Section))
                found.Add(heading);
        }

        found = [.. found.OrderBy(h => h.Line)];
        int[] all = [.. named.Concat(found).Select(h => h.Line).Distinct().Order()];
        SectionHeading[] twice = [.. named.Where(h => !found.Contains(h) && h.Line > found[0].Line && IsNumbered(h, form) && HasText(h))];
        return [.. found.Concat(twice).OrderBy(h => h.Line)];

        // A heading may be printed on very many lines, so the others are not gone through for each.
        bool HasText(SectionHeading heading)
        {
            int own = Array.BinarySearch(all, heading.Line);
            int next = own + 1 < all.Length ? all[own + 1] : lines.Count;
            return Enumerable.Range(heading.Line + 1, next - heading.Line - 1).Any(i => !isTable(i) && lines[i].Raw.Any(char.IsLetter));
        }
    }

    /// <summary>Whether a heading that counts and one in other words stand in the order of the form.</summary>
    private static bool Precedes(SectionHeading found, SectionHeading heading, string[] order) =>
        found.Section == heading.Section || Array.IndexOf(order, found.Section) < Array.IndexOf(order, heading.Section) == found.Line < heading.Line;

    /// <summary>Whether a heading has the section's own ordinal, without the brackets of a heading below it.</summary>
    private static bool IsNumbered(SectionHeading heading, Form form) =>
        form.Section(heading.Section) is { } section
        && HiddenCharacters.TrimStart(ChineseText.Fold(heading.Heading)).StartsWith(section.Ordinal, StringComparison.Ordinal);
}
