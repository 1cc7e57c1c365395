using Microsoft.Extensions.DependencyInjection;

namespace DisclosureRules.NRules;

/// <summary>Registrations that an application has made before: found, and put where those that take their place can ask them.</summary>
internal static class Registrations
{
    /// <summary>The registration that counts: the last one.</summary>
    public static ServiceDescriptor? Last<T>(this IServiceCollection services, object? key) =>
        services.LastOrDefault(d => d.ServiceType == typeof(T) && Equals(d.ServiceKey, key));

    /// <summary>Moves the registration that counts to a key that nobody else has; that key, or <see langword="null"/> when there is none.</summary>
    public static object? SetAside<T>(this IServiceCollection services, object? key)
    {
        if (services.Last<T>(key) is not { } descriptor)
            return null;
        object aside = new();
        services.Remove(descriptor);
        services.Add(descriptor switch
        {
            { IsKeyedService: true, KeyedImplementationInstance: { } instance } => new(typeof(T), aside, instance),
            { IsKeyedService: true, KeyedImplementationFactory: { } make } => new(typeof(T), aside, (p, _) => make(p, key), descriptor.Lifetime),
            { IsKeyedService: true } => new(typeof(T), aside, descriptor.KeyedImplementationType!, descriptor.Lifetime),
            { ImplementationInstance: { } instance } => new(typeof(T), aside, instance),
            { ImplementationFactory: { } make } => new(typeof(T), aside, (p, _) => make(p), descriptor.Lifetime),
            _ => new(typeof(T), aside, descriptor.ImplementationType!, descriptor.Lifetime),
        });
        return aside;
    }
}
