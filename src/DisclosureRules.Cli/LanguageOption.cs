using System.CommandLine;
using DisclosureRules.Cli.Output;
using DisclosureRules.Primitives;

namespace DisclosureRules.Cli;

/// <summary>The option that says in which language a command speaks.</summary>
internal sealed class LanguageOption
{
    public LanguageOption() => Option.AcceptOnly([.. Texts.Languages.Select(l => l.Code)]);

    public Option<string?> Option { get; } = new("--lang")
    {
        Description = "words.tool.help.lang",
        HelpName = string.Join('|', Texts.Languages),
        DefaultValueFactory = _ => "zh",
    };

    public Language Of(ParseResult parsed) => Language.Parse(parsed.GetValue(Option)!);
}
