using System.Text.Json;
using BenchmarkDotNet.Attributes;
using DisclosureRules.Benchmarks.Contenders;
using DisclosureRules.Benchmarks.Reports;
using DisclosureRules.Checking;
using DisclosureRules.Diagnostics;
using DisclosureRules.NRules;
using DisclosureRules.Rules;
using NRules;
using RulesEngine.Models;

namespace DisclosureRules.Benchmarks;

/// <summary>How long does it take to read and compile the national packs after warm-up, against merely parsing their JSON?</summary>
[MemoryDiagnoser, MinColumn, MedianColumn]
public class CompileThePack
{
    private readonly RuleSet _rules = RuleSet.Compile(RulePacks.National);
    private readonly PlainReport _plain = Drawn.Clean();
    private readonly byte[][] _files = [.. Directory.EnumerateFiles(PackFolder(), "*.json").Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];

    [Benchmark(Baseline = true)]
    public int ParseJson()
    {
        int members = 0;
        foreach (byte[] file in _files)
        {
            using JsonDocument document = JsonDocument.Parse(file);
            members += document.RootElement.EnumerateObject().Count();
        }

        return members;
    }

    [Benchmark]
    public int ReadPacks() => Read().Count;

    [Benchmark]
    public RuleSet Compile() => RuleSet.Compile(RulePacks.National);

    [Benchmark]
    public RuleSet ReadAndCompile() => RuleSet.Compile(Read());

    /// <summary>The same rules for FluentValidation: 248 instances of one form, where the packs have more than twice as many for two.</summary>
    [Benchmark]
    public FluentNational FluentValidation() => new();

    /// <summary>The same for RulesEngine, which compiles at the first call.</summary>
    [Benchmark]
    public ValueTask<List<RuleResultTree>> RulesEngineFirstCall() => EngineNational.CheckAsync(EngineNational.Create(), _plain);

    /// <summary>The same for NRules, both forms, from packs that are compiled.</summary>
    [Benchmark]
    public ISessionFactory NRules() => _rules.CompileSessions();

    private List<RulePack> Read() =>
        [.. _files.Select(f => RulePack.TryRead(f, null, out RulePack? pack, out IReadOnlyList<Diagnostic> diagnostics) ? pack : throw new DiagnosticException(diagnostics))];

    /// <summary>The rules/national of the repository that the benchmarks are run in.</summary>
    private static string PackFolder()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !Directory.Exists(Path.Combine(folder.FullName, "rules", "national")))
            folder = folder.Parent;
        return Path.Combine(folder?.FullName ?? throw new DirectoryNotFoundException("rules/national"), "rules", "national");
    }
}
