using DisclosureRules.Checking;
using DisclosureRules.Diagnostics;
using DisclosureRules.Findings;
using DisclosureRules.Forms;
using DisclosureRules.Reports;
using DisclosureRules.Rules;
using DisclosureRules.Tests.Generators;
using DisclosureRules.Tests.Packs;

namespace DisclosureRules.Tests.Checking;

/// <summary>What is handed out as a list to read is no list to write: whoever receives it can't change what others see.</summary>
public sealed class HandedOutListTests
{
    private static readonly Report Wrong = ReportSketch.Draw("2021", "requests[granted, total] = 7");

    public static TheoryData<string, object> Lists
    {
        get
        {
            RuleSet rules = National.Rules;
            Assert.False(ReportJson.TryRead("{}"u8, out _, out IReadOnlyList<Diagnostic> ofReport));
            Assert.False(Form.TryRead("{}"u8, null, out _, out IReadOnlyList<Diagnostic> ofForm));
            Assert.False(RulePack.TryRead("{}"u8, null, out _, out IReadOnlyList<Diagnostic> ofPack));
            Assert.False(FindingJson.TryRead("{}"u8, out _, out IReadOnlyList<Diagnostic> ofFinding));
            Assert.False(RuleSet.TryLoad([], ["nowhere.json"], out _, out IReadOnlyList<Diagnostic> ofLoad));
            Assert.False(RuleSet.TryCompile([.. RulePacks.National, .. RulePacks.National.Select(p => RulePack.Parse(RulePackJson.Write(p)))], out _, out IReadOnlyList<Diagnostic> ofCompile));
            return new()
            {
                { "Check", rules.Check(Wrong) },
                { "Check beside others", rules.Check(Wrong, ReportArchive.Of([Wrong])) },
                { "Check with words", rules.Check(Wrong.ToBuilder().AddNarrative("1", "收到申请93件。").Build()) },
                { "Check a reading", rules.Check(ReportReading.Of(Wrong)).Findings },
                { "CheckAll", rules.CheckAll([Wrong]) },
                { "CheckAll of one", rules.CheckAll([Wrong])[0] },
                { "RuleCheck", rules.ChecksOf(Wrong.Form).Select(c => c.Check(rules.Prepare(Wrong))).First(f => f.Count > 0) },
                { "CheckForEditing", rules.CheckForEditing(Wrong).Findings },
                { "Evaluate", rules.Evaluate(Wrong) },
                { "ReadClaims", rules.ReadClaims(Wrong.ToBuilder().AddNarrative("1", "收到申请93件。").Build()) },
                { "Causes", rules.CheckForEditing(Wrong).FindCauses() },
                { "diagnostics of a report", ofReport },
                { "diagnostics of a form", ofForm },
                { "diagnostics of a pack", ofPack },
                { "diagnostics of a finding", ofFinding },
                { "diagnostics of loading", ofLoad },
                { "diagnostics of compiling", ofCompile },
            };
        }
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public void A_list_that_is_handed_out_can_not_be_changed(string name, object list)
    {
        Assert.NotEmpty((System.Collections.IEnumerable)list);
        Assert.True(list is not System.Collections.IList { IsReadOnly: false } && list is not Array, $"{name} hands out a {list.GetType()}.");
    }

    [Fact]
    public void Findings_of_equal_reports_are_equal_lists() => Assert.True(National.Rules.Check(Wrong).Equals(National.Rules.CheckAll([Wrong])[0]));
}
