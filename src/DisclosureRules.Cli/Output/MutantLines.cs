using DisclosureRules.Authoring.Mutation;
using DisclosureRules.Primitives;

namespace DisclosureRules.Cli.Output;

/// <summary>Changes of rules that no test noticed; as JSON Lines all of them.</summary>
internal static class MutantLines
{
    public static void Write(Terminal terminal, Language language, IReadOnlyList<RuleMutant> mutants, bool asJson)
    {
        if (asJson)
        {
            foreach (RuleMutant mutant in mutants)
                terminal.Output.WriteLine(RuleMutantJson.Write(mutant, language));
            return;
        }

        foreach (RuleMutant mutant in mutants.Where(m => m.NoticedBy is null))
        {
            terminal.Output.WriteLine(Printable.Clean($"{Texts.Say("words.tool.mutate.survivor", language)}  {mutant.Rule.Id}  {mutant.Change.In(language)}"));
            terminal.Output.WriteLine(Printable.Clean($"    {mutant.Formula.In(language)}"));
        }

        int noticed = mutants.Count(m => m.NoticedBy is not null);
        terminal.Output.WriteLine(Texts.Say("words.tool.mutate.summary", language, ("count", mutants.Count), ("noticed", noticed), ("survived", mutants.Count - noticed)));
    }
}
