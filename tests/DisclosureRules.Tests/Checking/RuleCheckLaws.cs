using DisclosureRules.Checking;
using DisclosureRules.Findings;
using DisclosureRules.Reports;
using DisclosureRules.Rules;
using DisclosureRules.Tests.Generators;
using DisclosureRules.Tests.Packs;
using FsCheck.Xunit;

namespace DisclosureRules.Tests.Checking;

[Properties(Arbitrary = [typeof(Arbitraries)], MaxTest = 300)]
public sealed class RuleCheckLaws
{
    [Property]
    public void The_checks_of_a_form_one_by_one_say_what_the_rule_set_says(AnyReport any) => Agree(any.Report);

    [Property]
    public void So_they_do_of_a_report_with_changed_cells(BrokenReport broken) => Agree(broken.Report);

    [Fact]
    public void So_they_do_of_a_claim_made_more_than_once() =>
        Agree(NarrativeRuleTests.Report("2021", "requests[newReceived, total] = 5", "共收到政府信息公开申请4件。|3=共收到政府信息公开申请6件。|5=上年结转政府信息公开申请7件。"));

    [Fact]
    public void A_check_is_named_by_its_rule_and_instance()
    {
        RuleCheck check = National.Rules.ChecksOf(National.Form2021).First(c => c.Rule.Id == "requests.balance");
        Assert.Equal($"requests.balance[{check.Instance}]", check.ToString());
        Assert.Equal("requests.balance", check.Rule.ToString());
        Assert.Equal(National.Form2021, check.Form);
    }

    [Fact]
    public void A_report_of_another_form_or_prepared_for_other_rules_is_refused()
    {
        RuleCheck check = National.Rules.ChecksOf(National.Form2021)[0];
        RuleSet others = RuleSet.Compile(RulePacks.National);
        Assert.Contains("cn-annual-report-2019", Assert.Throws<ArgumentException>(() => check.Passes(National.Rules.Prepare(ReportSketch.Draw("2019")))).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => check.Check(others.Prepare(ReportSketch.Draw("2021"))));
    }

    private static void Agree(Report report)
    {
        PreparedReport prepared = National.Rules.Prepare(report);
        IReadOnlyList<RuleCheck> checks = National.Rules.ChecksOf(report.Form);
        Assert.Equal(
            National.Rules.Check(report).Select(FindingJson.Write),
            prepared.Notes().Concat(checks.SelectMany(c => c.Check(prepared))).Select(FindingJson.Write));
        Assert.All(checks, c => Assert.Equal(c.Check(prepared).Count == 0, c.Passes(prepared)));
    }
}
