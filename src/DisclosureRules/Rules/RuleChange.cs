using System.Globalization;
using System.Text.Json.Serialization;
using DisclosureRules.Diagnostics;
using DisclosureRules.Primitives;

namespace DisclosureRules.Rules;

/// <summary>
/// What a pack makes of rules that packs it extends state: another severity, other words, or that they are off; for the reports of its units, years and
/// forms. Immutable and safe to share between threads.
/// </summary>
[JsonConverter(typeof(NoJsonConverter<RuleChange>))]
[JsonInstead("Write its Pack, which states it.")]
public sealed class RuleChange
{
    // Rules are many, and so may be the ids of a change.
    private readonly HashSet<string> _ids;
    private readonly RuleSelector[] _wider;

    internal RuleChange(RulePack pack, IReadOnlyList<RuleSelector> rules, SourceLocation location)
    {
        (Pack, Rules, Location) = (pack, rules, location);
        _ids = [.. rules.Where(r => r.IsId).Select(r => r.Text)];
        _wider = [.. rules.Where(r => !r.IsId)];
    }

    /// <summary>The pack that states it.</summary>
    public RulePack Pack { get; }

    /// <summary>What violations of the rules weigh; <see langword="null"/> where that stays as it is.</summary>
    public Severity? Severity { get; internal init; }

    /// <summary>What violations say, with placeholders as in the messages of rules; <see langword="null"/> where that stays as it is.</summary>
    public LocalizedText? Message { get; internal init; }

    /// <summary><see langword="true"/> where the rules are off, <see langword="false"/> where they are on again, <see langword="null"/> where that stays as it is.</summary>
    public bool? IsOff { get; internal init; }

    /// <summary>Why; <see langword="null"/> where nobody said. Rules that are off have one.</summary>
    public LocalizedText? Reason { get; internal init; }

    /// <summary>Who answers for it; <see langword="null"/> where nobody is named. Rules that are off have one.</summary>
    public string? Reviewer { get; internal init; }

    /// <summary>The last day on which it holds, see <see cref="Checking.RuleSet.On"/>; <see langword="null"/> where there is none. Rules that are off have one.</summary>
    public DateOnly? Expiry { get; internal init; }

    /// <summary>Where it stands in its pack.</summary>
    public SourceLocation Location { get; }

    /// <summary>Which rules.</summary>
    internal IReadOnlyList<RuleSelector> Rules { get; }

    /// <summary>Which of them stay as they are.</summary>
    internal IReadOnlyList<RuleSelector> Except { get; init; } = [];

    /// <summary>The parsed messages, Chinese and English; empty where the words stay as they are.</summary>
    internal IReadOnlyList<MessageTemplate> Templates { get; init; } = [];

    /// <summary>Whether it changes anything.</summary>
    internal bool HasEffect => Severity is not null || Message is not null || IsOff is not null;

    /// <summary>The width of the selector by which it takes in a rule; <see langword="null"/> where it leaves the rule alone.</summary>
    internal int? WidthFor(Rule rule)
    {
        int? width = _ids.Contains(rule.Id) ? 0 : _wider.Where(r => r.Fits(rule)).Select(r => (int?)r.Width).Min();
        return width is null || Except.Any(e => e.Fits(rule)) ? null : width;
    }

    /// <summary>That its last day is over.</summary>
    internal Diagnostic Over() => new(
        Texts.Of("change.expired", ("rules", string.Join(", ", Rules.Select(r => r.Text))), ("expiry", Expiry?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "-"), ("reviewer", Reviewer ?? "-"), ("reason", Reason ?? LocalizedText.Same("-"))),
        Location);

    /// <summary>The same in a copy of its pack.</summary>
    internal RuleChange In(RulePack pack) => new(pack, Rules, Location)
    {
        Severity = Severity,
        Message = Message,
        IsOff = IsOff,
        Reason = Reason,
        Reviewer = Reviewer,
        Expiry = Expiry,
        Except = Except,
        Templates = Templates,
    };

    /// <summary>What of it is left where some rules are gone and others are settled otherwise.</summary>
    /// <param name="rules">The rules that there are.</param>
    /// <param name="settled">Those of them that it leaves alone from now on.</param>
    /// <param name="of">What of its effect is meant: a change with that alone.</param>
    internal RuleChange Left(IReadOnlyList<Rule> rules, IEnumerable<Rule> settled, RuleChange of) => new(Pack, [.. Rules.Where(s => rules.Any(s.Fits))], Location)
    {
        Severity = of.Severity,
        Message = of.Message,
        IsOff = of.IsOff,
        Reason = Reason,
        Reviewer = Reviewer,
        Expiry = Expiry,
        Except = [.. Except.Where(s => rules.Any(s.Fits)), .. settled.Where(r => WidthFor(r) is not null).Select(r => RuleSelector.Parse(r.Id)!)],
        Templates = of.Templates,
    };
}
