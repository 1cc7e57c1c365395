using System.CommandLine;
using DisclosureRules.Authoring.Catalogue;
using DisclosureRules.Authoring.PackTests;
using DisclosureRules.Cli.Output;
using DisclosureRules.Diagnostics;

namespace DisclosureRules.Cli;

/// <summary><c>rules doc PACK… --out FOLDER</c>: a catalogue of rules.</summary>
internal static class RulesDocCommand
{
    public static Command Create(Terminal terminal)
    {
        PackArgument packs = new("words.tool.help.rules-test.pack");
        Option<string?> folder = new("--out") { Description = "words.tool.help.rules-doc.out", HelpName = "PATH" };
        Command command = new("doc", "words.tool.help.rules-doc") { packs.Argument, folder };
        RuleOptions options = new RuleOptions().AddTo(command, rules: false);
        command.SetAction(parsed =>
        {
            string to = parsed.GetValue(folder) ?? throw new DiagnosticException([new(Texts.Of("usage.no-out"))]);
            if (File.Exists(to))
                throw new DiagnosticException([new(Texts.Of("usage.out-file", ("file", to)))]);
            if (!PackTestSuite.TryRead(packs.Of(parsed), out PackTestSuite? suite, out IReadOnlyList<Diagnostic> problems, options.Forms(parsed)))
                throw new DiagnosticException(problems);
            Dictionary<string, string> files = new(RuleCatalogue.Markdown(suite)) { ["catalogue.html"] = RuleCatalogue.Html(suite) };
            Directory.CreateDirectory(to);
            foreach ((string name, string text) in files)
                File.WriteAllText(Path.Combine(to, name), text);
            terminal.Say(Texts.Say("words.tool.doc.written", options.Language(parsed), ("count", files.Count), ("folder", to)));
        });
        return command;
    }
}
