namespace DisclosureRules.Packages.Tests;

/// <summary>A fresh application that has only the packages, restored from a folder.</summary>
[Collection(PackedOnce.Name)]
public sealed class ConsumerTests(PackedPackages packed)
{
    private static readonly string Reports = RepositoryFiles.Path("rules/examples/reports");

    [Fact]
    public void With_the_core_alone_it_checks_a_report()
    {
        using Consumer consumer = new(packed, "DisclosureRules", "NativeAot");
        consumer.Build();
        Command broken = consumer.Run($"{Reports}/qingshi-water-2023.json");
        Assert.Equal(1, broken.ExitCode);
        Assert.Contains("requests.row-total", broken.Output, StringComparison.Ordinal);
        Command clean = consumer.Run($"{Reports}/qingshi-forestry-2023.json");
        Assert.Equal((0, ""), (clean.ExitCode, clean.Error));
        Assert.Equal([$"DisclosureRules/{PackedPackages.Version}"], consumer.Closure());
        Assert.Equal(["Consumer", "DisclosureRules"], consumer.Assemblies().Order(StringComparer.Ordinal));
        Assert.False(consumer.Has("rules"));
    }

    [Fact]
    public void With_the_readers_it_checks_a_document()
    {
        using Consumer consumer = new(packed, "DisclosureRules.Documents", "CheckReport");
        consumer.Build();
        Command broken = consumer.Run($"{Reports}/baisha-township-2020.txt");
        Assert.Equal((1, ""), (broken.ExitCode, broken.Error));
        Assert.Contains("requests.balance", broken.Output, StringComparison.Ordinal);
        Assert.Contains($"DisclosureRules/{PackedPackages.Version}", consumer.Closure());
        DemandNoCompiler(consumer);
    }

    [Fact]
    public void With_the_adapter_its_NRules_rules_go_on_from_the_findings()
    {
        using Consumer consumer = new(packed, "DisclosureRules.NRules", "NRulesHost", "NRules.Fluent");
        consumer.Build();
        string output = consumer.Run($"{Reports}/qingshi-water-2023.json", $"{Reports}/qingshi-forestry-2023.json").Succeeded();
        Assert.Contains("requests.row-total", output, StringComparison.Ordinal);
        Assert.EndsWith(": 4 errors", output.TrimEnd(), StringComparison.Ordinal);
        Assert.Contains($"DisclosureRules.NRules/{PackedPackages.Version}", consumer.Closure());
        DemandNoCompiler(consumer);
    }

    [Fact]
    public void With_the_helpers_it_tests_a_pack_of_its_own()
    {
        using Consumer consumer = new(packed, "DisclosureRules.Testing", "PackTests");
        consumer.Build();
        Assert.Contains("The pack does", consumer.Run().Succeeded(), StringComparison.Ordinal);
        Assert.Equal(["Consumer", "DisclosureRules", "DisclosureRules.Testing"], consumer.Assemblies().Order(StringComparer.Ordinal));
    }

    private static void DemandNoCompiler(Consumer consumer) =>
        Assert.DoesNotContain(consumer.Closure().Concat(consumer.Assemblies()), name => name.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal));
}
