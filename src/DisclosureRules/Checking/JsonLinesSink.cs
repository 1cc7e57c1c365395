using System.Buffers;
using DisclosureRules.Findings;

namespace DisclosureRules.Checking;

/// <summary>
/// Writes findings as JSON Lines: one finding JSON a line in UTF-8 without byte order mark, each line ended by a line feed, also on Windows. An input
/// without findings leaves no line; one that could not be read leaves the finding that says so. The stream is flushed after each result, so that whoever
/// waits for a line has it. Not safe to share between threads.
/// </summary>
public sealed class JsonLinesSink : IResultSink
{
    private readonly Stream _output;
    private readonly ArrayBufferWriter<byte> _buffer = new(4 << 10);

    /// <summary>Writes to a stream, which is left open.</summary>
    /// <param name="output">Where the lines go.</param>
    /// <exception cref="ArgumentNullException"><paramref name="output"/> is <see langword="null"/>.</exception>
    public JsonLinesSink(Stream output)
    {
        ArgumentNullException.ThrowIfNull(output);
        _output = output;
    }

    /// <inheritdoc/>
    public ValueTask BeginAsync(CancellationToken cancellationToken) => ValueTask.CompletedTask;

    /// <inheritdoc/>
    public async ValueTask WriteAsync(CheckResult result, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (result.Findings.Count == 0)
            return;
        _buffer.ResetWrittenCount();
        foreach (Finding finding in result.Findings)
        {
            FindingJson.Write(finding, _buffer);
            _buffer.Write("\n"u8);
        }

        await _output.WriteAsync(_buffer.WrittenMemory, cancellationToken).ConfigureAwait(false);
        await _output.FlushAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public ValueTask EndAsync(RunSummary summary, CancellationToken cancellationToken) => new(_output.FlushAsync(cancellationToken));
}
