using DisclosureRules.Documents.Wording;
using DisclosureRules.Primitives;

namespace DisclosureRules.Documents.Formats;

/// <summary>The kinds of files that are not read: what they are, and what to convert them to.</summary>
internal static class RefusedFormat
{
    private static readonly Message Wps = Convert(Texts.Of("words.reading.kind.wps"), ".docx");
    private static readonly Message Rtf = Convert(LocalizedText.Same("RTF"), ".docx");
    private static readonly Message WordXml = Convert(LocalizedText.Same("Word XML"), ".docx");
    private static readonly Message ExcelXml = Convert(LocalizedText.Same("Excel XML"), ".xlsx");
    private static readonly Message WebArchive = Texts.Of("document.format/web-archive");
    private static readonly Message Image = Texts.Of("document.format/image");
    private static readonly Message JsonLines = Texts.Of("document.format/json-lines");

    public static Message Encrypted { get; } = Texts.Of("document.encrypted");

    /// <summary>A compound file of which nothing else is known.</summary>
    public static Message Compound { get; } = Convert(LocalizedText.Same("Office 97-2003"), ".docx, .xlsx");

    /// <summary>Word files from before Word 97, whose format is another one.</summary>
    public static Message OlderWord { get; } = Convert(Texts.Of("words.reading.kind.older-word"), ".docx");

    public static Message Works { get; } = Convert(LocalizedText.Same("Microsoft Works (.wps)"), ".docx");

    public static Message Archive { get; } = Texts.Of("document.format/archive");

    public static Message OpenDocument { get; } = Convert(LocalizedText.Same("OpenDocument"), ".docx, .xlsx");

    public static Message Presentation { get; } = Convert(Texts.Of("words.reading.kind.slides"), ".docx, .pdf");

    public static Message OpenFixedLayout { get; } = Convert(Texts.Of("words.reading.kind.fixed-layout"), ".docx, .pdf");

    public static Message BinaryWorkbook { get; } = Convert(Texts.Of("words.reading.kind.binary-workbook"), ".xlsx");

    public static Message Wide { get; } = Texts.Of("document.format/utf-16");

    /// <summary>By the bytes with which a file starts; <see langword="null"/> when they are those of none.</summary>
    public static Message? OfContent(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("{\\rtf"u8))
            return Rtf;
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xDB, 0xA5]) || bytes.StartsWith((ReadOnlySpan<byte>)[0x9B, 0xA5]) || bytes.StartsWith((ReadOnlySpan<byte>)[0x31, 0xBE, 0, 0]))
            return OlderWord;
        if (bytes.StartsWith("Rar!\x1A\x07"u8) || bytes.StartsWith((ReadOnlySpan<byte>)[0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]) || bytes.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B])
            || bytes.StartsWith("BZh"u8) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]) || (bytes.Length > 262 && bytes[257..].StartsWith("ustar"u8)))
            return Archive;
        if (IsImage(bytes))
            return Image;
        ReadOnlySpan<byte> head = bytes[..Math.Min(bytes.Length, 4096)];
        if (head.StartsWith("MIME-Version:"u8))
            return WebArchive;
        if (head.IndexOf("<?mso-application progid=\"Word.Document\""u8) >= 0 || head.IndexOf("<w:wordDocument"u8) >= 0 || head.IndexOf("<pkg:package"u8) >= 0)
            return WordXml;
        return head.IndexOf("<?mso-application progid=\"Excel.Sheet\""u8) >= 0 ? ExcelXml : null;
    }

    /// <summary>By the name's ending; <see langword="null"/> when it says nothing.</summary>
    public static Message? OfName(string extension) => extension switch
    {
        ".wps" => Wps,
        ".rtf" => Rtf,
        ".ppt" or ".pptx" or ".dps" => Presentation,
        ".odt" or ".ods" => OpenDocument,
        ".xlsb" => BinaryWorkbook,
        ".ofd" => OpenFixedLayout,
        ".mht" or ".mhtml" => WebArchive,
        ".zip" or ".rar" or ".7z" or ".gz" or ".tar" => Archive,
        ".png" or ".jpg" or ".jpeg" or ".gif" or ".bmp" or ".tif" or ".tiff" or ".webp" => Image,
        ".jsonl" => JsonLines,
        _ => null,
    };

    private static bool IsImage(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) || bytes.StartsWith("GIF8"u8)
        || bytes.StartsWith("II*\0"u8) || bytes.StartsWith("MM\0*"u8)
        || (bytes.StartsWith("RIFF"u8) && bytes.Length > 12 && bytes[8..].StartsWith("WEBP"u8))
        || (bytes.StartsWith("BM"u8) && bytes.Length > 14 && bytes[6..10].IndexOfAnyExcept((byte)0) < 0);

    private static Message Convert(LocalizedText kind, string to) => Texts.Of("document.format/convert", ("kind", kind), ("to", to));
}
