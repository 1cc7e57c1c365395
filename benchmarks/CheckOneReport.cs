using BenchmarkDotNet.Attributes;
using DisclosureRules.Benchmarks.Contenders;
using DisclosureRules.Benchmarks.Reports;
using DisclosureRules.Checking;
using DisclosureRules.Findings;
using DisclosureRules.Reports;
using DisclosureRules.Rules;
using FluentValidation.Results;
using NRules;
using RulesEngine.Models;

namespace DisclosureRules.Benchmarks;

/// <summary>What does it cost to check one report of the 2021 form with the national rules, against the same rules written by hand?</summary>
[MemoryDiagnoser, MinColumn, MedianColumn]
public class CheckOneReport
{
    private readonly RuleSet _rules = RuleSet.Compile(RulePacks.National);
    private readonly FluentNational _fluent = new();
    private readonly RulesEngine.RulesEngine _engine = EngineNational.Create();
    private PlainReport _plain = null!;
    private ISessionFactory _sessions = null!;
    private Report _report = null!;

    /// <summary>How many violations the report has.</summary>
    [Params(0, 1)]
    public int Errors { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        Agreement agreement = new(_rules, _fluent, _engine);
        agreement.DemandOnManyReports();
        _plain = Drawn.Clean();
        if (Errors == 1)
            _plain.Reviews[PlainReport.ReviewTotal]++;
        if (agreement.Demand(_plain) != Errors)
            throw new InvalidOperationException($"The report does not have {Errors} violations.");
        _report = _plain.ToReport();
        _sessions = NRulesNational.Create(_rules);
    }

    [Benchmark(Baseline = true)]
    public List<Violation>? HandWritten() => Contenders.HandWritten.Check(_plain);

    [Benchmark]
    public IReadOnlyList<Finding> DisclosureRules() => _rules.Check(_report);

    [Benchmark]
    public ValidationResult FluentValidation() => _fluent.Validate(_plain);

    [Benchmark]
    public ValueTask<List<RuleResultTree>> RulesEngine() => EngineNational.CheckAsync(_engine, _plain);

    /// <summary>The same packs, a session for the report.</summary>
    [Benchmark]
    public int NRules() => NRulesNational.Check(_sessions.CreateSession(), [_report]);
}
