using System.CommandLine;
using DisclosureRules.Authoring.Schemas;
using DisclosureRules.Cli.Output;
using DisclosureRules.Forms;

namespace DisclosureRules.Cli;

/// <summary><c>rules schema FORM…</c>: the JSON schema of packs on some forms.</summary>
internal static class RulesSchemaCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string[]> ids = new("FORM") { Description = "words.tool.help.rules-schema.form", Arity = ArgumentArity.ZeroOrMore };
        Command command = new("schema", "words.tool.help.rules-schema") { ids };
        RuleOptions options = new RuleOptions().AddTo(command);
        command.SetAction(parsed =>
        {
            FormCatalog forms = options.Forms(parsed);
            string[] named = parsed.GetValue(ids) ?? [];
            terminal.Output.Write(PackSchema.Of(named.Length == 0 ? forms.All : named.Select(n => FormsCommand.Of(forms, n)), options.Rules(parsed, forms, terminal)));
        });
        return command;
    }
}
