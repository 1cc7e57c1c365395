using DisclosureRules.Authoring.PackTests;
using DisclosureRules.Forms;

namespace DisclosureRules.Authoring.Mutation;

/// <summary>
/// A cell of the reports of tests that break no rule, with one more than it says (1 where no number is printed), and whether a rule is broken then. Immutable.
/// </summary>
public sealed record CellMutant
{
    /// <summary>The form.</summary>
    public required Form Form { get; init; }

    /// <summary>The cell.</summary>
    public required FormCell Cell { get; init; }

    /// <summary>In how many reports it was changed.</summary>
    public required int Changed { get; init; }

    /// <summary>In how many of them a rule was broken.</summary>
    public required int Noticed { get; init; }

    /// <summary>The first rule that was broken; <see langword="null"/> where none was.</summary>
    public string? NoticedBy { get; init; }

    /// <summary>Why no rule notices it, as the pack explains; <see langword="null"/> where nobody has.</summary>
    public MutantExplanation? Explanation { get; init; }
}
