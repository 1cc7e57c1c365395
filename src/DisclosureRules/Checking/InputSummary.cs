using DisclosureRules.Diagnostics;
using DisclosureRules.Forms;

namespace DisclosureRules.Checking;

/// <summary>
/// What became of one input: read, with how many of its cells, or refused, with the reason. Holds no report and no finding, so that a run over
/// many inputs can keep one for each. Immutable and safe to share between threads.
/// </summary>
public sealed record InputSummary
{
    /// <summary>The input's name.</summary>
    public required string Source { get; init; }

    /// <summary>Whether it was read and checked.</summary>
    public bool IsRead => Reason is null;

    /// <summary>How many of the form's own cells were found, blank ones and others without a number included; 0 when it was not read.</summary>
    public int CellsRead { get; init; }

    /// <summary>How many cells the form itself has; 0 when it was not read.</summary>
    public int CellCount { get; init; }

    /// <summary>The first reason why it was refused; <see langword="null"/> when it was read. The finding has them all.</summary>
    public Diagnostic? Reason { get; init; }

    /// <summary>How many reasons there are.</summary>
    public int ReasonCount { get; init; }

    /// <summary>How many findings there are of each weight.</summary>
    public FindingCounts Findings { get; init; }

    /// <summary>The summary of a result.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="result"/> is <see langword="null"/>.</exception>
    public static InputSummary Of(CheckResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        int native = result.Report?.Form.NativeCellCount ?? 0;
        return new()
        {
            Source = result.Source,
            CellsRead = result.Report is { } report ? native - report.Store.States.AsSpan(0, native).Count(CellStates.Missing) : 0,
            CellCount = native,
            Reason = result.Diagnostics.Count > 0 ? result.Diagnostics[0] : null,
            ReasonCount = result.Diagnostics.Count,
            Findings = result.Counts,
        };
    }
}
