using DisclosureRules.Findings;
using DisclosureRules.Primitives;
using DisclosureRules.Repair;

namespace DisclosureRules.Cli.Output;

/// <summary>Prints the findings of one report by cause: for each the cells that explain it, then its findings; last those that no change of cells explains.</summary>
internal sealed class CauseLines(TextPage page, Language language)
{
    public void Write(RepairResult result, IReadOnlyList<Finding> findings)
    {
        RepairText text = new(language);
        FindingLines lines = new(page, language);
        IReadOnlyList<Cause> causes = Cause.Of(result, findings);
        foreach (Cause cause in causes)
        {
            page.Line((Texts.Say("words.tool.explain.cause", language, ("cells", cause.Cells.Count), ("findings", cause.Findings.Count), ("changes", text.Changes(cause.Cells))), "bold"));
            if (cause.Hypothesis is { } hypothesis)
                page.Line(("      " + text.Hypothesis(hypothesis), ""));
            lines.Write(cause.Findings);
        }

        int alternatives = result.Repairs.Count - 1;
        if (alternatives > 0)
            page.Line((Texts.Say(result.IsComplete ? "words.tool.explain.alternatives" : "words.tool.explain.alternatives/more", language, ("count", alternatives)), ""));
        if (result.Question is { } question)
            page.Line((text.Question(question), ""));
        HashSet<string> explained = [.. causes.SelectMany(c => c.Findings).Select(f => f.Fingerprint)];
        Finding[] rest = [.. findings.Where(f => !explained.Contains(f.Fingerprint))];
        if (causes.Count > 0 && rest.Length > 0)
            page.Line((Texts.Say("words.tool.explain.rest", language), "bold"));
        lines.Write(rest);
    }
}
