using System.Text;
using BenchmarkDotNet.Attributes;
using DisclosureRules.Benchmarks.Reports;
using DisclosureRules.Checking;
using DisclosureRules.Findings;
using DisclosureRules.Repair;
using DisclosureRules.Reports;
using DisclosureRules.Rules;

namespace DisclosureRules.Benchmarks;

/// <summary>What do the causes behind findings cost, beside finding them? A thousand reports, each with errors, on the tool's path from bytes to lines: <c>check</c>, and <c>check --explain</c>.</summary>
[MemoryDiagnoser, MinColumn, MedianColumn]
public class ExplainReports
{
    private const int Count = 1_000;

    private static readonly RepairOptions AsTheTool = new() { Limit = 20, BudgetMilliseconds = 100, Certified = false };

    private readonly RuleSet _rules = RuleSet.Compile(RulePacks.National);
    private byte[][] _texts = [];

    [GlobalSetup]
    public void Setup()
    {
        Random random = new(19);
        List<byte[]> texts = [];
        while (texts.Count < Count)
        {
            Report report = Narrated.Of(Drawn.WithError(Drawn.Clean(random), random));
            RepairResult result = _rules.FindRepairs(report, options: AsTheTool);
            if (result.Status != RepairStatus.Proven)
                continue;
            if (!Cause.Of(result, _rules.Check(report)).Any(c => c.Findings.Count > 0))
                throw new InvalidOperationException("A cause explains nothing that was found.");
            texts.Add(Encoding.UTF8.GetBytes(ReportJson.Write(report)));
        }

        _texts = [.. texts];
    }

    [Benchmark(Baseline = true)]
    public long Check() => Run(isExplained: false);

    [Benchmark]
    public long CheckAndExplain() => Run(isExplained: true);

    private long Run(bool isExplained)
    {
        long written = 0;
        foreach (byte[] text in _texts)
        {
            Report report = ReportJson.Read(text, "report.json");
            IReadOnlyList<Finding> findings = _rules.Check(report);
            foreach (Finding finding in findings)
                written += FindingJson.Write(finding).Length;
            if (!isExplained)
                continue;
            RepairResult repairs = _rules.FindRepairs(report, options: AsTheTool);
            written += RepairJson.Write(repairs).Length + Cause.Of(repairs, findings).Count;
        }

        return written;
    }
}
