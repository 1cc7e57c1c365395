using System.Text.Json.Serialization;
using DisclosureRules.Diagnostics;
using DisclosureRules.Json;
using DisclosureRules.Primitives;

namespace DisclosureRules.Rules;

/// <summary>
/// Which rules are on, and what some of them weigh and say, whatever their packs state: in code step by step, where a later step goes before an earlier
/// one, or from a file or a configuration, where what names a rule more closely goes before what names it less closely. Rules are named by
/// <list type="bullet">
/// <item>their id: <c>requests.balance</c>;</item>
/// <item>what their ids start with: <c>requests.*</c>;</item>
/// <item>a tag that their pack gives them: <c>tag/words</c>;</item>
/// <item>their pack: <c>pack/cn.national.requests</c>;</item>
/// <item><c>*</c> for all.</item>
/// </list>
/// <see cref="Checking.RuleSet.With"/> refuses names that fit no rule: a mistyped one would otherwise change nothing and nobody would know.
/// What a reader could not settle (<c>input.…</c>) is no rule and can't be turned off. Immutable and safe to share between threads.
/// </summary>
/// <example>
/// <code>
/// RuleSet ours = rules.With(RuleSelection.All
///     .Without("narrative.*", "structure.summary-platform")
///     .WithSeverity(Severity.Warning, "requests.balance"));
/// </code>
/// </example>
[JsonConverter(typeof(RuleSelectionJsonConverter))]
public sealed class RuleSelection
{
    /// <summary>The largest file accepted, in bytes.</summary>
    public const int MaximumBytes = 1 << 20;

    private RuleSelection(IEnumerable<RuleAdjustment> adjustments) => Adjustments = [.. adjustments];

    /// <summary>All rules, as their packs state them.</summary>
    public static RuleSelection All { get; } = new([]);

    /// <summary>What is changed, in the order in which it is done.</summary>
    internal IReadOnlyList<RuleAdjustment> Adjustments { get; }

    /// <summary>These rules and no others.</summary>
    /// <param name="rules">The rules, as the class says they are named.</param>
    /// <returns>A selection in which all other rules are off.</returns>
    /// <exception cref="DiagnosticException">A text names no rules.</exception>
    public RuleSelection Only(params IEnumerable<string> rules) => Without("*").With(rules);

    /// <summary>These rules on again, after a step that turned them off.</summary>
    /// <param name="rules">The rules, as the class says they are named.</param>
    /// <returns>A selection in which they are on.</returns>
    /// <exception cref="DiagnosticException">A text names no rules.</exception>
    public RuleSelection With(params IEnumerable<string> rules) => And(rules, s => new(s) { IsOn = true });

    /// <summary>These rules off: they are not checked.</summary>
    /// <param name="rules">The rules, as the class says they are named.</param>
    /// <returns>A selection in which they are off.</returns>
    /// <exception cref="DiagnosticException">A text names no rules.</exception>
    public RuleSelection Without(params IEnumerable<string> rules) => And(rules, s => new(s) { IsOn = false });

    /// <summary>Another severity for these rules; whether they are on stays as it is. A heuristic rule can't become an error.</summary>
    /// <param name="severity">What their violations weigh.</param>
    /// <param name="rules">The rules, as the class says they are named.</param>
    /// <returns>A selection in which they weigh that.</returns>
    /// <exception cref="DiagnosticException">A text names no rules.</exception>
    public RuleSelection WithSeverity(Severity severity, params IEnumerable<string> rules) => And(rules, s => new(s) { Severity = severity });

    /// <summary>Other words for the violations of these rules; placeholders as in the messages of packs.</summary>
    /// <param name="message">What a violation says, e.g. <c>{instance}: it says {actual}, not {expected}</c>.</param>
    /// <param name="rules">The rules, as the class says they are named.</param>
    /// <returns>A selection in which they say that.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="message"/> is <see langword="null"/>.</exception>
    /// <exception cref="DiagnosticException">A text names no rules.</exception>
    public RuleSelection WithMessage(LocalizedText message, params IEnumerable<string> rules)
    {
        ArgumentNullException.ThrowIfNull(message);
        return And(rules, s => new(s) { Message = message });
    }

    /// <summary>This selection, and then another one, whose steps go before those of this one.</summary>
    /// <param name="later">The other one, such as what was said on a command line after a file.</param>
    /// <returns>Both as one.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="later"/> is <see langword="null"/>.</exception>
    public RuleSelection Then(RuleSelection later)
    {
        ArgumentNullException.ThrowIfNull(later);
        return new(Adjustments.Concat(later.Adjustments));
    }

    /// <summary>
    /// A selection from settings, such as those of a configuration: names of rules, and for each <c>off</c>, <c>on</c> or a severity (<c>info</c>,
    /// <c>warning</c>, <c>error</c>). The order of the settings makes no difference: an id goes before what ids start with, the longer before the
    /// shorter, that before a tag, a tag before a pack, and a pack before <c>*</c>.
    /// </summary>
    /// <param name="settings">The settings by the names of the rules.</param>
    /// <returns>The selection.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="settings"/> is <see langword="null"/>.</exception>
    /// <exception cref="DiagnosticException">A name or a setting is none; with all of them.</exception>
    public static RuleSelection Of(IEnumerable<KeyValuePair<string, string?>> settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        List<Diagnostic> found = [];
        List<RuleAdjustment> adjustments = [];
        foreach ((string name, string? setting) in settings)
        {
            if (RuleSelector.Parse(name) is not { } selector)
                found.Add(new(Texts.Of("selection.pattern", ("selector", name))));
            else if (RuleSetting.Parse(selector, setting) is { } adjustment)
                adjustments.Add(adjustment);
            else
                found.Add(new(RuleSetting.Unknown(setting ?? "")));
        }

        return found.Count == 0 ? ByWidth(adjustments) : throw new DiagnosticException(found);
    }

    /// <summary>
    /// Reads a selection from a JSON file: <c>{ "rules": { "narrative.*": "off", "requests.balance": { "severity": "warning", "message": { "zh": "…", "en": "…" } } } }</c>.
    /// The members of <c>rules</c> are those of <see cref="Of"/>, and their order makes no difference.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <returns>The selection.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is <see langword="null"/>.</exception>
    /// <exception cref="DiagnosticException">The file can't be opened or is no selection; with all problems.</exception>
    public static RuleSelection Read(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        List<Diagnostic> found = [];
        return InputFile.Read(path, MaximumBytes, found) is { } utf8 && RuleSelectionReader.Read(utf8, path, found) is { } adjustments && found.Count == 0
            ? ByWidth(adjustments)
            : throw new DiagnosticException(found);
    }

    /// <summary>Reads a selection from JSON text, as <see cref="Read"/> does from a file.</summary>
    /// <param name="json">The text.</param>
    /// <returns>The selection.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is <see langword="null"/>.</exception>
    /// <exception cref="DiagnosticException">The text is no selection; with all problems.</exception>
    public static RuleSelection Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        List<Diagnostic> found = [];
        return RuleSelectionReader.Read(System.Text.Encoding.UTF8.GetBytes(json), null, found) is { } adjustments && found.Count == 0
            ? ByWidth(adjustments)
            : throw new DiagnosticException(found);
    }

    internal static RuleSelection ByWidth(IEnumerable<RuleAdjustment> adjustments) => new(adjustments.OrderByDescending(a => a.Selector.Width));

    private RuleSelection And(IEnumerable<string> rules, Func<RuleSelector, RuleAdjustment> make)
    {
        ArgumentNullException.ThrowIfNull(rules);
        List<Diagnostic> found = [];
        List<RuleAdjustment> adjustments = [.. Adjustments];
        foreach (string name in rules)
        {
            if (name is not null && RuleSelector.Parse(name) is { } selector)
                adjustments.Add(make(selector));
            else
                found.Add(new(Texts.Of("selection.pattern", ("selector", name ?? ""))));
        }

        return found.Count == 0 ? new(adjustments) : throw new DiagnosticException(found);
    }
}
