using System.Buffers;
using System.Text;

namespace DisclosureRules.Documents.Formats.Html;

/// <summary>What a text is made of when it is taken for UTF-8.</summary>
/// <param name="Invalid">Sequences that are no UTF-8.</param>
/// <param name="Long">Characters of three or four bytes.</param>
internal readonly record struct Utf8Census(int Invalid, int Long)
{
    public static Utf8Census Of(ReadOnlySpan<byte> bytes)
    {
        int invalid = 0, more = 0;
        for (int at = bytes.IndexOfAnyExceptInRange((byte)0, (byte)0x7F); at >= 0;)
        {
            OperationStatus status = Rune.DecodeFromUtf8(bytes[at..], out _, out int length);
            if (status != OperationStatus.Done)
                invalid++;
            else if (length > 2)
                more++;
            at += Math.Max(1, length);
            int next = bytes[at..].IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
            at = next < 0 ? -1 : at + next;
        }

        return new(invalid, more);
    }
}
