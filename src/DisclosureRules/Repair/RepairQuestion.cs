using DisclosureRules.Forms;
using DisclosureRules.Primitives;

namespace DisclosureRules.Repair;

/// <summary>The cell whose original separates the repairs best. Immutable and safe to share between threads.</summary>
public sealed record RepairQuestion
{
    internal RepairQuestion(CellId cell, LocalizedText label, IReadOnlyList<RepairAnswer> answers) => (Cell, Label, Answers) = (cell, label, answers);

    /// <summary>The cell to look at in the original.</summary>
    public CellId Cell { get; init; }

    /// <summary>Its row and column in the form's own words.</summary>
    public LocalizedText Label { get; init; }

    /// <summary>What each number found there would say; the numbers in ascending order, last what leaves several numbers open.</summary>
    public IReadOnlyList<RepairAnswer> Answers { get; init => field = ValueList<RepairAnswer>.Of(value); } = ValueList<RepairAnswer>.Empty;
}

/// <summary>An answer to a <see cref="RepairQuestion"/>.</summary>
/// <param name="Value">The number found; <see langword="null"/> for any other number, or a blank cell.</param>
/// <param name="Repairs">The repairs that it leaves, by their place in the result.</param>
public sealed record RepairAnswer(decimal? Value, IReadOnlyList<int> Repairs)
{
    /// <summary>The repairs that it leaves, by their place in the result.</summary>
    public IReadOnlyList<int> Repairs { get; init => field = ValueList<int>.Of(value); } = ValueList<int>.Of(Repairs);
}
