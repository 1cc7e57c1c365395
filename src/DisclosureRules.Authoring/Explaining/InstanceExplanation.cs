using DisclosureRules.Primitives;
using DisclosureRules.Rules;

namespace DisclosureRules.Authoring.Explaining;

/// <summary>Why one instance of a rule ended as it did, in the form's own words. Immutable.</summary>
public sealed record InstanceExplanation
{
    /// <summary>The values of the rule's variables; empty when it has none.</summary>
    public required string Instance { get; init; }

    /// <summary>The same in the form's own words.</summary>
    public required LocalizedText Label { get; init; }

    /// <summary>How it ended.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>What must hold, e.g. <c>总计 = 自然人 + …</c>.</summary>
    public required LocalizedText Formula { get; init; }

    /// <summary>The same with the report's numbers in their places; empty where it compares none.</summary>
    public LocalizedText Numbers { get; init; } = LocalizedText.Empty;

    /// <summary>What is said of it: the finding's message, or why it passed or did not apply.</summary>
    public required LocalizedText Reason { get; init; }

    /// <summary>The cells that it reads, each with what stands in it.</summary>
    public IReadOnlyList<LocalizedText> Cells { get; init => field = ValueList<LocalizedText>.Of(value); } = ValueList<LocalizedText>.Empty;

    /// <summary>What it read in the words: each claim with its number, its sentence and the words that make it doubtful.</summary>
    public IReadOnlyList<LocalizedText> Words { get; init => field = ValueList<LocalizedText>.Of(value); } = ValueList<LocalizedText>.Empty;
}
