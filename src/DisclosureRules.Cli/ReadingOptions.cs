using System.CommandLine;
using DisclosureRules.Cli.Output;
using DisclosureRules.Documents.Inputs;
using DisclosureRules.Documents.Isolation;
using DisclosureRules.Forms;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;

namespace DisclosureRules.Cli;

/// <summary>
/// What a command reads and how: documents of folders, and where several are named, in processes of their own, so that none can take the others with it. A
/// single file is read in this process, which saves the start of another one.
/// </summary>
/// <param name="paths">The inputs; <c>PATH…</c> when left out.</param>
/// <param name="named">An option that names the inputs, where that is not the argument.</param>
internal sealed class ReadingOptions(PathArgument? paths = null, Option<string[]>? named = null)
{
    private readonly PathArgument _paths = paths ?? new();

    private readonly Option<string?> _isolate = new("--isolate")
    {
        Description = "words.tool.help.isolate",
        HelpName = "auto|always|never",
        DefaultValueFactory = _ => "auto",
    };

    /// <param name="command">The command that reads.</param>
    /// <param name="arity">How many inputs it takes; at least one when left out.</param>
    public ReadingOptions AddTo(Command command, ArgumentArity? arity = null)
    {
        _paths.Argument.Arity = arity ?? _paths.Argument.Arity;
        _isolate.AcceptOnly("auto", "always", "never");
        if (named is null)
            command.Add(_paths.Argument);
        else
            command.Add(named);
        command.Add(_isolate);
        return this;
    }

    /// <summary>The paths as they were given.</summary>
    public string[] Paths(ParseResult parsed) => named is null ? _paths.Of(parsed) : parsed.GetValue(named) ?? [];

    /// <summary>The paths that lead nowhere.</summary>
    public string[] Missing(ParseResult parsed) => [.. Paths(parsed).Where(p => p != ReportInputs.StandardInput && !Path.Exists(p))];

    /// <summary>The inputs; one that is named twice is told and left out.</summary>
    public IEnumerable<ReportInput> Inputs(ParseResult parsed, Terminal terminal, Language language, SkippedFiles skipped)
    {
        string[] paths = Paths(parsed);
        NamedOnce once = new(path => terminal.Say(Texts.Say("words.tool.named-twice", language, ("source", path))));
        return once.Inputs(ReportInputs.Find(once.Paths(paths), terminal.Input, skipped.Add), isNeeded: paths.Length > 1);
    }

    /// <summary>What reads documents in other processes; <see langword="null"/> where they are read in this one.</summary>
    public IsolatedReader? Reader(ParseResult parsed, Terminal terminal, FormCatalog forms)
    {
        if (terminal.Workers is not { } workers)
            return null;
        string[] paths = Paths(parsed);
        bool isolates = parsed.GetValue(_isolate) switch
        {
            "always" => true,
            "never" => false,
            _ => paths.Length > 1 || Directory.Exists(paths[0]),
        };
        return isolates ? new(workers, forms) : null;
    }

    /// <summary>Reads an input, in this process or in another one.</summary>
    public static ReportReading Read(ReportInput input, IsolatedReader? reader, FormCatalog forms, CancellationToken cancellationToken) =>
        reader is null ? input.Read(forms, cancellationToken: cancellationToken) : reader.Read(input, cancellationToken);
}
