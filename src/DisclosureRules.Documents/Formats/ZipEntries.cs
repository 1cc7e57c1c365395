namespace DisclosureRules.Documents.Formats;

/// <summary>How many entries a ZIP archive can have, told before its table of contents is read: each costs the reader some 800 bytes.</summary>
internal static class ZipEntries
{
    /// <summary>How often the mark of an entry stands in the archive; in compressed data it stands by chance once in 4 GB.</summary>
    public static int AtMost(ReadOnlySpan<byte> archive) => archive.Count("PK\x01\x02"u8);
}
