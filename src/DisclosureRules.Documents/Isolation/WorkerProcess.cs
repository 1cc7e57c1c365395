using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace DisclosureRules.Documents.Isolation;

/// <summary>A process that reads documents, one after the other. Not safe to share between threads.</summary>
internal sealed class WorkerProcess : IDisposable
{
    // Starting takes a tenth of a second, on a machine with much other work seconds; a program that says nothing in this time is another one.
    private static readonly TimeSpan StartPatience = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan EndPatience = TimeSpan.FromSeconds(2);

    private readonly Process _process;
    private readonly WorkerPipe _pipe;

    private WorkerProcess(Process process)
    {
        _process = process;
        _pipe = new(new BufferedStream(process.StandardOutput.BaseStream), new BufferedStream(process.StandardInput.BaseStream));
    }

    /// <summary>Whether it can be given another document.</summary>
    public bool IsUsable { get; private set; } = true;

    /// <summary>A process that has been told its setup and has answered; <see langword="null"/> and the reason when there is none.</summary>
    public static WorkerProcess? TryStart(WorkerOptions options, byte[] setup, out string? reason)
    {
        reason = null;
        Process? process = null;
        try
        {
            process = Process.Start(StartInfo(options));
            if (process is not null)
            {
                // What a dying runtime says is of no use to anybody who waits for a report, and must not block it.
                process.ErrorDataReceived += static (_, _) => { };
                process.BeginErrorReadLine();
                WorkerProcess worker = new(process);
                if (worker.Greet(setup))
                    return worker;
                reason = $"it gave no answer of this version ({worker.HowItEnded()})";
                worker.Dispose();
                return null;
            }
        }
        catch (Exception exception) when (exception is Win32Exception or IOException or InvalidOperationException or PlatformNotSupportedException)
        {
            reason = exception.Message;
            process?.Dispose();
        }

        return null;
    }

    /// <summary>Has a document read.</summary>
    public WorkerAnswer Ask(string name, ReadOnlyMemory<byte> content, TimeSpan time, TimeSpan patience, CancellationToken cancellationToken)
    {
        using CancellationTokenSource end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        if (time != Timeout.InfiniteTimeSpan)
            end.CancelAfter(time + patience);
        WorkerAnswer? answer = Guarded(() =>
        {
            _pipe.Send(name);
            _pipe.Send(content.Span);
            _pipe.Flush();
            AnswerKind kind = _pipe.ReceiveKind();
            byte[] said = _pipe.Receive(int.MaxValue);
            IsUsable = kind != AnswerKind.LastDiagnostics;
            return new WorkerAnswer(kind == AnswerKind.LastDiagnostics ? AnswerKind.Diagnostics : kind, said);
        }, end.Token);
        if (answer is not null)
            return answer;
        return end.IsCancellationRequested ? new(AnswerKind.TooSlow, []) : new(AnswerKind.Ended, []) { HowItEnded = HowItEnded() };
    }

    /// <summary>Ends the process: a waiting one ends when its input does, any other is ended.</summary>
    public void Dispose()
    {
        try
        {
            if (IsUsable)
                _process.StandardInput.Close();
            else
                Kill();
            if (!_process.WaitForExit(EndPatience))
                Kill();
        }
        catch (Exception exception) when (exception is IOException or InvalidOperationException or Win32Exception)
        {
            // It has ended already.
        }

        _process.Dispose();
    }

    private static ProcessStartInfo StartInfo(WorkerOptions options)
    {
        ProcessStartInfo start = new(options.Program, [.. options.Arguments, ReadingWorker.Argument])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            CreateNoWindow = true,
        };
        // The runtime reads hexadecimal numbers here; its other settings are those of a program that reads one document at a time.
        start.Environment["DOTNET_GCHeapHardLimit"] = options.MaximumMemory.ToString("X", CultureInfo.InvariantCulture);
        start.Environment["DOTNET_gcServer"] = "0";
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        return start;
    }

    private bool Greet(byte[] setup)
    {
        using CancellationTokenSource end = new(StartPatience);
        string? greeting = Guarded(() =>
        {
            _pipe.Send(setup);
            _pipe.Flush();
            return _pipe.ReceiveText(4096);
        }, end.Token);
        return IsUsable &= greeting == WorkerPipe.Greeting;
    }

    /// <summary>What an exchange gives; <see langword="null"/> when the process ended meanwhile or was ended.</summary>
    private T? Guarded<T>(Func<T> exchange, CancellationToken end)
        where T : class
    {
        using CancellationTokenRegistration killing = end.Register(Kill);
        try
        {
            T result = exchange();
            // What was ended while it answered can't be asked again.
            IsUsable &= !end.IsCancellationRequested;
            return result;
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException)
        {
            IsUsable = false;
            return null;
        }
    }

    private void Kill()
    {
        try
        {
            _process.Kill();
        }
        catch (Exception exception) when (exception is InvalidOperationException or Win32Exception)
        {
            // It has ended already.
        }
    }

    /// <summary>How the process ended: of one that a signal ended, systems other than Windows give 128 and the signal.</summary>
    private string HowItEnded()
    {
        if (!_process.WaitForExit(EndPatience))
            return "?";
        int code = _process.ExitCode;
        return !OperatingSystem.IsWindows() && code is > 128 and < 160 ? string.Create(CultureInfo.InvariantCulture, $"signal {code - 128}") : string.Create(CultureInfo.InvariantCulture, $"exit {code}");
    }
}
