using BenchmarkDotNet.Attributes;
using DisclosureRules.Benchmarks.WithNRules;
using NRules;

namespace DisclosureRules.Benchmarks;

/// <summary>The same by NRules, a session for the report.</summary>
public partial class CheckOneReport
{
    private ISessionFactory _sessions = null!;

    [Benchmark]
    public int NRules() => NRulesNational.Check(_sessions.CreateSession(), [_report]);

    partial void SetUpNRules() => _sessions = NRulesNational.Create(_rules);
}
