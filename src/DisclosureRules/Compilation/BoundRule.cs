using System.Collections.Concurrent;
using DisclosureRules.Expressions.Tree;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;
using DisclosureRules.Rules;
using DisclosureRules.Rules.Layers;

namespace DisclosureRules.Compilation;

/// <summary>A rule with its variables filled in and its names resolved against a form: what is actually evaluated.</summary>
internal sealed class BoundRule
{
    // Made for the first finding, which most instances never have, and kept.
    private LocalizedText? _label;
    private BoundMessages? _messages;
    private ConcurrentDictionary<RuleChange, BoundMessages>? _changed;

    public required Rule Rule { get; init; }

    /// <summary>What packs that extend the rule's make of it, in the order in which it is done.</summary>
    public IReadOnlyList<RuleChange> Changes { get; init; } = [];

    /// <summary>Whether it is for some reports on the form only, its own condition aside.</summary>
    public bool IsForSomeReports => Rule.Years.IsBounded || Rule.Pack.Jurisdiction.Units is not null || Changes.Count > 0;

    /// <summary>The form's cells by name.</summary>
    public required FormGrid Grid { get; init; }

    /// <summary>Position among all instances of the rule set for the form: the order of findings.</summary>
    public required int Ordinal { get; init; }

    /// <summary>The values of the variables, joined with commas; empty for a rule without variables.</summary>
    public required string Id { get; init; }

    /// <summary>The same in the form's own words.</summary>
    public LocalizedText Label => _label ??= InstanceLabel.Of(this);

    public required IReadOnlyDictionary<string, BoundVariable> Variables { get; init; }

    public required Condition? When { get; init; }

    public required Condition Check { get; init; }

    /// <summary>How many parts its conditions have, counted anew each time: what evaluating them takes at most.</summary>
    public int CountParts() => Check.DescendantsAndSelf().Count() + (When?.DescendantsAndSelf().Count() ?? 0);

    /// <summary>Whether the rule asks what the words say: where a report has none, it has nothing to check and passes.</summary>
    public bool ReadsWords { get; init; }

    /// <summary>Whether the rule reads last year's report.</summary>
    public bool ReadsLastYear { get; init; }

    /// <summary>Whether the rule reads the reports of the units below.</summary>
    public bool ReadsUnitsBelow { get; init; }

    /// <summary>Whether the rule reads another report beside the one that is checked.</summary>
    public bool ReadsOtherReports => ReadsLastYear || ReadsUnitsBelow;

    /// <summary>The claims that its expressions name, apart from the one whose turn it is.</summary>
    public IReadOnlyList<string> ClaimIds { get; init; } = [];

    /// <summary>
    /// What is said where the rule doesn't pass: bound with the rule, or, where that is known to succeed, when it is first needed.
    /// </summary>
    public BoundMessages Messages => _messages ??= Compilation.BoundMessages.Bind(Rule, Binder());

    /// <summary>The messages where they are bound already.</summary>
    public BoundMessages? BoundMessages
    {
        init => _messages = value;
    }

    /// <summary>Whether a message or hint shows what the words say, although the check doesn't ask.</summary>
    public bool ShowsWords { get; init; }

    /// <summary>What packs make of the rule for a report.</summary>
    public AppliedChanges ChangesFor(Report report) => Changes.Count == 0 ? default : AppliedChanges.Of(Changes, report);

    /// <summary>Whether the rule is in force for a report on the form.</summary>
    public RuleState StateFor(Report report) => AppliedChanges.StateOf(Rule, Changes, report);

    /// <summary>What a violation weighs in a report.</summary>
    public Severity SeverityFor(Report report) => ChangesFor(report).Severity?.Severity ?? Rule.Severity;

    /// <summary>What is said where the rule doesn't pass and a change has other words for it; the rule's own where there is none.</summary>
    public BoundMessages MessagesBy(RuleChange? change) =>
        change is null ? Messages : (_changed ??= []).GetOrAdd(change, c => Messages with { Templates = Compilation.BoundMessages.Bind(c.Templates, Binder()) });

    private Binder Binder() => new(Grid.Form, new(Grid, Rule.Pack.Sets), Rule.BlankIsZero, new(Variables), new(), Rule.Claims.Count > 0);

    /// <summary>The comparison whose two sides are shown as actual and expected; <see langword="null"/> when the check is of another shape.</summary>
    public Comparison? MainComparison => Check switch
    {
        Comparison comparison => comparison,
        Disjunction { Operands: [_, ..] } alternatives => Stated(alternatives) ?? alternatives.Operands[^1] as Comparison,
        _ => null,
    };

    /// <summary>Of the alternatives for a stated number (<c>stated = a or stated = a + b</c>) the first is the one expected.</summary>
    private static Comparison? Stated(Disjunction alternatives) => alternatives.Operands[0] switch
    {
        Comparison { Left: StatedNumber } first => first,
        Disjunction { Operands: [_, ..] } inner => Stated(inner),
        _ => null,
    };
}

/// <summary>The value of a variable: the name of a row, column or section, or a cell.</summary>
internal readonly record struct BoundVariable(string? Name, CellVariable? Cell)
{
    public string Text => Cell?.ToString() ?? Name!;
}
