using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using DisclosureRules.Cli.Output;
using DisclosureRules.Primitives;

namespace DisclosureRules.Cli;

/// <summary>
/// The help. Until it is shown, the description of each command, option and argument is the code of its text: a run that shows none reads no texts for it.
/// Both languages stand in it, since whoever asks for help does not know yet how to choose one.
/// </summary>
/// <param name="help">What lays it out.</param>
internal sealed class HelpText(HelpAction help) : SynchronousCommandLineAction
{
    public override bool Terminating => true;

    /// <summary>Whoever asks for help need not have written all that the command wants.</summary>
    public override bool ClearsParseErrors => true;

    /// <summary>The text in English and Chinese, one behind the other.</summary>
    public static string Beside(LocalizedText text) => $"{text.En} / {text.Zh}";

    public override int Invoke(ParseResult parseResult)
    {
        Describe(parseResult.RootCommandResult.Command);
        return help.Invoke(parseResult);
    }

    private static void Describe(Command command)
    {
        if (command.Description is { } summary && IsCode(summary))
            command.Description = $"{Texts.Of(summary).En}\n{Texts.Of(summary).Zh}";
        foreach (Symbol symbol in command.Options.Concat<Symbol>(command.Arguments))
        {
            if (symbol.Description is { } description && IsCode(description))
                symbol.Description = Beside(Texts.Of(description));
        }

        foreach (Command inner in command.Subcommands)
            Describe(inner);
    }

    private static bool IsCode(string description) => description.StartsWith("words.tool.help", StringComparison.Ordinal);
}
