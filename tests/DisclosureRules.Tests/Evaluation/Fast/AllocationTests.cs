using DisclosureRules.Checking;
using DisclosureRules.Forms;
using DisclosureRules.Reports;
using DisclosureRules.Tests.Generators;

namespace DisclosureRules.Tests.Evaluation.Fast;

public sealed class AllocationTests
{
    [Fact]
    public void Checking_a_report_without_findings_allocates_nothing()
    {
        foreach (Form form in National.Forms)
        {
            // Counts of 10^15 and more leave the profile of clean reports; those are checked with care, not with speed.
            Report[] reports = [.. Enumerable.Range(0, 40).Select(i => BalancedReports.Draw(form, new Random(i)))
                .Where(r => form.Cells.All(c => Math.Abs(r[c.Index].Value ?? 0) < 1e15m))];
            RuleSet rules = National.Rules.In(EvaluationMode.Compile);
            int findings = reports.Sum(r => rules.Check(r).Count);
            long before = GC.GetAllocatedBytesForCurrentThread();
            foreach (Report report in reports)
                findings += rules.Check(report).Count;
            long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            Assert.True(reports.Length > 20);
            Assert.Equal((0, 0L), (findings, allocated));
        }
    }
}
