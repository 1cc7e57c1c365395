using System.Buffers;

namespace DisclosureRules.Documents.Inputs;

/// <summary>
/// The lines of a stream as bytes, one at a time, so that a file of any length takes the memory of its longest line. Bytes, because
/// whether a line is valid UTF-8 is for its reader to say.
/// </summary>
internal static class Utf8Lines
{
    /// <summary>
    /// The lines with their 1-based numbers, without line ends; lines of white space are left out.
    /// A line longer than <paramref name="limit"/> bytes comes without content.
    /// </summary>
    public static IEnumerable<(int Number, byte[]? Line)> Read(Stream stream, int limit)
    {
        ArrayBufferWriter<byte> line = new();
        byte[] buffer = new byte[64 << 10];
        int number = 1;
        bool tooLong = false;
        int count;
        while ((count = stream.Read(buffer)) > 0)
        {
            int start = 0;
            for (int end; (end = Array.IndexOf(buffer, (byte)'\n', start, count - start)) >= 0; start = end + 1)
            {
                Append(buffer.AsSpan(start, end - start));
                if (tooLong || !IsBlank(line.WrittenSpan))
                    yield return (number, tooLong ? null : line.WrittenSpan.ToArray());
                line.ResetWrittenCount();
                tooLong = false;
                number++;
            }

            Append(buffer.AsSpan(start, count - start));
        }

        if (tooLong || !IsBlank(line.WrittenSpan))
            yield return (number, tooLong ? null : line.WrittenSpan.ToArray());

        void Append(ReadOnlySpan<byte> part)
        {
            tooLong |= line.WrittenCount + part.Length > limit;
            if (!tooLong)
                line.Write(part);
        }
    }

    private static bool IsBlank(ReadOnlySpan<byte> line) => line.IndexOfAnyExcept(" \t\r"u8) < 0;
}
