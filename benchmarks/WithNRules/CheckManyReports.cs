using BenchmarkDotNet.Attributes;
using DisclosureRules.Benchmarks.WithNRules;
using NRules;

namespace DisclosureRules.Benchmarks;

/// <summary>The same by NRules, the first 1,000 reports in one session.</summary>
public partial class CheckManyReports
{
    private ISessionFactory _sessions = null!;

    [Benchmark(OperationsPerInvoke = FewerCount)]
    public int NRules() => NRulesNational.Check(_sessions.CreateSession(), _reports.Take(FewerCount));

    partial void SetUpNRules() => _sessions = NRulesNational.Create(_rules);
}
