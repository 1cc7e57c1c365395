namespace DisclosureRules.Audit.Running;

/// <summary>What an audit is doing.</summary>
public enum AuditPhase
{
    /// <summary>Reports are read and checked one by one.</summary>
    Reading,

    /// <summary>Reports are held against each other.</summary>
    Across,

    /// <summary>The result is written.</summary>
    Writing,
}

/// <summary>How far an audit has come. Immutable.</summary>
/// <param name="Phase">What it is doing.</param>
/// <param name="Done">Reports that are done with in this phase.</param>
/// <param name="Total">How many there are; <see langword="null"/> where that is not known yet.</param>
/// <param name="TakenOver">Those that were taken over or from the cache.</param>
/// <param name="Elapsed">Time since the phase began.</param>
public readonly record struct AuditProgress(AuditPhase Phase, int Done, int? Total, int TakenOver, TimeSpan Elapsed);
