using System.Buffers;
using DisclosureRules.Findings;

namespace DisclosureRules.Cli.Output;

/// <summary>One finding a line, for programs.</summary>
internal sealed class JsonLinesOutput(Terminal terminal) : IFindingOutput
{
    private readonly ArrayBufferWriter<byte> _buffer = new(4 << 10);

    public void Write(CheckedInput input)
    {
        foreach (Finding finding in input.Findings)
        {
            FindingJson.Write(finding, _buffer);
            _buffer.Write("\n"u8);
            terminal.OutputBytes.Write(_buffer.WrittenSpan);
            _buffer.ResetWrittenCount();
        }
    }
}
