using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
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
    /// <see cref="ISession"/> for each scope. Rules that depend on services (<c>Dependency().Resolve(…)</c>) get those of the scope.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="own">The application's own NRules rules.</param>
    public static IServiceCollection AddReportSessions(this IServiceCollection services, RuleSet rules, params IRuleRepository[] own)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(own);
        services.TryAddSingleton(rules);
        services.AddSingleton(_ => rules.CompileSessions(own));
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
