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

    public byte[] Change(byte[] input, IReadOnlyList<byte[]> others)
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
