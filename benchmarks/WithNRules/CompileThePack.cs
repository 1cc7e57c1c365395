using BenchmarkDotNet.Attributes;
using DisclosureRules.NRules;
using NRules;

namespace DisclosureRules.Benchmarks;

/// <summary>The same for NRules, both forms, from packs that are compiled.</summary>
public partial class CompileThePack
{
    [Benchmark]
    public ISessionFactory NRules() => _rules.CompileSessions();
}
