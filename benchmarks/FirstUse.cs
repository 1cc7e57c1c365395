using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using DisclosureRules.Benchmarks.Contenders;
using DisclosureRules.Benchmarks.Reports;
using DisclosureRules.Checking;
using DisclosureRules.Reports;
using DisclosureRules.Rules;

namespace DisclosureRules.Benchmarks;

/// <summary>How long does a new process wait for the verdict on its first report? Rules read, compiled and run, nothing warm.</summary>
[SimpleJob(RunStrategy.ColdStart, launchCount: 5, warmupCount: 0, iterationCount: 1, invocationCount: 1)]
[MinColumn, MedianColumn]
public class FirstUse
{
    private readonly PlainReport _plain = Drawn.Clean();
    private Report _report = null!;

    // Builds the report, and with it reads the forms: that is reading, not checking.
    [GlobalSetup]
    public void Setup() => _report = _plain.ToReport();

    [Benchmark(Baseline = true)]
    public int HandWritten() => Contenders.HandWritten.Check(_plain)?.Count ?? 0;

    [Benchmark]
    public int DisclosureRules() => RuleSet.Compile(RulePacks.National).Check(_report).Count;

    [Benchmark]
    public int FluentValidation() => new FluentNational().Validate(_plain).Errors.Count;

    [Benchmark]
    public int RulesEngine() => EngineNational.CheckAsync(EngineNational.Create(), _plain).AsTask().GetAwaiter().GetResult().Count;
}
