using DisclosureRules.Documents.Formats.Pdf.Content;
using DisclosureRules.Documents.Formats.Pdf.Safety;

namespace DisclosureRules.Documents.Formats.Pdf.Grids;

/// <summary>Finds the tables of a page by their lines: lines that cross or touch each other belong to one table.</summary>
internal static class RuledGrids
{
    /// <summary>How far apart, in points, lines may end and still meet. No source known; chosen on the fixtures of tests, Pdf/.</summary>
    private const double Touch = 3.5;

    /// <summary>More lines than this in one direction are a drawing, not tables.</summary>
    private const int MostLines = 3000;

    /// <summary>The grids of the page that have at least two cells, from top to bottom.</summary>
    public static List<RuledGrid> Of(PdfPage page, PdfBudget budget)
    {
        List<Ruling> across = RulingMerge.Of(page.Rulings, vertical: false), down = RulingMerge.Of(page.Rulings, vertical: true);
        if (across.Count == 0 || down.Count == 0 || across.Count > MostLines || down.Count > MostLines)
            return [];
        int[] group = [.. Enumerable.Range(0, across.Count + down.Count)];
        for (int v = 0; v < down.Count; v++)
        {
            budget.Look();
            for (int h = 0; h < across.Count; h++)
            {
                if (Meet(down[v], across[h]))
                    Union(group, h, across.Count + v);
            }
        }

        List<RuledGrid> grids = [];
        foreach (IGrouping<int, int> members in Enumerable.Range(0, group.Length).GroupBy(i => Root(group, i)))
        {
            Ruling[] ownAcross = [.. members.Where(i => i < across.Count).Select(i => across[i])];
            Ruling[] ownDown = [.. members.Where(i => i >= across.Count).Select(i => down[i - across.Count])];
            if (ownAcross.Length > 0 && ownDown.Length > 0 && RuledGrid.Of(ownAcross, ownDown) is { } grid)
                grids.Add(grid);
        }

        grids.Sort(static (a, b) => (-a.Box.Top, a.Box.Left).CompareTo((-b.Box.Top, b.Box.Left)));
        return grids;
    }

    private static bool Meet(Ruling down, Ruling across) =>
        down.At >= across.From - Touch && down.At <= across.To + Touch && across.At >= down.From - Touch && across.At <= down.To + Touch;

    private static int Root(int[] group, int i)
    {
        while (group[i] != i)
            i = group[i] = group[group[i]];
        return i;
    }

    private static void Union(int[] group, int a, int b)
    {
        (a, b) = (Root(group, a), Root(group, b));
        group[Math.Max(a, b)] = Math.Min(a, b);
    }
}
