using System.Collections.Concurrent;
using DisclosureRules.Diagnostics;
using DisclosureRules.Documents.Formats;
using DisclosureRules.Documents.Inputs;
using DisclosureRules.Documents.Limits;
using DisclosureRules.Documents.Wording;
using DisclosureRules.Forms;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;

namespace DisclosureRules.Documents.Isolation;

/// <summary>
/// Reads documents in processes of their own, with limits on memory and time: whatever a file does to its reader, the application lives on, and the file is
/// one that can't be read, with the reason. The readings are those of <see cref="ReportFile"/>, but that texts which the application replaced count only
/// where reading ends here. Report JSON is read in this process. The processes are started when they are needed, kept for the next documents and ended with
/// <see cref="Dispose"/>. Safe to share between threads.
/// </summary>
/// <example>
/// <code>
/// if (ReadingWorker.IsAskedFor(args))
///     return ReadingWorker.Run();
/// using IsolatedReader reader = new(WorkerOptions.ThisProgram);
/// ReportReading reading = reader.Read("2023.pdf");
/// return reading.IsRead ? 0 : 1;
/// </code>
/// </example>
public sealed class IsolatedReader : IDisposable
{
    // A process that the system ended for others' sake, or that somebody ended, is no fault of the file: it is given another one, twice.
    private const int Tries = 3;

    private readonly ConcurrentStack<WorkerProcess> _idle = new();
    private readonly SemaphoreSlim _free;
    private readonly WorkerOptions _options;
    private readonly FormCatalog _forms;
    private readonly ReadingLimits _limits;
    private readonly byte[] _setup;
    private int _isDisposed;

    /// <summary>Starts nothing yet.</summary>
    /// <param name="options">Which program reads, and what it may take; <see cref="WorkerOptions.Tool"/> when left out.</param>
    /// <param name="forms">The forms to look for; the built-in ones when left out.</param>
    /// <param name="limits">How much of each document is read; <see cref="ReadingLimits.Default"/> when left out. The processes go by the system's clock.</param>
    public IsolatedReader(WorkerOptions? options = null, FormCatalog? forms = null, ReadingLimits? limits = null)
    {
        _options = options ?? WorkerOptions.Tool;
        _forms = forms ?? FormCatalog.BuiltIn;
        _limits = limits ?? ReadingLimits.Default;
        _setup = WorkerSetup.Write(_forms, _limits, _options.Patience);
        _free = new(_options.MaximumProcesses);
    }

    /// <summary>Reads a report from a file, which this process opens.</summary>
    /// <param name="path">The file; also the name in problems and <see cref="Report.Source"/>.</param>
    /// <param name="cancellationToken">Ends the reading, and the process that does it.</param>
    /// <returns>The report, or all the reasons why there is none.</returns>
    /// <exception cref="ArgumentException"><paramref name="path"/> is <see langword="null"/> or empty.</exception>
    /// <exception cref="ObjectDisposedException">The reader is disposed of.</exception>
    /// <exception cref="OperationCanceledException">Reading was cancelled.</exception>
    public ReportReading Read(string path, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        List<Diagnostic> found = [];
        try
        {
            using Stream file = OrdinaryFile.OpenRead(path, orOpenPipe: true);
            return BoundedStream.TryRead(file, _limits, path, found, cancellationToken) is { } bytes ? Read(bytes, path, cancellationToken) : new(path, null, found);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return ReportFile.NotOpened(path, e);
        }
    }

    /// <summary>Reads a report from bytes.</summary>
    /// <param name="bytes">The content of the file, which must not change meanwhile.</param>
    /// <param name="name">The name in problems and <see cref="Report.Source"/>; its ending tells the format, where it has one that does.</param>
    /// <param name="cancellationToken">Ends the reading, and the process that does it.</param>
    /// <returns>The report, or all the reasons why there is none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is <see langword="null"/>.</exception>
    /// <exception cref="ObjectDisposedException">The reader is disposed of.</exception>
    /// <exception cref="OperationCanceledException">Reading was cancelled.</exception>
    public ReportReading Read(ReadOnlyMemory<byte> bytes, string name, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(name);
        ObjectDisposedException.ThrowIf(_isDisposed != 0, this);
        cancellationToken.ThrowIfCancellationRequested();
        if (bytes.Length > _limits.Bytes || FormatDetection.IsPlainlyReportJson(name, bytes))
            return ReportFile.Read(bytes, name, _forms, _limits, cancellationToken);
        _free.Wait(cancellationToken);
        try
        {
            return Ask(bytes, name, cancellationToken);
        }
        finally
        {
            _free.Release();
        }
    }

    /// <summary>Reads an input. Whatever is wrong with it becomes a problem, never an exception.</summary>
    /// <param name="input">A file is read in a process of its own; a line of report JSON in this one.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <returns>The report, or all the reasons why there is none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="input"/> is <see langword="null"/>.</exception>
    /// <exception cref="ObjectDisposedException">The reader is disposed of.</exception>
    /// <exception cref="OperationCanceledException">Reading was cancelled.</exception>
    public ReportReading Read(ReportInput input, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        return input is FileInput ? input.Guard(() => Read(input.Source, cancellationToken), cancellationToken) : input.Read(_forms, _limits, cancellationToken);
    }

    /// <summary>Reads an input from its bytes. Whatever is wrong with them becomes a problem, never an exception.</summary>
    /// <param name="input">A file is read in a process of its own; a line of report JSON in this one.</param>
    /// <param name="content">The bytes, as <see cref="ReportInput.TryFetch"/> gave them; they must not change meanwhile.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <returns>The report, or all the reasons why there is none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="input"/> is <see langword="null"/>.</exception>
    /// <exception cref="ObjectDisposedException">The reader is disposed of.</exception>
    /// <exception cref="OperationCanceledException">Reading was cancelled.</exception>
    public ReportReading Read(ReportInput input, ReadOnlyMemory<byte> content, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        return input is FileInput ? input.Guard(() => Read(content, input.Source, cancellationToken), cancellationToken) : input.Read(content, _forms, _limits, cancellationToken);
    }

    /// <summary>Reads inputs as <see cref="ReportInputs.ReadAllAsync(IEnumerable{ReportInput}, FormCatalog?, ReadingLimits?, CancellationToken)"/> does.</summary>
    /// <param name="inputs">The inputs; gone through by one thread at a time.</param>
    /// <param name="cancellationToken">Stops the run.</param>
    /// <returns>The readings, in the order of the inputs.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="inputs"/> is <see langword="null"/>.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public IAsyncEnumerable<ReportReading> ReadAllAsync(IEnumerable<ReportInput> inputs, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        return ReportInputs.ReadAllAsync(inputs, (input, token) => Read(input, token), cancellationToken);
    }

    /// <summary>Ends the processes.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) != 0)
            return;
        while (_idle.TryPop(out WorkerProcess? worker))
            worker.Dispose();
    }

    private ReportReading Ask(ReadOnlyMemory<byte> bytes, string name, CancellationToken cancellationToken)
    {
        Diagnostic? ended = null;
        for (int left = Tries; left > 0; left--)
        {
            if (!_idle.TryPop(out WorkerProcess? worker))
            {
                worker = WorkerProcess.TryStart(_options, _setup, out string? reason);
                if (worker is null)
                {
                    ended = new(Texts.Of("document.worker-not-started", ("program", _options.Program), ("reason", reason)), name);
                    continue;
                }
            }

            WorkerAnswer answer = worker.Ask(name, bytes, _limits.Time, _options.Patience, cancellationToken);
            if (worker.IsUsable && _isDisposed == 0)
                _idle.Push(worker);
            else
                worker.Dispose();
            cancellationToken.ThrowIfCancellationRequested();
            switch (answer.Kind)
            {
                case AnswerKind.Report:
                    return OfJson(answer.Content, name);
                case AnswerKind.Diagnostics:
                    return new(name, null, WorkerAnswer.ReadDiagnostics(answer.Content));
                case AnswerKind.TooSlow:
                    return ReportReading.Failed(name, new(Texts.Of("document.timeout", ("seconds", Texts.Seconds(_limits.Time))), name));
            }

            ended = new(Texts.Of("document.worker-ended", ("how", answer.HowItEnded), ("times", Tries)), name);
        }

        return ReportReading.Failed(name, ended!);
    }

    private ReportReading OfJson(byte[] utf8, string name)
    {
        ReportJson.TryRead(utf8, out Report? report, out IReadOnlyList<Diagnostic> diagnostics, name, _forms);
        return new(name, report, diagnostics);
    }
}
