using System.Globalization;
using System.Text;
using DisclosureRules.Forms;
using DisclosureRules.Primitives;

namespace DisclosureRules.Authoring.Coverage;

/// <summary>Coverage as one HTML file: the printed grids with how many rules read each cell, then the instances that no test reaches. Stateless and safe to share between threads.</summary>
public static class CoveragePage
{
    /// <summary>The page.</summary>
    /// <param name="coverage">What was measured.</param>
    /// <param name="language">The language of labels; Chinese when left out.</param>
    /// <returns>The HTML, which needs no other file.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="coverage"/> is <see langword="null"/>.</exception>
    public static string Write(PackCoverage coverage, Language language = default)
    {
        ArgumentNullException.ThrowIfNull(coverage);
        string title = Texts.Of("words.authoring.coverage.title").In(language);
        StringBuilder page = new($"<!doctype html>\n<html lang=\"{language}\">\n<meta charset=\"utf-8\">\n<title>{title}</title>\n");
        page.Append("<style>body{font:14px/1.4 sans-serif;margin:1rem}table{border-collapse:collapse;margin:1rem 0}td,th{border:1px solid #999;padding:.2rem .4rem;text-align:right}th{text-align:left}.none{background:#fbb}.seen{background:#fec}.pinned{background:#cec}</style>\n");
        page.Append("<h1>").Append(title).Append("</h1>\n<p>").Append(Escaped(Texts.Of("words.authoring.coverage.legend").In(language))).Append("</p>\n");
        foreach ((Form form, IReadOnlyList<CellCoverage> cells) in coverage.Cells.OrderBy(c => c.Key.Id, StringComparer.Ordinal))
        {
            page.Append("<h2>").Append(Escaped(form.Name.In(language))).Append("</h2>\n");
            Dictionary<CellId, CellCoverage> byId = cells.ToDictionary(c => c.Cell.Id);
            foreach (FormTable table in form.Tables)
            {
                foreach (FormBlock block in table.Blocks)
                    Grid(page, table, block, byId, language);
            }
        }

        page.Append("<h2>").Append(Escaped(Texts.Of("words.authoring.coverage.open").In(language))).Append("</h2>\n<ul>\n");
        foreach (InstanceCoverage instance in coverage.Instances.Where(i => !i.IsCovered))
            page.Append(CultureInfo.InvariantCulture, $"<li>{Escaped($"{instance.Rule.Id}[{instance.Instance}] {instance.Form}")}: {instance.Passed} / {instance.Failed} / {instance.NotAssessable} / {instance.DidNotApply}\n");
        return page.Append("</ul>\n</html>\n").ToString();
    }

    private static void Grid(StringBuilder page, FormTable table, FormBlock block, Dictionary<CellId, CellCoverage> cells, Language language)
    {
        page.Append("<table>\n<tr><th>");
        foreach (FormColumn column in block.Columns)
            page.Append("<th>").Append(Escaped(column.Label.In(language)));
        page.Append('\n');
        foreach (FormRow row in block.Rows)
        {
            page.Append("<tr><th>").Append(Escaped(row.Label.In(language)));
            foreach (FormColumn column in block.Columns)
            {
                CellCoverage cell = cells[new(table.Id, row.Id, column.Id)];
                page.Append(CultureInfo.InvariantCulture, $"<td class=\"{(cell.IsPinned ? "pinned" : cell.Noticing > 0 ? "seen" : "none")}\" title=\"{Escaped(cell.Cell.Id.ToString())}\">{cell.Readers}");
            }

            page.Append('\n');
        }

        page.Append("</table>\n");
    }

    private static string Escaped(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal);
}
