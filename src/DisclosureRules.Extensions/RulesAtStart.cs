using Microsoft.Extensions.Hosting;

namespace DisclosureRules.Extensions;

/// <summary>Reads the rules before the host takes any work, so that it doesn't start with rules that are wrong.</summary>
internal sealed class RulesAtStart(RuleSetSource rules) : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken)
    {
        _ = rules.Loaded;
        return Task.CompletedTask;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
