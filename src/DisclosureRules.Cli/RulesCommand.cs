using System.CommandLine;

namespace DisclosureRules.Cli;

internal static class RulesCommand
{
    public static Command Create(Terminal terminal) => new("rules", "rules");
}
