using System.IO.Compression;
using System.Text;

namespace DisclosureRules.Documents.Tests.Packages;

/// <summary>Packs parts into an archive; the same parts give the same bytes.</summary>
internal static class ZipBytes
{
    public static byte[] Of(params (string Name, string Content)[] parts)
    {
        using MemoryStream stream = new();
        using (ZipArchive archive = new(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, string content) in parts)
            {
                ZipArchiveEntry entry = archive.CreateEntry(name, content.Length > 1 << 20 ? CompressionLevel.SmallestSize : CompressionLevel.Fastest);
                entry.LastWriteTime = new DateTimeOffset(2024, 1, 20, 0, 0, 0, TimeSpan.Zero);
                using Stream to = entry.Open();
                to.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return stream.ToArray();
    }

    /// <summary>The parts of an archive, as text.</summary>
    public static (string Name, string Content)[] Parts(byte[] bytes)
    {
        using ZipArchive archive = new(new MemoryStream(bytes));
        return [.. archive.Entries.Select(e => (e.FullName, new StreamReader(e.Open(), Encoding.UTF8).ReadToEnd()))];
    }

    public static string Escape(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal);
}
