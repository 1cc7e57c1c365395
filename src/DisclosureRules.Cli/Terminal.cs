using System.Text;

namespace DisclosureRules.Cli;

/// <summary>
/// What the tool is connected to. Standard output is data, standard error is talk; both are UTF-8 without byte order mark and with
/// line feeds on every machine.
/// </summary>
internal sealed class Terminal : IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <param name="input">Standard input.</param>
    /// <param name="output">Standard output.</param>
    /// <param name="error">Standard error.</param>
    /// <param name="width">Columns of the terminal that shows standard output; <see langword="null"/> when none does.</param>
    public Terminal(Stream input, Stream output, Stream error, int? width = null)
    {
        Input = input;
        OutputBytes = new BufferedStream(output, 64 << 10);
        Output = new StreamWriter(OutputBytes, Utf8, 1 << 10, leaveOpen: true) { NewLine = "\n" };
        Error = new StreamWriter(error, Utf8, 1 << 10, leaveOpen: true) { NewLine = "\n", AutoFlush = true };
        Width = width;
    }

    public Stream Input { get; }

    /// <summary>Standard output for bytes; whoever mixes it with <see cref="Output"/> flushes that first.</summary>
    public Stream OutputBytes { get; }

    public StreamWriter Output { get; }

    public StreamWriter Error { get; }

    public int? Width { get; }

    /// <summary>The terminal of this process.</summary>
    public static Terminal OfProcess() => new(
        Console.OpenStandardInput(), Console.OpenStandardOutput(), Console.OpenStandardError(),
        Console.IsOutputRedirected ? null : Math.Max(40, Console.WindowWidth));

    public void Flush()
    {
        Output.Flush();
        OutputBytes.Flush();
    }

    public void Dispose()
    {
        Output.Dispose();
        OutputBytes.Dispose();
        Error.Dispose();
    }
}
