using DisclosureRules.Authoring.Coverage;
using DisclosureRules.Forms;
using DisclosureRules.Primitives;

namespace DisclosureRules.Cli.Output;

/// <summary>Coverage for a person: what is missing, in counts; on request the grids with how many rules read each cell, and an exclamation mark where nobody notices an error.</summary>
internal static class CoverageView
{
    // What is missing fits one screen.
    private const int MostRules = 15;

    /// <param name="terminal">The terminal.</param>
    /// <param name="language">The language.</param>
    /// <param name="coverage">The coverage.</param>
    /// <param name="own">The packs whose rules are told one by one; of the others' it is only said how many there are.</param>
    /// <param name="all">Whether those of the others are told one by one, too, and the grids are drawn.</param>
    public static void Write(Terminal terminal, Language language, PackCoverage coverage, HashSet<string> own, bool all)
    {
        InstanceCoverage[] extended = [.. coverage.Instances.Where(i => !own.Contains(i.Rule.Pack.Id))];
        Counts("words.tool.cover.instances", [.. coverage.Instances.Except(extended)]);
        IGrouping<string, InstanceCoverage>[] open = [.. coverage.Instances.Where(i => !i.IsCovered).GroupBy(i => i.Rule.Id)];
        IGrouping<string, InstanceCoverage>[] told = [.. open.Where(IsOwn)];
        foreach (IGrouping<string, InstanceCoverage> rule in told.Take(all ? told.Length : MostRules))
            Rule(rule);
        if (!all && told.Length > MostRules)
            Line(Texts.Say("words.tool.more-rules", language, ("count", told.Length - MostRules)));
        if (extended.Length > 0)
            Counts("words.tool.cover.instances/extended", extended);
        IGrouping<string, InstanceCoverage>[] others = [.. open.Where(r => !IsOwn(r))];
        foreach (IGrouping<string, InstanceCoverage> rule in all ? others : [])
            Rule(rule);
        if (!all && others.Length > 0)
            Line(Texts.Say("words.tool.cover.others", language, ("count", others.Length)));
        foreach ((Form form, IReadOnlyList<CellCoverage> cells) in coverage.Cells.OrderBy(c => c.Key.Id, StringComparer.Ordinal))
        {
            Dictionary<CellId, CellCoverage> byId = cells.ToDictionary(c => c.Cell.Id);
            foreach (FormTable table in all ? form.Tables : [])
            {
                if (cells.All(c => c.Cell.Id.Table != table.Id || c.Readers == 0))
                {
                    Line(Texts.Say("words.tool.cover.unread", language, ("table", table.Id), ("label", table.Label.In(language))));
                    continue;
                }

                foreach (FormBlock block in table.Blocks)
                {
                    foreach (FormRow row in block.Rows)
                        Line($"  {string.Concat(block.Columns.Select(c => Mark(byId[new(table.Id, row.Id, c.Id)])))}  {table.Id}[{row.Id}]  {row.Label.In(language)}");
                }
            }

            Line(Texts.Say("words.tool.cover.cells", language, ("form", form.Id), ("count", cells.Count), ("pinned", cells.Count(c => c.IsPinned)), ("seen", cells.Count(c => c.Noticing > 0 && !c.IsPinned)), ("silent", cells.Count(c => c.Noticing == 0))));
        }

        if (coverage.LeftOut.Count > 0)
            Line(Texts.Say("words.tool.cover.left-out", language, ("forms", string.Join(Texts.Say("words.tool.separator.list", language), coverage.LeftOut.Select(f => f.Id)))));
        if (coverage.Cells.Count > 0)
            Line(Texts.Say(all ? "words.tool.cover.legend" : "words.tool.cover.map", language));

        void Rule(IGrouping<string, InstanceCoverage> rule) => Line(Texts.Say(
            "words.tool.cover.rule", language, ("rule", rule.Key), ("passed", rule.Count(i => i.Passed > 0)), ("failed", rule.Count(i => i.Failed > 0)),
            ("unassessed", rule.Count(i => i.Passed + i.Failed == 0 && !i.NeverApplied)), ("silent", rule.Count(i => i.NeverApplied))));

        void Counts(string text, InstanceCoverage[] instances) => Line(Texts.Say(
            text, language, ("count", instances.Length), ("covered", instances.Count(i => i.IsCovered)), ("passed", instances.Count(i => i.Passed > 0 && i.Failed == 0)),
            ("failed", instances.Count(i => i.Failed > 0 && i.Passed == 0)), ("silent", instances.Count(i => i.NeverApplied))));

        bool IsOwn(IEnumerable<InstanceCoverage> rule) => own.Contains(rule.First().Rule.Pack.Id);

        void Line(string text) => terminal.Output.WriteLine(Printable.Clean(text));

        static string Mark(CellCoverage cell) => $"{cell.Readers,4}{(cell.Noticing == 0 ? "!" : cell.IsPinned ? "*" : " ")}";
    }
}
