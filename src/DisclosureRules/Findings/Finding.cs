using DisclosureRules.Claims;
using DisclosureRules.Primitives;
using DisclosureRules.Rules;

namespace DisclosureRules.Findings;

/// <summary>
/// What the check of one report found by one instance of one rule: a violation, or that the rule could not be assessed.
/// Immutable; equal inputs give equal findings on every machine, and equal findings are equal.
/// </summary>
public sealed record Finding
{
    /// <summary>What the report was read from; <see langword="null"/> when it had no name.</summary>
    public string? Source { get; init; }

    /// <summary>The reporting unit; <see langword="null"/> when not found.</summary>
    public string? Unit { get; init; }

    /// <summary>The year reported on; <see langword="null"/> when not found.</summary>
    public int? Year { get; init; }

    /// <summary>Identifier of the form.</summary>
    public required string Form { get; init; }

    /// <summary>Identifier of the rule.</summary>
    public required string Rule { get; init; }

    /// <summary>Which instance of the rule: the values of its variables, e.g. <c>total</c>; empty when the rule has only one.</summary>
    public required string Instance { get; init; }

    /// <summary>The instance in the form's own words, e.g. <c>总计</c>.</summary>
    public required LocalizedText InstanceLabel { get; init; }

    /// <summary>What the finding weighs. A rule that could not be assessed accuses nobody: it is <see cref="Severity.Info"/> whatever the rule's own severity.</summary>
    public required Severity Severity { get; init; }

    /// <summary><see cref="Outcome.Fail"/> or <see cref="Outcome.NotAssessable"/>.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>
    /// The cells the rule speaks of, in the order of the rule; for a rule that could not be assessed, only those that could not be read.
    /// </summary>
    public required IReadOnlyList<FindingCell> Cells { get; init => field = ValueList<FindingCell>.Of(value); }

    /// <summary>The words the finding rests on: the claims that contradict the tables or each other. Empty for a rule about the tables alone.</summary>
    public IReadOnlyList<Claim> Evidence { get; init => field = ValueList<Claim>.Of(value); } = ValueList<Claim>.Empty;

    /// <summary>What the right side of the rule's comparison gives; <see langword="null"/> where the rule compares no numbers.</summary>
    public decimal? Expected { get; init; }

    /// <summary>What the left side of the rule's comparison gives; <see langword="null"/> where the rule compares no numbers.</summary>
    public decimal? Actual { get; init; }

    /// <summary><see cref="Actual"/> less <see cref="Expected"/>.</summary>
    public decimal? Difference { get; init; }

    /// <summary>What is wrong, or why it could not be assessed.</summary>
    public required LocalizedText Message { get; init; }

    /// <summary>The rule's title.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>The legal or practical basis; <see langword="null"/> where the rule states none.</summary>
    public LocalizedText? Basis { get; init; }

    /// <summary>
    /// Identifies the finding across runs: a hash of unit, year, scope, rule and instance, and of the words where it is about words. It stays the
    /// same when the file moves, when other findings come or go, and when numbers in the tables change while the rule stays violated. Where
    /// the unit is not known it is made of the source too, of an input that could not be read of its source alone, and of what a reader could not
    /// settle of the place where there is no cell: those change when the file is called otherwise, or its lines move.
    /// </summary>
    public required string Fingerprint { get; init; }

    /// <summary>The finding on one line, in Chinese.</summary>
    public override string ToString() => FindingText.OneLine(this, Language.Chinese);
}
