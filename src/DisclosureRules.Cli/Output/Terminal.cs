using System.Text;
using Microsoft.Win32.SafeHandles;
using Spectre.Console;

namespace DisclosureRules.Cli.Output;

/// <summary>
/// What the tool is connected to. Standard output is data, standard error is talk; both are UTF-8 without byte order mark and with
/// line feeds on every machine.
/// </summary>
internal sealed class Terminal : IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

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
        OutputBytes = new BufferedStream(output, 64 << 10);
        Output = new StreamWriter(OutputBytes, Utf8, 1 << 10, leaveOpen: true) { NewLine = "\n" };
        _error = new StreamWriter(error, Utf8, 1 << 10, leaveOpen: true) { NewLine = "\n", AutoFlush = true };
        (Width, Colour) = (width, colour);
    }

    public Stream Input { get; }

    /// <summary>Standard output for bytes; whoever mixes it with <see cref="Output"/> flushes that first.</summary>
    public Stream OutputBytes { get; }

    public StreamWriter Output { get; }

    public int? Width { get; }

    public bool Colour { get; }

    /// <summary>The terminal of this process.</summary>
    public static Terminal OfProcess()
    {
        (Stream input, Stream error) = (Console.OpenStandardInput(), Console.OpenStandardError());
        if (Console.IsOutputRedirected)
            return new(input, RedirectedOutput(), error, errorIsTerminal: !Console.IsErrorRedirected);
        Capabilities shown = AnsiConsole.Profile.Capabilities;
        return new(input, Console.OpenStandardOutput(), error, Math.Max(60, Console.WindowWidth), shown.Ansi && shown.ColorSystem != ColorSystem.NoColors, !Console.IsErrorRedirected);
    }

    /// <summary>
    /// The console drops in silence what is written to a pipe whose reader has left, and a run over a hundred thousand reports would go on
    /// for nobody; a file stream says so. A file keeps the console's stream, which leaves the position where the next program goes on.
    /// </summary>
    private static Stream RedirectedOutput()
    {
        if (OperatingSystem.IsWindows())
            return Console.OpenStandardOutput();
        FileStream stream = new(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
        return stream.CanSeek ? Console.OpenStandardOutput() : stream;
    }

    /// <summary>A line on standard error.</summary>
    public void Say(string text) => _error.WriteLine(Printable.Clean(text));

    /// <summary>Standard error for what moves, such as bars; <see langword="null"/> where no terminal shows it.</summary>
    public IAnsiConsole? ErrorConsole() => _errorIsTerminal ? AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(_error) }) : null;

    public void Flush()
    {
        Output.Flush();
        OutputBytes.Flush();
    }

    public void Dispose()
    {
        Output.Dispose();
        OutputBytes.Dispose();
        _error.Dispose();
    }
}
