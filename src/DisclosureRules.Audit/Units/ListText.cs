using System.Text;

namespace DisclosureRules.Audit.Units;

/// <summary>A list as UTF-8: one in GBK, as Excel saves CSV on Chinese systems, is turned into it.</summary>
internal static class ListText
{
    private const int Gb18030CodePage = 54936;

    private static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);

    // GB18030 has GBK and GB2312 as parts.
    private static readonly Encoding Gbk = CodePagesEncodingProvider.Instance.GetEncoding(Gb18030CodePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    /// <summary>The bytes in UTF-8; as they were given where they are neither, so that the reader says so.</summary>
    /// <param name="bytes">The bytes of the file.</param>
    /// <param name="isGbk">Whether they were GBK.</param>
    public static byte[] InUtf8(byte[] bytes, out bool isGbk)
    {
        isGbk = false;
        if (TryDecode(Utf8, bytes) is not null || TryDecode(Gbk, bytes) is not { } text)
            return bytes;
        isGbk = true;
        return Utf8.GetBytes(text);
    }

    private static string? TryDecode(Encoding encoding, byte[] bytes)
    {
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
