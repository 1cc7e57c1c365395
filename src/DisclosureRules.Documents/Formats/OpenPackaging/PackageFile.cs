using System.IO.Compression;
using System.Xml;
using DisclosureRules.Documents.Limits;

namespace DisclosureRules.Documents.Formats.OpenPackaging;

/// <summary>
/// The archive of a Word file or workbook. Its table of contents is checked against the limits before anything is decompressed and before
/// the library sees it; its parts are read with their checksums. Nothing outside of the file is ever opened.
/// </summary>
internal sealed class PackageFile : IDisposable
{
    private readonly ZipArchive _archive;
    private readonly Dictionary<string, ZipArchiveEntry> _entries = new(StringComparer.OrdinalIgnoreCase);
    private readonly PackageBudget _budget;

    private PackageFile(ZipArchive archive, PackageBudget budget)
    {
        _archive = archive;
        _budget = budget;
    }

    /// <summary>Opens an archive; stops when it is damaged, encrypted or too large.</summary>
    public static PackageFile Open(ReadOnlyMemory<byte> bytes, PackageBudget budget)
    {
        if (ZipEntries.AtMost(bytes.Span) is var entries && entries > budget.Limits.Parts)
            throw budget.Stop(PackageProblem.TooManyParts(budget.Name, entries, budget.Limits.Parts));
        ZipArchive? archive = null;
        try
        {
            archive = new(ByteStream.Of(bytes), ZipArchiveMode.Read);
            PackageFile file = new(archive, budget);
            file.Check(bytes.Length);
            return file;
        }
        catch (Exception e) when (e is InvalidDataException or IOException or NotSupportedException or ArgumentException or OverflowException)
        {
            archive?.Dispose();
            throw budget.Stop(PackageProblem.Broken(budget.Name), e);
        }
        catch
        {
            archive?.Dispose();
            throw;
        }
    }

    /// <summary>The elements of a part, from its first to its end.</summary>
    /// <param name="part">The part's address inside the package.</param>
    public PartXml Read(Uri part)
    {
        string name = NameOf(part.OriginalString);
        if (!_entries.TryGetValue(name, out ZipArchiveEntry? entry))
            throw _budget.Stop(PackageProblem.Broken(_budget.Name, name));
        XmlReaderSettings settings = new()
        {
            CloseInput = true,
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            MaxCharactersInDocument = _budget.Limits.DecompressedBytes,
        };
        XmlReader xml = XmlReader.Create(new CheckedPart(entry.Open(), entry.Length, entry.Crc32, name, _budget), settings);
        xml.MoveToContent();
        return new(xml);
    }

    public void Dispose() => _archive.Dispose();

    private void Check(long length)
    {
        PackageLimits limits = _budget.Limits;
        string? file = _budget.Name;
        if (_archive.Entries.Count > limits.Parts)
            throw _budget.Stop(PackageProblem.TooManyParts(file, _archive.Entries.Count, limits.Parts));
        long compressed = 0, decompressed = 0;
        int relationships = 0;
        foreach (ZipArchiveEntry entry in _archive.Entries)
        {
            string name = NameOf(entry.FullName);
            if (entry.IsEncrypted)
                throw _budget.Stop(PackageProblem.Encrypted(file));
            compressed += entry.CompressedLength;
            decompressed += entry.Length;
            bool isRelationships = name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);
            relationships += isRelationships ? 1 : 0;
            if ((isRelationships || name.Equals("[Content_Types].xml", StringComparison.OrdinalIgnoreCase)) && entry.Length > limits.DescriptionBytes)
                throw _budget.Stop(PackageProblem.DescriptionTooLarge(file, name, entry.Length, limits.DescriptionBytes));
            if (!_entries.TryAdd(name, entry))
                throw _budget.Stop(PackageProblem.Broken(file, name));
        }

        // Parts that share their bytes are how a small archive becomes a huge one.
        if (compressed > length || compressed < 0 || decompressed < 0)
            throw _budget.Stop(PackageProblem.Broken(file));
        if (decompressed > limits.DecompressedBytes)
            throw _budget.Stop(PackageProblem.TooManyBytes(file, decompressed, limits.DecompressedBytes));
        if (decompressed > limits.UnsuspectedBytes && decompressed / length > limits.Ratio)
            throw _budget.Stop(PackageProblem.TooDense(file, decompressed / length, limits.Ratio));
        if (relationships > limits.RelationshipParts)
            throw _budget.Stop(PackageProblem.TooManyParts(file, relationships, limits.RelationshipParts));
    }

    /// <summary>The name that entry and address have in common; names of parts are the same in either case.</summary>
    private static string NameOf(string path) => Uri.UnescapeDataString(path).TrimStart('/');
}
