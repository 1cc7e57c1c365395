using NRules.Fluent;

namespace DisclosureRules.NRules.Tests;

/// <summary>An application's own rules, as its authors load them.</summary>
internal static class OwnRules
{
    public static RuleRepository Of(params Type[] rules)
    {
        RuleRepository repository = new();
        repository.Load(load => load.PrivateTypes().NestedTypes().From(rules));
        return repository;
    }
}
