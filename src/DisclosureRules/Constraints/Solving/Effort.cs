namespace DisclosureRules.Constraints.Solving;

/// <summary>How much may be tried before the solver says that it doesn't know.</summary>
/// <param name="Pivots">How many pivots; each is about as much work as the problem has terms.</param>
/// <param name="Depth">How many alternatives and splits deep; deeper would exhaust the stack.</param>
/// <param name="IsOver">Is asked now and then whether time is up; <see langword="null"/> for no limit.</param>
/// <param name="Meter">Is charged with the work of pivots; the effort is spent when nothing is left of it.</param>
/// <param name="CancellationToken">Ends it at once, with an exception.</param>
internal sealed record Effort(long Pivots, int Depth = 500, Func<bool>? IsOver = null, WorkMeter? Meter = null, CancellationToken CancellationToken = default)
{
    /// <summary>What problems of report forms never come near.</summary>
    public static Effort Default { get; } = new(200_000);
}

/// <summary>The effort allowed was not enough.</summary>
internal sealed class EffortSpentException : Exception;
