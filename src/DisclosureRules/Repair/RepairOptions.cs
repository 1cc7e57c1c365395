namespace DisclosureRules.Repair;

/// <summary>How repairs are looked for. Immutable and safe to share between threads.</summary>
public sealed record RepairOptions
{
    /// <summary>Up to 100 repairs, 5 seconds for each report, every cell alike.</summary>
    public static RepairOptions Default { get; } = new();

    /// <summary>What stands in results that must be the same on every machine: as many steps as a report of people's mistakes never needs, and time only as a last resort.</summary>
    internal static RepairOptions OfOutputs { get; } = new() { Limit = 20, BudgetMilliseconds = 20_000, MaximumSteps = 5_000, Certified = false };

    /// <summary>How many smallest repairs are told at most: at least 1; 100 when left out.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is less than 1.</exception>
    public int Limit
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    }
    = 100;

    /// <summary>How long the search may take for a report, in milliseconds: at least 1; 5,000 when left out.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is less than 1.</exception>
    public int BudgetMilliseconds
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    }
    = 5000;

    /// <summary>How many sets of cells are looked at for a report.</summary>
    internal int MaximumSteps { get; init; } = int.MaxValue;

    /// <summary>Whether cells cost what the packs say instead of 1 each.</summary>
    public bool Weighted { get; init; }

    /// <summary>Whether a certificate of the lower bound is made.</summary>
    public bool Certified { get; init; } = true;
}
