using Microsoft.Extensions.DependencyInjection;
using NRules;
using NRules.Extensibility;
using NRules.RuleModel;
using RuleSet = DisclosureRules.Rules.RuleSet;

namespace DisclosureRules.NRules;

/// <summary>Sessions of NRules that check reports, as services of an application.</summary>
public static class ReportSessionServices
{
    /// <summary>
    /// Adds the rule set and an <see cref="ISessionFactory"/> as singletons, the factory compiled when it is first asked for, and an
    /// <see cref="ISession"/> for each scope. Rules that depend on services (<c>Dependency().Resolve(…)</c>) get those of the scope. An
    /// application has one factory: of two calls the last one counts.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="own">The application's own NRules rules.</param>
    public static IServiceCollection AddReportSessions(this IServiceCollection services, RuleSet rules, params IRuleRepository[] own)
    {
        ArgumentNullException.ThrowIfNull(own);
        return services.AddReportSessions(rules, _ => own);
    }

    /// <inheritdoc cref="AddReportSessions(IServiceCollection, RuleSet, IRuleRepository[])"/>
    /// <param name="services">The services.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="own">Gives the application's own NRules rules, made with its services; asked once, when the factory is first asked for.</param>
    public static IServiceCollection AddReportSessions(
        this IServiceCollection services, RuleSet rules, Func<IServiceProvider, IEnumerable<IRuleRepository>> own)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(own);
        services.AddSingleton(rules);
        services.AddSingleton(provider => rules.CompileSessions(own(provider)));
        services.AddScoped(scope =>
        {
            ISession session = scope.GetRequiredService<ISessionFactory>().CreateSession();
            session.DependencyResolver = new ScopeResolver(scope);
            return session;
        });
        return services;
    }

    private sealed class ScopeResolver(IServiceProvider scope) : IDependencyResolver
    {
        public object Resolve(IResolutionContext context, Type serviceType) => scope.GetRequiredService(serviceType);
    }
}
