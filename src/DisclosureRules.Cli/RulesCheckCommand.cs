using System.CommandLine;
using DisclosureRules.Authoring.Advice;
using DisclosureRules.Cli.Output;
using DisclosureRules.Primitives;

namespace DisclosureRules.Cli;

/// <summary><c>rules check PACK…</c>: what is wrong with packs, and what looks wrong.</summary>
internal static class RulesCheckCommand
{
    public static Command Create(Terminal terminal)
    {
        PackArgument packs = new("words.tool.help.rules-test.pack");
        Option<string?> format = new("--format") { Description = "words.tool.help.rules-test.format", HelpName = "text|jsonl", DefaultValueFactory = _ => "text" };
        format.AcceptOnly("text", "jsonl");
        Option<bool> noNational = new("--no-national") { Description = "words.tool.help.no-national" };
        Command command = new("check", "words.tool.help.rules-check") { packs.Argument, format, noNational };
        RuleOptions options = new RuleOptions().AddTo(command, rules: false, date: true);
        command.SetAction(parsed =>
        {
            Language language = options.Language(parsed);
            PackCheck check = PackCheck.Of(packs.Of(parsed), !parsed.GetValue(noNational), options.Forms(parsed), options.Date.Of(parsed, terminal));
            AdviceLines lines = new(terminal, language, packs.Of(parsed));
            if (parsed.GetValue(format) == "jsonl")
                lines.WriteJson(check);
            else
                lines.Write(check);
            return check.Errors.Count > 0 ? ExitCode.Usage : check.Advice.Count > 0 ? ExitCode.Findings : ExitCode.Clean;
        });
        return command;
    }
}
