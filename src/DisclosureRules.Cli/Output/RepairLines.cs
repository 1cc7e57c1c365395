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
        foreach (CellRepair repair in result.Repairs.Take(MaximumShown))
            page.Line(("  · " + string.Join(Texts.Say("words.tool.separator.instances", language), repair.Cells.Select(Change)), ""));
        if (result.Repairs.Count > MaximumShown)
            page.Line(("  " + Texts.Say("words.tool.repair.more", language, ("count", result.Repairs.Count - MaximumShown)), "dim"));
    }

    private string Summary(RepairResult result) => result.Status switch
    {
        RepairStatus.Consistent => Texts.Say("words.tool.repair.consistent", language),
        RepairStatus.Proven => Texts.Say("words.tool.repair.proven", language, ("cells", result.Size!.Value), ("findings", result.Repairs[0].Explains.Count)),
        RepairStatus.Bound => Texts.Say("words.tool.repair.bound", language, ("cells", result.LowerBound)),
        _ => Texts.Say("words.tool.repair.unsatisfiable", language),
    };

    private string Change(CellChange change)
    {
        string from = change.From is { } number ? Number(number) : Texts.Say("words.tool.repair.blank", language);
        string label = change.Label.In(language);
        return change switch
        {
            { To: { } to } => Texts.Say("words.tool.repair.change", language, ("cell", label), ("from", from), ("to", Number(to))),
            { Least: { } least, Greatest: { } greatest } => Texts.Say("words.tool.repair.change-between", language, ("cell", label), ("from", from), ("least", Number(least)), ("greatest", Number(greatest))),
            { Least: { } least } => Texts.Say("words.tool.repair.change-at-least", language, ("cell", label), ("from", from), ("least", Number(least))),
            { Greatest: { } greatest } => Texts.Say("words.tool.repair.change-at-most", language, ("cell", label), ("from", from), ("greatest", Number(greatest))),
            _ => Texts.Say("words.tool.repair.change-any", language, ("cell", label), ("from", from)),
        };
    }

    private static string Number(decimal number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
