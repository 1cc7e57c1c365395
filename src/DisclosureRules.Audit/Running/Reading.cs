using System.Diagnostics;
using System.Text;
using DisclosureRules.Audit.Results;
using DisclosureRules.Audit.Storage;
using DisclosureRules.Audit.Wording;
using DisclosureRules.Checking;
using DisclosureRules.Documents.Inputs;
using DisclosureRules.Findings;
using DisclosureRules.Forms;
using DisclosureRules.Primitives;

namespace DisclosureRules.Audit.Running;

/// <summary>
/// The first pass: every input is read and checked by itself and goes into the journal, in the order of the inputs. So that a run that is killed leaves
/// something to look at, the lines are written as they come, too.
/// </summary>
internal sealed class Reading(RuleSet rules, FormCatalog forms, AuditOptions options, StoredSettings settings, Journal journal, StorePaths paths)
{
    // As many results may wait for one before them as a check lets wait; here they are a few kilobytes each.
    private const int WaitingPerProcessor = 64;

    private readonly SortedDictionary<string, int> _skipped = new(StringComparer.Ordinal);

    private readonly List<long> _offsets = [];
    private IReadOnlyList<string> _notFound = [];
    private int _takenOver;
    private int? _ofAll;

    /// <summary>What is done so far.</summary>
    public JournaledReports Done => new(_offsets, _takenOver, _skipped, _notFound, _ofAll);

    public async Task RunAsync(AuditInputs inputs, CancellationToken cancellationToken)
    {
        Dictionary<UInt128, long> known = [];
        foreach ((UInt128 key, long offset) in journal.Scan())
            known[key] = offset;
        long torn = new FileInfo(paths.Journal).Length - journal.Length;
        journal.Trim();
        if (torn > 0)
            options.Tell(new(AuditTexts.Of("audit.journal-torn", ("count", known.Count), ("bytes", torn)), paths.Journal));
        _notFound = [.. inputs.Nothing.Select(i => i.Source)];
        WriteNothing(inputs);
        using TimeLimit limit = new(options.CheckingTime);
        ReportWorker worker = new(rules, forms, options, settings.Hash(), known, journal, limit);
        Stopwatch time = Stopwatch.StartNew();
        int? total = inputs.Count();
        IAsyncEnumerable<WorkedReport> worked = OrderedParallel.SelectAsync(
            inputs.All(Skip), (input, token) => ValueTask.FromResult(worker.Work(input, token)),
            options.MaximumParallelism, WaitingPerProcessor * options.MaximumParallelism, cancellationToken);
        using FileStream findings = Lines(paths.Findings), reports = Lines(paths.Reports);
        await foreach (WorkedReport report in worked.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            _offsets.Add(report.Frame is { } frame ? journal.Append(frame) : report.Offset);
            _takenOver += report.Frame is null ? 1 : 0;
            AuditInstruments.Counted(report);
            if (report.IsBroken)
                options.Tell(new(AuditTexts.Of("audit.journal-broken"), report.Entry.Report.Source));
            foreach (OverriddenFact fact in report.Entry.Overridden ?? [])
                options.Tell(new(Said(fact), report.Entry.Report.Source));
            findings.Write(report.Findings);
            reports.Write(Encoding.UTF8.GetBytes(report.Entry.Report.Write() + "\n"));
            options.Progress?.Report(new(AuditPhase.Reading, _offsets.Count, total, _takenOver, time.Elapsed));
        }

        _ofAll = options.Shard is null ? null : inputs.CountOfAll();
    }

    /// <summary>What is found of paths at which there is nothing: no report's.</summary>
    private void WriteNothing(AuditInputs inputs)
    {
        IEnumerable<Finding> found = inputs.Nothing.SelectMany(i => rules.Check(i.Read(forms, options.Limits), options.Overrides).Findings);
        if (inputs.Nothing.Count == 0)
            File.Delete(paths.Nothing);
        else
            ResultFile.Write(paths.Nothing, Encoding.UTF8.GetBytes(string.Concat(found.Select(f => FindingJson.Write(f) + "\n"))));
    }

    /// <summary>Where what was given from outside goes before what a report says.</summary>
    private static Message Said(OverriddenFact fact) => AuditTexts.Of(
        fact.Fact switch { "unit" => "audit.overridden/unit", "year" => "audit.overridden/year", _ => "audit.overridden/scope" }, ("found", fact.Found), ("given", fact.Given));

    private void Skip(string path)
    {
        string kind = path.EndsWith('/') ? AuditSummary.EarlierResult : ReportInputs.KindOfSkipped(path);
        _skipped[kind] = _skipped.GetValueOrDefault(kind) + 1;
    }

    /// <summary>Unbuffered: what is written is with the system, whatever becomes of this process.</summary>
    private static FileStream Lines(string path) => new(path, FileMode.Create, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
}
