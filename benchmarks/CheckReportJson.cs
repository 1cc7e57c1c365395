using System.Text;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using DisclosureRules.Benchmarks.Reports;
using DisclosureRules.Checking;
using DisclosureRules.Findings;
using DisclosureRules.Reports;
using DisclosureRules.Rules;

namespace DisclosureRules.Benchmarks;

/// <summary>
/// What does report JSON cost on the way of the tool, from bytes to findings, where reports have title, dates and words? The baseline is a walk through the
/// tokens with <see cref="Utf8JsonReader"/>, which makes nothing of them.
/// </summary>
[MemoryDiagnoser, MinColumn, MedianColumn]
public class CheckReportJson
{
    private const int Count = 40;

    private readonly RuleSet _rules = RuleSet.Compile(RulePacks.National);
    private byte[][] _texts = [];
    private Report[] _reports = [];
    private Report[] _withoutWords = [];
    private int _next;

    [GlobalSetup]
    public void Setup()
    {
        Random random = new(5);
        Report[] drawn = [.. Enumerable.Range(0, Count).Select(_ => Narrated.Of(Drawn.Clean(random)))];
        _texts = [.. drawn.Select(r => Encoding.UTF8.GetBytes(ReportJson.Write(r)))];
        _reports = [.. _texts.Select(t => ReportJson.Read(t))];
        _withoutWords = [.. _reports.Select(WithoutWords)];
        for (int i = 0; i < Count; i++)
        {
            if (ReportJson.Write(_reports[i]) != Encoding.UTF8.GetString(_texts[i]) || _rules.ReadClaims(_reports[i]).Count < 6 || _rules.Check(_reports[i]).Any(f => f.Outcome == Outcome.Fail))
                throw new InvalidOperationException("The reports are not what they are meant to be.");
        }
    }

    [Benchmark(Baseline = true)]
    public long WalkOnly()
    {
        Utf8JsonReader reader = new(_texts[Next()]);
        while (reader.Read())
        {
        }

        return reader.BytesConsumed;
    }

    [Benchmark]
    public Report Read() => ReportJson.Read(_texts[Next()]);

    [Benchmark]
    public int Claims() => _rules.ReadClaims(_reports[Next()]).Count;

    [Benchmark]
    public IReadOnlyList<Finding> Check() => _rules.Check(_reports[Next()]);

    [Benchmark]
    public IReadOnlyList<Finding> CheckTablesAndFacts() => _rules.Check(_withoutWords[Next()]);

    [Benchmark]
    public IReadOnlyList<Finding> ReadAndCheck() => _rules.Check(ReportJson.Read(_texts[Next()], "report.json"));

    private int Next() => _next = (_next + 1) % Count;

    private static Report WithoutWords(Report report)
    {
        ReportBuilder builder = report.ToBuilder();
        builder.Narrative.Clear();
        return builder.Build();
    }
}
