using System.Diagnostics;
using DisclosureRules.Constraints.Solving;

namespace DisclosureRules.Repair.Search;

/// <summary>How long the search for a report's repairs may take.</summary>
internal sealed class Budget(long milliseconds, CancellationToken cancellationToken, int steps = int.MaxValue)
{
    // Between two looks at the clock lie some microseconds.
    private const int NodesBetweenLooks = 16;

    private readonly long _start = Stopwatch.GetTimestamp();
    private int _nodes;

    public CancellationToken CancellationToken => cancellationToken;

    public double Elapsed => Stopwatch.GetElapsedTime(_start).TotalMilliseconds;

    public bool IsOver => Elapsed >= milliseconds;

    /// <summary>Counts a step of the search.</summary>
    /// <exception cref="EffortSpentException">The time is up.</exception>
    public void Count()
    {
        if (++_nodes > steps)
            throw new EffortSpentException();
        if (_nodes % NodesBetweenLooks == 0)
            Look();
    }

    /// <summary>Looks at the clock: before what takes long.</summary>
    /// <exception cref="EffortSpentException">The time is up.</exception>
    public void Look()
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (IsOver)
            throw new EffortSpentException();
    }

    public Effort Effort => new(200_000, 500, () => IsOver, CancellationToken: cancellationToken);
}
