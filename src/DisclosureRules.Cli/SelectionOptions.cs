using System.CommandLine;
using DisclosureRules.Checking;
using DisclosureRules.Cli.Output;
using DisclosureRules.Rules;

namespace DisclosureRules.Cli;

/// <summary>The options that turn rules on and off and say what they weigh: from a file, and then one by one.</summary>
internal sealed class SelectionOptions
{
    private readonly Option<string?> _file = new("--selection") { Description = "words.tool.help.selection", HelpName = "FILE" };

    private readonly Option<string[]> _set = new("--set")
    {
        Description = "words.tool.help.set",
        HelpName = "RULES=SETTING",
        Arity = ArgumentArity.OneOrMore,
    };

    public SelectionOptions() => _set.Validators.Add(result =>
    {
        foreach (string found in result.Tokens.Select(t => t.Value).Where(v => !v.Contains('=', StringComparison.Ordinal)))
            result.AddError(UsageErrors.Said(Texts.Of("usage.set", ("found", found))));
    });

    public void AddTo(Command command)
    {
        command.Add(_set);
        command.Add(_file);
    }

    /// <summary>The rules as they are selected; throws <see cref="Diagnostics.DiagnosticException"/> where a name fits no rule.</summary>
    public RuleSet Of(RuleSet rules, ParseResult parsed)
    {
        RuleSelection selection = parsed.GetValue(_file) is { } file ? RuleSelection.Read(file) : RuleSelection.All;
        if (parsed.GetValue(_set) is { Length: > 0 } settings)
            selection = selection.Then(RuleSelection.Of(settings.Select(Setting)));
        return selection == RuleSelection.All ? rules : rules.With(selection);
    }

    private static KeyValuePair<string, string?> Setting(string text)
    {
        int at = text.IndexOf('=', StringComparison.Ordinal);
        return new(text[..at], text[(at + 1)..]);
    }
}
