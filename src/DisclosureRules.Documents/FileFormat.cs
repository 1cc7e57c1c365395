using DisclosureRules.Documents.Html;

namespace DisclosureRules.Documents;

/// <summary>What kind of file something is, by its first bytes and, where these say nothing, by its name.</summary>
/// <param name="IsReportJson">Whether it is report JSON.</param>
/// <param name="IsPdf">Whether it is a PDF.</param>
/// <param name="IsHtml">Whether it is a web page.</param>
/// <param name="Refusal">Why it is not read, and what to convert it to; <see langword="null"/> when it is read.</param>
internal sealed record FileFormat(bool IsReportJson, bool IsPdf = false, bool IsHtml = false, LocalizedText? Refusal = null)
{
    private const string Pdf = "PDF";
    private const string Html = "HTML";

    /// <summary>Programs may write a few bytes before the header of a PDF.</summary>
    private const int LatestPdfHeader = 1024;

    public static FileFormat Of(string name, ReadOnlySpan<byte> bytes)
    {
        string extension = Path.GetExtension(name).ToLowerInvariant();
        string? kind = KindOfContent(bytes, extension) ?? KindOfName(extension);
        if (kind == Pdf)
            return new(false, IsPdf: true);
        if (kind == Html)
            return new(false, IsHtml: true);
        if (kind is not null)
            return new(false, Refusal: Refuse(kind));
        if (extension is ".txt" or ".md")
            return new(false);
        return new(extension == ".json" || StartsWithBrace(bytes));
    }

    private static string? KindOfContent(ReadOnlySpan<byte> bytes, string extension)
    {
        if (bytes.StartsWith("%PDF-"u8) || (extension == ".pdf" && bytes[..Math.Min(bytes.Length, LatestPdfHeader)].IndexOf("%PDF-"u8) >= 0))
            return Pdf;
        if (bytes.StartsWith("PK\x03\x04"u8) || bytes.StartsWith("PK\x05\x06"u8))
            return extension switch { ".docx" => "Word (.docx)", ".xlsx" => "Excel (.xlsx)", _ => "ZIP" };
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
            return extension == ".xls" ? "Excel (.xls)" : "Word (.doc)";
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) || bytes.StartsWith("GIF8"u8))
            return "image";
        if (HtmlSniffing.StartsLikePage(bytes))
            return Html;
        bool wide = bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]);
        return wide && KindOfName(extension) != Html ? "UTF-16" : null;
    }

    private static string? KindOfName(string extension) => extension switch
    {
        ".pdf" => Pdf,
        ".html" or ".htm" or ".shtml" or ".xhtml" => Html,
        ".mht" or ".mhtml" => "MHTML",
        ".docx" => "Word (.docx)",
        ".doc" or ".wps" or ".rtf" => "Word (.doc)",
        ".xlsx" => "Excel (.xlsx)",
        ".xls" or ".et" => "Excel (.xls)",
        ".zip" or ".rar" or ".7z" or ".gz" => "ZIP",
        ".png" or ".jpg" or ".jpeg" or ".gif" or ".bmp" or ".tif" or ".tiff" or ".webp" => "image",
        ".jsonl" => "JSON Lines",
        _ => null,
    };

    private static LocalizedText Refuse(string kind) => kind switch
    {
        "ZIP" => new("尚不能读取压缩文件;请先解压", "archives are not read yet; unpack it first"),
        "image" => new("不能读取图片;请提供 UTF-8 文本(.txt)", "images are not read; provide the text in UTF-8 (.txt)"),
        "MHTML" => new("尚不能读取单个文件网页;请在浏览器中另存为“网页,仅 HTML”(.html)", "single-file web pages are not read; save the page as `web page, HTML only` (.html)"),
        "UTF-16" => new("文本编码为 UTF-16;请转换为 UTF-8", "the text is in UTF-16; convert it to UTF-8"),
        "JSON Lines" => new("一行一个报告的文件不能作为一份报告读取;请用 .json 文件或标准输入", "a file of one report a line is not one report; use a .json file or standard input"),
        _ => new($"尚不能读取 {kind} 文件;请将其文字另存为 UTF-8 文本(.txt)", $"{kind} files are not read yet; save the words as UTF-8 text (.txt)"),
    };

    private static bool StartsWithBrace(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> start = bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;
        start = start.TrimStart(" \r\n\t"u8);
        return start.Length > 0 && start[0] == '{';
    }
}
