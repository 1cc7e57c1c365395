using DisclosureRules.Primitives;

namespace DisclosureRules.Documents.Formats;

/// <summary>A kind of file that is not read.</summary>
/// <param name="Message">What it is, and what to convert it to.</param>
/// <param name="Code">The problem's code.</param>
internal sealed record RefusedFormat(LocalizedText Message, string Code = "document.format")
{
    private static readonly RefusedFormat Word = Convert("Word 97-2003 (.doc)", "Word 97-2003 (.doc)", ".docx");
    private static readonly RefusedFormat Wps = Convert("WPS 文字 (.wps)", "WPS Writer (.wps)", ".docx");
    private static readonly RefusedFormat Rtf = Convert("RTF", "RTF", ".docx");
    private static readonly RefusedFormat Excel = Convert("Excel 97-2003 (.xls)", "Excel 97-2003 (.xls)", ".xlsx");
    private static readonly RefusedFormat Et = Convert("WPS 表格 (.et)", "WPS Spreadsheets (.et)", ".xlsx");
    private static readonly RefusedFormat Compound = Convert("Office 97-2003", "Office 97-2003", ".docx, .xlsx");
    private static readonly RefusedFormat Slides = Convert("演示文稿", "presentation", ".docx, .pdf");
    private static readonly RefusedFormat Ofd = Convert("OFD 版式文件", "OFD", ".docx, .pdf");
    private static readonly RefusedFormat WebArchive = Refuse(
        "不能读取单个文件网页(.mht);请在浏览器中另存为“网页,仅 HTML”(.html)", "single-file web pages (.mht) are not read; save the page as `web page, HTML only` (.html)");

    private static readonly RefusedFormat Image = Refuse(
        "不能读取图片;请提供原来的 Word、PDF 或网页文件,或者 UTF-8 文本(.txt)", "images are not read; provide the Word file, PDF or web page that they show, or the text in UTF-8 (.txt)");

    private static readonly RefusedFormat JsonLines = Refuse(
        "一行一个报告的文件不能作为一份报告读取;请用 .json 文件或标准输入", "a file of one report a line is not one report; use a .json file or standard input");

    public static RefusedFormat Archive { get; } = Refuse("不能读取压缩文件;请先解压", "archives are not read; unpack it first");

    public static RefusedFormat OpenDocument { get; } = Convert("OpenDocument", "OpenDocument", ".docx, .xlsx");

    public static RefusedFormat Presentation => Slides;

    public static RefusedFormat OpenFixedLayout => Ofd;

    public static RefusedFormat BinaryWorkbook { get; } = Convert("Excel 二进制工作簿 (.xlsb)", "binary Excel workbook (.xlsb)", ".xlsx");

    public static RefusedFormat Wide { get; } = Refuse("文本编码为 UTF-16;请转换为 UTF-8", "the text is in UTF-16; convert it to UTF-8");

    private static RefusedFormat Encrypted { get; } = Refuse(
        "文件需要密码才能打开;请提供未加密的文件", "the file needs a password to open; provide it without encryption", "document.encrypted");

    /// <summary>By the bytes with which a file starts; <see langword="null"/> when they are those of none.</summary>
    public static RefusedFormat? OfContent(ReadOnlySpan<byte> bytes, string extension)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]))
            return OfStreams(bytes, extension);
        if (bytes.StartsWith("{\\rtf"u8))
            return Rtf;
        if (bytes.StartsWith("Rar!\x1A\x07"u8) || bytes.StartsWith((ReadOnlySpan<byte>)[0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]) || bytes.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B])
            || bytes.StartsWith("BZh"u8) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]) || (bytes.Length > 262 && bytes[257..].StartsWith("ustar"u8)))
            return Archive;
        if (IsImage(bytes))
            return Image;
        ReadOnlySpan<byte> head = bytes[..Math.Min(bytes.Length, 4096)];
        if (head.StartsWith("MIME-Version:"u8))
            return WebArchive;
        if (head.IndexOf("<?mso-application progid=\"Word.Document\""u8) >= 0 || head.IndexOf("<w:wordDocument"u8) >= 0 || head.IndexOf("<pkg:package"u8) >= 0)
            return Convert("Word XML", "Word XML", ".docx");
        return head.IndexOf("<?mso-application progid=\"Excel.Sheet\""u8) >= 0 ? Convert("Excel XML", "Excel XML", ".xlsx") : null;
    }

    /// <summary>By the name's ending; <see langword="null"/> when it says nothing.</summary>
    public static RefusedFormat? OfName(string extension) => extension switch
    {
        ".doc" or ".dot" => Word,
        ".wps" => Wps,
        ".rtf" => Rtf,
        ".xls" => Excel,
        ".et" => Et,
        ".ppt" or ".pptx" or ".dps" => Slides,
        ".odt" or ".ods" => OpenDocument,
        ".xlsb" => BinaryWorkbook,
        ".ofd" => Ofd,
        ".mht" or ".mhtml" => WebArchive,
        ".zip" or ".rar" or ".7z" or ".gz" or ".tar" => Archive,
        ".png" or ".jpg" or ".jpeg" or ".gif" or ".bmp" or ".tif" or ".tiff" or ".webp" => Image,
        ".jsonl" => JsonLines,
        _ => null,
    };

    /// <summary>Old Office files and encrypted new ones are the same kind of container; the names of the streams in it tell them apart.</summary>
    private static RefusedFormat OfStreams(ReadOnlySpan<byte> bytes, string extension)
    {
        if (Holds(bytes, "EncryptedPackage"))
            return Encrypted;
        if (Holds(bytes, "WordDocument"))
            return extension == ".wps" ? Wps : Word;
        if (Holds(bytes, "Workbook") || Holds(bytes, "Book"))
            return extension == ".et" ? Et : Excel;
        return Holds(bytes, "PowerPoint Document") ? Slides : OfName(extension) ?? Compound;
    }

    private static bool Holds(ReadOnlySpan<byte> bytes, string stream) => bytes.IndexOf(System.Text.Encoding.Unicode.GetBytes(stream + "\0")) >= 0;

    private static bool IsImage(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) || bytes.StartsWith("GIF8"u8)
        || bytes.StartsWith("II*\0"u8) || bytes.StartsWith("MM\0*"u8)
        || (bytes.StartsWith("RIFF"u8) && bytes.Length > 12 && bytes[8..].StartsWith("WEBP"u8))
        || (bytes.StartsWith("BM"u8) && bytes.Length > 14 && bytes[6..10].IndexOfAnyExcept((byte)0) < 0);

    private static RefusedFormat Refuse(string zh, string en, string code = "document.format") => new(new LocalizedText(zh, en), code);

    private static RefusedFormat Convert(string zh, string en, string to) => Refuse(
        $"不能读取 {zh} 文件;请用 Word、WPS 或 LibreOffice 打开后另存为 {to}", $"{en} files are not read; open it in a word processor or spreadsheet and save it as {to}");
}
