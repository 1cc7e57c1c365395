using System.Text;

namespace DisclosureRules.Documents.Tests.Html;

/// <summary>Pages in the character sets in which they are published.</summary>
internal static class HtmlBytes
{
    public static Encoding Gb18030 { get; } = CodePagesEncodingProvider.Instance.GetEncoding(54936)!;

    /// <summary>UTF-8, UTF-8 with a mark, or GB18030, the last two with a declaration that is right or wrong.</summary>
    public static byte[] In(string page, int seed) => (seed & 3) switch
    {
        0 => Encoding.UTF8.GetBytes(page),
        1 => [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(page)],
        2 => Gb18030.GetBytes(page.Replace("<head>", "<head><meta http-equiv=Content-Type content='text/html; charset=gb2312'>", StringComparison.Ordinal)),
        _ => Gb18030.GetBytes(page.Replace("<head>", "<head><meta charset=\"utf-8\">", StringComparison.Ordinal)),
    };
}
