using System.Buffers;

namespace DisclosureRules.Documents.Formats.Pdf.Safety;

/// <summary>
/// A function written in PostScript. The library carries out procedures that are copied or left over as well, calling itself for each, so that
/// sixty characters can take hours; the standard knows none but those that stand directly before <c>if</c> and <c>ifelse</c>.
/// </summary>
internal static class Calculation
{
    /// <summary>Bytes; what prepress programs write for eight inks comes to some ten thousand.</summary>
    private const int Longest = 128 << 10;

    /// <summary>Procedures inside procedures; a program chooses between a handful of ranges.</summary>
    private const int Deepest = 64;

    private static readonly SearchValues<byte> LineEnds = SearchValues.Create("\r\n\f"u8);
    private static readonly SearchValues<byte> TokenEnds = SearchValues.Create("\0\t \r\n\f\u0004{}"u8);

    /// <summary>Whether the procedures of a function stand only where the standard has them, and it ends soon for that.</summary>
    public static bool IsPlain(ReadOnlySpan<byte> text)
    {
        if (text.Length > Longest)
            return false;
        Span<byte> waiting = stackalloc byte[Deepest + 1]; // Procedures at each level that no operator has taken yet.
        waiting.Clear();
        int depth = 0;
        while (text.Length > 0)
        {
            ReadOnlySpan<byte> token = text[..LengthOf(text)];
            text = text[token.Length..];
            switch (token[0])
            {
                case (byte)'{':
                    if (depth == Deepest || waiting[depth] == (depth == 0 ? 1 : 2))
                        return false;
                    waiting[++depth] = 0;
                    break;
                case (byte)'}':
                    if (depth == 0 || waiting[depth] > 0)
                        return false;
                    waiting[--depth]++;
                    break;
                case (byte)'%' or 0 or (byte)'\t' or (byte)' ' or (byte)'\r' or (byte)'\n' or (byte)'\f':
                    break;
                default:
                    if (waiting[depth] > 0 && (depth == 0 || !token.SequenceEqual(waiting[depth] == 1 ? "if"u8 : "ifelse"u8)))
                        return false;
                    waiting[depth] = 0;
                    break;
            }
        }

        return true;
    }

    private static int LengthOf(ReadOnlySpan<byte> text)
    {
        if (text[0] == '%')
            return text.IndexOfAny(LineEnds) is var line and >= 0 ? line : text.Length;
        int length = text[1..].IndexOfAny(TokenEnds) + 1;
        return TokenEnds.Contains(text[0]) ? 1 : length > 0 ? length : text.Length;
    }
}
