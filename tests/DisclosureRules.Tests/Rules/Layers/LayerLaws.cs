using DisclosureRules.Checking;
using DisclosureRules.Findings;
using DisclosureRules.Reports;
using DisclosureRules.Rules;
using DisclosureRules.Tests.Generators;
using FsCheck.Xunit;

using Random = System.Random;

namespace DisclosureRules.Tests.Rules.Layers;

/// <summary>What packs change of the national rules is what a selection changes, for the reports of their units; for all others nothing is changed.</summary>
[Properties(Arbitrary = [typeof(Arbitraries)], MaxTest = 100)]
public sealed class LayerLaws
{
    // To compile the national rules takes longer than to check a report.
    private static readonly (RuleSet Layered, RuleSet Selected)[] Drawn = [.. Enumerable.Range(0, 8).Select(Draw)];

    [Property]
    public void A_layer_finds_for_its_units_what_a_selection_finds_and_nothing_else_for_others(BrokenReport broken, byte choice)
    {
        (RuleSet layered, RuleSet selected) = Drawn[choice % Drawn.Length];
        foreach ((string unit, RuleSet same) in new[] { ("青禾市档案局", selected), ("白沙县档案局", National.Rules) })
        {
            ReportBuilder builder = broken.Report.ToBuilder();
            builder.Unit = unit;
            Report report = builder.Build();
            string[] expected = Lines(same.Check(report));
            foreach (RuleSet mode in new[] { layered.In(EvaluationMode.Evaluate), layered.In(EvaluationMode.Compile) })
                Assert.Equal(expected, Lines(mode.Check(report)));
            Assert.Equal(expected, Lines(layered.CheckForEditing(report).Findings));
        }

        static string[] Lines(IEnumerable<Finding> findings) => [.. findings.Select(f => FindingJson.Write(f.WithoutReport() with { ChangedBy = [] }))];
    }

    private static (RuleSet Layered, RuleSet Selected) Draw(int seed)
    {
        Random random = new(seed);
        string[] off = Some(), info = Some();
        RulePack layer = RulePack.Parse($$"""
            { "pack": "unit", "version": "1", "forms": [{{Quoted(National.Forms.Select(f => f.Id))}}], "units": ["青禾市*"], "extends": [{{Quoted(RulePacks.National.Select(p => p.Id))}}],
              "rules": [], "changes": [{{string.Join(", ", off.Select(Layer.Off).Concat(info.Select(i => Layer.Weighs(i, "info"))))}}] }
            """);
        return (RuleSet.Compile([.. RulePacks.National, layer]), National.Rules.With(RuleSelection.All.WithSeverity(Severity.Info, info).Without(off)));

        string[] Some() => [.. random.GetItems(National.Rules.Rules.ToArray(), random.Next(1, 40)).Select(r => r.Id).Distinct()];

        static string Quoted(IEnumerable<string> texts) => string.Join(", ", texts.Select(t => $"\"{t}\""));
    }
}
