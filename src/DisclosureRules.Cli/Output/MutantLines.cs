using DisclosureRules.Authoring.Mutation;
using DisclosureRules.Authoring.PackTests;
using DisclosureRules.Forms;
using DisclosureRules.Primitives;

namespace DisclosureRules.Cli.Output;

/// <summary>Changes of rules that no test noticed, and of cells that no rule noticed; as JSON Lines all of them.</summary>
internal sealed class MutantLines(Terminal terminal, Language language)
{
    // What is missing fits one screen: the rules with the most of it, and some changes to begin with.
    private const int MostRules = 10, MostShown = 3;

    public void WriteJson(MutationResult result)
    {
        foreach (RuleMutant mutant in result.Rules)
            terminal.Output.WriteLine(MutantJson.Write(mutant, language));
        foreach (CellMutant mutant in result.Cells)
            terminal.Output.WriteLine(MutantJson.Write(mutant, language));
    }

    /// <summary>How much was noticed, and what is missing; with <paramref name="all"/> every change that nobody noticed, those that are explained too.</summary>
    public void WriteText(MutationResult result, bool all)
    {
        WriteSummary(result);
        RuleMutant[] survivors = [.. result.Rules.Where(m => m.NoticedBy is null && (all || m.Explanation is null))];
        foreach (RuleMutant mutant in survivors.Take(all ? survivors.Length : MostShown))
            WriteSurvivor(mutant);
        foreach (IGrouping<Form, CellMutant> form in all ? result.Cells.GroupBy(m => m.Form) : [])
            WriteCells([.. form.Where(m => m.NoticedBy is null)]);
        (int changes, int cells) = (survivors.Length - MostShown, result.Cells.Count(m => m.NoticedBy is null && m.Explanation is null));
        if (!all && changes > 0)
            Line(Texts.Say("words.tool.mutate.rest", language, ("changes", changes), ("cells", cells)));
        else if (!all && cells > 0)
            Line(Texts.Say("words.tool.mutate.rest/cells", language, ("cells", cells)));
    }

    private void WriteSummary(MutationResult result)
    {
        foreach (MutantExplanation outdated in result.Outdated)
        {
            foreach (string what in outdated.Explained)
                Line($"{Say("words.tool.mutate.outdated")}  {outdated.File}:{outdated.Line}  {outdated.Rule ?? outdated.Form}  {what}");
        }

        Line(Summary("words.tool.mutate.summary", [.. result.Rules.Select(m => (m.NoticedBy is not null, m.Explanation is not null))]));
        (string Rule, int Open)[] open = [.. result.Rules.GroupBy(m => m.Rule.Id).Select(r => (r.Key, r.Count(m => m.NoticedBy is null && m.Explanation is null))).Where(r => r.Item2 > 0).OrderByDescending(r => r.Item2)];
        foreach ((string rule, int count) in open.Take(MostRules))
            Line(Texts.Say("words.tool.mutate.rule", language, ("rule", rule), ("count", count)));
        if (open.Length > MostRules)
            Line(Texts.Say("words.tool.more-rules", language, ("count", open.Length - MostRules)));
        foreach (IGrouping<Form, CellMutant> form in result.Cells.GroupBy(m => m.Form))
            Line(Summary("words.tool.mutate.cells", [.. form.Select(m => (m.NoticedBy is not null, m.Explanation is not null))], form.Key.Id));
    }

    private void WriteSurvivor(RuleMutant mutant)
    {
        Line($"{Mark(mutant.Explanation, "words.tool.mutate.survivor")}  {mutant.Rule.Id}  {mutant.Change.In(language)}");
        if (mutant.Explanation is { } explanation)
        {
            Line($"    {explanation.Why.In(language)}");
            return;
        }

        Line($"    {mutant.Formula.In(language)}");
        Line($"    {mutant.Key}");
    }

    /// <summary>The cells of a row on one line; a row of which nobody notices any cell without naming its columns.</summary>
    private void WriteCells(CellMutant[] silent)
    {
        foreach (IGrouping<(FormTable Table, FormRow Row, MutantExplanation? Explanation), CellMutant> row in silent.GroupBy(m => (m.Cell.Table, m.Cell.Row, m.Explanation)))
        {
            bool isWhole = row.Count() > 1 && row.Count() == row.First().Form.Cells.Count(c => c.IsNative && c.Table == row.Key.Table && c.Row == row.Key.Row);
            string columns = isWhole ? Say("words.tool.mutate.whole-row") : string.Join(", ", row.Select(m => m.Cell.Column.Label.In(language)));
            Line($"{Mark(row.Key.Explanation, "words.tool.mutate.unseen")}  {row.First().Form.Id}  {row.Key.Table.Label.In(language)} · {row.Key.Row.Label.In(language)}: {columns}");
            if (row.Key.Explanation is { } explanation)
                Line($"    {explanation.Why.In(language)}");
        }
    }

    private string Mark(MutantExplanation? explanation, string otherwise) => Say(explanation is null ? otherwise : "words.tool.mutate.explained");

    private string Summary(string code, (bool Noticed, bool Explained)[] all, string form = "") =>
        Texts.Say(code, language, ("form", form), ("count", all.Length), ("noticed", all.Count(m => m.Noticed)), ("explained", all.Count(m => m.Explained)), ("open", all.Count(m => !m.Noticed && !m.Explained)));

    private string Say(string code) => Texts.Say(code, language);

    private void Line(string text) => terminal.Output.WriteLine(Printable.Clean(text));
}
