using DisclosureRules.Authoring.Proofs.Certificates;
using DisclosureRules.Primitives;

namespace DisclosureRules.Cli.Output;

/// <summary>Verdicts on rules: those of the packs that were asked about, what must be mended first, and how many there are of each; as JSON Lines all of them.</summary>
internal static class VerdictLines
{
    // One line has room for them.
    private const int MostImplied = 3;

    // More instances of one rule than these are counted.
    private const int MostInstances = 4;

    /// <summary>Whether the rule can't stay as it is, or need not be there.</summary>
    public static bool IsProblem(RuleVerdict verdict) => verdict.Kind is VerdictKind.Contradictory or VerdictKind.NeverApplies or VerdictKind.Implied;

    public static void WriteJson(Terminal terminal, IReadOnlyList<RuleVerdict> verdicts)
    {
        foreach (RuleVerdict verdict in verdicts)
            terminal.Output.WriteLine(VerdictJson.Write(verdict));
    }

    /// <param name="terminal">The terminal.</param>
    /// <param name="language">The language.</param>
    /// <param name="verdicts">The verdicts.</param>
    /// <param name="own">The packs whose rules are told one by one; of the others' it is only said how many there are.</param>
    /// <param name="all">Whether those of the others are told one by one, too.</param>
    /// <param name="withNational">Whether the national rules are among them.</param>
    public static void Write(Terminal terminal, Language language, IReadOnlyList<RuleVerdict> verdicts, IReadOnlySet<string> own, bool all, bool withNational)
    {
        bool IsOwn(RuleVerdict verdict) => own.Contains(verdict.Rule.Pack.Id);
        RuleVerdict[] told = [.. verdicts.Where(v => all || IsOwn(v)).OrderBy(v => !IsOwn(v)).ThenBy(Urgency)];
        foreach (RuleVerdict verdict in told)
        {
            string years = verdict.Years.IsBounded ? $" {verdict.Years}" : "";
            terminal.Output.WriteLine(Printable.Clean($"{WordOf(verdict.Kind, language)}  {verdict.Name}  ({verdict.Form.Id}{years})"));
            string[] open = verdict is { IsOpen: true, Kind: VerdictKind.Independent or VerdictKind.Implied } ? [Texts.Say("words.tool.prove.open", language)] : [];
            string[] beside = verdict.Beside.Count > 0 ? [Texts.Say("words.tool.prove.beside", language, ("rules", By(verdict.Beside, language)))] : [];
            foreach (string line in Details(verdict, language).Concat(open).Concat(beside))
                terminal.Output.WriteLine(Printable.Clean("    " + line));
        }

        RuleVerdict[] others = [.. verdicts.Where(v => !IsOwn(v))];
        Summary("words.tool.prove.summary", [.. verdicts.Where(IsOwn)]);
        if (others.Length > 0)
            Summary(all ? "words.tool.prove.others/listed" : "words.tool.prove.others", others);
        if (told.Where(v => v is { Kind: VerdictKind.Implied, By.Count: > 0 }).ToArray() is { Length: > 0 } implied)
            terminal.Output.WriteLine(Printable.Clean(Texts.Say("words.tool.prove.implied-means", language, ("rules", Implied(implied, language)))));
        if (!withNational && told.Any(v => v.Witness is { } witness && v.Reads.Any(c => witness[c].Value < 0)))
            terminal.Output.WriteLine(Texts.Say("words.tool.prove.negative", language));

        void Summary(string key, RuleVerdict[] some) => terminal.Output.WriteLine(Texts.Say(key, language, ("count", some.Length), ("counts", Counts(some, language))));
    }

    private static string Implied(RuleVerdict[] verdicts, Language language)
    {
        string[] some = [.. verdicts.Take(MostImplied).Select(v => Texts.Say("words.tool.prove.implied-by", language, ("rule", v.Name), ("by", string.Join(Texts.Say("words.tool.separator.list", language), v.By))))];
        return string.Join(Texts.Say("words.tool.separator.list", language), some) + (verdicts.Length > MostImplied ? " …" : "");
    }

    /// <summary>What must be mended comes first, what can't be told last.</summary>
    private static int Urgency(RuleVerdict verdict) => verdict.Kind switch
    {
        VerdictKind.Contradictory => 0,
        VerdictKind.NeverApplies => 1,
        VerdictKind.Implied => 2,
        VerdictKind.Independent => 3,
        _ => 4,
    };

    private static string Counts(RuleVerdict[] verdicts, Language language) =>
        string.Join(Texts.Say("words.tool.separator.list", language), Enum.GetValues<VerdictKind>()
            .Select(k => (Kind: k, Count: verdicts.Count(v => v.Kind == k))).Where(k => k.Count > 0).Select(k => $"{WordOf(k.Kind, language)} {k.Count}"));

    private static IEnumerable<string> Details(RuleVerdict verdict, Language language)
    {
        string by = By(verdict.By, language);
        switch (verdict.Kind)
        {
            case VerdictKind.Contradictory:
                if (verdict.By.Count == 0)
                    yield return Texts.Say("words.tool.prove.alone", language);
                else if (verdict.Under is { } under)
                    yield return Texts.Say("words.tool.prove.conflict/under", language, ("by", by), ("under", under.Replace(RuleVerdict.UnderIntegers, Texts.Say("words.tool.prove.under-integers", language), StringComparison.Ordinal)));
                else
                    yield return Texts.Say("words.tool.prove.conflict", language, ("by", by));
                if (verdict.Meeting is { } meeting)
                {
                    (string own, string beside) = ReportCells.Of(meeting, verdict.Reads, language);
                    yield return Texts.Say("words.tool.prove.meeting", language, ("cells", beside.Length == 0 ? own : own + Texts.Say("words.tool.separator.list", language) + beside));
                }

                break;
            case VerdictKind.Implied when verdict.By.Count == 0:
                yield return Texts.Say("words.tool.prove.never-fails", language);
                break;
            case VerdictKind.Implied:
                yield return Texts.Say("words.tool.prove.implied", language, ("by", by));
                break;
            case VerdictKind.Independent:
                (string read, string others) = ReportCells.Of(verdict.Witness!, verdict.Reads, language);
                yield return Texts.Say("words.tool.prove.witness", language, ("year", verdict.Witness!.Year!.Value), ("cells", read));
                if (others.Length > 0)
                    yield return Texts.Say("words.tool.prove.witness/others", language, ("cells", others));
                break;
            case VerdictKind.NotAnalysed:
                yield return verdict.Reason!.In(language);
                break;
        }
    }

    private static string By(IReadOnlyList<string> rules, Language language) =>
        string.Join(Texts.Say("words.tool.separator.list", language), rules.GroupBy(r => r.Split('[')[0]).SelectMany<IGrouping<string, string>, string>(g => g.Count() <= MostInstances
            ? g : [Texts.Say("words.tool.prove.by-many", language, ("rule", g.Key), ("count", g.Count()), ("first", g.First()))]));

    private static string WordOf(VerdictKind kind, Language language) => Texts.Say(kind switch
    {
        VerdictKind.Independent => "words.tool.verdict.independent",
        VerdictKind.Implied => "words.tool.verdict.implied",
        VerdictKind.Contradictory => "words.tool.verdict.contradictory",
        VerdictKind.NeverApplies => "words.tool.verdict.never-applies",
        _ => "words.tool.verdict.not-analysed",
    }, language);
}
