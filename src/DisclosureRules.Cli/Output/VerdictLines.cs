using DisclosureRules.Authoring.Proofs.Certificates;
using DisclosureRules.Primitives;

namespace DisclosureRules.Cli.Output;

/// <summary>Verdicts on rules: those that an author must know of, and how many there are of each; as JSON Lines all of them.</summary>
internal static class VerdictLines
{
    public static void Write(Terminal terminal, Language language, IReadOnlyList<RuleVerdict> verdicts, bool asJson)
    {
        if (asJson)
        {
            foreach (RuleVerdict verdict in verdicts)
                terminal.Output.WriteLine(VerdictJson.Write(verdict));
            return;
        }

        foreach (RuleVerdict verdict in verdicts)
        {
            string years = verdict.Years.IsBounded ? $" {verdict.Years}" : "";
            terminal.Output.WriteLine(Printable.Clean($"{WordOf(verdict.Kind, language)}  {verdict.Name}  ({verdict.Form.Id}{years})"));
            foreach (string line in Details(verdict, language))
                terminal.Output.WriteLine(Printable.Clean("    " + line));
        }

        string counts = string.Join(Texts.Say("words.tool.separator.list", language), Enum.GetValues<VerdictKind>()
            .Select(k => (Kind: k, Count: verdicts.Count(v => v.Kind == k))).Where(k => k.Count > 0).Select(k => $"{WordOf(k.Kind, language)} {k.Count}"));
        terminal.Output.WriteLine(Texts.Say("words.tool.prove.summary", language, ("count", verdicts.Count), ("counts", counts)));
    }

    private static IEnumerable<string> Details(RuleVerdict verdict, Language language)
    {
        string by = string.Join(Texts.Say("words.tool.separator.list", language), verdict.By);
        switch (verdict.Kind)
        {
            case VerdictKind.Contradictory:
                if (verdict.By.Count == 0)
                    yield return Texts.Say("words.tool.prove.alone", language);
                else if (verdict.Under is { } under)
                    yield return Texts.Say("words.tool.prove.conflict/under", language, ("by", by), ("under", under));
                else
                    yield return Texts.Say("words.tool.prove.conflict", language, ("by", by));
                if (verdict.Meeting is { } meeting)
                    yield return Texts.Say("words.tool.prove.meeting", language, ("cells", ReportCells.Of(meeting, language)));
                break;
            case VerdictKind.Implied when verdict.By.Count == 0:
                yield return Texts.Say("words.tool.prove.never-fails", language);
                break;
            case VerdictKind.Implied:
                yield return Texts.Say("words.tool.prove.implied", language, ("by", by));
                break;
            case VerdictKind.Independent:
                yield return Texts.Say("words.tool.prove.witness", language, ("year", verdict.Witness!.Year!.Value), ("cells", ReportCells.Of(verdict.Witness!, language)));
                break;
            case VerdictKind.NotAnalysed:
                yield return verdict.Reason!.In(language);
                break;
        }
    }

    private static string WordOf(VerdictKind kind, Language language) => Texts.Say(kind switch
    {
        VerdictKind.Independent => "words.tool.verdict.independent",
        VerdictKind.Implied => "words.tool.verdict.implied",
        VerdictKind.Contradictory => "words.tool.verdict.contradictory",
        VerdictKind.NeverApplies => "words.tool.verdict.never-applies",
        _ => "words.tool.verdict.not-analysed",
    }, language);
}
