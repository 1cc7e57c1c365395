using System.CommandLine;
using DisclosureRules.Cli.Output;
using DisclosureRules.Diagnostics;
using DisclosureRules.Forms;

namespace DisclosureRules.Cli;

/// <summary><c>forms list</c> and <c>forms show FORM</c>: what the rows and columns of a form are called.</summary>
internal static class FormsCommand
{
    public static Command Create(Terminal terminal) => new("forms", "words.tool.help.forms-command") { List(terminal), Show(terminal) };

    private static Command List(Terminal terminal)
    {
        Command command = new("list", "words.tool.help.forms-list");
        RuleOptions options = new RuleOptions().AddTo(command, rules: false);
        command.SetAction(parsed => new FormView(terminal, options.Language(parsed)).WriteList(options.Forms(parsed)));
        return command;
    }

    private static Command Show(Terminal terminal)
    {
        Argument<string> id = new("FORM") { Description = "words.tool.help.forms-show.id" };
        Command command = new("show", "words.tool.help.forms-show") { id };
        RuleOptions options = new RuleOptions().AddTo(command, rules: false);
        command.SetAction(parsed => new FormView(terminal, options.Language(parsed)).Write(Of(options.Forms(parsed), parsed.GetValue(id)!)));
        return command;
    }

    /// <summary>The form of an id; where there is none, the nearest is told.</summary>
    public static Form Of(FormCatalog forms, string id) => forms.Find(id)
        ?? throw new DiagnosticException([new(Texts.Of("usage.unknown-form", ("found", id), ("suggestion", Primitives.Suggestion.ForOneOf(id, forms.All.Select(f => f.Id)))))]);
}
