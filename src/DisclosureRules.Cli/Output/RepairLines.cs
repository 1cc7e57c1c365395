using DisclosureRules.Primitives;
using DisclosureRules.Repair;

namespace DisclosureRules.Cli.Output;

/// <summary>Prints the repairs of one report for people.</summary>
internal sealed class RepairLines(TextPage page, Language language)
{
    // More alternatives than a person weighs; JSON Lines has them all.
    private const int MaximumShown = 10;

    public void Write(RepairResult result)
    {
        string unit = result.Unit ?? Texts.Say("words.tool.unit-unknown", language);
        string year = result.Year is { } known ? Texts.Say("words.tool.year", language, ("year", known)) : Texts.Say("words.tool.year-unknown", language);
        page.Line(($"{unit} {year}", "bold"), ($"  {result.Source}", "dim"));
        page.Line(("  " + Summary(result), ""));
        for (int i = 0; i < Math.Min(result.Repairs.Count, MaximumShown); i++)
        {
            CellRepair repair = result.Repairs[i];
            page.Line(($"  {i + 1}. {RepairText.Of(repair).In(language)}", ""));
            foreach (RepairEvidence evidence in repair.Evidence)
                page.Line(("     " + RepairText.Of(evidence).In(language), "dim"));
        }

        if (result.Repairs.Count > MaximumShown)
            page.Line(("  " + Texts.Say(result.IsComplete ? "words.tool.repair.more" : "words.tool.repair.more/unknown", language, ("count", result.Repairs.Count - MaximumShown)), "dim"));
        if (result.Filled is { } filled)
            page.Line(("  " + Texts.Say("words.tool.repair.filled", language, ("changes", RepairText.Of(filled))), ""));
        if (result.Question is { } question)
            page.Line(("  " + RepairText.Of(question).In(language), ""));
        if (result.Chain is { } chain)
            page.Line(("  " + RepairText.Of(chain).In(language), ""));
    }

    private string Summary(RepairResult result) => result.Status switch
    {
        RepairStatus.Consistent => Texts.Say("words.tool.repair.consistent", language),
        RepairStatus.Proven => Texts.Say("words.tool.repair.proven", language, ("cells", result.Size!.Value), ("findings", result.Repairs[0].Explains.Count)),
        RepairStatus.Bound => Texts.Say("words.tool.repair.bound", language, ("cells", result.LowerBound)),
        _ => Texts.Say("words.tool.repair.unsatisfiable", language, ("rules", string.Join(Texts.Say("words.tool.separator.list", language), result.Certificate?.Conflicts.SelectMany(c => c.Sum).Select(s => s.Rule).Distinct() ?? []))),
    };
}
