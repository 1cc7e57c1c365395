using BenchmarkDotNet.Attributes;
using DisclosureRules.Benchmarks.Contenders;
using DisclosureRules.Benchmarks.Reports;
using DisclosureRules.Checking;
using DisclosureRules.Findings;
using DisclosureRules.Reports;
using DisclosureRules.Rules;
using NRules;

namespace DisclosureRules.Benchmarks;

/// <summary>What does a report cost in a batch of 10,000, one in ten with an error? All numbers are per report.</summary>
[MemoryDiagnoser, MinColumn, MedianColumn]
public class CheckManyReports
{
    private const int Count = 10_000;

    // RulesEngine and NRules check the first 1,000 only; a batch of all would take seconds and say the same.
    private const int FewerCount = 1_000;

    private readonly RuleSet _rules = RuleSet.Compile(RulePacks.National);
    private readonly FluentNational _fluent = new();
    private readonly RulesEngine.RulesEngine _engine = EngineNational.Create();
    private ISessionFactory _sessions = null!;
    private PlainReport[] _plain = [];
    private Report[] _reports = [];

    /// <summary>How many of a hundred reports have an error.</summary>
    [Params(0, 10)]
    public int PercentWithErrors { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        new Agreement(_rules, _fluent, _engine).DemandOnManyReports();
        Random random = new(10_000);
        _plain = [.. Enumerable.Range(0, Count).Select(i => Draw(i, random))];
        _reports = [.. _plain.Select(p => p.ToReport())];
        IReadOnlyList<IReadOnlyList<Finding>> found = _rules.CheckAll(_reports);
        for (int i = 0; i < Count; i++)
        {
            if (found[i].Count != (Contenders.HandWritten.Check(_plain[i])?.Count ?? 0))
                throw new InvalidOperationException($"The batch and the hand-written checker differ on report {i}.");
        }

        _sessions = NRulesNational.Create(_rules);
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Count)]
    public int HandWritten()
    {
        List<Violation>?[] results = new List<Violation>?[Count];
        for (int i = 0; i < Count; i++)
            results[i] = Contenders.HandWritten.Check(_plain[i]);
        return results.Length;
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public int HandWrittenInParallel()
    {
        List<Violation>?[] results = new List<Violation>?[Count];
        Parallel.For(0, Count, i => results[i] = Contenders.HandWritten.Check(_plain[i]));
        return results.Length;
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public int DisclosureRulesOnOneCore() => _rules.CheckAll(_reports, maximumParallelism: 1).Count;

    [Benchmark(OperationsPerInvoke = Count)]
    public int DisclosureRulesOnAllCores() => _rules.CheckAll(_reports).Count;

    [Benchmark(OperationsPerInvoke = Count)]
    public int FluentValidation() => _plain.Count(p => !_fluent.Validate(p).IsValid);

    [Benchmark(OperationsPerInvoke = FewerCount)]
    public async Task<int> RulesEngine()
    {
        int violations = 0;
        for (int i = 0; i < FewerCount; i++)
            violations += (await EngineNational.CheckAsync(_engine, _plain[i])).Count(r => !r.IsSuccess);
        return violations;
    }

    /// <summary>The same packs, all reports in one session.</summary>
    [Benchmark(OperationsPerInvoke = FewerCount)]
    public int NRules() => NRulesNational.Check(_sessions.CreateSession(), _reports.Take(FewerCount));

    private PlainReport Draw(int index, Random random)
    {
        PlainReport clean = Drawn.Clean(random);
        return index % 100 < PercentWithErrors ? Drawn.WithError(clean, random) : clean;
    }
}
