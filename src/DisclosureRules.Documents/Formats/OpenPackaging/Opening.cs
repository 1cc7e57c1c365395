using System.IO.Packaging;

namespace DisclosureRules.Documents.Formats.OpenPackaging;

/// <summary>Opens a package for the library that finds its parts.</summary>
internal static class Opening
{
    /// <summary>
    /// Of a stream the library makes a temporary file first, and can't do without a folder for it; of a package it makes none, but then a link that is no
    /// address stops it. So only what can't be read as a package is read as a stream.
    /// </summary>
    /// <param name="bytes">The file.</param>
    /// <param name="ofPackage">What is read of it as a package.</param>
    /// <param name="ofStream">The same, of a stream.</param>
    public static T Read<T>(ReadOnlyMemory<byte> bytes, Func<Package, T> ofPackage, Func<Stream, T> ofStream)
    {
        try
        {
            using Package package = Package.Open(ByteStream.Of(bytes), FileMode.Open, FileAccess.Read);
            return ofPackage(package);
        }
        catch (Exception exception) when (exception is not (OutOfMemoryException or OperationCanceledException))
        {
            using Stream stream = ByteStream.Of(bytes);
            return ofStream(stream);
        }
    }
}
