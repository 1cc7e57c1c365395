using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;

namespace DisclosureRules.Audit.Results;

/// <summary>The lines of a file, one at a time.</summary>
internal static class ResultLines
{
    public static async IAsyncEnumerable<byte[]> ReadAsync(string path, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0, FileOptions.SequentialScan);
        PipeReader lines = PipeReader.Create(file, new(bufferSize: 64 << 10));
        try
        {
            while (true)
            {
                ReadResult read = await lines.ReadAsync(cancellationToken).ConfigureAwait(false);
                ReadOnlySequence<byte> rest = read.Buffer;
                while (rest.PositionOf((byte)'\n') is { } end)
                {
                    yield return rest.Slice(0, end).ToArray();
                    rest = rest.Slice(rest.GetPosition(1, end));
                }

                // A line without its end was torn: what was written to the end ends with a line feed.
                lines.AdvanceTo(rest.Start, rest.End);
                if (read.IsCompleted)
                    yield break;
            }
        }
        finally
        {
            await lines.CompleteAsync().ConfigureAwait(false);
        }
    }
}
