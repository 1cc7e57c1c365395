using System.CommandLine;
using DisclosureRules.Checking;
using DisclosureRules.Diagnostics;
using DisclosureRules.Forms;
using DisclosureRules.Primitives;
using DisclosureRules.Rules;

namespace DisclosureRules.Cli;

/// <summary>The options that say which rules and forms a command works with, and in which language it speaks.</summary>
internal sealed class RuleOptions
{
    private readonly Option<string?> _language = new("--lang")
    {
        Description = "Language of titles and messages / 语言",
        HelpName = "zh|en",
        DefaultValueFactory = _ => "zh",
    };

    private readonly Option<string[]> _forms = new("--forms")
    {
        Description = "Add forms of your own: a .json file or a folder; repeatable / 增加自定义表式,可重复",
        HelpName = "PATH",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string[]> _packs = new("--rules")
    {
        Description = "Add rule packs: a .json file or a folder; repeatable / 增加规则包,可重复",
        HelpName = "PATH",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<bool> _noNational = new("--no-national")
    {
        Description = "Leave out the national rule packs / 不使用全国通用规则",
    };

    public RuleOptions AddTo(Command command, bool rules = true)
    {
        _language.AcceptOnly("zh", "en");
        if (rules)
        {
            command.Add(_packs);
            command.Add(_noNational);
        }

        command.Add(_forms);
        command.Add(_language);
        return this;
    }

    public Language Language(ParseResult parsed) =>
        parsed.GetValue(_language) == "en" ? Primitives.Language.English : Primitives.Language.Chinese;

    /// <summary>The forms; throws <see cref="DiagnosticException"/> with the problems of all of them when one is not valid.</summary>
    public FormCatalog Forms(ParseResult parsed) => FormCatalog.BuiltIn.WithFiles(parsed.GetValue(_forms) ?? []);

    /// <summary>The rules; throws <see cref="DiagnosticException"/> with the problems of all packs when one is not valid.</summary>
    public RuleSet Rules(ParseResult parsed, FormCatalog forms) =>
        RuleSet.Load(parsed.GetValue(_noNational) ? [] : RulePacks.National, forms, parsed.GetValue(_packs) ?? []);
}
