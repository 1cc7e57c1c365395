using System.Text.Json.Serialization;
using DisclosureRules.Diagnostics;
using DisclosureRules.Expressions.Syntax;
using DisclosureRules.Json;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;

namespace DisclosureRules.Rules;

/// <summary>
/// A consistency rule as its pack states it. A rule may have many instances (one for each row, column or cell it is repeated over);
/// each instance ends as pass, fail or not assessable. Immutable and safe to share between threads.
/// </summary>
[JsonConverter(typeof(RuleJsonConverter))]
public sealed class Rule
{
    internal Rule(string id, RulePack pack, LocalizedText title, IReadOnlyList<string> forms, LocatedExpression check, SourceLocation origin) =>
        (Id, Pack, Title, Forms, CheckText, Origin) = (id, pack, title, ValueList<string>.Of(forms), check, origin);

    /// <summary>Stable, speaking identifier, e.g. <c>requests.balance</c>; never reused for another rule.</summary>
    public string Id { get; }

    /// <summary>The pack that states the rule.</summary>
    public RulePack Pack { get; }

    /// <summary>What a violation weighs.</summary>
    public Severity Severity { get; internal init; }

    /// <summary>What holds when the rule holds, in one sentence.</summary>
    public LocalizedText Title { get; }

    /// <summary>The message of a violation with its placeholders; <see langword="null"/> for the built-in wording.</summary>
    public LocalizedText? Message { get; internal init; }

    /// <summary>The legal or practical basis; <see langword="null"/> where none is stated.</summary>
    public LocalizedText? Basis { get; internal init; }

    /// <summary>On what the rule rests.</summary>
    public Provenance Provenance { get; internal init; }

    /// <summary>The report years for which the rule holds.</summary>
    public YearRange Years { get; internal init; }

    /// <summary>Identifiers of the forms the rule applies to.</summary>
    public IReadOnlyList<string> Forms { get; }

    /// <summary>Whether a blank cell counts as zero in this rule; otherwise it makes the rule not assessable.</summary>
    public bool BlankIsZero { get; internal init; }

    /// <summary>
    /// The claims the rule is repeated over: it is held against every place where the words state one of them. Empty for a rule that is
    /// held against the report once.
    /// </summary>
    public IReadOnlyList<string> Claims { get; internal init => field = ValueList<string>.Of(value); } = ValueList<string>.Empty;

    /// <summary>Words by which rules are told apart that have no common beginning of their ids, such as those for one kind of reader; see <see cref="RuleSelection"/>.</summary>
    public IReadOnlyList<string> Tags { get; internal init => field = ValueList<string>.Of(value); } = ValueList<string>.Empty;

    /// <summary>The condition under which the rule applies, as rule text; <see langword="null"/> when it always does.</summary>
    public string? When => WhenText is null ? null : SyntaxPrinter.Print(WhenText.Syntax);

    /// <summary>The check as rule text; a shorthand is shown as the expression it stands for.</summary>
    public string Check => SyntaxPrinter.Print(CheckText.Syntax);

    /// <summary>Whether the rule reads a report beside the one that is checked; told from its text, before it is bound to any form.</summary>
    internal bool Reads(ReportRole role) => ((Syntax[])[CheckText.Syntax, .. WhenText is null ? [] : new[] { WhenText.Syntax }])
        .SelectMany(s => s.DescendantsAndSelf()).Any(s => (s is CellSyntax cell && cell.Role == role) || (s is NameSyntax name && name.Role == role));

    internal IReadOnlyList<RuleVariable> Variables { get; init; } = [];

    internal LocatedExpression? WhenText { get; init; }

    internal LocatedExpression CheckText { get; }

    /// <summary>The parsed messages, Chinese and English; empty when the built-in wording is used.</summary>
    internal IReadOnlyList<MessageTemplate> Templates { get; init; } = [];

    internal IReadOnlyList<RuleHint> Hints { get; init; } = [];

    /// <summary>Where the rule stands in its pack, for problems that are found when the pack is compiled.</summary>
    internal SourceLocation Origin { get; }

    /// <summary>The rule as its pack writes it; <see langword="null"/> where it is not from a file.</summary>
    internal LocatedNode? Node { get; init; }

    /// <summary>Where the first of some members stands that the rule, or else its pack, has; where the rule begins if they have none.</summary>
    internal SourceLocation PlaceOf(params ReadOnlySpan<string> members)
    {
        foreach (string member in members)
        {
            if ((Node?.Member(member) ?? Node?.Parent?.Parent?.Member(member)) is { } at)
                return new(Origin.File, at.Line, at.Column, at.Path);
        }

        return Origin;
    }

    /// <summary>The same rule in a copy of its pack, adjusted.</summary>
    internal Rule In(RulePack pack, Severity severity, LocalizedText? message, IReadOnlyList<MessageTemplate> templates) => new(Id, pack, Title, Forms, CheckText, Origin)
    {
        Severity = severity,
        Message = message,
        Templates = templates,
        Basis = Basis,
        Provenance = Provenance,
        Years = Years,
        BlankIsZero = BlankIsZero,
        Claims = Claims,
        Tags = Tags,
        Variables = Variables,
        WhenText = WhenText,
        Hints = Hints,
        Node = Node,
    };

    /// <summary>The identifier.</summary>
    public override string ToString() => Id;
}

/// <summary>A remark that is added to a violation's message when its own condition holds, e.g. "the total was probably not filled in".</summary>
internal sealed record RuleHint(LocatedExpression When, MessageTemplate Zh, MessageTemplate En);
