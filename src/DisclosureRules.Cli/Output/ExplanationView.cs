using DisclosureRules.Authoring.Explaining;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;
using DisclosureRules.Rules;

namespace DisclosureRules.Cli.Output;

/// <summary>The explanation of a rule's result for a person: the instances that did not pass, or one that shows how it passed.</summary>
internal static class ExplanationView
{
    public static void Write(Terminal terminal, Language language, Report report, Rule rule, IReadOnlyList<InstanceExplanation> instances)
    {
        Line($"{report.Source}  {report.Unit} {report.Year}");
        Line($"{rule.Id}  {rule.Title.In(language)}");
        InstanceExplanation[] told = [.. instances.Where(i => i.Outcome is Outcome.Fail or Outcome.NotAssessable)];
        if (told.Length == 0)
            told = [.. instances.OrderBy(i => i.Outcome == Outcome.Pass ? 0 : 1).Take(1)];
        foreach (InstanceExplanation instance in told)
            Write(instance);
        int passing = instances.Except(told).Count(i => i.Outcome == Outcome.Pass), silent = instances.Except(told).Count(i => i.Outcome == Outcome.DoesNotApply);
        if (passing + silent > 0)
            Line("  " + Texts.Say("words.tool.explain.others", language, ("count", passing), ("silent", silent)));

        void Write(InstanceExplanation instance)
        {
            string label = instance.Label.In(language) is { Length: > 0 } name ? $"[{name}] " : "";
            Line($"  {label}{DisclosureRules.Authoring.Wording.OutcomeWords.Of(instance.Outcome).In(language)}: {instance.Reason.In(language)}");
            Line($"    {instance.Formula.In(language)}");
            if (instance.Numbers.In(language) is { Length: > 0 } numbers)
                Line($"    {numbers}");
            List("words.tool.explain.cells", instance.Cells);
            List("words.tool.explain.words", instance.Words);
        }

        void List(string heading, IReadOnlyList<LocalizedText> lines)
        {
            if (lines.Count == 0)
                return;
            Line($"    {Texts.Say(heading, language)}");
            foreach (LocalizedText line in lines)
                Line($"      {line.In(language)}");
        }

        void Line(string text) => terminal.Output.WriteLine(Printable.Clean(text));
    }
}
