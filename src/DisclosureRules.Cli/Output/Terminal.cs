using System.Text;
using DisclosureRules.Documents.Isolation;
using Microsoft.Win32.SafeHandles;
using Spectre.Console;

namespace DisclosureRules.Cli.Output;

/// <summary>
/// What the tool is connected to. Standard output is data, standard error is talk; both are UTF-8 without byte order mark and with
/// line feeds on every machine.
/// </summary>
internal sealed class Terminal : IDisposable
{
    // Long enough for any reader that is still there; whoever stops the tool waits no longer than this.
    private static readonly TimeSpan StopPatience = TimeSpan.FromSeconds(1);

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly LineOutput _output;
    private readonly StreamWriter _error;
    private readonly bool _errorIsTerminal;

    /// <param name="input">Standard input.</param>
    /// <param name="output">Standard output.</param>
    /// <param name="error">Standard error.</param>
    /// <param name="width">Columns of the terminal that shows standard output; <see langword="null"/> when none does.</param>
    /// <param name="colour">Whether that terminal shows colours.</param>
    /// <param name="errorIsTerminal">Whether a terminal shows standard error.</param>
    public Terminal(Stream input, Stream output, Stream error, int? width = null, bool colour = false, bool errorIsTerminal = false)
    {
        _errorIsTerminal = errorIsTerminal;
        Input = input;
        _output = output as LineOutput ?? new LineOutput(output);
        Output = new StreamWriter(_output, Utf8, 1 << 10, leaveOpen: true) { NewLine = "\n" };
        _error = new StreamWriter(error, Utf8, 1 << 10, leaveOpen: true) { NewLine = "\n", AutoFlush = true };
        (Width, Colour) = (width, colour);
    }

    public Stream Input { get; }

    /// <summary>Standard output for bytes; whoever mixes it with <see cref="Output"/> flushes that first.</summary>
    public Stream OutputBytes => _output;

    public StreamWriter Output { get; }

    /// <summary>What documents are read with in processes of their own; <see langword="null"/> where that is never done.</summary>
    public WorkerOptions? Workers { get; init; }

    /// <summary>What tells which day it is today.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>What a command does at the signal of a number before the tool is ended, such as to leave a result of what is done; whether it is going to end by itself.</summary>
    public Func<int, bool>? Interrupt { get; set; }

    public int? Width { get; }

    public bool Colour { get; }

    /// <summary>The terminal of this process.</summary>
    public static Terminal OfProcess()
    {
        (Stream input, Stream error) = (Console.OpenStandardInput(), Console.OpenStandardError());
        if (Console.IsOutputRedirected)
            return new(input, RedirectedOutput(), error, errorIsTerminal: !Console.IsErrorRedirected) { Workers = WorkerOptions.ThisProgram };
        Capabilities shown = AnsiConsole.Profile.Capabilities;
        return new(input, Console.OpenStandardOutput(), error, Math.Max(60, Console.WindowWidth), shown.Ansi && shown.ColorSystem != ColorSystem.NoColors, !Console.IsErrorRedirected)
        {
            Workers = WorkerOptions.ThisProgram,
        };
    }

    /// <summary>
    /// The console drops in silence what is written to a pipe whose reader has left, and a run over a hundred thousand reports would go on
    /// for nobody; a file stream says so. A file keeps the console's stream, which leaves the position where the next program goes on.
    /// </summary>
    private static LineOutput RedirectedOutput()
    {
        SafeFileHandle handle = new(1, ownsHandle: false);
        if (OperatingSystem.IsWindows())
            return new(Console.OpenStandardOutput());
        try
        {
            FileStream stream = new(handle, FileAccess.Write, bufferSize: 0);
            return stream.CanSeek ? new(Console.OpenStandardOutput(), handle) : new(stream);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            // It is closed: the first line says so.
            return new(Console.OpenStandardOutput());
        }
    }

    /// <summary>A line on standard error. Where that is closed or full there is nobody to tell, and nothing is.</summary>
    public void Say(string text)
    {
        try
        {
            _error.WriteLine(Printable.Clean(text));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ObjectDisposedException)
        {
            // Standard output and the exit code still say what they have to say.
        }
    }

    /// <summary>Standard error for what moves, such as bars; <see langword="null"/> where no terminal shows it.</summary>
    public IAnsiConsole? ErrorConsole() => _errorIsTerminal ? AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(_error) }) : null;

    /// <summary>Sends the lines that are whole: somebody may wait for them.</summary>
    public void Flush()
    {
        Output.Flush();
        _output.Flush();
    }

    /// <summary>Sends everything: nothing more comes.</summary>
    public void Finish()
    {
        Output.Flush();
        _output.Finish();
    }

    /// <summary>Lets the line that is being sent go out whole, and none after it.</summary>
    public void Stop() => _output.Close(StopPatience);

    public void Dispose()
    {
        Output.Dispose();
        _output.Dispose();
        _error.Dispose();
    }
}
