using System.CommandLine;
using DisclosureRules.Checking;
using DisclosureRules.Cli.Output;
using DisclosureRules.Diagnostics;
using DisclosureRules.Forms;
using DisclosureRules.Primitives;
using DisclosureRules.Rules;

namespace DisclosureRules.Cli;

/// <summary>The options that say which rules and forms a command works with, and in which language it speaks.</summary>
internal sealed class RuleOptions
{
    private readonly LanguageOption _language = new();

    private readonly Option<string[]> _forms = new("--forms")
    {
        Description = "words.tool.help.forms",
        HelpName = "PATH",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string[]> _packs = new("--rules")
    {
        Description = "words.tool.help.rules",
        HelpName = "PATH",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<bool> _noNational = new("--no-national")
    {
        Description = "words.tool.help.no-national",
    };

    public RuleOptions AddTo(Command command, bool rules = true)
    {
        if (rules)
        {
            command.Add(_packs);
            command.Add(_noNational);
        }

        command.Add(_forms);
        command.Add(_language.Option);
        return this;
    }

    public Language Language(ParseResult parsed) => _language.Of(parsed);

    /// <summary>The forms; throws <see cref="DiagnosticException"/> with the problems of all of them when one is not valid.</summary>
    public FormCatalog Forms(ParseResult parsed) => FormCatalog.BuiltIn.WithFiles(parsed.GetValue(_forms) ?? []);

    /// <summary>The files and folders with forms beside the built-in ones.</summary>
    public IReadOnlyList<string> FormFiles(ParseResult parsed) => parsed.GetValue(_forms) ?? [];

    /// <summary>The rules, at least one; throws <see cref="DiagnosticException"/> otherwise.</summary>
    public RuleSet AnyRules(ParseResult parsed, FormCatalog forms)
    {
        RuleSet rules = Rules(parsed, forms);
        return rules.Rules.Count > 0 ? rules : throw new DiagnosticException([new(Texts.Of("check.no-rules"))]);
    }

    /// <summary>The rules; throws <see cref="DiagnosticException"/> with the problems of all packs when one is not valid.</summary>
    public RuleSet Rules(ParseResult parsed, FormCatalog forms) =>
        RuleSet.Load(parsed.GetValue(_noNational) ? [] : RulePacks.National, forms, parsed.GetValue(_packs) ?? []);
}
