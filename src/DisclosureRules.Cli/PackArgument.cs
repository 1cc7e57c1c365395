using System.CommandLine;

namespace DisclosureRules.Cli;

/// <summary>The rule packs that a command is about.</summary>
internal sealed class PackArgument(string description)
{
    public Argument<string[]> Argument { get; } = new("PACK") { Description = description, Arity = ArgumentArity.OneOrMore };

    public string[] Of(ParseResult parsed) => parsed.GetValue(Argument)!;
}
