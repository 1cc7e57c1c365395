using System.Globalization;
using System.Text;
using DisclosureRules.Diagnostics;
using DisclosureRules.Documents.Wording;
using DisclosureRules.Primitives;

namespace DisclosureRules.Documents.Formats.PlainText;

/// <summary>Turns bytes into text: UTF-8, with or without a byte order mark. Anything else is a problem, never a replacement character.</summary>
internal static class TextDecoding
{
    /// <summary>The most lines, cells and blank-separated words accepted; the longest reports have a few ten thousand.</summary>
    public const int MaximumPieces = 2_000_000;

    public static string? Decode(ReadOnlySpan<byte> bytes, string? file, ICollection<Diagnostic> diagnostics)
    {
        if (bytes.StartsWith("\uFEFF"u8))
            bytes = bytes[3..];
        int nul = bytes.IndexOf((byte)0);
        if (nul >= 0)
        {
            Add(Texts.Of("document.binary"), bytes, nul);
            return null;
        }

        long pieces = bytes.Count((byte)'\n') + (long)bytes.Count((byte)'|') + bytes.Count((byte)' ');
        if (pieces > MaximumPieces)
        {
            diagnostics.Add(new(Texts.Of("document.too-large/pieces", ("most", MaximumPieces)), file));
            return null;
        }

        int invalid = FirstInvalid(bytes);
        if (invalid >= 0)
        {
            string at = string.Create(CultureInfo.InvariantCulture, $"0x{bytes[invalid]:X2}");
            Add(Texts.Of("document.encoding", ("position", invalid + 1), ("byte", at)), bytes, invalid);
            return null;
        }

        return Encoding.UTF8.GetString(bytes);

        void Add(Message message, ReadOnlySpan<byte> text, int offset)
        {
            ReadOnlySpan<byte> before = text[..offset];
            int line = before.Count((byte)'\n') + 1;
            ReadOnlySpan<byte> start = before[(before.LastIndexOf((byte)'\n') + 1)..];
            diagnostics.Add(new(message, file, line, Encoding.UTF8.GetCharCount(start) + 1));
        }
    }

    private static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        if (System.Text.Unicode.Utf8.IsValid(bytes))
            return -1;
        int offset = 0;
        while (Rune.DecodeFromUtf8(bytes[offset..], out _, out int length) == System.Buffers.OperationStatus.Done)
            offset += length;
        return offset;
    }
}
