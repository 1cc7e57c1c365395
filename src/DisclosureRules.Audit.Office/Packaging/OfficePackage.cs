using System.IO.Compression;
using System.Text;
using System.Xml;

namespace DisclosureRules.Audit.Office.Packaging;

/// <summary>
/// An Open Packaging file (ISO 29500-2), written part by part from the first to the last, so that it takes no memory to speak of. Equal parts give equal bytes: no
/// clock is asked and no identifier is drawn, which is why no library is used for it. Not safe to share between threads.
/// </summary>
internal sealed class OfficePackage : IDisposable
{
    private const string Unfinished = ".unfinished";

    // The first moment that a ZIP file can state.
    private static readonly DateTimeOffset Moment = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly string _path;
    private readonly ZipArchive _zip;
    private readonly SortedDictionary<string, string> _types = new(StringComparer.Ordinal);

    public OfficePackage(string path)
    {
        _path = path;
        _zip = new(File.Create(path + Unfinished), ZipArchiveMode.Create);
    }

    /// <summary>Begins a part; it ends where the next begins.</summary>
    /// <param name="name">Its name, without a slash in front.</param>
    /// <param name="type">Its content type; <see langword="null"/> for relationships, whose type goes by the extension.</param>
    public XmlWriter Part(string name, string? type)
    {
        if (type is not null)
            _types.Add("/" + name, type);
        ZipArchiveEntry entry = _zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = Moment;
        return XmlWriter.Create(entry.Open(), new() { Encoding = new UTF8Encoding(false), CloseOutput = true, NewLineHandling = NewLineHandling.Entitize });
    }

    /// <summary>The relationships of a part, or of the package for an empty name.</summary>
    public void Relate(string part, IEnumerable<(string Id, string Type, string Target)> relations)
    {
        string folder = part.Contains('/', StringComparison.Ordinal) ? part[..(part.LastIndexOf('/') + 1)] : "";
        using XmlWriter xml = Part($"{folder}_rels/{part[folder.Length..]}.rels", null);
        xml.WriteStartElement("Relationships", "http://schemas.openxmlformats.org/package/2006/relationships");
        foreach ((string id, string type, string target) in relations)
        {
            xml.WriteStartElement("Relationship");
            xml.WriteAttributeString("Id", id);
            xml.WriteAttributeString("Type", "http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + type);
            xml.WriteAttributeString("Target", target);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    /// <summary>Puts the file in its place; without it, none is there.</summary>
    public void Finish()
    {
        using (XmlWriter xml = Part("[Content_Types].xml", null))
        {
            xml.WriteStartElement("Types", "http://schemas.openxmlformats.org/package/2006/content-types");
            Default(xml, "rels", "application/vnd.openxmlformats-package.relationships+xml");
            Default(xml, "vml", "application/vnd.openxmlformats-officedocument.vmlDrawing");
            Default(xml, "xml", "application/xml");
            foreach ((string name, string type) in _types)
            {
                xml.WriteStartElement("Override");
                xml.WriteAttributeString("PartName", name);
                xml.WriteAttributeString("ContentType", type);
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        _zip.Dispose();
        File.Move(_path + Unfinished, _path, overwrite: true);
    }

    public void Dispose() => _zip.Dispose();

    private static void Default(XmlWriter xml, string extension, string type)
    {
        xml.WriteStartElement("Default");
        xml.WriteAttributeString("Extension", extension);
        xml.WriteAttributeString("ContentType", type);
        xml.WriteEndElement();
    }
}
