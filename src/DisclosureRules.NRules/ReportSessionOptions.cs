using Microsoft.Extensions.DependencyInjection;
using NRules;

namespace DisclosureRules.NRules;

/// <summary>How sessions that check reports are made, where it is not as usual.</summary>
public sealed record ReportSessionOptions
{
    /// <summary>The priority of all checks: higher than that of every rule that goes on from the findings.</summary>
    public int Priority { get; init; } = RuleSetRepository.DefaultPriority;

    /// <summary>
    /// NRules' compiler, for an application that gives it <see cref="RuleCompilerOptions"/>, comparers, aggregators or a compiler of expressions.
    /// <see langword="null"/> for the one among the services, where sessions are services and one is there, and otherwise for a new one with the
    /// <see cref="CheckExpressionCompiler"/>.
    /// </summary>
    public RuleCompiler? Compiler { get; init; }

    /// <summary>
    /// How long an <see cref="ISession"/> that is a service lives. <see langword="null"/> leaves the application's own registration as it is, and
    /// is a session for each scope where there is none. Counts for sessions as services only.
    /// </summary>
    public ServiceLifetime? Lifetime { get; init; }
}
