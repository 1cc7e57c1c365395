using System.Diagnostics;
using System.IO.Pipelines;
using DisclosureRules.Checking;
using DisclosureRules.Documents;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;
using Microsoft.Extensions.Logging;

namespace DisclosureRules.Extensions;

/// <summary>
/// Reads and checks reports by the rules, forms and limits of the host, with logging, metrics and traces. Each report is read and checked by one state of
/// them, whatever changes meanwhile. Whatever is wrong with a report is a result, never an exception. Safe to share between threads.
/// </summary>
public sealed class ReportChecker
{
    private readonly RuleSetSource _rules;
    private readonly RuleInstruments _instruments;
    private readonly ILogger<ReportChecker> _log;

    internal ReportChecker(RuleSetSource rules, RuleInstruments instruments, ILogger<ReportChecker> log) => (_rules, _instruments, _log) = (rules, instruments, log);

    /// <summary>Checks a report that is at hand.</summary>
    /// <param name="report">The report, of one of the forms of the host.</param>
    /// <param name="cancellationToken">Ends the check early.</param>
    /// <returns>The report with its findings.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is <see langword="null"/>.</exception>
    /// <exception cref="OperationCanceledException">The check was cancelled.</exception>
    public CheckResult Check(Report report, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(report);
        using Activity? activity = RuleInstruments.Activities.StartActivity("disclosure_rules.check");
        long start = Stopwatch.GetTimestamp();
        return Told(_rules.Loaded.Rules.Check(ReportReading.Of(report), cancellationToken: cancellationToken), start, activity);
    }

    /// <summary>Reads a report from a stream and checks it.</summary>
    /// <param name="content">The content of the file. It is left open.</param>
    /// <param name="name">The name in problems and findings; its ending tells the format, where it has one that does.</param>
    /// <param name="cancellationToken">Ends reading and check early.</param>
    /// <returns>The report with its findings, or why there is none.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="IOException">The stream broke.</exception>
    /// <exception cref="OperationCanceledException">Reading or check was cancelled.</exception>
    public Task<CheckResult> CheckAsync(Stream content, string name, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(name);
        return CheckAsync(loaded => ReportFile.ReadAsync(content, name, loaded.Forms, loaded.Limits, cancellationToken), cancellationToken);
    }

    /// <summary>Reads a report from a pipe, such as <c>request.BodyReader</c>, and checks it.</summary>
    /// <param name="content">The content of the file. It is left open.</param>
    /// <param name="name">The name in problems and findings; its ending tells the format, where it has one that does.</param>
    /// <param name="cancellationToken">Ends reading and check early.</param>
    /// <returns>The report with its findings, or why there is none.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="IOException">The pipe broke.</exception>
    /// <exception cref="OperationCanceledException">Reading or check was cancelled.</exception>
    public Task<CheckResult> CheckAsync(PipeReader content, string name, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(name);
        return CheckAsync(loaded => ReportFile.ReadAsync(content, name, loaded.Forms, loaded.Limits, cancellationToken), cancellationToken);
    }

    /// <summary>Reads a report from a file and checks it.</summary>
    /// <param name="path">The file; also its name in problems and findings.</param>
    /// <param name="cancellationToken">Ends reading and check early.</param>
    /// <returns>The report with its findings, or why there is none; that the file can't be opened is such a reason.</returns>
    /// <exception cref="ArgumentException"><paramref name="path"/> is <see langword="null"/> or empty.</exception>
    /// <exception cref="OperationCanceledException">Reading or check was cancelled.</exception>
    public Task<CheckResult> CheckAsync(string path, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return CheckAsync(loaded => ReportFile.ReadAsync(path, loaded.Forms, loaded.Limits, cancellationToken), cancellationToken);
    }

    private async Task<CheckResult> CheckAsync(Func<LoadedRules, Task<ReportReading>> read, CancellationToken cancellationToken)
    {
        using Activity? activity = RuleInstruments.Activities.StartActivity("disclosure_rules.check");
        long start = Stopwatch.GetTimestamp();
        LoadedRules loaded = _rules.Loaded;
        ReportReading reading = await read(loaded).ConfigureAwait(false);
        return Told(loaded.Rules.Check(reading, cancellationToken: cancellationToken), start, activity);
    }

    private CheckResult Told(CheckResult result, long start, Activity? activity)
    {
        TimeSpan time = Stopwatch.GetElapsedTime(start);
        FindingCounts counts = result.Counts;
        _instruments.Checked(result, time);
        if (result.Report is not null)
            _log.ReportChecked(result.Source, time.TotalMilliseconds, counts.Errors, counts.Warnings, counts.Infos, counts.NotAssessable);
        else
            _log.ReportNotRead(result.Source, result.Diagnostics.Count > 0 ? result.Diagnostics[0].ToString(Language.English) : "");
        activity?.SetTag("disclosure_rules.source", result.Source);
        activity?.SetTag("disclosure_rules.form", result.Report?.Form.Id);
        activity?.SetTag("disclosure_rules.errors", counts.Errors);
        activity?.SetStatus(result.Report is null ? ActivityStatusCode.Error : ActivityStatusCode.Ok);
        return result;
    }
}
