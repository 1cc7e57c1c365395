using DisclosureRules.Authoring.Coverage;
using DisclosureRules.Forms;
using DisclosureRules.Primitives;

namespace DisclosureRules.Cli.Output;

/// <summary>Coverage for a person: counts, and the grids with how many rules read each cell; an exclamation mark where nobody notices an error.</summary>
internal static class CoverageView
{
    public static void Write(Terminal terminal, Language language, PackCoverage coverage)
    {
        foreach ((Form form, IReadOnlyList<CellCoverage> cells) in coverage.Cells.OrderBy(c => c.Key.Id, StringComparer.Ordinal))
        {
            Dictionary<CellId, CellCoverage> byId = cells.ToDictionary(c => c.Cell.Id);
            foreach (FormTable table in form.Tables)
            {
                foreach (FormBlock block in table.Blocks)
                {
                    foreach (FormRow row in block.Rows)
                        Line($"  {string.Concat(block.Columns.Select(c => Mark(byId[new(table.Id, row.Id, c.Id)])))}  {table.Id}[{row.Id}]  {row.Label.In(language)}");
                }
            }

            Line(Texts.Say("words.tool.cover.cells", language, ("form", form.Id), ("count", cells.Count), ("pinned", cells.Count(c => c.IsPinned)), ("seen", cells.Count(c => c.Noticing > 0 && !c.IsPinned)), ("silent", cells.Count(c => c.Noticing == 0))));
        }

        IReadOnlyList<InstanceCoverage> all = coverage.Instances;
        Line(Texts.Say(
            "words.tool.cover.instances", language, ("count", all.Count), ("covered", coverage.Covered), ("passed", all.Count(i => i.Passed > 0 && i.Failed == 0)),
            ("failed", all.Count(i => i.Failed > 0 && i.Passed == 0)), ("silent", all.Count(i => i.NeverApplied))));

        void Line(string text) => terminal.Output.WriteLine(Printable.Clean(text));

        static string Mark(CellCoverage cell) => $"{cell.Readers,4}{(cell.Noticing == 0 ? "!" : cell.IsPinned ? "*" : " ")}";
    }
}
