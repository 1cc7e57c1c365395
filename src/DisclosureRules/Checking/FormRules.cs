using System.Collections.Concurrent;
using DisclosureRules.Claims.Reading;
using DisclosureRules.Compilation;
using DisclosureRules.Constraints;
using DisclosureRules.Evaluation;
using DisclosureRules.Evaluation.Fast;
using DisclosureRules.Forms;
using DisclosureRules.Repair;
using DisclosureRules.Repair.Search;
using DisclosureRules.Reports;
using DisclosureRules.Rules;

namespace DisclosureRules.Checking;

/// <summary>The rules of a set for one form: the instances, and what is made of them when it is first needed.</summary>
/// <param name="form">The form.</param>
/// <param name="instances">The instances of the rules, in the order of findings.</param>
/// <param name="weights">What a change of a cell costs.</param>
/// <param name="mode">How reports are checked.</param>
internal sealed class FormRules(Form form, IReadOnlyList<BoundRule> instances, CellWeights weights, EvaluationMode mode = EvaluationMode.CompileOnSecondUse)
{
    private readonly CompiledRules?[] _programs = new CompiledRules?[Years];
    private readonly bool[] _seen = new bool[Years];
    private TableWitness? _witness;
    private RulesOverWords? _overClaims;
    private CellDependents? _readers;
    private Witnesses? _witnesses;
    private readonly ConcurrentDictionary<(int Year, string Standings), HardRules> _hard = [];
    private readonly BoundRule[] _layered = [.. instances.Where(i => i.Changes.Count > 0 || i.Rule.Pack.Jurisdiction.Units is not null)];

    private static int Years => Report.LastYear - Report.FirstYear + 1;

    /// <summary>In the order of findings.</summary>
    public IReadOnlyList<BoundRule> Instances => instances;

    /// <summary>What a change of a cell costs when a report is put right with weights.</summary>
    public CellWeights Weights => weights;

    /// <summary>The instances that hold cells against words or last year's report.</summary>
    public Witnesses Witnesses => _witnesses ??= new(instances);

    /// <summary>The ordinals of the instances that ask what the words say.</summary>
    public int[] ReadingWords { get; } = [.. instances.Where(r => r.ReadsWords).Select(r => r.Ordinal)];

    /// <summary>
    /// Those of <see cref="ReadingWords"/> that may have something to say of words, in their order: an instance over claims is held against nothing where the
    /// words make none of its claims.
    /// </summary>
    public IReadOnlyList<int> ReadingWordsIn(NarrativeReading words) => (_overClaims ??= new(instances)).In(words);

    /// <summary>Whether an instance reads words or shows them.</summary>
    public bool NeedsWords { get; } = instances.Any(r => r.ReadsWords || r.ShowsWords);

    /// <summary>The ordinals of the instances that read another report beside the one that is checked.</summary>
    public int[] ReadingOtherReports { get; } = [.. instances.Where(r => r.ReadsOtherReports && !r.ReadsWords).Select(r => r.Ordinal)];

    /// <summary>Whether an instance that reads another report reads words.</summary>
    public bool ReadsWordsAcrossYears { get; } = instances.Any(r => r.ReadsLastYear && (r.ReadsWords || r.ShowsWords));

    /// <summary>The cells that instances across years read of a report and of last year's, or show when they don't pass.</summary>
    public IEnumerable<CellId> CellsReadAcrossYears => instances.Where(r => r.ReadsLastYear)
        .SelectMany(r => r.Messages.Expressions.Prepend(CompiledRules.Condition(r))).SelectMany(e => e.AllCells()).Select(c => c.Cell.Id);

    /// <summary>What the tables say of how words are meant.</summary>
    public TableWitness Witness => _witness ??= new(form, instances);

    /// <summary>The instances that may end or read otherwise when a cell changes.</summary>
    public CellDependents Readers => _readers ??= new(form, instances);

    /// <summary>The ordinals of all instances that may not pass, apart from those that read words or other reports; <see langword="null"/> where that isn't told without evaluating them.</summary>
    public HashSet<int>? SuspectsOf(Report report) => TryFindSuspects(report, out List<int>? suspects) ? [.. suspects ?? []] : null;

    /// <summary>What a repair of a report must satisfy; where its year is not known, what the rules for all years demand. A rule for units of which the report's may be one or not demands nothing.</summary>
    public HardRules Hard(Report report)
    {
        int year = report.Year ?? Report.LastYear;
        string standings = string.Concat(_layered.Select(i => StandingOf(i, report)));
        return _hard.GetOrAdd((year, standings), key =>
        {
            Dictionary<int, char> layered = _layered.Select((i, at) => (i.Ordinal, Standing: key.Standings[at])).ToDictionary(s => s.Ordinal, s => s.Standing);
            return HardRules.Of(
                ConstraintSystem.Of(form, key.Year, instances.Where(i => layered.GetValueOrDefault(i.Ordinal) != 'x')), instances,
                r => layered.TryGetValue(r.Ordinal, out char standing) ? standing == 'e' : r.Severity == Severity.Error);
        });
    }

    /// <summary>The words of a report, with those claims certain that its tables confirm.</summary>
    public NarrativeReading Confirm(Report report, NarrativeReading words) => Witness.Confirm(report, words);

    /// <summary>
    /// The ordinals of all instances that do not pass, apart from those that read words or other reports; perhaps repeated and with others that do, and
    /// <see langword="null"/> when all pass. <see langword="false"/> when the report has to be evaluated: where it has no year, nothing can be
    /// compiled, and otherwise as the mode says.
    /// </summary>
    public bool TryFindSuspects(Report report, out List<int>? suspects)
    {
        CompiledRules? program = ProgramFor(report);
        suspects = program?.Suspects(report, instances);
        return program is not null;
    }

    /// <summary>The rules as they are compiled for the report's year; <see langword="null"/> where it has none, nothing can be compiled, or the mode says so.</summary>
    public CompiledRules? ProgramFor(Report report)
    {
        if (mode == EvaluationMode.Evaluate || report.Year is not { } year)
            return null;

        // Two threads may be the first, or compile the same program; either will do.
        int index = year - Report.FirstYear;
        if (_programs[index] is { } program)
            return program;
        if (mode == EvaluationMode.CompileOnSecondUse && !_seen[index])
        {
            _seen[index] = true;
            return null;
        }

        return _programs[index] = new(form, year, instances);
    }

    /// <summary>Out of force, an error, or of less weight.</summary>
    private static char StandingOf(BoundRule instance, Report report) =>
        instance.StateFor(report) is not (RuleState.InForce or RuleState.Unknown) || (instance.Rule.Pack.Jurisdiction.Units is not null && report.Unit is null) ? 'x'
        : instance.SeverityFor(report) == Severity.Error ? 'e' : 'i';
}
