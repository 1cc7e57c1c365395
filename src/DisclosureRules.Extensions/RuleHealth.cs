using DisclosureRules.Primitives;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace DisclosureRules.Extensions;

/// <summary>Healthy with the rules that the configuration asks for; otherwise what is wrong with them. Safe to share between threads.</summary>
internal sealed class RuleHealth(RuleSetSource rules) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            Dictionary<string, object> data = new() { ["rules"] = rules.Current.Rules.Count, ["packs"] = string.Join(", ", rules.Current.Packs) };
            if (rules.EmptySections is { Count: > 0 } empty)
                data["sections without settings"] = string.Join(", ", empty);
            return Task.FromResult(rules.Problems.Count == 0
                ? HealthCheckResult.Healthy("Reports are checked by the rules that are asked for.", data)
                : new(context.Registration.FailureStatus, "Reports are checked by older rules: " + string.Join("; ", rules.Problems.Select(p => p.ToString(Language.English))), data: data));
        }
        catch (OptionsValidationException exception)
        {
            return Task.FromResult(HealthCheckResult.Unhealthy("No report can be checked.", exception));
        }
    }
}
