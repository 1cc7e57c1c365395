using Microsoft.Extensions.Configuration;

namespace DisclosureRules.Extensions;

/// <summary>What the options were bound to. A section whose name is mistyped, or whose file is not there, binds nothing, and nobody is told.</summary>
/// <param name="configuration">The configuration, or a section of it.</param>
internal sealed class BoundSection(IConfiguration configuration)
{
    /// <summary>Its path where there is nothing in it now; <see langword="null"/> where there is, or where it is no section.</summary>
    public string? Empty => configuration is IConfigurationSection section && !section.Exists() ? section.Path : null;
}
