using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;

namespace DisclosureRules.Extensions.Tests;

/// <summary>A host's services over a configuration that can change, with a folder for packs and everything that was logged.</summary>
internal sealed class Workplace : IDisposable
{
    private readonly IConfigurationRoot _configuration;
    private readonly ServiceProvider _services;
    private readonly string _folder = Directory.CreateTempSubdirectory("rules").FullName;

    public Workplace(Dictionary<string, string?> settings, Action<DisclosureRulesOptions>? configure = null)
    {
        _configuration = new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => new KeyValuePair<string, string?>("DisclosureRules:" + s.Key, s.Value?.Replace("FOLDER", _folder, StringComparison.Ordinal)))).Build();
        ServiceCollection services = new();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Log));
        services.AddMetrics();
        services.AddDisclosureRules(_configuration.GetSection("DisclosureRules"), configure);
        services.AddHealthChecks().AddDisclosureRules();
        _services = services.BuildServiceProvider(validateScopes: true);
    }

    public MemoryLog Log { get; } = new();

    public RuleSetSource Rules => _services.GetRequiredService<RuleSetSource>();

    public ReportChecker Checker => _services.GetRequiredService<ReportChecker>();

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public void Set(string key, string? value)
    {
        _configuration["DisclosureRules:" + key] = value?.Replace("FOLDER", _folder, StringComparison.Ordinal);
        _configuration.Reload();
    }

    public void Write(string pack, string check) => File.WriteAllText(Path.Combine(_folder, pack + ".json"), $$"""
        { "pack": "{{pack}}", "version": "1.0.0", "forms": ["cn-annual-report-2021"], "rules": [{ "id": "{{pack}}.rule", "severity": "error", "title": "{{check}}", "check": "{{check}}" }] }
        """);

    public async Task<HealthStatus> Health() => (await Get<HealthCheckService>().CheckHealthAsync()).Status;

    public void Dispose()
    {
        _services.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
