using System.Text.Json.Serialization;
using DisclosureRules.Rules;

namespace DisclosureRules.Audit.Results;

/// <summary><c>summary.json</c>: what an audit came to. Immutable and safe to share between threads.</summary>
public sealed record AuditSummary
{
    /// <summary>Whether the audit ran to its end; otherwise the result holds the reports that were done, and <c>--resume</c> goes on.</summary>
    public required bool Complete { get; init; }

    /// <summary>Whether a finding that no waiver covers reaches the threshold: the tool then ends with 1.</summary>
    public bool Fails { get; init; }

    /// <summary>Which shard of how many this is the result of, e.g. <c>0/4</c>; <see langword="null"/> for the whole. Shards leave out what needs all reports.</summary>
    public string? Shard { get; init; }

    /// <summary>How many inputs all shards have together; <see langword="null"/> for the whole, and where that isn't known.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? InputsOfAllShards { get; init; }

    /// <summary>Inputs that were not checked again, copies among them: taken from an earlier audit of the folder, finished or interrupted, because neither they nor rules, forms or readers have changed since.</summary>
    public int TakenOver { get; init; }

    /// <summary>Paths that were given and at which there is nothing. They are no reports; the audit fails with them.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? NotFound { get; init; }

    /// <summary>The reports, by what is said of them; copies are not counted again.</summary>
    public StatusCounts Reports { get; init; } = new();

    /// <summary>Inputs that are a report once more, which is counted: see <see cref="AuditedReport.CopyOf"/>.</summary>
    public int Copies { get; init; }

    /// <summary>The findings; without those of the baseline that are gone.</summary>
    public AuditCounts Findings { get; init; } = AuditCounts.None;

    /// <summary>The findings by how they stand to the baseline; <see langword="null"/> where none was given.</summary>
    public BaselineCounts? Baseline { get; init; }

    /// <summary>What the findings of each of these states weigh, by the state's name (<c>new</c>, <c>absent</c>); <see langword="null"/> where no baseline was given.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, AuditCounts>? BaselineFindings { get; init; }

    /// <summary>What the findings of a state weigh; nothing where there are none, or no baseline was given.</summary>
    /// <param name="state">The state.</param>
    public AuditCounts FindingsThatAre(BaselineState state) => BaselineFindings?.GetValueOrDefault(BaselineStateNames.Of(state)) ?? AuditCounts.None;

    /// <summary>Rules with findings, in the order of their ids.</summary>
    public IReadOnlyList<RuleCounts> Rules { get; init; } = [];

    /// <summary>Years with reports or findings, in their order; those of unknown years last.</summary>
    public IReadOnlyList<YearCounts> Years { get; init; } = [];

    /// <summary>Units with reports or findings, by name; those of unknown units last.</summary>
    public IReadOnlyList<UnitCounts> Units { get; init; } = [];

    /// <summary>The reports with most errors, then warnings; inputs that can't be read behind them. As many as <see cref="WorstCount"/>.</summary>
    public IReadOnlyList<AuditedReport> Worst { get; init; } = [];

    /// <summary>The first of the inputs that can't be read, at most <see cref="WorstCount"/>.</summary>
    public IReadOnlyList<AuditedReport> Unreadable { get; init; } = [];

    /// <summary>The first of the copies, at most <see cref="WorstCount"/>.</summary>
    public IReadOnlyList<AuditedReport> FirstCopies { get; init; } = [];

    /// <summary>Files of folders that were left out because they are of other kinds, by extension; locks of open files (<c>~$*</c>), hidden ones (<c>.*</c>) and result folders of other audits (<see cref="EarlierResult"/>) likewise.</summary>
    public IReadOnlyDictionary<string, int> Skipped { get; init; } = new SortedDictionary<string, int>(StringComparer.Ordinal);

    /// <summary>As what folders among the reports are counted in <see cref="Skipped"/> that hold the result of another audit.</summary>
    public const string EarlierResult = "result/";

    /// <summary>How many of the worst reports are named.</summary>
    [JsonIgnore]
    public static int WorstCount => 20;
}

/// <summary>Reports by what is said of them. Immutable.</summary>
public sealed record StatusCounts
{
    /// <summary>All reports, also those that can't be read.</summary>
    public int Total { get; init; }

    /// <summary>Those that pass.</summary>
    public int Passes { get; init; }

    /// <summary>Those that fail.</summary>
    public int Fails { get; init; }

    /// <summary>Those that could not be assessed in full.</summary>
    public int NotAssessed { get; init; }

    /// <summary>Inputs that can't be read.</summary>
    public int Unreadable { get; init; }

    internal StatusCounts Plus(ReportStatus status) => status switch
    {
        ReportStatus.Passes => this with { Total = Total + 1, Passes = Passes + 1 },
        ReportStatus.Fails => this with { Total = Total + 1, Fails = Fails + 1 },
        ReportStatus.NotAssessed => this with { Total = Total + 1, NotAssessed = NotAssessed + 1 },
        _ => this with { Total = Total + 1, Unreadable = Unreadable + 1 },
    };
}

/// <summary>Findings by how they stand to the baseline. Immutable.</summary>
public sealed record BaselineCounts
{
    /// <summary>Those that the baseline doesn't have.</summary>
    public int New { get; init; }

    /// <summary>Those that it has just so.</summary>
    public int Unchanged { get; init; }

    /// <summary>Those that it has with other numbers.</summary>
    public int Updated { get; init; }

    /// <summary>Those of the baseline that are gone, and were looked for.</summary>
    public int Absent { get; init; }

    /// <summary>Those of the baseline that were not looked for this time: their report, or one that they were held against, is not there, or their rule could not be assessed.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int ReportAbsent { get; init; }

    internal BaselineCounts Plus(BaselineState state) => state switch
    {
        BaselineState.New => this with { New = New + 1 },
        BaselineState.Unchanged => this with { Unchanged = Unchanged + 1 },
        BaselineState.Updated => this with { Updated = Updated + 1 },
        BaselineState.Absent => this with { Absent = Absent + 1 },
        _ => this with { ReportAbsent = ReportAbsent + 1 },
    };
}

/// <summary>A rule and its findings. Immutable.</summary>
/// <param name="Rule">Identifier of the rule.</param>
/// <param name="Severity">What a violation weighs.</param>
/// <param name="Counts">Its findings.</param>
public sealed record RuleCounts(string Rule, Severity Severity, AuditCounts Counts);

/// <summary>A year, its reports and their findings. Immutable.</summary>
/// <param name="Year">The year; <see langword="null"/> where it is not known.</param>
/// <param name="Reports">Its reports.</param>
/// <param name="Counts">Its findings.</param>
public sealed record YearCounts(int? Year, StatusCounts Reports, AuditCounts Counts);

/// <summary>A unit, its reports and their findings. Immutable.</summary>
/// <param name="Unit">The unit's name; <see langword="null"/> where it is not known.</param>
/// <param name="UnitId">Its id in the list of units.</param>
/// <param name="Reports">Its reports.</param>
/// <param name="Counts">Its findings.</param>
public sealed record UnitCounts(string? Unit, string? UnitId, StatusCounts Reports, AuditCounts Counts);
