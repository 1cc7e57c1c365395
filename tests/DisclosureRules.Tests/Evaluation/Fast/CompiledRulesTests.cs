using DisclosureRules.Checking;
using DisclosureRules.Compilation;
using DisclosureRules.Evaluation;
using DisclosureRules.Evaluation.Fast;
using DisclosureRules.Expressions.Tree;
using DisclosureRules.Forms;
using DisclosureRules.Reports;
using DisclosureRules.Rules;
using DisclosureRules.Tests.Generators;
using DisclosureRules.Tests.Packs;
using DisclosureRules.Tests.Rules;

namespace DisclosureRules.Tests.Evaluation.Fast;

/// <summary>Which instances the compiled program suspects. Too few would be a finding lost; too many is only slow, and no finding tells.</summary>
public sealed class CompiledRulesTests
{
    private static readonly Form Form = National.Form2021;

    [Fact]
    public void Within_the_profile_exactly_those_are_suspected_that_do_not_pass()
    {
        IReadOnlyList<BoundRule> instances = National.Rules.Instances(Form);
        for (int seed = 0; seed < 60; seed++)
        {
            Random random = new(seed);
            ReportBuilder builder = BalancedReports.Draw(Form, random).ToBuilder();
            FormCell[] counts = [.. Form.Cells.Where(c => c.IsNative && c.Kind == CellKind.Count)];
            for (int changes = random.Next(4); changes > 0; changes--)
            {
                FormCell cell = counts[random.Next(counts.Length)];
                builder[cell.Index] = Cell.Number(random.Next(-3, 2000));
            }

            Report report = builder.Build();
            if (Form.Cells.Any(c => Math.Abs(report[c.Index].Value ?? 0) >= RegularCells.MagnitudeLimit))
                continue;
            CompiledRules program = new(Form, report.Year!.Value, instances);
            int[] expected = [.. instances.Where(i => !i.ReadsWords && !i.ReadsOtherReports && i.Rule.Years.Contains(report.Year!.Value) && i.Evaluate(report) != Truth.True).Select(i => i.Ordinal)];
            Assert.Equal(expected, (program.Suspects(report, instances) ?? []).Distinct().Order());
            ulong[]? irregular = program.Single.IrregularCells(report);
            Assert.DoesNotContain(expected, ordinal => !program.Single.MayFail(report, irregular, ordinal));
        }
    }

    [Theory]
    [InlineData("requests[granted, enterprise] = blank")]
    [InlineData("requests[granted, enterprise] = \"/\"")]
    [InlineData("requests[granted, enterprise] = missing")]
    [InlineData("requests[granted, enterprise] = 0.5")]
    [InlineData("requests[granted, enterprise] = 1125899906842624")]
    [InlineData("requests[granted, enterprise] = -1125899906842624")]
    public void A_cell_outside_the_profile_brings_its_readers_under_suspicion_and_no_others(string change)
    {
        string[] checks = ["requests[granted, enterprise] = requests[granted, enterprise]", "requests[partial, enterprise] = 0", "isPrinted(requests[granted, enterprise])"];
        Assert.Equal([0, 2], Suspects(checks, change));
    }

    [Theory]
    [InlineData("requests[granted, enterprise] = 1125899906842623")]
    [InlineData("requests[granted, enterprise] = -1125899906842623")]
    public void A_cell_just_within_the_profile_brings_nobody_under_suspicion(string change) =>
        Assert.Empty(Suspects(["requests[granted, enterprise] != 1"], change));

    [Theory]
    [InlineData("", "")]
    [InlineData("published = 2024-02-01", "0,1")]
    [InlineData("signed = 2024-02-01", "2")]
    public void A_rule_that_applies_with_a_date_is_looked_at_where_there_is_one(string change, string suspects)
    {
        string rules = string.Join(", ",
            PackSketch.Rule("published <= date(year + 1, 1, 31)", "a.first", "\"when\": \"isKnown(published)\","),
            PackSketch.Rule("published <= date(year + 1, 1, 31)", "a.second", "\"when\": \"scope = 'own' and isKnown(published)\","),
            PackSketch.Rule("signed <= date(year + 1, 1, 31)", "a.third", "\"when\": \"isKnown(signed)\","));
        Assert.Equal(suspects, string.Join(',', Suspects(rules, ReportSketch.Draw("2021", change))));
    }

    [Fact]
    public void What_is_not_known_brings_those_under_suspicion_that_ask_for_it()
    {
        string[] checks =
        [
            "requests[granted, enterprise] = 0 or unit = '某局'", "requests[granted, enterprise] = 0 or scope != 'own'",
            "requests[granted, enterprise] = 0 or contains(title, '年')", "requests[granted, enterprise] = 0",
        ];
        Assert.Equal([2], Suspects(checks, ""));
        ReportBuilder builder = ReportSketch.Draw("2021").ToBuilder();
        (builder.Unit, builder.Scope, builder.Title) = (null, null, "年度报告");
        Assert.Equal([0, 1], Suspects(Pack(checks), builder.Build()));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("requests[partial, enterprise] = 1; requests[denied.otherLaw, enterprise] = 1; requests[denied.stateSecret, enterprise] = 1", "")]
    [InlineData("requests[granted, enterprise] = 1", "")]
    [InlineData("requests[granted, enterprise] = 1; requests[partial, enterprise] = 1", "0")]
    [InlineData("requests[granted, enterprise] = 1; requests[denied.stateSecret, enterprise] = 1", "0")]
    [InlineData("requests[granted, enterprise] = 1; requests[denied.otherLaw, enterprise] = 1", "1")]
    [InlineData("requests[granted, enterprise] = 1; requests[denied.otherLaw, enterprise] = 1; requests[denied.stateSecret, enterprise] = 1", "0,1")]
    [InlineData("requests[unable.notHeld, enterprise] = 1", "2")]
    [InlineData("requests[granted, enterprise] = 1; requests[unable.notHeld, enterprise] = 1", "2")]
    public void Conditions_that_begin_with_the_same_alternative_are_each_held_to_the_rest(string change, string suspects)
    {
        string[] checks =
        [
            "requests[granted, enterprise] = 0 or (requests[partial, enterprise] = 0 and requests[denied.stateSecret, enterprise] = 0)",
            "requests[granted, enterprise] = 0 or requests[denied.otherLaw, enterprise] = 0",
            "requests[unable.notHeld, enterprise] = 0 or requests[granted, enterprise] = 2",
        ];
        Assert.Equal(suspects, string.Join(',', Suspects(checks, change).Distinct()));
    }

    private static int[] Suspects(string[] checks, string change) => Suspects(Pack(checks), ReportSketch.Draw("2021", change));

    private static string Pack(string[] checks) => string.Join(", ", checks.Select((c, i) => PackSketch.Rule(c.Replace("\"", "\\\"", StringComparison.Ordinal), $"a.r{i}")));

    private static int[] Suspects(string rules, Report report)
    {
        IReadOnlyList<BoundRule> instances = RuleSet.Compile([RulePack.Parse(PackSketch.Of(rules))]).Instances(Form);
        return [.. (new CompiledRules(Form, report.Year!.Value, instances).Suspects(report, instances) ?? []).Order()];
    }
}
