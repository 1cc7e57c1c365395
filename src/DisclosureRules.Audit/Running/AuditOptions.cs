using DisclosureRules.Audit.Results;
using DisclosureRules.Checking;
using DisclosureRules.Diagnostics;
using DisclosureRules.Documents.Isolation;
using DisclosureRules.Documents.Limits;
using DisclosureRules.Primitives;
using DisclosureRules.Rules;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace DisclosureRules.Audit.Running;

/// <summary>How an audit is made. Immutable; the same options with the same inputs and rules give the same result.</summary>
public sealed record AuditOptions
{
    /// <summary>The folder of the result; it is made where it is not there.</summary>
    public required string Folder { get; init; }

    /// <summary>Files and folders with forms beside the built-in ones, the same that the rules were compiled for.</summary>
    public IReadOnlyList<string> FormFiles { get; init; } = [];

    /// <summary>The list of units: CSV or JSON; <see langword="null"/> where there is none.</summary>
    public string? Units { get; init; }

    /// <summary>The waivers; <see langword="null"/> where there are none.</summary>
    public string? Waivers { get; init; }

    /// <summary>The result folder of an earlier audit that findings are held against; <see langword="null"/> where there is none.</summary>
    public string? Baseline { get; init; }

    /// <summary>Whether to go on with an audit that was interrupted: reports that are done and have not changed are taken over. In an empty folder the audit just starts.</summary>
    public bool Resume { get; init; }

    /// <summary>The part of the inputs to audit; <see langword="null"/> for all. A shard leaves out what needs all reports: see <see cref="AuditRun.MergeAsync"/>.</summary>
    public Shard? Shard { get; init; }

    /// <summary>How many reports may be read and checked at once; as many as there are processors when left out.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is less than 1.</exception>
    public int MaximumParallelism
    {
        get;
        init => field = value >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "At least 1 is expected.");
    }
    = Environment.ProcessorCount;

    /// <summary>What is known of every report from outside.</summary>
    public ReportOverrides Overrides { get; init; } = ReportOverrides.None;

    /// <summary>What reads documents in processes of their own, with the forms and limits of the audit; <see langword="null"/> where they are read in this one.</summary>
    public IsolatedReader? Reader { get; init; }

    /// <summary>How much of each input is read.</summary>
    public ReadingLimits Limits { get; init; } = ReadingLimits.Default;

    /// <summary>Time for checking one report once it is read: a minute by default, which is a last resort; <see cref="Timeout.InfiniteTimeSpan"/> for no limit.</summary>
    public TimeSpan CheckingTime { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>From which severity on a report fails; <see langword="null"/> for errors, too, where nothing makes the audit as a whole fail.</summary>
    public Severity? FailOn { get; init; } = Severity.Error;

    /// <summary>The day on which waivers expire and reports are due (by 31 March of the next year, where the list names no other day); <see langword="null"/> where nothing expires and all is due.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>What is written beside the lines, in this order.</summary>
    public IReadOnlyList<IAuditOutput> Outputs { get; init; } = [];

    /// <summary>How it is written.</summary>
    public AuditOutputOptions Output { get; init; } = new();

    /// <summary>Is told how far the audit has come; <see langword="null"/> when nobody asks.</summary>
    public IProgress<AuditProgress>? Progress { get; init; }

    /// <summary>Is told how the audit goes, and all that <see cref="Notice"/> is told.</summary>
    public ILogger Log { get; init; } = NullLogger.Instance;

    /// <summary>Is told what a user should know and is no finding: a damaged store, a result of the store that can't be believed; on any thread. <see langword="null"/> when nobody asks.</summary>
    public Action<Diagnostic>? Notice { get; init; }

    internal void Tell(Diagnostic notice)
    {
        Log.Noticed(notice.Code, notice.ToString(Language.English));
        Notice?.Invoke(notice);
    }
}
