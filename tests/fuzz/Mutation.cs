using System.IO.Compression;
using System.Text;

namespace DisclosureRules.Fuzz;

/// <summary>Changes inputs: bits, bytes, blocks, numbers, what formats are made of, and pieces of others. A seed gives the same changes everywhere.</summary>
internal sealed class Mutation(Random random)
{
    private const int Largest = 1 << 20;

    private static readonly byte[][] Pieces =
    [
        .. new[]
        {
            "一、总体情况\n", "行政许可", "信息内容", "本年处理决定数量", "0", "-1", "99999999999999999999", "1e999", "\0", "\uFFFF", "\u202E", "\uE003", "<table>", "</td>", "<tr>", "colspan=1000", "rowspan=0",
            "<base href=x>", "\"", "{", "}", "[", "]", ",", ":", "null", "<</", ">>", "stream\n", "endstream", " 0 R", "/Kids[3 0 R]", "/W[0 9 1]", "begincodespacerange", "Do", "obj", "requests[total, total]",
            " and ", " or ", "not ", "(", ")", "*", "all x in requests[*,*]: ", "section('1')", "<w:tbl>", "</w:p>", "w:val=\"9\"", "2147483647", "PK\u0003\u0004", "\r\n", "| ",
        }.Select(Encoding.UTF8.GetBytes),
    ];

    // Of archives most are changed within one of their parts: changed as a whole, nearly all of them are refused as broken before anything in them is read.
    private const int WholeOfArchives = 4;

    public byte[] Change(byte[] input, IReadOnlyList<byte[]> others) =>
        input.AsSpan().StartsWith("PK\u0003\u0004"u8) && random.Next(WholeOfArchives) > 0 && ChangedWithin(input) is { } archive ? archive : Changed(input, others);

    /// <summary>An archive of which one part is changed; <see langword="null"/> where it can't be unpacked.</summary>
    private byte[]? ChangedWithin(byte[] input)
    {
        try
        {
            using ZipArchive from = new(new MemoryStream(input), ZipArchiveMode.Read);
            byte[][] parts = [.. from.Entries.Select(Unpacked)];
            if (parts.Length == 0)
                return null;
            int changed = random.Next(parts.Length);
            parts[changed] = Changed(parts[changed], [.. parts.Where(p => p.Length > 0)]);
            using MemoryStream packed = new();
            using (ZipArchive to = new(packed, ZipArchiveMode.Create, leaveOpen: true))
            {
                for (int i = 0; i < parts.Length; i++)
                {
                    using Stream part = to.CreateEntry(from.Entries[i].FullName, CompressionLevel.NoCompression).Open();
                    part.Write(parts[i]);
                }
            }

            return packed.Length > Largest ? null : packed.ToArray();
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or NotSupportedException or ArgumentException)
        {
            return null;
        }
    }

    private static byte[] Unpacked(ZipArchiveEntry entry)
    {
        using Stream part = entry.Open();
        byte[] bytes = new byte[Math.Clamp(entry.Length, 0, Largest)];
        return bytes[..part.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)];
    }

    private byte[] Changed(byte[] input, IReadOnlyList<byte[]> others)
    {
        List<byte> bytes = [.. input];
        for (int left = 1 << random.Next(5); left > 0; left--)
            ChangeOnce(bytes, others);
        return [.. bytes.Count > Largest ? bytes.GetRange(0, Largest) : bytes];
    }

    private void ChangeOnce(List<byte> bytes, IReadOnlyList<byte[]> others)
    {
        int at = random.Next(bytes.Count + 1), length = Math.Min(bytes.Count - at, 1 << random.Next(8));
        switch (random.Next(9))
        {
            case 0 when at < bytes.Count: bytes[at] ^= (byte)(1 << random.Next(8)); break;
            case 1 when at < bytes.Count: bytes[at] = (byte)random.Next(256); break;
            case 2: bytes.RemoveRange(at, length); break;
            case 3: bytes.InsertRange(at, bytes.GetRange(at, length)); break;
            case 4: bytes.InsertRange(at, Pieces[random.Next(Pieces.Length)]); break;
            case 5 when others.Count > 0: bytes.InsertRange(at, Part(others[random.Next(others.Count)])); break;
            case 6: bytes.InsertRange(random.Next(bytes.Count + 1), bytes.GetRange(at, length)); break;
            case 7 when at < bytes.Count && bytes[at] is >= (byte)'0' and <= (byte)'9': bytes[at] = (byte)('0' + random.Next(10)); break;
            case 8 when length > 0:
                for (int repeat = random.Next(64); repeat > 0 && bytes.Count < Largest; repeat--)
                    bytes.InsertRange(at, bytes.GetRange(at, length));
                break;
        }
    }

    private byte[] Part(byte[] other)
    {
        int from = random.Next(other.Length + 1);
        return other[from..(from + Math.Min(other.Length - from, 1 << random.Next(10)))];
    }
}
