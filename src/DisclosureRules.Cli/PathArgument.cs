using System.CommandLine;

namespace DisclosureRules.Cli;

/// <summary>The inputs of a command.</summary>
internal sealed class PathArgument(string name = "PATH", string description = "words.tool.help.path")
{
    // With a parser of its own a command may take one input alone; the usual one makes no list of a single path.
    public Argument<string[]> Argument { get; } =
        new(name) { Description = description, Arity = ArgumentArity.OneOrMore, CustomParser = result => [.. result.Tokens.Select(t => t.Value)] };

    public string[] Of(ParseResult parsed) => parsed.GetValue(Argument)!;
}
