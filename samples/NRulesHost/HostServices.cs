using DisclosureRules.NRules;
using DisclosureRules.Rules;
using Microsoft.Extensions.DependencyInjection;
using NRules;
using NRules.Fluent;
using NRules.RuleModel;

namespace NRulesHost;

/// <summary>The application's services: rules, factory and sessions as it has had them, and the checks of reports beside them.</summary>
public static class HostServices
{
    public static IServiceCollection AddHostRules(this IServiceCollection services)
    {
        services.AddSingleton<IRuleRepository>(_ =>
        {
            RuleRepository rules = new();
            rules.Load(load => load.From(typeof(VisitUnit), typeof(EscalateUnit)));
            return rules;
        });
        services.AddSingleton(provider => provider.GetRequiredService<IRuleRepository>().Compile());
        services.AddTransient(provider => provider.GetRequiredService<ISessionFactory>().CreateSession());
        return services.AddReportSessions(RuleSet.Compile(RulePacks.National));
    }
}
