using DisclosureRules.Authoring.Difference;
using DisclosureRules.Authoring.Wording;
using DisclosureRules.Findings;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;

namespace DisclosureRules.Cli.Output;

/// <summary>What became of rules between two versions of packs, and what that changes for reports; as JSON Lines all rules, otherwise those of which there is something to tell.</summary>
internal sealed class DifferenceLines(Terminal terminal, Language language, bool asJson)
{
    public void Write(PackDifference difference)
    {
        if (asJson)
        {
            foreach (string json in (IEnumerable<string>)[.. difference.Packs.Select(DifferenceJson.Write), .. difference.Rules.Select(r => DifferenceJson.Write(r, language)), .. difference.Forms.Select(DifferenceJson.Write)])
                terminal.Output.WriteLine(json);
            return;
        }

        foreach (PackChange pack in difference.Packs)
            WritePack(pack);
        foreach (IGrouping<string, RuleDifference> rule in difference.Rules.GroupBy(r => r.Id))
            WriteRule([.. rule]);
        foreach (FormDifference form in difference.Forms)
        {
            Line(Say("words.tool.diff.whole", ("form", $"{form.Form.Id}{Years(form.Years)}"), ("kind", WordOf(form.Kind))));
            WriteWitnesses(form.Refused, form.Accepted);
        }

        string counts = string.Join(Say("words.tool.separator.list"), Enum.GetValues<DifferenceKind>()
            .Select(k => (Kind: k, Count: difference.Rules.Count(r => r.Kind == k))).Where(k => k.Count > 0).Select(k => $"{WordOf(k.Kind)} {k.Count}"));
        Line(Say("words.tool.diff.summary", ("count", difference.Rules.Count), ("counts", counts.Length == 0 ? Say("words.tool.diff.nothing") : counts)));
    }

    public void Write(IReadOnlyList<OutcomeChange> changes, int reports)
    {
        foreach (OutcomeChange change in asJson ? changes : [])
            terminal.Output.WriteLine(DifferenceJson.Write(change));
        IReadOnlyList<OutcomeCount> counts = ArchiveDifference.Counts(changes);
        foreach (OutcomeCount count in counts)
        {
            if (asJson)
                terminal.Output.WriteLine(DifferenceJson.Write(count));
            else
                WriteCount(count);
        }

        if (!asJson)
            Line(Say("words.tool.diff.outcome.summary", ("count", changes.Count), ("changed", changes.Select(c => c.Report).Distinct().Count()), ("reports", reports)));
    }

    private void WritePack(PackChange pack)
    {
        if (pack.Kind != DifferenceKind.Unchanged)
            Line(Say("words.tool.diff.pack", ("pack", pack.Id), ("change", WordOf(pack.Kind))));
        foreach (MemberChange member in pack.Members)
            Line(Say("words.tool.diff.pack", ("pack", pack.Id), ("change", Member(member))));
    }

    /// <summary>What is said of a rule on all forms and years, below the first of them.</summary>
    private void WriteRule(RuleDifference[] rules)
    {
        if (rules.All(r => r.Kind == DifferenceKind.Unchanged && !r.IsDifferent))
            return;
        HashSet<MemberChange> told = [];
        foreach (RuleDifference rule in rules)
        {
            Line($"{WordOf(rule.Kind)}  {rule.Id}  ({rule.Form.Id}{Years(rule.Years)})");
            foreach (MemberChange member in rule.Members.Where(told.Add))
                Line("    " + Member(member));
            WriteWitnesses(rule.Refused, rule.Accepted);
            if (rule is { Kind: DifferenceKind.Added or DifferenceKind.Removed, Refused: null, Accepted: null, Reason: null })
                Line("    " + Say("words.tool.diff.no-effect"));
            if (rule.RefusedBefore.Count > 0)
                Line("    " + Say("words.tool.diff.refused-before", ("by", List(rule.RefusedBefore))));
            if (rule.StillRefused.Count > 0)
                Line("    " + Say("words.tool.diff.still-refused", ("by", List(rule.StillRefused))));
            if (rule.Assessed is { } assessed)
                WriteReport("words.tool.diff.assessed", assessed);
            if (rule.Reason is not { } reason)
                continue;
            if (rule.Kind is DifferenceKind.Stricter or DifferenceKind.Looser)
            {
                Line("    " + reason.In(language));
                continue;
            }

            Line("    " + Say("words.tool.diff.reason", ("reason", reason)));
            if (rule is { IsSameText: true, Old: not null, New: not null })
                Line("    " + Say("words.tool.diff.same-text"));
        }
    }

    private void WriteWitnesses(Report? refused, Report? accepted)
    {
        WriteReport("words.tool.diff.refused", refused);
        WriteReport("words.tool.diff.accepted", accepted);
    }

    private void WriteReport(string text, Report? report)
    {
        if (report is not null)
            Line("    " + Say(text, ("year", report.Year!.Value), ("cells", ReportCells.Of(report, language))));
    }

    private void WriteCount(OutcomeCount count)
    {
        Line(Say("words.tool.diff.outcome", ("rule", count.Rule), ("was", WordOf(count.Was)), ("now", WordOf(count.Now)), ("count", count.Changes.Count), ("reports", count.Reports.Count)));
        foreach (IGrouping<Report, OutcomeChange> report in count.Changes.GroupBy(c => c.Report))
            Line("    " + Say("words.tool.diff.outcome.report", ("source", report.Key.Source ?? ""), ("instances", List(report.Select(c => c.Instance).Where(i => i.Length > 0)))).TrimEnd());
    }

    private string Member(MemberChange member) =>
        Say("words.tool.diff.member", ("name", member.Name), ("was", member.Was?.In(language) ?? Say("words.tool.diff.nothing")), ("now", member.Now?.In(language) ?? Say("words.tool.diff.nothing")));

    private string WordOf(WeighedOutcome? outcome)
    {
        if (outcome is null)
            return Say("words.tool.diff.nothing");
        string word = OutcomeWords.Of(outcome.Outcome).In(language);
        return outcome.Severity is { } severity ? Say("words.tool.diff.outcome/severity", ("outcome", word), ("severity", FindingText.Name(severity, language))) : word;
    }

    private string WordOf(DifferenceKind kind) => Say(kind switch
    {
        DifferenceKind.Unchanged => "words.tool.diff.kind.unchanged",
        DifferenceKind.Equivalent => "words.tool.diff.kind.equivalent",
        DifferenceKind.Stricter => "words.tool.diff.kind.stricter",
        DifferenceKind.Looser => "words.tool.diff.kind.looser",
        DifferenceKind.Incomparable => "words.tool.diff.kind.incomparable",
        DifferenceKind.Added => "words.tool.diff.kind.added",
        DifferenceKind.Removed => "words.tool.diff.kind.removed",
        _ => "words.tool.diff.kind.not-analysed",
    });

    private static string Years(YearRange years) => years.IsBounded ? $" {years}" : "";

    private string List(IEnumerable<string> names) => string.Join(Say("words.tool.separator.list"), names);

    private string Say(string code, params ReadOnlySpan<MessageArgument> arguments) => Texts.Say(code, language, arguments);

    private void Line(string text) => terminal.Output.WriteLine(Printable.Clean(text));
}
