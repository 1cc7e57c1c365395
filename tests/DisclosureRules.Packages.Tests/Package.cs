using System.IO.Compression;
using System.Xml.Linq;

namespace DisclosureRules.Packages.Tests;

/// <summary>A package file, opened.</summary>
internal sealed class Package : IDisposable
{
    private readonly ZipArchive _archive;

    public Package(string file)
    {
        _archive = ZipFile.OpenRead(file);
        using Stream nuspec = _archive.Entries.Single(e => e.FullName.EndsWith(".nuspec", StringComparison.Ordinal)).Open();
        Metadata = XDocument.Load(nuspec).Root!.Elements().Single();
    }

    public XElement Metadata { get; }

    public IReadOnlyList<string> Files => [.. _archive.Entries.Select(e => e.FullName)];

    /// <summary>The ids of the packages that it brings along.</summary>
    public IEnumerable<string> Dependencies => Metadata.Descendants(Metadata.Name.Namespace + "dependency").Select(d => d.Attribute("id")!.Value);

    /// <summary>An element of the nuspec; <see langword="null"/> when there is none of that name.</summary>
    public XElement? Says(string element) => Metadata.Element(Metadata.Name.Namespace + element);

    public byte[] Bytes(string file)
    {
        using Stream stream = (_archive.GetEntry(file) ?? throw new FileNotFoundException($"There is no {file} among {string.Join(", ", Files)}.")).Open();
        using MemoryStream bytes = new();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    public string Text(string file) => System.Text.Encoding.UTF8.GetString(Bytes(file));

    public void Dispose() => _archive.Dispose();
}
