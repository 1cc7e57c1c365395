using System.Reflection;
using DisclosureRules.Checking;

namespace DisclosureRules.Audit.Outputs;

/// <summary>What made the result: the engine, without what a build adds to its version.</summary>
internal static class ToolVersion
{
    public const string Name = "DisclosureRules";

    public static string Number { get; } =
        typeof(RuleSet).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0.0.0";
}
