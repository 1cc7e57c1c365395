namespace DisclosureRules.Checking;

/// <summary>How far a run has come, or what it came to: inputs and findings. Immutable.</summary>
public readonly record struct RunCounts
{
    /// <summary>Inputs that are done.</summary>
    public int Inputs { get; init; }

    /// <summary>Those of them that were read and checked.</summary>
    public int Read { get; init; }

    /// <summary>Their findings.</summary>
    public FindingCounts Findings { get; init; }

    /// <summary>What was found besides and is left alone, because the baseline of the run has it.</summary>
    public int Known { get; init; }

    /// <summary>These and one more result; of one that is <see cref="CheckResult.IsFurther"/> only the findings count.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="result"/> is <see langword="null"/>.</exception>
    public RunCounts Plus(CheckResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (result.IsFurther)
            return this with { Findings = Findings.Plus(result.Counts), Known = Known + result.Known.Count };
        return new() { Inputs = Inputs + 1, Read = Read + (result.Report is null ? 0 : 1), Findings = Findings.Plus(result.Counts), Known = Known + result.Known.Count };
    }
}
