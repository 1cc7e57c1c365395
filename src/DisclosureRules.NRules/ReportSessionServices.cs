using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NRules;
using NRules.Diagnostics;
using NRules.Extensibility;
using NRules.RuleModel;

using RuleSet = DisclosureRules.Checking.RuleSet;

namespace DisclosureRules.NRules;

/// <summary>Sessions of NRules that check reports, as services of an application. Call it after whatever else registers sessions.</summary>
public static class ReportSessionServices
{
    /// <summary>
    /// Adds an <see cref="ISessionFactory"/> as a singleton, compiled when it is first asked for, and an <see cref="ISession"/> for each scope, where
    /// rules that depend on services (<c>Dependency().Resolve(…)</c>) get those of the scope. Adds the rule set, too, unless there is one.
    /// <para>
    /// The application's own rules go on. Where it has an <see cref="ISessionFactory"/>, that is replaced by one that has its rules, its dependency
    /// resolver and its action interceptor beside the checks, and its registration of <see cref="ISession"/> stays; handlers of events are added to the
    /// new one. Where it has none, the rules of all its <see cref="IRuleRepository"/>s are compiled with the checks.
    /// </para>
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="own">The application's own NRules rules, besides.</param>
    /// <exception cref="InvalidOperationException">
    /// Sessions that check reports were added before: they are of one rule set. Or the application has an <see cref="ISession"/> without an
    /// <see cref="ISessionFactory"/>; one that is made with another factory is refused when it is first asked for.
    /// </exception>
    public static IServiceCollection AddReportSessions(this IServiceCollection services, RuleSet rules, params IRuleRepository[] own)
    {
        ArgumentNullException.ThrowIfNull(own);
        return services.AddReportSessions(rules, _ => own);
    }

    /// <inheritdoc cref="AddReportSessions(IServiceCollection, RuleSet, IRuleRepository[])"/>
    /// <param name="services">The services.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="own">
    /// Gives the application's own NRules rules, besides, made with its services; asked once, when the factory is first asked for.
    /// </param>
    /// <param name="options">Priority, compiler and the lifetime of sessions; <see langword="null"/> for the usual ones.</param>
    public static IServiceCollection AddReportSessions(
        this IServiceCollection services, RuleSet rules, Func<IServiceProvider, IEnumerable<IRuleRepository>> own, ReportSessionOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(own);
        return services.Add(null, rules, own, options ?? new());
    }

    /// <summary>
    /// The same under a key, beside whatever sessions the application has without one or under another: it takes along what is registered under that
    /// key and nothing else.
    /// </summary>
    /// <inheritdoc cref="AddReportSessions(IServiceCollection, RuleSet, Func{IServiceProvider, IEnumerable{IRuleRepository}}, ReportSessionOptions?)"/>
    /// <param name="services">The services.</param>
    /// <param name="key">The key of the rule set, the factory and the sessions.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="own">Gives the application's own NRules rules, besides; <see langword="null"/> when there are none.</param>
    /// <param name="options">Priority, compiler and the lifetime of sessions; <see langword="null"/> for the usual ones.</param>
    public static IServiceCollection AddKeyedReportSessions(
        this IServiceCollection services,
        object key,
        RuleSet rules,
        Func<IServiceProvider, IEnumerable<IRuleRepository>>? own = null,
        ReportSessionOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(key);
        return services.Add(key, rules, own ?? (_ => []), options ?? new());
    }

    private static IServiceCollection Add(
        this IServiceCollection services, object? key, RuleSet rules, Func<IServiceProvider, IEnumerable<IRuleRepository>> own, ReportSessionOptions options)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(rules);
        if (services.Last<Added>(key) is not null)
        {
            throw new InvalidOperationException(
                $"Sessions that check reports were added before{(key is null ? "" : $" under the key {key}")}; to check by more packs, compile them into one rule set, or add the others under another key.");
        }

        ServiceDescriptor? ownSession = services.Last<ISession>(key);
        if (ownSession is not null && services.Last<ISessionFactory>(key) is null)
        {
            throw new InvalidOperationException(
                "The application has an ISession and no ISessionFactory that its rules could be taken from: register the factory, and make the session with the one that the services give.");
        }

        services.TryAddKeyedSingleton(key, rules);
        services.AddKeyedSingleton(key, (_, _) => new Added());
        object? ownFactory = services.SetAside<ISessionFactory>(key);
        services.AddKeyedSingleton(key, (provider, _) => Compile(provider, key, ownFactory, rules, own, options));
        object? asApplication = services.SetAside<ISession>(key);
        if (options.Lifetime is not null)
            asApplication = null;
        services.Add(ServiceDescriptor.DescribeKeyed(
            typeof(ISession),
            key,
            (provider, _) => asApplication is null ? Create(provider, key) : Own(provider, key, asApplication),
            options.Lifetime ?? ownSession?.Lifetime ?? ServiceLifetime.Scoped));
        return services;
    }

    private static ISession Create(IServiceProvider provider, object? key)
    {
        ISession session = provider.GetRequiredKeyedService<ISessionFactory>(key).CreateSession();
        session.DependencyResolver = new Resolver(provider);
        return session;
    }

    /// <summary>A session as the application makes it. The first one shows whether that is with the services' factory.</summary>
    private static ISession Own(IServiceProvider provider, object? key, object aside)
    {
        ISession session = provider.GetRequiredKeyedService<ISession>(aside);
        Added added = provider.GetRequiredKeyedService<Added>(key);
        if (!added.SessionsCheck && !session.GetSchema().Nodes.Any(n => n.Rules.Any(Definitions.Wrote)))
        {
            throw new InvalidOperationException(
                "The application's ISession checks no reports: it is made with another factory than the ISessionFactory that the services give.");
        }

        added.SessionsCheck = true;
        return session;
    }

    private static ISessionFactory Compile(
        IServiceProvider provider, object? key, object? ownFactory, RuleSet rules, Func<IServiceProvider, IEnumerable<IRuleRepository>> own, ReportSessionOptions options)
    {
        ISessionFactory? before = ownFactory is null ? null : provider.GetRequiredKeyedService<ISessionFactory>(ownFactory);
        IEnumerable<IRuleDefinition> there = before is null
            ? ReportSessions.OwnDefinitions(provider.GetKeyedServices<IRuleRepository>(key))
            : before.GetSchema().Nodes.Where(n => n.NodeType == NodeType.Rule).SelectMany(n => n.Rules);
        RuleCompiler? compiler = options.Compiler ?? provider.GetKeyedService<RuleCompiler>(key);
        ISessionFactory sessions = rules.Compile(there.Concat(ReportSessions.OwnDefinitions(own(provider))), options.Priority, compiler);
        if (before is not null)
            (sessions.DependencyResolver, sessions.ActionInterceptor) = (before.DependencyResolver, before.ActionInterceptor);
        return sessions;
    }

    /// <summary>Says among the services that sessions were added, and whether the application's own were seen to check reports.</summary>
    private sealed class Added
    {
        public bool SessionsCheck { get; set; }
    }

    private sealed class Resolver(IServiceProvider provider) : IDependencyResolver
    {
        public object Resolve(IResolutionContext context, Type serviceType) => provider.GetRequiredService(serviceType);
    }
}
