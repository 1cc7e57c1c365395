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
    private const int MostListed = 12;

    private readonly LanguageOption _language = new();
    private SelectionOptions? _selection;

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

    /// <summary>The day on which what packs change of each other's rules is over.</summary>
    public DateOption Date { get; } = new();

    /// <param name="command">The command.</param>
    /// <param name="rules">Whether it is told with which rules to work.</param>
    /// <param name="selection">Whether rules can be turned on and off.</param>
    /// <param name="date">Whether the day matters to it, where it isn't told with which rules to work.</param>
    public RuleOptions AddTo(Command command, bool rules = true, bool selection = false, bool date = false)
    {
        if (rules)
        {
            command.Add(_packs);
            command.Add(_noNational);
        }

        if (selection)
            (_selection = new()).AddTo(command);

        if (rules || date)
            command.Add(Date.Option);

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
    public RuleSet AnyRules(ParseResult parsed, FormCatalog forms, Terminal terminal)
    {
        RuleSet rules = Rules(parsed, forms, terminal);
        return rules.Rules.Count > 0 ? rules : throw new DiagnosticException([new(Texts.Of("check.no-rules"))]);
    }

    /// <summary>A rule by its id; where no packs were named and no rule is called so at its beginning, it may be of one that was forgotten.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="id">Its id.</param>
    /// <param name="packs">Packs beside those of <c>--rules</c>.</param>
    public Rule Find(ParseResult parsed, RuleSet rules, string id, params IReadOnlyList<string> packs)
    {
        if (rules.TryFind(id, out Rule? rule, out Diagnostic? problem))
            return rule;
        if (rules.Packs.FirstOrDefault(p => p.Id == id) is { } pack)
            throw new DiagnosticException([new(Texts.Of("usage.pack-for-rule", ("pack", id), ("rules", Listed(pack.Rules.Select(r => r.Id)))))]);
        string prefix = id[..(id.IndexOf('.', StringComparison.Ordinal) + 1)];
        bool isForgotten = prefix.Length > 0 && packs.Count == 0 && parsed.GetValue(_packs) is not { Length: > 0 } && !rules.Rules.Any(r => r.Id.StartsWith(prefix, StringComparison.Ordinal));
        throw new DiagnosticException([isForgotten ? new(Texts.Of("usage.no-rule", ("rule", id), ("prefix", prefix))) : problem]);
    }

    private static string Listed(IEnumerable<string> ids) => ids.ToArray() is { Length: > MostListed } many ? $"{string.Join(", ", many.Take(MostListed))} …" : string.Join(", ", ids);

    /// <summary>The rules as they are on the day, what is over told; throws <see cref="DiagnosticException"/> with the problems of all packs when one is not valid.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="forms">The forms.</param>
    /// <param name="terminal">The terminal.</param>
    /// <param name="packs">Packs beside those of <c>--rules</c>. One takes the place of a national one of its id.</param>
    public RuleSet Rules(ParseResult parsed, FormCatalog forms, Terminal terminal, params IReadOnlyList<string> packs)
    {
        string[] given = [.. packs, .. parsed.GetValue(_packs) ?? []];
        bool areRead = RulePacks.TryReadAll(given, out IReadOnlyList<RulePack>? read, out _);
        HashSet<string> ids = [.. (read ?? []).Select(p => p.Id)];
        IEnumerable<RulePack> national = parsed.GetValue(_noNational) ? [] : ids.Count == 0 ? RulePacks.National : RulePacks.National.Where(p => !ids.Contains(p.Id));
        RuleSet rules = RuleSet.Load([.. national, .. read ?? []], forms, areRead ? [] : given).On(Date.Of(parsed, terminal));
        foreach (Diagnostic over in rules.ExpiredChanges)
            terminal.Say(over.ToString(Language(parsed)));
        return _selection?.Of(rules, parsed) ?? rules;
    }
}
