using DisclosureRules.Primitives;

namespace DisclosureRules.Repair;

/// <summary>
/// The smallest changes that would make a report agree with itself. Hard rules are the rules of severity error about cells of the tables; cells that hold a number or are
/// blank may be changed, and whatever is missing or printed as something else may be any number that fits. Conditions about blank and missing are judged as the
/// report stands. Immutable and safe to share between threads.
/// </summary>
public sealed record RepairResult
{
    /// <summary>What the report was read from; <see langword="null"/> when it had no name.</summary>
    public string? Source { get; init; }

    /// <summary>The reporting unit; <see langword="null"/> when not found.</summary>
    public string? Unit { get; init; }

    /// <summary>The year reported on; <see langword="null"/> when not found.</summary>
    public int? Year { get; init; }

    /// <summary>What is known.</summary>
    public required RepairStatus Status { get; init; }

    /// <summary>What a smallest repair costs: the number of its cells where cells aren't weighted; <see langword="null"/> where none is known.</summary>
    public int? Size { get; init; }

    /// <summary>What every repair costs at least.</summary>
    public int LowerBound { get; init; }

    /// <summary>
    /// The smallest repairs, in the order of the form, and before them what a single mistake would explain that changes more cells; empty unless <see cref="Status"/> is <see cref="RepairStatus.Proven"/>.
    /// </summary>
    public IReadOnlyList<CellRepair> Repairs { get; init => field = ValueList<CellRepair>.Of(value); } = ValueList<CellRepair>.Empty;

    /// <summary>
    /// Where rules find fault with cells because they are blank: these cells filled in, with what else would have to change then. It is none of <see cref="Repairs"/>, for which
    /// what is blank stays blank. <see langword="null"/> where no rule does, or several numbers would do.
    /// </summary>
    public CellRepair? Filled { get; init; }

    /// <summary>Whether these are all smallest repairs.</summary>
    public bool IsComplete { get; init; }

    /// <summary>The cell whose original separates the repairs best; <see langword="null"/> where there is at most one.</summary>
    public RepairQuestion? Question { get; init; }

    /// <summary>Why nothing smaller would do, or nothing at all; <see langword="null"/> where it was not asked for, not made in time, or nothing is wrong.</summary>
    public RepairCertificate? Certificate { get; init; }

    /// <summary>Which year explains more simply that last year's report and this one don't agree; <see langword="null"/> where they do, or both explain it as simply.</summary>
    public BrokenChain? Chain { get; init; }

    /// <summary>How long the search took. It is the only thing that may differ between two runs.</summary>
    public double Milliseconds { get; init; }
}
