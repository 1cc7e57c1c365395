using System.CommandLine;
using DisclosureRules.Audit.Running;
using DisclosureRules.Cli.Output;
using DisclosureRules.Primitives;

namespace DisclosureRules.Cli;

/// <summary><c>audit merge DIR… --out DIR</c>: puts the results of shards together.</summary>
internal static class AuditMergeCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string[]> folders = new("DIR") { Description = "words.tool.help.audit.merge.folders", Arity = ArgumentArity.OneOrMore };
        AuditOutputOption output = new();
        Command command = new("merge", "words.tool.help.audit.merge") { folders };
        output.AddTo(command);
        LanguageOption speaks = new();
        command.Add(speaks.Option);
        command.SetAction((parsed, cancellationToken) =>
        {
            Language language = speaks.Of(parsed);
            AuditOptions audit = output.Written(parsed, new() { Folder = output.Folder(parsed) }, language);
            return AuditConsole.RunAsync(terminal, language, audit, (told, token) => AuditRun.MergeAsync(parsed.GetValue(folders)!, told, token), cancellationToken);
        });
        return command;
    }
}
