using DisclosureRules.Findings;
using DisclosureRules.Primitives;
using DisclosureRules.Repair;

namespace DisclosureRules.Cli.Output;

/// <summary>Prints the findings of one report by cause: for each the cells that explain it, then its findings; last those that no change of cells explains.</summary>
internal sealed class CauseLines(TextPage page, Language language)
{
    public void Write(RepairResult result, IReadOnlyList<Finding> findings)
    {
        FindingLines lines = new(page, language);
        IReadOnlyList<Cause> causes = Cause.Of(result, findings);
        foreach (Cause cause in causes)
        {
            page.Line((RepairText.Of(cause).In(language), "bold"));
            lines.Write(cause.Findings);
        }

        foreach (RepairEvidence evidence in result.Repairs.Take(1).SelectMany(r => r.Evidence))
            page.Line((RepairText.Of(evidence).In(language), ""));
        if (result.Repairs.Count > 1)
            page.Line((Texts.Say("words.tool.explain.alternatives", language, ("alternatives", RepairText.Alternatives(result))), ""));
        if (result.Question is not null)
            page.Line((RepairText.Question(result).In(language), ""));
        if (result.Chain is { } chain)
            page.Line((RepairText.Of(chain).In(language), ""));
        HashSet<string> explained = [.. causes.SelectMany(c => c.Findings).Select(f => f.Fingerprint)];
        Finding[] rest = [.. findings.Where(f => !explained.Contains(f.Fingerprint))];
        if (causes.Count > 0 && rest.Length > 0)
            page.Line((Texts.Say("words.tool.explain.rest", language), "bold"));
        lines.Write(rest);
    }
}
