using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using DisclosureRules.Cli.Output;
using DisclosureRules.Primitives;

namespace DisclosureRules.Cli;

/// <summary>What is wrong with a command line. Each is said in both languages, because the option that chooses one may be what was mistyped.</summary>
internal static class UsageErrors
{
    // En dash, em dash, horizontal bar, minus sign and full-width hyphen, which text editors and Chinese keyboards make of hyphens.
    private static readonly char[] Dashes = ['\u2013', '\u2014', '\u2015', '\u2212', '\uFF0D'];

    public static IEnumerable<string> Of(ParseResult result)
    {
        Command command = result.CommandResult.Command;
        if (command.Subcommands.Count > 0 && command.Arguments.Count == 0)
            return [Said(NoCommand(result.UnmatchedTokens, [.. command.Subcommands.Select(c => c.Name)]))];

        // What stands before all else is where a command is named.
        if (result.UnmatchedTokens is [var first, ..] && result.Tokens is [{ Value: var typed }, ..] && typed == first && !first.StartsWith('-'))
            return [Said(NoCommand([first], [.. result.RootCommandResult.Command.Subcommands.Select(c => c.Name)]))];
        string[] options = [.. result.UnmatchedTokens.Where(t => t.StartsWith('-'))];
        return
        [
            .. options.Select(o => Said(NoOption(o, command))),

            // What follows an option that there is not is no surplus of its own.
            .. result.UnmatchedTokens.Take(options.Length == 0 ? 1 : 0).Select(t => Said(Texts.Of("usage.surplus", ("found", t)))),
            .. result.Errors.Where(e => e.SymbolResult is not CommandResult).Select(Message),
        ];
    }

    /// <summary>Refuses other values than these, and says which is nearest.</summary>
    public static void AcceptOnly(this Option<string?> option, params string[] values)
    {
        option.CompletionSources.Add(values);
        option.Validators.Add(result =>
        {
            foreach (string found in result.Tokens.Select(t => t.Value).Except(values, StringComparer.Ordinal))
                result.AddError(NotAccepted(option.Name, found, values));
        });
    }

    /// <summary>Refuses what is no whole number of a range. What the library says of it is in English whatever the language.</summary>
    /// <param name="option">The option.</param>
    /// <param name="least">The smallest number.</param>
    /// <param name="most">The largest number.</param>
    /// <param name="key">What is said of others.</param>
    public static void AcceptNumber(this Option option, int least, int most, string key = "usage.number") => option.Validators.Add(result =>
    {
        if (result.Tokens is [{ Value: var text }] && !(int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int value) && value >= least && value <= most))
            result.AddError(Said(Texts.Of(key, ("option", option.Name), ("found", text), ("first", least), ("last", most))));
    });

    /// <summary>A mistyped option is refused rather than taken for a file, a rule or whatever a command asks for; a file that is called so is not.</summary>
    /// <param name="command">The command, with all below it.</param>
    public static void RefuseMistypedOptions(Command command)
    {
        foreach (Argument argument in command.Arguments)
        {
            bool areNames = argument.Name is "RULE" or "ID" or "FORM";
            argument.Validators.Add(result =>
            {
                string[] mistyped = [.. result.Tokens.Select(t => t.Value).Where(v => v.Length > 1 && !Path.Exists(v))];
                foreach (string found in mistyped.Where(v => Dashes.Contains(v[0])))
                    result.AddError(Said(Texts.Of("usage.dash", ("found", found), ("written", "--" + found.TrimStart([.. Dashes, '-'])))));
                foreach (string found in mistyped.Where(v => v[0] == '-'))
                    result.AddError(Said(areNames ? NoOption(found, command) : Texts.Of("usage.no-option/file", ("problem", NoOption(found, command)), ("found", found))));
            });
        }

        foreach (Command inner in command.Subcommands)
            RefuseMistypedOptions(inner);
    }

    /// <summary>An empty value is refused, such as <c>"$FOLDER"</c> of a script that never set it.</summary>
    /// <param name="command">The command, with all below it.</param>
    public static void RefuseEmptyValues(Command command)
    {
        foreach (Option option in command.Options.Where(o => o.HelpName is not null))
        {
            option.Validators.Add(result =>
            {
                if (result.Tokens.Any(t => t.Value.Length == 0))
                    result.AddError(Said(Texts.Of("usage.missing/value", ("option", option.Name), ("name", option.HelpName))));
            });
        }

        foreach (Command inner in command.Subcommands)
            RefuseEmptyValues(inner);
    }

    /// <summary>An option that the command doesn't have.</summary>
    private static Message NoOption(string found, Command command) => command.Options.Any(o => o.Name == found)
        ? Texts.Of("usage.no-option/before", ("found", found), ("command", command.Name))
        : Texts.Of("usage.no-option", ("found", found), ("suggestion", Suggestion.For(found, command.Options.Select(o => o.Name))));

    public static string Said(LocalizedText text) => $"{text.Zh} / {text.En}";

    public static string NotAccepted(string option, string found, string[] values)
    {
        LocalizedText suggestion = Meant("words.tool.values", found, values), accepted = Suggestion.Accepted(values);
        return Said(Texts.Of("usage.not-accepted", ("option", option), ("found", found), ("suggestion", suggestion), ("accepted", accepted)));
    }

    /// <summary>What the native executable is built without.</summary>
    public static string OnlyInOrdinaryTool(string option, string found) => Said(Texts.Of("usage.only-in-ordinary-tool", ("option", option), ("found", found)));

    /// <summary>What somebody means who writes a word of another tool, or the nearest. The pairs stand among the texts, <c>cn=zh</c>, those of both languages together.</summary>
    private static LocalizedText Meant(string key, string found, string[] accepted)
    {
        Message pairs = Texts.Of(key);
        string? meant = $"{pairs.Zh} {pairs.En}".Split(' ').Select(p => p.Split('=')).Where(p => p.Length == 2 && p[0].Equals(found, StringComparison.OrdinalIgnoreCase)).Select(p => p[1]).FirstOrDefault(accepted.Contains);
        return meant is null ? Suggestion.For(found, accepted) : Suggestion.For(found, [meant]) is var near && near != LocalizedText.Empty ? near : Texts.Of("words.tool.did-you-mean", ("meant", meant));
    }

    private static Message NoCommand(IReadOnlyList<string> found, string[] commands)
    {
        LocalizedText accepted = Suggestion.Accepted(commands);
        if (found.Count == 0)
            return Texts.Of("usage.no-command", ("accepted", accepted));
        return Texts.Of("usage.no-command/unknown", ("found", found[0]), ("suggestion", Meant("words.tool.commands", found[0], commands)), ("accepted", accepted));
    }

    private static string Message(ParseError error) => error.SymbolResult switch
    {
        ArgumentResult { Tokens.Count: 0, Argument.Name: var name } => Said(Texts.Of("usage.missing", ("name", name))),
        OptionResult { Tokens.Count: 0, Option: var option } =>
            Said(Texts.Of("usage.missing/value", ("option", option.Name), ("name", option.HelpName))),
        _ => error.Message,
    };
}
