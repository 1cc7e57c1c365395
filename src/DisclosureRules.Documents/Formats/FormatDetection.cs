namespace DisclosureRules.Documents.Formats;

/// <summary>Tells by the first bytes of a file and, where these say nothing, by its name what kind of file it is.</summary>
internal static class FormatDetection
{
    /// <summary>Programs may write a few bytes before the header of a PDF.</summary>
    private const int LatestPdfHeader = 1024;

    public static FileFormat Of(string name, ReadOnlyMemory<byte> bytes)
    {
        string extension = Path.GetExtension(name).ToLowerInvariant();
        return OfContent(bytes, extension) ?? OfName(extension) ?? new(extension == ".json" || StartsWithBrace(bytes.Span) ? FileKind.ReportJson : FileKind.Text);
    }

    /// <summary>Whether a file is report JSON beyond doubt, told without looking into archives.</summary>
    public static bool IsPlainlyReportJson(string name, ReadOnlyMemory<byte> bytes) =>
        StartsWithBrace(bytes.Span) && Of(name, bytes) is { Kind: FileKind.ReportJson, Refusal: null };

    private static FileFormat? OfContent(ReadOnlyMemory<byte> content, string extension)
    {
        ReadOnlySpan<byte> bytes = content.Span;
        if (bytes.StartsWith("%PDF-"u8) || (extension == ".pdf" && bytes[..Math.Min(bytes.Length, LatestPdfHeader)].IndexOf("%PDF-"u8) >= 0))
            return new(FileKind.Pdf);
        if (bytes.StartsWith("PK\x03\x04"u8) || bytes.StartsWith("PK\x05\x06"u8))
            return PackageKind.Of(content, extension);
        if (CompoundKind.IsCompound(bytes))
            return CompoundKind.Of(bytes, extension);
        if (RefusedFormat.OfContent(bytes) is { } refused)
            return new(FileKind.Text, refused);
        if (HtmlSniffing.StartsLikePage(bytes))
            return new(FileKind.WebPage);
        bool wide = bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]);
        return wide && OfName(extension) is not { Kind: FileKind.WebPage } ? new(FileKind.Text, RefusedFormat.Wide) : null;
    }

    private static FileFormat? OfName(string extension) => extension switch
    {
        ".txt" or ".md" => new(FileKind.Text),
        ".pdf" => new(FileKind.Pdf),
        ".html" or ".htm" or ".shtml" or ".xhtml" => new(FileKind.WebPage),
        ".docx" or ".docm" => new(FileKind.Word),
        ".xlsx" or ".xlsm" => new(FileKind.Workbook),
        ".xls" or ".et" => new(FileKind.OldWorkbook),
        ".doc" or ".dot" => new(FileKind.OldWord),
        _ => RefusedFormat.OfName(extension) is { } refused ? new(FileKind.Text, refused) : null,
    };

    private static bool StartsWithBrace(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> start = bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;
        start = start.TrimStart(" \r\n\t"u8);
        return start.Length > 0 && start[0] == '{';
    }
}
