namespace DisclosureRules.Primitives;

/// <summary>What an application writes as JSON instead of a type that <see cref="NoJsonConverter{T}"/> keeps from being written.</summary>
/// <param name="instead">The sentence that says so.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
internal sealed class JsonInsteadAttribute(string instead) : Attribute
{
    /// <summary>The sentence.</summary>
    public string Instead { get; } = instead;
}
