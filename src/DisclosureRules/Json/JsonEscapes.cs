using System.Buffers;
using System.Globalization;
using System.Text;

namespace DisclosureRules.Json;

/// <summary>Texts with escapes, as the parser has accepted them: line ends of words are nearly the only ones, so that what stands between is taken over as it is.</summary>
internal static class JsonEscapes
{
    /// <summary>The text that is meant; <see langword="null"/> where half a character is in it (<c>\ud800</c> alone).</summary>
    public static string? Undone(ReadOnlySpan<byte> utf8)
    {
        char[] text = ArrayPool<char>.Shared.Rent(utf8.Length);
        int length = 0;
        bool hasSurrogates = false;
        for (int escape = utf8.IndexOf((byte)'\\'); escape >= 0; escape = utf8.IndexOf((byte)'\\'))
        {
            length += Encoding.UTF8.GetChars(utf8[..escape], text.AsSpan(length));
            char meant = Meant(utf8[(escape + 1)..]);
            hasSurrogates |= char.IsSurrogate(meant);
            text[length++] = meant;
            utf8 = utf8[(escape + (utf8[escape + 1] == 'u' ? 6 : 2))..];
        }

        length += Encoding.UTF8.GetChars(utf8, text.AsSpan(length));
        string? undone = hasSurrogates && HasHalf(text.AsSpan(0, length)) ? null : new(text, 0, length);
        ArrayPool<char>.Shared.Return(text);
        return undone;
    }

    private static char Meant(ReadOnlySpan<byte> escape) => (char)escape[0] switch
    {
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        'b' => '\b',
        'f' => '\f',
        'u' => (char)ushort.Parse(escape.Slice(1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture),
        var itself => itself,
    };

    private static bool HasHalf(ReadOnlySpan<char> text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                i++;
            else if (char.IsSurrogate(text[i]))
                return true;
        }

        return false;
    }
}
