using DisclosureRules.Documents.Formats.Pdf.Grids;
using DisclosureRules.Documents.Printed;

namespace DisclosureRules.Documents.Formats.Pdf.Joining;

/// <summary>Takes out what is printed on every page around the report: page numbers and running heads.</summary>
internal static class PageFurniture
{
    /// <summary>How far apart, in points, the heights of a running head on two pages may be. No source known; chosen on the fixtures of tests, Pdf/.</summary>
    private const double SameHeight = 3;

    public static void Remove(List<List<PageItem>> pages)
    {
        HashSet<int> numbered = Numbered(pages);
        for (int i = 0; i < pages.Count; i++)
        {
            while (Outermost(pages[i], last: true) is { } foot && IsPageNumber(foot, i, numbered))
                pages[i].Remove(foot);
            while (Outermost(pages[i], last: false) is { } head && IsPageNumber(head, i, numbered))
                pages[i].Remove(head);
        }

        RemoveRunning(pages, last: false);
        RemoveRunning(pages, last: true);
    }

    private static LineItem? Outermost(List<PageItem> items, bool last) => items.Count == 0 ? null : items[last ? ^1 : 0] as LineItem;

    private static bool IsPageNumber(LineItem item, int page, HashSet<int> numbered) =>
        PageNumber.Is(item.Line.Text) || (numbered.Contains(page) && Number(item) is { } number && number < 1000);

    /// <summary>The pages whose first or last line is a number that counts up from page to page, on at least two of them.</summary>
    private static HashSet<int> Numbered(List<List<PageItem>> pages)
    {
        HashSet<int> numbered = [];
        for (int i = 0; i + 1 < pages.Count; i++)
        {
            foreach (bool last in (bool[])[true, false])
            {
                if (Outermost(pages[i], last) is { } here && Outermost(pages[i + 1], last) is { } next && Number(here) is { } number && Number(next) == number + 1
                    && Math.Abs(here.Line.Box.MiddleY - next.Line.Box.MiddleY) < SameHeight)
                {
                    numbered.Add(i);
                    numbered.Add(i + 1);
                }
            }
        }

        return numbered;
    }

    private static int? Number(LineItem item) =>
        item.Line.Text.Length < 4 && int.TryParse(item.Line.Text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int number) ? number : null;

    /// <summary>Removes first or last lines that another page has at the same place. The end of a sentence belongs to the report; short ones are repeated in it.</summary>
    private static void RemoveRunning(List<List<PageItem>> pages, bool last)
    {
        LineItem[] lines = [.. pages.Select(p => Outermost(p, last)).OfType<LineItem>()];
        foreach (LineItem line in lines.Where(l => l.Line.Text[^1] is not ('。' or '；')))
        {
            if (lines.Any(l => l.Page != line.Page && string.Equals(l.Line.Text, line.Line.Text, StringComparison.Ordinal) && Math.Abs(l.Line.Box.MiddleY - line.Line.Box.MiddleY) < SameHeight))
                pages[line.Page - 1].Remove(line);
        }
    }
}
