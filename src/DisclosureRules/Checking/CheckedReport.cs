using System.Text.Json.Serialization;
using DisclosureRules.Claims.Reading;
using DisclosureRules.Compilation;
using DisclosureRules.Evaluation.Fast;
using DisclosureRules.Expressions.Tree;
using DisclosureRules.Findings;
using DisclosureRules.Forms;
using DisclosureRules.Primitives;
using DisclosureRules.Repair;
using DisclosureRules.Reports;

namespace DisclosureRules.Checking;

/// <summary>
/// A report with its findings, to be edited cell by cell: after a change only what reads the cell is checked again, and the words are not read
/// again, only held against the cells anew. The findings are always those of <see cref="RuleSet.Check(Reports.Report, CancellationToken)"/>. Immutable and safe to share between threads: a change
/// gives a new value, and the old one is there to go back to.
/// </summary>
/// <example>
/// <code>
/// CheckedReport before = rules.CheckForEditing(report);
/// CheckedReport after = before.With(new CellId("requests", "granted", "total"), Cell.Number(14));
/// Console.WriteLine($"{before.Findings.Count} findings, then {after.Findings.Count}");
/// </code>
/// </example>
[JsonConverter(typeof(NoJsonConverter<CheckedReport>))]
[JsonInstead("Write its Report and its Findings.")]
public sealed class CheckedReport
{
    private readonly FormRules _formRules;
    private readonly NarrativeReading? _read;
    private readonly NarrativeReading? _words;
    private readonly PreviousReport _previous;
    private readonly FailingInstance[] _failing;
    private IReadOnlyList<Finding>? _findings;

    private CheckedReport(RuleSet rules, FormRules formRules, Report report, NarrativeReading? read, NarrativeReading? words, PreviousReport previous, FailingInstance[] failing)
    {
        Rules = rules;
        _formRules = formRules;
        Report = report;
        _read = read;
        _words = words;
        _previous = previous;
        _failing = failing;
    }

    /// <summary>The rules that it is checked by.</summary>
    public RuleSet Rules { get; }

    /// <summary>The report as it is now.</summary>
    public Report Report { get; }

    /// <summary>The findings, in the order of <see cref="RuleSet.Check(Reports.Report, CancellationToken)"/>.</summary>
    public IReadOnlyList<Finding> Findings => _findings ??= ValueList<Finding>.Of(AllFindings());

    /// <summary>The smallest changes that would make the report as it is now agree with itself: those of <see cref="RuleSet.FindRepairs(Reports.Report, ReportArchive?, RepairOptions?, CancellationToken)"/>.</summary>
    /// <param name="options">How they are looked for; <see cref="RepairOptions.Default"/> when left out.</param>
    /// <param name="cancellationToken">Ends the search early.</param>
    /// <returns>What was found.</returns>
    /// <exception cref="OperationCanceledException">The search was cancelled.</exception>
    public RepairResult FindRepairs(RepairOptions? options = null, CancellationToken cancellationToken = default) =>
        Rules.FindRepairs(new EvaluationContext(Report, null, null, _previous), () => _words, options, cancellationToken);

    /// <summary>The findings grouped by cause, those that no repair explains left out.</summary>
    /// <param name="options">How repairs are looked for; <see cref="RepairOptions.Default"/> when left out.</param>
    /// <param name="cancellationToken">Ends the search early.</param>
    /// <returns>The causes.</returns>
    /// <exception cref="OperationCanceledException">The search was cancelled.</exception>
    public IReadOnlyList<Cause> FindCauses(RepairOptions? options = null, CancellationToken cancellationToken = default) => Cause.Of(FindRepairs(options, cancellationToken), Findings);

    /// <summary>The same report with something else in one cell.</summary>
    /// <exception cref="ArgumentException">The form has no such cell.</exception>
    public CheckedReport With(CellId cell, Cell content)
    {
        int index = Report.Form.IndexOf(cell);
        Report changed = Report.With(index, content);
        NarrativeReading? words = _read is null || !_formRules.Witness.Reads(index) ? _words : _formRules.Confirm(changed, _read);
        bool isReadOtherwise = words is not null && words != _words && !words.Claims.SequenceEqual(_words!.Claims);
        SingleInstances? program = _formRules.ProgramFor(changed)?.Single;
        ulong[]? irregular = program?.IrregularCells(changed);
        List<FailingInstance> failing = new(_failing.Length + 4);
        int old = 0;
        foreach (DependentRule reader in isReadOtherwise ? WithReadersOfWords(index) : _formRules.Readers.Of(index))
        {
            int kept = old;
            while (old < _failing.Length && _failing[old].Ordinal < reader.Ordinal)
                old++;
            failing.AddRange(_failing.AsSpan(kept..old));
            bool failed = old < _failing.Length && _failing[old].Ordinal == reader.Ordinal;
            if (failed)
                old++;
            BoundRule instance = _formRules.Instances[reader.Ordinal];
            bool mayFail = reader.Tests ? program is null || instance.ReadsWords || instance.ReadsOtherReports || program.MayFail(changed, irregular, reader.Ordinal) : failed;
            if (mayFail)
                Add(changed, words, _previous, instance, failing);
        }

        failing.AddRange(_failing.AsSpan(old));
        return new(Rules, _formRules, changed, _read, words, _previous, [.. failing]);
    }

    internal static CheckedReport Of(RuleSet rules, FormRules formRules, Report report, NarrativeReading? read, PreviousReport previous, CancellationToken cancellationToken)
    {
        NarrativeReading? words = read is null ? null : formRules.Confirm(report, read);
        List<FailingInstance> failing = [];
        foreach (BoundRule instance in formRules.Instances)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Add(report, words, previous, instance, failing);
        }

        return new(rules, formRules, report, read, words, previous, [.. failing]);
    }

    /// <summary>Other cells are a witness to how words are meant: where these are read otherwise now, whatever reads them is checked again.</summary>
    private DependentRule[] WithReadersOfWords(int cell)
    {
        SortedDictionary<int, DependentRule> readers = [];
        foreach (int ordinal in _formRules.ReadingWords)
            readers[ordinal] = new(ordinal, Tests: true);
        foreach (DependentRule reader in _formRules.Readers.Of(cell))
            readers[reader.Ordinal] = reader with { Tests = reader.Tests || readers.ContainsKey(reader.Ordinal) };
        return [.. readers.Values];
    }

    private Finding[] AllFindings()
    {
        List<Finding> findings = new(_failing.Length + Report.Notes.Count);
        findings.AddRange(FindingBuilder.Notes(Report));
        foreach (FailingInstance instance in _failing)
            findings.AddRange(instance.Findings);
        return [.. findings];
    }

    private static void Add(Report report, NarrativeReading? words, PreviousReport previous, BoundRule instance, List<FailingInstance> failing)
    {
        List<Finding> findings = new(1);
        FindingBuilder.Add(report, words, instance, findings, previous);
        if (findings.Count > 0)
            failing.Add(new(instance.Ordinal, findings));
    }

    /// <summary>An instance that doesn't pass.</summary>
    /// <param name="Ordinal">Which.</param>
    /// <param name="Findings">What it found.</param>
    private readonly record struct FailingInstance(int Ordinal, List<Finding> Findings);
}
