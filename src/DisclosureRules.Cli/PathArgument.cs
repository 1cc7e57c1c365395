using System.CommandLine;
using System.CommandLine.Parsing;
using DisclosureRules.Cli.Output;
using DisclosureRules.Primitives;

namespace DisclosureRules.Cli;

/// <summary>The inputs of a command. A mistyped option is refused rather than taken for a file that doesn't exist.</summary>
internal sealed class PathArgument
{
    public PathArgument(string name = "PATH", string description = "words.tool.help.path")
    {
        // With a parser of its own a command may take one input alone; the usual one makes no list of a single path.
        Argument = new(name) { Description = description, Arity = ArgumentArity.OneOrMore, CustomParser = result => [.. result.Tokens.Select(t => t.Value)] };
        Argument.Validators.Add(Refuse);
    }

    public Argument<string[]> Argument { get; }

    public string[] Of(ParseResult parsed) => parsed.GetValue(Argument)!;

    private static void Refuse(ArgumentResult result)
    {
        foreach (string path in result.Tokens.Select(t => t.Value))
        {
            if (!path.StartsWith('-') || path.Length == 1 || Path.Exists(path))
                continue;
            LocalizedText option = UsageErrors.NoOption(path, ((CommandResult)result.Parent!).Command);
            result.AddError(UsageErrors.Said(Texts.Of("usage.no-option/file", ("problem", option), ("found", path))));
        }
    }
}
