using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Reflection;
using DisclosureRules.Cli.Output;

namespace DisclosureRules.Cli;

/// <summary>The commands of the tool, with nothing behind them but calls.</summary>
internal static class CommandLine
{
    private const string Tool = "disclosure-rules";

    /// <summary>The version of the tool, without build details.</summary>
    public static string Version { get; } =
        typeof(CommandLine).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    public static RootCommand Create(Terminal terminal)
    {
        RootCommand root = new("words.tool.help")
        {
            CheckCommand.Create(terminal),
            ExtractCommand.Create(terminal),
            ClaimsCommand.Create(terminal),
            ExplainCommand.Create(terminal),
            FormsCommand.Create(terminal),
            RepairCommand.Create(terminal),
            RulesCommand.Create(terminal),
            AuditCommand.Create(terminal),
        };
        // `[suggest]` and its kin are for shells that complete; a file may be called so.
        root.Directives.Clear();
        UsageErrors.RefuseMistypedOptions(root);
        UsageErrors.RefuseEmptyValues(root);
        foreach (VersionOption option in root.Options.OfType<VersionOption>())
            option.Action = new ShowVersion(terminal);
        foreach (HelpOption option in root.Options.OfType<HelpOption>())
            option.Action = new HelpText((HelpAction)option.Action!);
        return root;
    }

    /// <summary>A command as one types it.</summary>
    public static string NameOf(Command command)
    {
        string[] words = [.. Path(command).Reverse()];
        return string.Join(' ', words.Prepend(Tool));

        static IEnumerable<string> Path(Command command)
        {
            for (Command? at = command; at is not null and not RootCommand; at = at.Parents.OfType<Command>().FirstOrDefault())
                yield return at.Name;
        }
    }

    private sealed class ShowVersion(Terminal terminal) : SynchronousCommandLineAction
    {
        public override bool Terminating => true;

        public override int Invoke(ParseResult parseResult)
        {
            terminal.Output.WriteLine(Version);
            return ExitCode.Clean;
        }
    }
}
