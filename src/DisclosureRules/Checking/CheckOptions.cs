using DisclosureRules.Findings;

namespace DisclosureRules.Checking;

/// <summary>How a run over many inputs is made. The results do not depend on it but for <see cref="Overrides"/>, <see cref="Baseline"/> and <see cref="AcrossYears"/>. Immutable and safe to share between threads.</summary>
/// <example>
/// <code>
/// CheckOptions options = new() { MaximumParallelism = 2, Baseline = Baseline.Read("known.json"), Progress = new Progress&lt;RunCounts&gt;(c =&gt; Console.Error.WriteLine(c.Inputs)) };
/// await foreach (CheckResult result in rules.CheckAsync(reports, options))
///     Console.WriteLine($"{result.Source}: {result.Findings.Count} new, {result.Known.Count} known");
/// </code>
/// </example>
public sealed record CheckOptions
{
    // Of 0.7 ms reports with 5 % of PDFs of 20 ms among them, a model of in-order delivery gives 8 processors 35 % of their time with 2 results
    // waiting for each of them and all of it with 128; 64 leave 16 processors as many as the model had.
    private const int WaitingPerProcessor = 64;

    /// <summary>All processors, nothing given from outside.</summary>
    public static CheckOptions Default { get; } = new();

    /// <summary>How many inputs may be read and checked at once: at least 1; as many as there are processors when left out.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is less than 1.</exception>
    public int MaximumParallelism { get; init => field = AtLeastOne(value); } = Environment.ProcessorCount;

    /// <summary>
    /// How many results may be in work or wait for one before them, with their reports: at least 1; 64 for each processor when left out. More
    /// of them keep the processors busy where inputs differ much in size; fewer take less memory.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is less than 1.</exception>
    public int MaximumWaiting { get; init => field = AtLeastOne(value); } = WaitingPerProcessor * Environment.ProcessorCount;

    /// <summary>What is known of every report from outside.</summary>
    /// <exception cref="ArgumentNullException">The value is <see langword="null"/>.</exception>
    public ReportOverrides Overrides
    {
        get;
        init => field = value ?? throw new ArgumentNullException(nameof(Overrides));
    }
    = ReportOverrides.None;

    /// <summary>
    /// Findings that are known and left alone: they are not among <see cref="CheckResult.Findings"/> but among <see cref="CheckResult.Known"/>. That an input
    /// can't be read is told in any case.
    /// </summary>
    /// <exception cref="ArgumentNullException">The value is <see langword="null"/>.</exception>
    public Baseline Baseline
    {
        get;
        init => field = value ?? throw new ArgumentNullException(nameof(Baseline));
    }
    = Baseline.Empty;

    /// <summary>The day, for entries of the baseline that are known up to one; <see langword="null"/> where these never expire.</summary>
    public DateOnly? Today { get; init; }

    /// <summary>How the reports of the run are checked against each other by rules across years, where the rule set has any.</summary>
    public AcrossYears AcrossYears { get; init; } = AcrossYears.InEachResult;

    /// <summary>
    /// How many results <see cref="AcrossYears.InEachResult"/> holds back at most: with more inputs they are handed out as <see cref="AcrossYears.AfterAllResults"/> says, so that
    /// memory doesn't grow with them. At least 1; all when left out.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is less than 1.</exception>
    public int MaximumHeldBack { get; init => field = AtLeastOne(value); } = int.MaxValue;

    /// <summary>Is told after each result, in their order, how far the run has come; <see langword="null"/> when nobody asks.</summary>
    public IProgress<RunCounts>? Progress { get; init; }

    private static int AtLeastOne(int value)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
        return value;
    }
}
