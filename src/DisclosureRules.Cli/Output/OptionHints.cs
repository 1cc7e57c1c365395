using System.CommandLine;
using DisclosureRules.Primitives;

namespace DisclosureRules.Cli.Output;

/// <summary>The libraries say what is to be done, without the options of the tool: which one does it is said once, behind what they say.</summary>
/// <param name="command">The command, which may lack the option; <see langword="null"/> where it is another's.</param>
internal sealed class OptionHints(Command? command)
{
    private readonly SortedSet<string> _codes = new(StringComparer.Ordinal);

    public void Add(string code) => _codes.Add(code);

    public IEnumerable<string> Lines(Language language)
    {
        foreach (string code in _codes)
        {
            if (Of(code) is { } hint && (command is null || command.Options.Any(o => o.Name == hint.Option)))
                yield return hint.Text.In(language);
        }
    }

    private static (string Option, LocalizedText Text)? Of(string code) => code switch
    {
        "audit.scope-unknown" => ("--scope", Texts.Of("words.tool.option.scope")),
        "merge.not-complete" => ("--resume", Texts.Of("words.tool.option.resume")),
        "report.is-form" => ("--forms", Texts.Of("words.tool.option.forms")),
        "report.is-rule-pack" => ("--rules", Texts.Of("words.tool.option.rules")),
        _ => null,
    };
}
