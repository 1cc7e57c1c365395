namespace DisclosureRules.Packages.Tests;

/// <summary>The tests that share the packed packages.</summary>
[CollectionDefinition(Name)]
public sealed class PackedOnce : ICollectionFixture<PackedPackages>
{
    public const string Name = "packed";
}
