using DisclosureRules.Audit.Running;

namespace DisclosureRules.Cli;

/// <summary>
/// Has garbage cleared up every few thousand reports of an audit, and when a phase is over. Of each report next to nothing is held, but left alone the collector of a machine with much
/// memory lets the garbage of 100,000 reports grow to a hundred megabytes. A collection takes some fifty milliseconds, the reports between two of them some
/// seconds.
/// </summary>
/// <param name="told">Is told all the same.</param>
internal sealed class SteadyMemory(IProgress<AuditProgress> told) : IProgress<AuditProgress>
{
    // Across reports the steps are units, each with several reports.
    private const int Reports = 4_000, Units = 250;

    private (AuditPhase Phase, int Part) _last;

    public void Report(AuditProgress value)
    {
        if ((value.Phase, value.Done / (value.Phase == AuditPhase.Across ? Units : Reports)) is var now && now != _last)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            _last = now;
        }

        told.Report(value);
    }
}
