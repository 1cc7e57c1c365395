using System.CommandLine;
using DisclosureRules.Authoring.Starting;
using DisclosureRules.Cli.Output;
using DisclosureRules.Diagnostics;
using DisclosureRules.Primitives;

namespace DisclosureRules.Cli;

/// <summary><c>rules new ID</c>: starts a pack.</summary>
internal static class RulesNewCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string> id = new("ID") { Description = "words.tool.help.rules-new.id" };
        id.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var found }] && found[0] != '-' && !NewPack.IsId(found))
                result.AddError(UsageErrors.Said(Texts.Of("usage.pack-id", ("found", found))));
        });
        Option<string?> form = new("--form") { Description = "words.tool.help.rules-new.form", HelpName = "FORM", DefaultValueFactory = _ => "cn-annual-report-2021" };
        Option<string?> folder = new("--out") { Description = "words.tool.help.rules-new.out", HelpName = "PATH" };
        Command command = new("new", "words.tool.help.rules-new") { id, form, folder };
        RuleOptions options = new RuleOptions().AddTo(command, rules: false);
        command.SetAction(parsed =>
        {
            string to = parsed.GetValue(folder) ?? NewPack.NameOf(parsed.GetValue(id)!);
            IReadOnlyList<(string Name, string Text)> files = NewPack.Files(parsed.GetValue(id)!, FormsCommand.Of(options.Forms(parsed), parsed.GetValue(form)!));
            if (files.Take(2).Select(f => Path.Combine(to, f.Name)).FirstOrDefault(File.Exists) is { } existing)
                throw new DiagnosticException([new(Texts.Of("usage.exists", ("file", existing)))]);
            Directory.CreateDirectory(to);
            // A second pack in a folder: what is there may be the author's by now, and stays.
            ILookup<bool?, (string Name, string Text)> found = files.ToLookup(f => Path.Combine(to, f.Name) is var path && File.Exists(path) ? File.ReadAllText(path) == f.Text : (bool?)null);
            foreach ((string name, string text) in found[null])
                File.WriteAllText(Path.Combine(to, name), text);
            Language language = options.Language(parsed);
            terminal.Say(Texts.Say("words.tool.doc.written", language, ("count", found[null].Count()), ("folder", to)));
            if (found[false].Any())
                terminal.Say(Texts.Say("words.tool.new.kept", language, ("files", string.Join(Texts.Say("words.tool.separator.list", language), found[false].Select(f => f.Name)))));
        });
        return command;
    }
}
