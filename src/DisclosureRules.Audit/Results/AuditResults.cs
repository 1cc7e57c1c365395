using System.Runtime.CompilerServices;
using DisclosureRules.Audit.Storage;
using DisclosureRules.Audit.Units;
using DisclosureRules.Audit.Wording;
using DisclosureRules.Diagnostics;
using DisclosureRules.Forms;
using DisclosureRules.Reports;

namespace DisclosureRules.Audit.Results;

/// <summary>
/// A result folder, opened to be read. Lines are streamed from the files, each time anew, and reports are fetched from the store one by one, so that a
/// result of any size takes little memory. Safe to share between threads.
/// </summary>
public sealed class AuditResults : IDisposable
{
    private const int OthersAtOnce = 500;

    private readonly StorePaths _paths;
    private readonly Journal _journal;
    private readonly IReadOnlyList<long> _offsets;
    private readonly Lazy<FoundRepairs> _repairs;

    private AuditResults(StorePaths paths, Journal journal, AuditSummary summary, IReadOnlyList<AuditRule> rules, StoredSettings settings, Action<Diagnostic>? tell)
    {
        (_paths, _journal, Summary, Rules, Forms) = (paths, journal, summary, rules, settings.ReadForms());
        Units = settings.Units is { Text: { } text, Name: var name }
            ? [.. UnitListReader.Read(text, name, []).All.Select(u => new AuditedUnit(u.Id, u.Name, u.Aliases, u.Parent, u.Level))]
            : [];
        _offsets = JournalIndex.Read(paths.Index);
        _repairs = new(() => new(paths.Repairs, _offsets.Count, tell));
    }

    /// <summary>The folder.</summary>
    public string Folder => _paths.Folder;

    /// <summary>What the audit came to.</summary>
    public AuditSummary Summary { get; }

    /// <summary>All rules that ran, in the order in which they found.</summary>
    public IReadOnlyList<AuditRule> Rules { get; }

    /// <summary>The forms that the reports were read with.</summary>
    public FormCatalog Forms { get; }

    /// <summary>The units of the list that the audit was given, in its order; empty without one.</summary>
    public IReadOnlyList<AuditedUnit> Units { get; }

    /// <summary>How many reports there are.</summary>
    public int ReportCount => _offsets.Count;

    /// <summary>The receipt; <see langword="null"/> while outputs are written, which it is made of.</summary>
    /// <exception cref="DiagnosticException">The file is damaged.</exception>
    public Receipt? Receipt => File.Exists(_paths.Receipt) ? ResultJson.Parse(File.ReadAllBytes(_paths.Receipt), ResultJson.Pages.Receipt, _paths.Receipt) : null;

    /// <summary>Opens a result.</summary>
    /// <param name="folder">The folder.</param>
    /// <exception cref="ArgumentException"><paramref name="folder"/> is <see langword="null"/> or empty.</exception>
    /// <exception cref="DiagnosticException">The folder holds no result, or a damaged one.</exception>
    public static AuditResults Open(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        StorePaths paths = Existing(folder);
        return Of(paths, ResultJson.ReadPage(paths.Summary, ResultJson.Pages.AuditSummary), null);
    }

    /// <summary>Opens a result whose summary is at hand, as an audit hands it over: of tens of thousands of units it is not read once more.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="summary">Its summary.</param>
    /// <exception cref="ArgumentException"><paramref name="folder"/> is <see langword="null"/> or empty.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="summary"/> is <see langword="null"/>.</exception>
    /// <exception cref="DiagnosticException">The folder holds no result, or a damaged one.</exception>
    public static AuditResults Open(string folder, AuditSummary summary)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        ArgumentNullException.ThrowIfNull(summary);
        return Of(Existing(folder), summary, null);
    }

    /// <summary>The result of an audit that has just written its lines.</summary>
    internal static AuditResults Of(StorePaths paths, AuditSummary summary, Action<Diagnostic>? tell, Action<int>? reading = null) => new(
        paths, Journal.OpenToRead(paths.Journal), summary, ResultJson.Parse(File.ReadAllBytes(paths.Rules), ResultJson.Pages.IReadOnlyListAuditRule, paths.Rules),
        StoredSettings.Read(paths.Settings), tell)
    {
        Reading = reading,
    };

    /// <summary>Is told how many reports have been read, each time that somebody reads them all.</summary>
    internal Action<int>? Reading { get; init; }

    private static StorePaths Existing(string folder)
    {
        StorePaths paths = new(folder);
        return File.Exists(paths.Summary) && File.Exists(paths.Index) && File.Exists(paths.Journal) ? paths : throw new DiagnosticException([new(AuditTexts.Of("audit.no-result"), folder)]);
    }

    /// <summary>The lines of <c>reports.jsonl</c>, in their order.</summary>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <exception cref="DiagnosticException">A line is damaged.</exception>
    public async IAsyncEnumerable<AuditedReport> ReadReportsAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        int index = 0;
        await foreach (byte[] line in ResultLines.ReadAsync(_paths.Reports, cancellationToken).ConfigureAwait(false))
        {
            yield return AuditedReport.Read(line, index++);
            Reading?.Invoke(index);
        }
    }

    /// <summary>The lines of <c>findings.jsonl</c>, in their order: those of each report together, in the order of the reports, then those of none.</summary>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <exception cref="DiagnosticException">A line is damaged.</exception>
    public async IAsyncEnumerable<AuditedFinding> ReadFindingsAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (byte[] line in ResultLines.ReadAsync(_paths.Findings, cancellationToken).ConfigureAwait(false))
            yield return AuditedFinding.Read(line);
    }

    /// <summary>Each report with its findings, in the order of the reports, also those that have none; at the end the findings that are of no report, some hundred at a time.</summary>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <exception cref="DiagnosticException">A line is damaged.</exception>
    public async IAsyncEnumerable<ReportWithFindings> ReadAllAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await using IAsyncEnumerator<AuditedFinding> findings = ReadFindingsAsync(cancellationToken).GetAsyncEnumerator(cancellationToken);
        await foreach (AuditedReport report in ReadReportsAsync(cancellationToken).ConfigureAwait(false))
        {
            List<AuditedFinding> own = new(report.Counts.Total);
            while (own.Count < report.Counts.Total && await findings.MoveNextAsync().ConfigureAwait(false))
                own.Add(findings.Current);
            yield return new(report, own);
        }

        List<AuditedFinding> others = [];
        while (await findings.MoveNextAsync().ConfigureAwait(false))
        {
            others.Add(findings.Current);
            if (others.Count < OthersAtOnce)
                continue;
            yield return new(null, others);
            others = [];
        }

        if (others.Count > 0)
            yield return new(null, others);
    }

    /// <summary>A report as it was read: cells with their places, words, notes.</summary>
    /// <param name="report">Its line.</param>
    /// <returns>The report; <see langword="null"/> for an input that could not be read.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is <see langword="null"/>.</exception>
    /// <exception cref="DiagnosticException">The store is damaged.</exception>
    public Report? ReadReport(AuditedReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return ReadReport(report.Index);
    }

    /// <summary>The report at a place among the lines of <c>reports.jsonl</c>.</summary>
    /// <param name="index">The place, from 0.</param>
    /// <returns>The report; <see langword="null"/> for an input that could not be read.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such place.</exception>
    /// <exception cref="DiagnosticException">The store is damaged.</exception>
    public Report? ReadReport(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, _offsets.Count);
        Frame frame = _journal.Read(_offsets[index]) ?? throw new DiagnosticException([new(AuditTexts.Of("audit.store-damaged", ("place", _offsets[index])), _paths.Journal)]);
        return StoredReport.Read(frame, Forms);
    }

    /// <summary>What was found to explain reports since the result was opened.</summary>
    internal FoundRepairs Repairs => _repairs.Value;

    /// <summary>Closes the files.</summary>
    public void Dispose()
    {
        _journal.Dispose();
        if (_repairs.IsValueCreated)
            _repairs.Value.Dispose();
    }
}
