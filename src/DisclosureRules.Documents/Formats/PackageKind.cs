using System.IO.Compression;
using System.Text;

namespace DisclosureRules.Documents.Formats;

/// <summary>Tells by the names of its parts what a ZIP archive is; many kinds of files are archives.</summary>
internal static class PackageKind
{
    // An archive of more is refused whatever its kind, unless somebody sets the limit higher, and then its name's ending tells.
    private const int MostParts = 50_000;

    public static FileFormat Of(ReadOnlyMemory<byte> bytes, string extension)
    {
        FileFormat named = extension switch
        {
            ".docx" or ".docm" => new(FileKind.Word),
            ".xlsx" or ".xlsm" => new(FileKind.Workbook),
            _ => new(FileKind.Text, RefusedFormat.Archive),
        };
        HashSet<string> parts = NamesIn(bytes);
        if (!parts.Contains("[Content_Types].xml"))
        {
            if (parts.Contains("OFD.xml"))
                return new(FileKind.Text, RefusedFormat.OpenFixedLayout);
            return parts.Contains("mimetype") && parts.Contains("META-INF/manifest.xml") ? new(FileKind.Text, RefusedFormat.OpenDocument) : named;
        }

        if (parts.Contains("xl/workbook.bin"))
            return new(FileKind.Text, RefusedFormat.BinaryWorkbook);
        if (parts.Contains("word/document.xml"))
            return new(FileKind.Word);
        if (parts.Contains("xl/workbook.xml"))
            return new(FileKind.Workbook);
        return parts.Contains("ppt/presentation.xml") ? new(FileKind.Text, RefusedFormat.Presentation) : named;
    }

    /// <summary>The names that the archive's table of contents lists; none when it is damaged, which is said where the file is read.</summary>
    private static HashSet<string> NamesIn(ReadOnlyMemory<byte> bytes)
    {
        if (ZipEntries.AtMost(bytes.Span) > MostParts)
            return [];
        try
        {
            using ZipArchive archive = new(ByteStream.Of(bytes), ZipArchiveMode.Read, leaveOpen: false, Encoding.UTF8);
            return new(archive.Entries.Select(e => e.FullName.TrimStart('/')), StringComparer.OrdinalIgnoreCase);
        }
        catch (Exception e) when (e is InvalidDataException or IOException or NotSupportedException or ArgumentException or OverflowException)
        {
            return [];
        }
    }
}
