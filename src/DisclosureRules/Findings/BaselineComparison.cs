using DisclosureRules.Primitives;

namespace DisclosureRules.Findings;

/// <summary>Findings held against a baseline: each is in one of the four lists, in its order. Immutable and safe to share between threads.</summary>
public sealed class BaselineComparison
{
    internal BaselineComparison(IReadOnlyList<Finding> isNew, IReadOnlyList<Finding> changed, IReadOnlyList<Finding> expired, IReadOnlyList<Finding> known, IReadOnlyList<BaselineEntry> gone) =>
        (New, Changed, Expired, Known, Gone) =
            (ValueList<Finding>.Of(isNew), ValueList<Finding>.Of(changed), ValueList<Finding>.Of(expired), ValueList<Finding>.Of(known), ValueList<BaselineEntry>.Of(gone));

    /// <summary>Findings that the baseline doesn't have.</summary>
    public IReadOnlyList<Finding> New { get; }

    /// <summary>Findings that the baseline has with other numbers: off by 1 was known, now it is off by 1286.</summary>
    public IReadOnlyList<Finding> Changed { get; }

    /// <summary>Findings that were left alone up to a day that has passed.</summary>
    public IReadOnlyList<Finding> Expired { get; }

    /// <summary>Findings that the baseline has just so: they are left alone.</summary>
    public IReadOnlyList<Finding> Known { get; }

    /// <summary>
    /// What the baseline has and nothing was found of. Only where the findings are of all the reports that the baseline is of does that mean that it was put
    /// right.
    /// </summary>
    public IReadOnlyList<BaselineEntry> Gone { get; }

    /// <summary>The findings that are not left alone: new, changed and expired ones.</summary>
    public IEnumerable<Finding> Unknown => New.Concat(Changed).Concat(Expired);
}
