using System.Globalization;
using System.Text;
using DisclosureRules.Diagnostics;

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
            Add("document.binary", "文件含有零字节,不是文本;可以读取 UTF-8 文本", "the file contains NUL bytes and is no text; text in UTF-8 is accepted", bytes, nul);
            return null;
        }

        long pieces = bytes.Count((byte)'\n') + (long)bytes.Count((byte)'|') + bytes.Count((byte)' ');
        if (pieces > MaximumPieces)
        {
            diagnostics.Add(new("document.too-large", new(
                $"文件中的行、单元格和词超过 {MaximumPieces} 个,不是一份报告", $"the file has more than {MaximumPieces} lines, cells and words and is not one report"), file));
            return null;
        }

        int invalid = FirstInvalid(bytes);
        if (invalid >= 0)
        {
            string at = string.Create(CultureInfo.InvariantCulture, $"0x{bytes[invalid]:X2}");
            Add("document.encoding",
                $"第 {invalid + 1} 个字节 {at} 不是有效的 UTF-8;请将文件转换为 UTF-8 文本",
                $"byte {invalid + 1} ({at}) is not valid UTF-8; convert the file to UTF-8 text", bytes, invalid);
            return null;
        }

        return Encoding.UTF8.GetString(bytes);

        void Add(string code, string zh, string en, ReadOnlySpan<byte> text, int offset)
        {
            ReadOnlySpan<byte> before = text[..offset];
            int line = before.Count((byte)'\n') + 1;
            ReadOnlySpan<byte> start = before[(before.LastIndexOf((byte)'\n') + 1)..];
            diagnostics.Add(new(code, new(zh, en), file, line, Encoding.UTF8.GetCharCount(start) + 1));
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
