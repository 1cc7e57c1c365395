using System.CommandLine;

namespace DisclosureRules.Cli;

/// <summary>The rule packs that a command is about.</summary>
internal sealed class PackArgument(string description, ArgumentArity? arity = null)
{
    public Argument<string[]> Argument { get; } = new("PACK") { Description = description, Arity = arity ?? ArgumentArity.OneOrMore };

    public string[] Of(ParseResult parsed) => parsed.GetValue(Argument) ?? [];
}
