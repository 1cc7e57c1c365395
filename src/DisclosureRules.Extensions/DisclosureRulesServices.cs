using System.Diagnostics.Metrics;
using DisclosureRules.Checking;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace DisclosureRules.Extensions;

/// <summary>The rules of a host, and what reads and checks reports by them, as its services.</summary>
public static class DisclosureRulesServices
{
    /// <summary>The name of the meter and of the source of activities, to be given to <c>AddMeter</c> and <c>AddSource</c>.</summary>
    public const string TelemetryName = "DisclosureRules";

    /// <summary>
    /// Adds <see cref="ReportChecker"/>, <see cref="RuleSetSource"/> and the current <see cref="RuleSet"/>. The host doesn't start when something is wrong with
    /// the options, packs or forms. May be called more than once; there is one set of rules.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets options, after whatever was bound; <see langword="null"/> for the national packs.</param>
    /// <returns>The services.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> is <see langword="null"/>.</exception>
    public static IServiceCollection AddDisclosureRules(this IServiceCollection services, Action<DisclosureRulesOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        OptionsBuilder<DisclosureRulesOptions> options = services.AddOptions<DisclosureRulesOptions>();
        if (configure is not null)
            options.Configure(configure);
        services.TryAddSingleton(p => new RuleInstruments(p.GetService<IMeterFactory>()));
        services.TryAddSingleton(p => new RuleSetSource(
            p.GetRequiredService<IOptionsFactory<DisclosureRulesOptions>>(),
            p.GetServices<IOptionsChangeTokenSource<DisclosureRulesOptions>>(),
            p.GetServices<BoundSection>(),
            p.GetRequiredService<RuleInstruments>(),
            Log<RuleSetSource>(p),
            p.GetService<TimeProvider>() ?? TimeProvider.System));
        services.TryAddTransient(p => p.GetRequiredService<RuleSetSource>().Current);
        services.TryAddSingleton(p => new ReportChecker(p.GetRequiredService<RuleSetSource>(), p.GetRequiredService<RuleInstruments>(), Log<ReportChecker>(p)));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, RulesAtStart>());
        return services;
    }

    /// <summary>
    /// The same with options from a configuration, which are bound again when it changes. A section without settings, as when its name is mistyped or the
    /// file is not there, is told as a warning in the log (event 8).
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="configuration">The section, e.g. <c>builder.Configuration.GetSection("DisclosureRules")</c>; see <see cref="DisclosureRulesOptions"/>.</param>
    /// <param name="configure">Sets options, after those of the configuration.</param>
    /// <returns>The services.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> or <paramref name="configuration"/> is <see langword="null"/>.</exception>
    public static IServiceCollection AddDisclosureRules(this IServiceCollection services, IConfiguration configuration, Action<DisclosureRulesOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddOptions<DisclosureRulesOptions>().Bind(configuration, binder => binder.ErrorOnUnknownConfiguration = true);
        services.AddSingleton(new BoundSection(configuration));
        return services.AddDisclosureRules(configure);
    }

    /// <summary>
    /// Adds a health check: healthy with the rules that the configuration asks for, degraded while older ones stay because the new ones are wrong, and unhealthy
    /// without any. Its data have the numbers of rules and the packs, and <c>sections without settings</c> where there are some.
    /// </summary>
    /// <param name="builder">The health checks, of <c>services.AddHealthChecks()</c>.</param>
    /// <param name="name">The name of the check.</param>
    /// <param name="failureStatus">What older rules are told as; degraded when left out.</param>
    /// <param name="tags">Tags of the check.</param>
    /// <returns>The health checks.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> or <paramref name="name"/> is <see langword="null"/>.</exception>
    public static IHealthChecksBuilder AddDisclosureRules(
        this IHealthChecksBuilder builder, string name = "disclosure-rules", HealthStatus failureStatus = HealthStatus.Degraded, IEnumerable<string>? tags = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(name);
        return builder.Add(new(name, p => new RuleHealth(p.GetRequiredService<RuleSetSource>()), failureStatus, tags));
    }

    private static ILogger<T> Log<T>(IServiceProvider services) => services.GetService<ILogger<T>>() ?? NullLogger<T>.Instance;
}
