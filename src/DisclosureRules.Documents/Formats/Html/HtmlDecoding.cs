using System.Text;

namespace DisclosureRules.Documents.Formats.Html;

/// <summary>
/// Turns the bytes of a page into text. The bytes decide and not the declaration, which is wrong too often: a byte order mark, else
/// UTF-8 when all of the page is valid UTF-8 that holds Chinese, else GB18030, of which GB2312 and GBK are parts. A declaration counts where
/// the bytes leave it open, or for Big5. Bytes that are damaged become the replacement character, which no number holds.
/// </summary>
internal static class HtmlDecoding
{
    private const int Gb18030CodePage = 54936;
    private const int Big5CodePage = 950;

    private static readonly UTF8Encoding Utf8 = new(false, false);

    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        string text = EncodingOf(bytes, out int mark).GetString(bytes[mark..]);
        // The parser drops NUL, which would join the digits around it, and takes U+FFFF for the end of the page.
        return text.AsSpan().IndexOfAny('\0', '\uFFFF') < 0 ? text : text.Replace('\0', '\uFFFD').Replace('\uFFFF', '\uFFFD');
    }

    private static Encoding EncodingOf(ReadOnlySpan<byte> bytes, out int mark)
    {
        mark = 0;
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            mark = 3;
            return Utf8;
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            mark = 2;
            return bytes[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode;
        }

        if (bytes.StartsWith("<\0"u8))
            return Encoding.Unicode;
        if (bytes.StartsWith("\0<"u8))
            return Encoding.BigEndianUnicode;
        bool valid = System.Text.Unicode.Utf8.IsValid(bytes);
        if (valid && bytes.IndexOfAnyInRange((byte)0xE0, (byte)0xF4) >= 0)
            return Utf8;
        string? declared = DeclaredCharset.In(bytes);
        if (IsUtf8(bytes, valid, declared))
            return Utf8;
        return CodePage(declared is "big5" or "big5-hkscs" ? Big5CodePage : Gb18030CodePage);
    }

    /// <summary>
    /// Chinese takes three bytes in UTF-8 and nearly never makes valid ones by chance in another character set; two bytes may do so in a page
    /// of a few characters. Where some bytes are damaged, the majority says what the page is.
    /// </summary>
    private static bool IsUtf8(ReadOnlySpan<byte> bytes, bool valid, string? declared)
    {
        if (valid)
            return declared?.StartsWith("gb", StringComparison.Ordinal) != true || bytes.IndexOfAnyExceptInRange((byte)0, (byte)0x7F) < 0;
        Utf8Census census = Utf8Census.Of(bytes);
        return census.Long > census.Invalid;
    }

    // The instance is asked directly, so that the process is left as it was.
    private static Encoding CodePage(int page) =>
        CodePagesEncodingProvider.Instance.GetEncoding(page, EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\uFFFD"))!;
}
