using System.Buffers;
using System.Diagnostics;
using System.Runtime.InteropServices;
using DisclosureRules.Diagnostics;
using DisclosureRules.Documents.Inputs;
using DisclosureRules.Documents.Wording;
using DisclosureRules.Reports;

namespace DisclosureRules.Documents.Isolation;

/// <summary>
/// The other side of an <see cref="IsolatedReader"/>: a process that reads the documents it is given on standard input until that ends, and does nothing
/// else. It opens no file, and ends at once when the process that asks is gone, whatever it is reading.
/// </summary>
public static class ReadingWorker
{
    /// <summary>The argument with which a program is started as such a process.</summary>
    public const string Argument = "disclosure-rules-reading-worker";

    /// <summary>Whether a program was started as such a process.</summary>
    /// <param name="args">The arguments of <c>Main</c>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="args"/> is <see langword="null"/>.</exception>
    public static bool IsAskedFor(IReadOnlyList<string> args)
    {
        ArgumentNullException.ThrowIfNull(args);
        return args is [.., Argument];
    }

    /// <summary>Reads what it is given, until nobody asks any more.</summary>
    /// <returns>The exit code of the process.</returns>
    public static int Run()
    {
        // Whoever stops the program at a keyboard stops the process that asks; this one then ends with its input.
        using PosixSignalRegistration interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, static signal => signal.Cancel = true);
        using Stream input = Console.OpenStandardInput(), output = Console.OpenStandardOutput();
        try
        {
            Serve(new(new BufferedStream(input), new BufferedStream(output)));
        }
        catch (EndOfStreamException)
        {
            return 0;
        }

        return 1;
    }

    private static void Serve(WorkerPipe pipe)
    {
        WorkerSetup setup = WorkerSetup.Read(pipe.Receive(WorkerSetup.MaximumBytes));
        pipe.Send(WorkerPipe.Greeting);
        pipe.Flush();
        using WorkerRequests requests = new(pipe, setup.Limits.Bytes);
        ArrayBufferWriter<byte> buffer = new();
        bool goOn = true;
        while (goOn)
        {
            ContentInput input = requests.Next();
            using Timer? overdue = Overdue(setup);
            (AnswerKind kind, ReadOnlyMemory<byte> said) = Read(input, setup, buffer);
            pipe.Send(kind);
            pipe.Send(said.Span);
            pipe.Flush();
            requests.Answered();
            buffer.ResetWrittenCount();
            goOn = kind != AnswerKind.LastDiagnostics;
        }
    }

    private static (AnswerKind Kind, ReadOnlyMemory<byte> Content) Read(ContentInput input, WorkerSetup setup, ArrayBufferWriter<byte> buffer)
    {
        try
        {
            ReportReading reading = input.Read(setup.Forms, setup.Limits);
            if (reading.Report is not { } report)
                return (AnswerKind.Diagnostics, WorkerAnswer.WriteDiagnostics(reading.Diagnostics));
            ReportJson.Write(report, buffer, withPlaces: true);
            if (buffer.WrittenCount <= ReportJson.MaximumBytes)
                return (AnswerKind.Report, buffer.WrittenMemory);
            Diagnostic tooLarge = new(Texts.Of("document.too-large", ("bytes", buffer.WrittenCount), ("most", ReportJson.MaximumBytes)), input.Source);
            return (AnswerKind.Diagnostics, WorkerAnswer.WriteDiagnostics([tooLarge]));
        }
        catch (OutOfMemoryException)
        {
            return (AnswerKind.LastDiagnostics, WorkerAnswer.WriteDiagnostics([InputProblem.TooMuchMemory(input.Source)]));
        }
    }

    /// <summary>Ends this process where the one that should have is gone.</summary>
    private static Timer? Overdue(WorkerSetup setup) => setup.Limits.Time == Timeout.InfiniteTimeSpan
        ? null
        : new(static _ => Process.GetCurrentProcess().Kill(), null, setup.Limits.Time + setup.Patience + setup.Patience, Timeout.InfiniteTimeSpan);
}
